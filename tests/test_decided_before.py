"""What the earlier letters decided on each item, the latest of them first."""

import datetime as dt
from pathlib import Path

import pytest

from cases import case_of, changed
from chains import DECIDED, PUT_OFF, REPLIED, REVIEWED, chained
from noticegen.errors import RequestFileError
from noticegen.model.choices import Outcome

AGAIN = "kind: later disclosure\nitems: [{number: 2, outcome: disclosed, answer: Yes.}]"
PARTS = changed(
    REPLIED,
    "    outcome: not held\n    searched: The works office looked in the contract file.\n",
    "    parts:\n      - {number: a, asks: by day, outcome: not held}\n"
    "      - {number: b, asks: by night, outcome: disclosed, answer: Us.}\n",
)


def before(folder: Path, *letters: str) -> dict[str, tuple[dt.date | None, Outcome | None]]:
    chain = chained(folder, *letters).chain
    return {number: (b.letter.issued, b.outcome) for number, b in chain.before.items()}


def others(folder: Path, *letters: str) -> list[str]:
    return [b.entry.number for b in chained(folder, *letters).chain.others]


def test_a_first_letter_has_nothing_before_it() -> None:
    chain = case_of(PUT_OFF).chain
    assert (chain.before, chain.others) == ({}, ())


def test_the_latest_letter_that_has_an_item_counts(tmp_path: Path) -> None:
    assert before(tmp_path, PUT_OFF, DECIDED) == {"2": (dt.date(2026, 9, 28), Outcome.PENDING)}
    assert before(tmp_path, PUT_OFF, DECIDED, AGAIN) == {
        "2": (dt.date(2026, 10, 22), Outcome.WITHHELD)
    }


def test_items_that_the_letter_leaves_as_they_are(tmp_path: Path) -> None:
    assert others(tmp_path, PUT_OFF, DECIDED, AGAIN) == ["1"]


def test_a_part_is_found_by_its_own_number(tmp_path: Path) -> None:
    later = "items: [{number: 2, parts: [{number: b, outcome: not held}]}]"
    assert before(tmp_path, PARTS, later) == {"2b": (dt.date(2026, 9, 24), Outcome.DISCLOSED)}
    assert others(tmp_path, PARTS, later) == ["1", "2a"]


def test_a_part_of_what_was_whole_has_the_decision_on_the_whole(tmp_path: Path) -> None:
    later = (
        "items: [{number: 2, parts: [{covers: the day, outcome: not held},"
        " {covers: the night, outcome: not held}]}]"
    )
    assert before(tmp_path, REPLIED, later) == {
        "2a": (dt.date(2026, 9, 24), Outcome.NOT_HELD),
        "2b": (dt.date(2026, 9, 24), Outcome.NOT_HELD),
    }


def test_a_point_about_an_item_that_no_letter_has_is_reported(tmp_path: Path) -> None:
    later = changed(REVIEWED, "      item: 2\n", "      item: (7)\n")
    with pytest.raises(RequestFileError) as error:
        chained(tmp_path, REPLIED, later)
    (problem,) = error.value.problems
    assert (problem.where.line, problem.what, problem.fix) == (
        9,
        "`item: (7)`: no item has the number `(7)`",
        "write one of `1`, `2`",
    )


def test_a_point_may_be_about_an_item_of_an_earlier_letter(tmp_path: Path) -> None:
    later = changed(REVIEWED, "  - number: 2\n    outcome: disclosed\n    answer: Wexmoor", "XX")
    later = later[: later.index("XX")]
    assert others(tmp_path, REPLIED, later) == ["2"]


def test_a_whole_item_covers_the_parts_that_it_had(tmp_path: Path) -> None:
    assert others(tmp_path, PARTS, "items: [{number: 2, outcome: not held}]") == ["1"]
