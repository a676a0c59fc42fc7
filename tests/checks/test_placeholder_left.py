"""`placeholder-left`."""

from pathlib import Path

import pytest

import noticegen
from cases import GIVEN, REFUSED, case_of, changed, told
from small_case import AUTHORITY, write_case


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
            f"request.yaml:6: blocking: `{left}` is still in `answer` · write what belongs there:"
            " what is disclosed, in words [placeholder-left]"
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
    assert f"is still in `{key}` · write what belongs there: " in finding


def test_a_cell_of_a_table_is_looked_at() -> None:
    text = changed(
        GIVEN, "answer: It cost £41,000.", "table: |\n      Year | Cost\n      2026 | TBC"
    )
    assert told(case_of(text)) == [
        (
            "request.yaml:6: blocking: `TBC` is still in `table` · write what belongs there:"
            " what is disclosed, as a table: lines of cells divided by | [placeholder-left]"
        )
    ]


def test_an_answer_is_asked_for_in_the_words_of_its_question() -> None:
    (finding,) = told(case_of(changed(REFUSED, "The next tender opens in January 2027.", "…")))
    assert "`…` is still in `how_likely` · write what belongs there: Is the harm" in finding


def test_what_new_put_there_is_told_once_and_never_overridden() -> None:
    text = changed(REFUSED, "Residents could judge whether the work was good value.", "…") + (
        "overrides:\n"
        "  - {finding: placeholder-left, by: Ines Corbel, role: Solicitor, date: 2026-09-20,\n"
        "     because: It reads well without.}\n"
    )
    left, override = told(case_of(text))
    assert "blocking: `…` is still in `for_disclosure`" in left
    assert "`placeholder-left` can't be overridden" in override


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("Wexcombe Borough Council", "…", "authority.yaml:1: blocking: `…` is still in `name`"),
        ("Town Hall", "[insert]", "authority.yaml:2: blocking: `[insert]` is still in `address`"),
        ("review@wexcombe.example", "…", "`…` is still in `write_to` · write what belongs there"),
        ("20 working days", "…", "`…` is still in `reply_within` · write what belongs there"),
    ],
)
def test_what_stands_in_every_letter_is_looked_at(
    old: str, new: str, said: str, tmp_path: Path
) -> None:
    findings = noticegen.check(write_case(tmp_path, authority=AUTHORITY.replace(old, new)))
    (finding,) = [f for f in findings if f.stops]
    assert said in f"{finding.where}: blocking: {finding.message} · {finding.fix}"
    assert not finding.can_be_overridden


def test_nobody_is_no_name_for_an_approval(tmp_path: Path) -> None:
    case = write_case(tmp_path)
    path = tmp_path / "approvals.yaml"
    path.write_text(path.read_text("utf-8").replace("Ida Quill", "…", 1), "utf-8")
    (finding,) = noticegen.check(case)
    assert finding.message == "`…` is still in `name`"


def test_the_applicants_words_are_to_be_put_in() -> None:
    (finding,) = told(case_of(changed(GIVEN, "What did the work cost?", "…")))
    assert "`…` is still in `asks` · write what belongs there: the applicant's words" in finding


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
