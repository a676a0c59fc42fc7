"""`late`. The twentieth working day after 1 September 2026 is 29 September."""

from pathlib import Path

import pytest

from cases import GIVEN, case_of, changed, told
from chains import DECIDED, PUT_OFF, REPLIED, REVIEWED, chained
from other_letters import ANSWERED, ASKED_BACK


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


@pytest.mark.parametrize(("issued", "is_late"), [("2026-09-29", False), ("2026-09-30", True)])
def test_what_was_clear_when_something_else_was_asked_has_its_own_day(
    tmp_path: Path, issued: str, *, is_late: bool
) -> None:
    then = ANSWERED.replace("\n", "\nclarified: 2026-09-14\n", 1).replace("2026-09-24", issued)
    said = told(chained(tmp_path, ASKED_BACK, then))
    assert bool(said) is is_late
    assert all("item `1` was clear, and due on 29 September 2026" in line for line in said)


@pytest.mark.parametrize(("issued", "is_late"), [("2026-10-27", False), ("2026-10-28", True)])
def test_a_second_notice_is_late_after_the_day_that_was_promised(
    tmp_path: Path, issued: str, *, is_late: bool
) -> None:
    said = told(chained(tmp_path, PUT_OFF, changed(DECIDED, "2026-10-22", issued)))
    assert bool(said) is is_late
    assert all("1 working day after 27 October 2026, the last day" in line for line in said)


@pytest.mark.parametrize(("issued", "is_late"), [("2026-11-09", False), ("2026-11-10", True)])
def test_a_review_is_late_after_the_authority_s_own_time(
    tmp_path: Path, issued: str, *, is_late: bool
) -> None:
    said = told(chained(tmp_path, REPLIED, changed(REVIEWED, "2026-11-02", issued)))
    assert bool(said) is is_late
    assert all("1 working day after 9 November 2026, the last day" in line for line in said)


def test_a_later_disclosure_is_never_late(tmp_path: Path) -> None:
    later = (
        "kind: later disclosure\nissued: 2027-03-01\n"
        "items: [{number: 1, outcome: disclosed, answer: In May 2026; here is the day book.}]"
    )
    assert told(chained(tmp_path, REPLIED, later)) == []


def test_a_day_whose_counting_is_disputed_is_counted_throughout() -> None:
    dates = "received: 2022-08-15\nissued: 2022-09-20\n"  # due on 13 September
    (said,) = [line for line in told(case_of(GIVEN + dates)) if "[late]" in line]
    assert "5 working days after 13 September 2022, the last day" in said


OVERRIDE = "overrides: [{finding: late, by: Odo, role: Clerk, because: So, date: 2026-08-02}]\n"


@pytest.mark.parametrize(
    ("dates", "is_told"),
    [
        (f"received: 2026-09-01\n{OVERRIDE}", False),  # received may be what is wrong
        (f"received: 2026-09-01\nclarified: 2026-09-14\n{OVERRIDE}", True),
        ("clarification_asked: 2026-09-16\nclarified: 2026-09-14\n", False),
    ],
)
def test_a_letter_is_not_late_by_a_date_that_is_wrong(dates: str, *, is_told: bool) -> None:
    found = [s.rpartition("[")[2] for s in told(case_of(f"{GIVEN}issued: 2026-11-20\n{dates}"))]
    assert "dates-out-of-order]" in found
    assert ("late]" in found) is is_told


def test_a_review_is_not_late_by_a_day_of_asking_that_is_wrong(tmp_path: Path) -> None:
    asked = changed(REVIEWED, "2026-10-12", "2026-09-20").replace("2026-11-02", "2026-12-02")
    found = [s.rpartition("[")[2] for s in told(chained(tmp_path, REPLIED, asked))]
    assert found == ["dates-out-of-order]"]
