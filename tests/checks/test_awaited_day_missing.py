"""`awaited-day-missing`: when what was asked for came, on which the clock hangs."""

from pathlib import Path

import pytest

from cases import changed, told
from chains import chained, shown_name
from other_letters import ANSWERED, ASKED, ASKED_BACK

PAID = """
paid: 2026-10-20
issued: 2026-10-22
items:
  - {outcome: disclosed, answer: The copies come by post.}
"""
BY_THEN = ANSWERED.replace("\n", "\nclarified: 2026-09-14\n", 1)


@pytest.mark.parametrize(("first", "then"), [(ASKED, PAID), (ASKED_BACK, BY_THEN)])
def test_an_answer_that_says_it_passes(first: str, then: str, tmp_path: Path) -> None:
    assert told(chained(tmp_path, first, then)) == []


@pytest.mark.parametrize(
    ("first", "then", "what", "key"),
    [
        (ASKED, changed(PAID, "paid: 2026-10-20\n", ""), "the fee was paid", "paid"),
        (ASKED_BACK, ANSWERED, "what you asked to know was told", "clarified"),
    ],
)
def test_an_answer_that_does_not_is_advised_to_and_is_not_called_late_too(
    first: str, then: str, what: str, key: str, tmp_path: Path
) -> None:
    late = then.replace("2026-09-24", "2026-11-24")
    (said,) = (shown_name(s) for s in told(chained(tmp_path, first, late)))
    assert said == (
        f"letter-1.yaml:2: advice: nothing says when {what} · add"
        f" `{key}`, the day; without it the time is counted from the day of receipt"
        " [awaited-day-missing]"
    )


def test_a_fee_paid_after_three_months_is_told(tmp_path: Path) -> None:
    then = PAID.replace("2026-10-20", "2026-12-24").replace("2026-10-22", "2026-12-29")
    (said,) = (shown_name(s) for s in told(chained(tmp_path, ASKED, then)))
    assert said == (
        "letter-1.yaml:2: advice: the fee was paid after 23 December 2026, the"
        " last day for paying"
        " · mend `paid`; or go on, with the time counted from the day of receipt"
        " [awaited-day-missing]"
    )
