from documented import GIVEN, TEXT, documented

from cases import changed, letter_of, parts_of


def test_the_key_names_what_is_redacted_under_what_and_where_it_is_something_else() -> None:
    parts = parts_of(letter_of(documented()))
    assert parts["What we have withheld"][-2:] == [
        (
            "In the document “Catering contract, 2025” we have redacted the price of each meal,"
            " under section 43(2), except where this list says otherwise:"
        ),
        (
            "page 9: the names of those who signed, under section 40(2), by virtue of section"
            " 40(3A)(a)."
        ),
    ]


def test_the_schedule_says_in_which_document() -> None:
    table = parts_of(letter_of(documented()))["What we have withheld"][3:6]
    assert table == [
        "the price of each meal",
        "section 43(2)",
        "the document “Catering contract, 2025”, in which this is redacted",
    ]


def test_a_document_with_one_class_has_a_key_of_one_sentence() -> None:
    text = TEXT[: TEXT.index("    except_where")]
    said = parts_of(letter_of(documented(changed(text, "[prices, names]", "prices"))))
    assert said["What we have withheld"][-1] == (
        "In the document “Catering contract, 2025” we have redacted the price of each meal, under"
        " section 43(2)."
    )


def test_redactions_at_certain_places_alone_are_listed() -> None:
    said = parts_of(letter_of(documented(changed(TEXT, "    withholds: prices\n", ""))))
    assert said["What we have withheld"][-2] == (
        "In the document “Catering contract, 2025” we have redacted, in these places:"
    )


def test_a_document_is_enclosed_under_the_name_of_its_title() -> None:
    said = parts_of(letter_of(documented(GIVEN)))
    assert said["Sent with this letter"] == ["Catering contract", "catering-contract.pdf"]
    assert said["Our answer"] == ["See the file “Catering contract”, sent with this letter."]
    assert "What we have withheld" not in said
