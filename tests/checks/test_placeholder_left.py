"""`placeholder-left`."""

import pytest

from cases import GIVEN, REFUSED, case_of, changed, told


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("XXX", "XXX"),
        ("TBC", "TBC"),
        ("[insert date]", "[insert date]"),
        ("[Insert", "[Insert"),
        ("{{ amount }}", "{{ amount }}"),
        ("{{amount", "{{"),
        ("<name>", "<name>"),
        ("???", "???"),
        ("Yes / No (delete as appropriate)", "delete as appropriate"),
        ("Commented [AB1]: is it?", "Commented ["),
        ("Deleted: a sum", "Deleted:"),
    ],
)
def test_what_was_to_be_filled_in_is_blocked(words: str, left: str) -> None:
    text = changed(GIVEN, "answer: It cost £41,000.", f"answer: |\n      It cost {words}.")
    assert told(case_of(text)) == [
        (
            f"request.yaml:6: blocking: `{left}` is still in `answer` · write what belongs there"
            " [placeholder-left]"
        )
    ]


@pytest.mark.parametrize(
    ("old", "new", "line", "key"),
    [
        ("next tender opens", "next tender, TBC, opens", 14, "how_likely"),
        ("Residents could", "TBC, residents could", 17, "for_disclosure"),
        ("subject: play area", "subject: TBC area", 22, "subject"),
        ("#background", "background: [{heading: TBC, text: Words.}]", 23, "heading"),
        ("#signatory", "signatory: {name: <name>}", 24, "name"),
        ("#will_publish", "will_publish: [{what: Bids., when: TBC}]", 25, "when"),
    ],
)
def test_all_that_is_printed_is_looked_at(old: str, new: str, line: int, key: str) -> None:
    text = REFUSED + "subject: play area\n#background\n#signatory\n#will_publish\n"
    (finding,) = told(case_of(changed(text, old, new)))
    assert finding.startswith(f"request.yaml:{line}: blocking: `")
    assert f"is still in `{key}` · write what belongs there [placeholder-left]" in finding


def test_a_cell_of_a_table_is_looked_at() -> None:
    text = changed(
        GIVEN, "answer: It cost £41,000.", "table: |\n      Year | Cost\n      2026 | TBC"
    )
    assert told(case_of(text)) == [
        (
            "request.yaml:6: blocking: `TBC` is still in `table` · write what belongs there"
            " [placeholder-left]"
        )
    ]


def test_the_applicants_words_may_hold_anything() -> None:
    text = changed(GIVEN, "What did the work cost?", "Is the sum of XXX still TBC?")
    assert told(case_of(text)) == []


def test_private_notes_may_hold_anything() -> None:
    assert told(case_of(GIVEN + "private: Who is it? TBC\n")) == []


def test_a_named_person_may_answer_for_it() -> None:
    text = changed(GIVEN, "£41,000", "XXX francs") + (
        "overrides:\n"
        "  - finding: placeholder-left\n"
        "    by: Ines Corbel\n"
        "    role: Solicitor\n"
        "    date: 2026-09-20\n"
        "    because: It is thirty, in Roman numbers.\n"
    )
    (finding,) = told(case_of(text))
    assert "blocking (overridden by Ines Corbel, Solicitor): `XXX` is still" in finding


def test_words_that_are_complete_pass() -> None:
    assert told(case_of(REFUSED)) == []
