from documented import GIVEN, TEXT, documented

from cases import changed, told

ANSWERED = """
overrides:
  - finding: attachment-not-provable
    by: Ida Quill
    role: Solicitor
    date: 2026-09-20
    because: I have looked at every page.
"""


def test_a_document_of_text_passes() -> None:
    assert told(documented(pages=12)) == []


def test_one_that_is_no_pdf_stops_whoever_answers_for_it() -> None:
    word = "a file of Word or Excel, or another archive"
    (said, advice) = told(documented(TEXT + ANSWERED, is_a=word))
    assert said == (
        "request.yaml:43: blocking: `contract-redacted.pdf` is no PDF but a file of Word or Excel,"
        " or another archive · save it as a PDF, and look at every page of that"
        " [attachment-not-provable]"
    )
    assert "override-does-not-count" in advice


def test_pictures_in_a_redacted_document_stop_until_a_person_answers() -> None:
    (said,) = told(documented(pictures=(3, 4, 5, 9)))
    assert (
        "blocking: pages 3 to 5, 9 of `contract-redacted.pdf` hold no text, so that nothing can be"
        " searched · give them as text, or have it accepted by name under `overrides`"
    ) in said
    (said,) = told(documented(TEXT + ANSWERED, pictures=(3,)))
    assert "(overridden by Ida Quill, Solicitor): page 3 of" in said
    assert "holds no text" in said


def test_pictures_in_a_document_that_withholds_nothing_pass() -> None:
    assert told(documented(GIVEN, pictures=(1,))) == []


def test_a_class_that_no_item_with_the_document_withholds_stops() -> None:
    text = changed(TEXT, "[prices, names]", "prices")
    (said,) = told(documented(text))
    assert said == (
        "request.yaml:46: blocking: `contract` withholds `names`, but no item that it is attached"
        " to says so · add `names` to the `withholds` of an item that has `attached: contract`"
        " [withheld-without-saying]"
    )
