"""`item-still-pending`: what an extension left open is decided by the letter after it."""

from pathlib import Path

from cases import told
from chains import DECIDED, PUT_OFF, chained, shown_name
from other_letters import ACKNOWLEDGED, ANSWERED, ASKED_BACK, SLIP

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


def pending(*letters: str, folder: Path) -> list[str]:
    said = (shown_name(line) for line in told(chained(folder, *letters)))
    return [line for line in said if line.endswith("[item-still-pending]")]


def test_what_an_acknowledgement_quotes_is_answered(tmp_path: Path) -> None:
    one = ANSWERED.partition("  - number: 2")[0]
    assert pending(ACKNOWLEDGED, one, folder=tmp_path) == [
        (
            "letter-1.yaml:3: blocking: item `2`, which the letter before quotes, is not answered"
            " · add it to `items`, with its outcome [item-still-pending]"
        )
    ]
    assert pending(ACKNOWLEDGED, ANSWERED, folder=tmp_path) == []


def test_what_decides_nothing_or_corrects_may_leave_the_rest(tmp_path: Path) -> None:
    asked_back = ASKED_BACK.replace("  - {number: 1, asks: When was the work done?}\n", "")
    assert pending(ACKNOWLEDGED, asked_back, folder=tmp_path) == []
    one = ANSWERED.partition("  - number: 2")[0]
    slip = SLIP.replace("issued: 2026-10-05", "issued: 2026-10-06")
    assert pending(ACKNOWLEDGED, one, slip, folder=tmp_path) == []
