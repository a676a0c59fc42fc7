"""`item-still-pending`: what an extension left open is decided by the letter after it."""

from pathlib import Path

from cases import told
from chains import DECIDED, PUT_OFF, chained, shown_name

ONLY_THE_OTHER = """
issued: 2026-10-22
items:
  - {number: 1, outcome: disclosed, answer: In June 2026.}
"""


def test_a_letter_that_decides_what_was_open_passes(tmp_path: Path) -> None:
    assert told(chained(tmp_path, PUT_OFF, DECIDED)) == []


def test_an_item_that_stays_open_is_reported(tmp_path: Path) -> None:
    case = chained(tmp_path, PUT_OFF, ONLY_THE_OTHER)
    assert [shown_name(s) for s in told(case) if "still" in s] == [
        (
            "letter-1.yaml:3: blocking: item `2`, pending since 28 September 2026, is not decided"
            " · add it to `items`, with its outcome [item-still-pending]"
        )
    ]


def test_a_further_extension_may_leave_it_open(tmp_path: Path) -> None:
    case = chained(tmp_path, PUT_OFF, f"kind: extension{ONLY_THE_OTHER}")
    assert not any("item-still-pending" in said for said in told(case))
