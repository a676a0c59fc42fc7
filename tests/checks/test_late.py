"""`late`. The twentieth working day after 1 September 2026 is 29 September."""

import pytest

from cases import GIVEN, case_of, told


def test_a_letter_on_the_last_day_is_not_late() -> None:
    assert told(case_of(GIVEN + "issued: 2026-09-29\n")) == []


@pytest.mark.parametrize(
    ("issued", "days"), [("2026-09-30", "1 working day"), ("2026-10-02", "3 working days")]
)
def test_a_late_letter_without_a_reason_is_advised_to_give_one(issued: str, days: str) -> None:
    assert told(case_of(GIVEN + f"issued: {issued}\n")) == [
        (
            f"request.yaml:7: advice: {days} after 29 September 2026, the last day"
            " · say why in `late_because` [late]"
        )
    ]


def test_a_letter_on_the_weekend_after_the_last_day_is_late_by_no_working_day() -> None:
    assert told(case_of(GIVEN + "received: 2026-09-04\nissued: 2026-10-03\n")) == [
        (
            "request.yaml:8: advice: `issued` is after 2 October 2026, the last day, although no"
            " working day lies between · say why in `late_because` [late]"
        )
    ]


def test_a_late_letter_that_says_why_passes() -> None:
    text = GIVEN + "issued: 2026-10-02\nlate_because: Two archives had to be searched.\n"
    assert told(case_of(text)) == []


def test_the_clock_runs_from_the_day_of_clarification() -> None:
    assert told(case_of(GIVEN + "clarified: 2026-09-14\nissued: 2026-10-12\n")) == []
