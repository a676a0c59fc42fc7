"""`aggregated-too-far-apart`."""

import datetime as dt

import pytest

from outcome_cases import NOTES, TOO_DEAR, told_of

RECEIVED = dt.date(2026, 9, 1)


def counted_with(*days: str) -> str:
    lines = "".join(
        f"      - {{reference: 26/{n:03}, received: {d}}}\n" for n, d in enumerate(days, 7)
    )
    return f"{TOO_DEAR}    aggregated_with:\n{lines}    same_because: All are from Ms Vint.\n"


def test_requests_within_the_period_pass() -> None:
    assert told_of(counted_with("2026-08-20", "2026-09-03")) == []


@pytest.mark.parametrize(("day", "is_within"), [("2026-06-04", True), ("2026-06-03", False)])
def test_both_days_are_among_the_sixty(day: str, is_within: bool) -> None:
    assert (told_of(counted_with(day)) == []) is is_within


def test_a_request_too_long_before_is_blocked() -> None:
    assert told_of(counted_with("2026-05-20")) == [
        (
            "request.yaml:21: blocking: `26/007` came 69 working days earlier · leave it out"
            " [aggregated-too-far-apart]"
        )
    ]


def test_a_request_too_long_after_is_blocked() -> None:
    assert told_of(counted_with("2026-12-09")) == [
        (
            "request.yaml:21: blocking: `26/007` came 70 working days later · leave it out"
            " [aggregated-too-far-apart]"
        )
    ]


def test_requests_that_are_each_near_enough_but_not_to_each_other_are_blocked() -> None:
    assert told_of(counted_with("2026-07-15", "2026-10-20")) == [
        (
            "request.yaml:20: blocking: the first and the last of them came 67 working days"
            " apart · leave one of them out [aggregated-too-far-apart]"
        )
    ]


def test_a_joined_request_is_counted_too() -> None:
    text = f"""
items:
  - number: 1
    asks: Every patrol note.
    outcome: over the cost limit
    held: all
    under: notes
  - number: 2
    request: 26/001
    asks: The rest of them.
    outcome: over the cost limit
    held: all
    under: notes
joined_requests:
  - {{reference: 26/001, received: 2026-05-20}}
late_because: We waited for the second one.
advice:
  narrower_request: The notes for one month would fit.
relied_on:{NOTES}"""
    assert told_of(text) == [
        (
            "request.yaml:15: blocking: `26/001` came 69 working days earlier · leave it out"
            " [aggregated-too-far-apart]"
        )
    ]


def test_a_request_whose_day_is_not_known_passes() -> None:
    text = counted_with("2026-08-20").replace(", received: 2026-08-20", "")
    assert told_of(text) == []
