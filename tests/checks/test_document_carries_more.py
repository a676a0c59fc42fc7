from documented import GIVEN, documented

from cases import told


def test_a_document_of_pages_alone_passes() -> None:
    assert told(documented()) == []


def test_what_a_redacted_document_carries_stops() -> None:
    assert told(documented(carries=("a script", "a hidden layer"))) == [
        (
            "request.yaml:43: blocking: `contract-redacted.pdf` holds more than its pages show: a"
            " script; a hidden layer · take it out with the program that made it, and save the PDF"
            " anew [document-carries-more]"
        )
    ]


def test_of_one_that_withholds_nothing_it_is_advice() -> None:
    (said,) = told(documented(GIVEN, carries=("a form to fill in",)))
    assert "advice: `contract.pdf` holds more than its pages show: a form to fill in" in said


def test_words_under_boxes_stop_even_where_nothing_is_said_to_be_withheld() -> None:
    (said,) = told(documented(GIVEN, carries=("text under boxes on page 2",)))
    assert "blocking: `contract.pdf` holds more" in said
    assert "use a program that redacts" in said
