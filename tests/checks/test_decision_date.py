"""`decision-date`. Working day 40 from 1 September 2026 is 27 October."""

import pytest

from cases import case_of, changed, told, without
from chains import PUT_OFF


@pytest.mark.parametrize("day", ["2026-09-29", "2026-10-27"])
def test_a_day_after_the_letter_and_not_far_away_passes(day: str) -> None:
    assert told(case_of(changed(PUT_OFF, "2026-10-27", day))) == []


def test_a_pending_test_without_a_day_is_reported() -> None:
    text = without(PUT_OFF, "public_interest_test")
    assert told(case_of(text)) == [
        (
            "request.yaml:15: blocking: `bidders` gives no day for the decision"
            " · add `decision_expected_by` [decision-date]"
        )
    ]


def test_a_day_that_is_not_after_the_letter_is_reported() -> None:
    assert told(case_of(changed(PUT_OFF, "2026-10-27", "2026-09-28"))) == [
        (
            "request.yaml:22: blocking: `bidders` is to be decided by 2026-09-28, which is not"
            " after `issued` · give a later day, or decide it now [decision-date]"
        )
    ]


def test_a_day_far_away_is_advised_against() -> None:
    assert told(case_of(changed(PUT_OFF, "2026-10-27", "2026-10-28"))) == [
        (
            "request.yaml:22: advice: `bidders` is to be decided after 27 October 2026, working"
            " day 40 from receipt · give an earlier day, unless the case is exceptional"
            " [decision-date]"
        )
    ]


def test_dates_in_no_order_are_reported_once() -> None:
    text = changed(PUT_OFF, "issued: 2026-09-28", "issued: 2026-08-28")
    assert [said.split("[")[1] for said in told(case_of(text))] == ["dates-out-of-order]"]


OVERRIDE = "overrides: [{finding: late, by: Odo, role: Clerk, because: So, date: 2026-08-02}]\n"


@pytest.mark.parametrize(
    ("dates", "are_told"),
    [
        ("clarification_asked: 2026-09-20\nclarified: 2026-09-14\n", []),
        (f"clarified: 2026-09-14\n{OVERRIDE}", ["decision-date]", "override-does-not-count]"]),
        (OVERRIDE, ["override-does-not-count]"]),  # received may be what is wrong
    ],
)
def test_a_day_is_not_counted_from_a_date_that_is_wrong(dates: str, are_told: list[str]) -> None:
    text = changed(PUT_OFF, "2026-10-27", "2026-12-28") + dates
    assert [said.rpartition("[")[2] for said in told(case_of(text))] == [
        "dates-out-of-order]",
        *are_told,
    ]
