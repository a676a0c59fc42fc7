"""The last day for answering. The twentieth working day after 1 September 2026 is the 29th."""

import datetime as dt
from pathlib import Path

import pytest

from cases import AUTHORITY, GIVEN, case_of, changed, without
from chains import DECIDED, PUT_OFF, REPLIED, REVIEWED, chained

JOINED = "joined_requests: [{reference: R2, received: %s}]\n"


def test_an_extension_is_due_like_a_reply() -> None:
    assert case_of(PUT_OFF).last_day == dt.date(2026, 9, 29)


@pytest.mark.parametrize(
    ("received", "last_day"),
    [("2026-08-28", dt.date(2026, 9, 28)), ("2026-09-03", dt.date(2026, 9, 29))],
)
def test_of_joined_requests_the_earliest_counts(received: str, last_day: dt.date) -> None:
    assert case_of(GIVEN + JOINED % received).last_day == last_day


def test_a_joined_request_s_clock_runs_from_its_clarification() -> None:
    text = GIVEN + "joined_requests: [{reference: R2, received: 2026-08-03, clarified: 2026-09-07}]"
    assert case_of(text).last_day == dt.date(2026, 9, 29)


def test_a_second_notice_is_due_on_the_day_that_was_promised(tmp_path: Path) -> None:
    assert chained(tmp_path, PUT_OFF, DECIDED).last_day == dt.date(2026, 10, 27)


def test_of_several_promised_days_the_latest_counts(tmp_path: Path) -> None:
    earlier = changed(
        PUT_OFF,
        "relied_on:",
        "  - {number: 3, asks: Who bid?, outcome: decision pending, withholds: names}\n"
        "withheld: {names: {what: the names, under: others}}\n"
        "relied_on:\n"
        "  others: {limb: s43(2), public_interest_test: {decision_expected_by: 2026-10-13}}",
    )
    later = changed(
        DECIDED, "relied_on:", "  - {number: 3, outcome: disclosed, answer: Five.}\nrelied_on:"
    )
    assert chained(tmp_path, earlier, later).last_day == dt.date(2026, 10, 27)
    only_the_other = "issued: 2026-10-12\nitems: [{number: 3, outcome: disclosed, answer: Five.}]"
    assert chained(tmp_path, earlier, only_the_other).last_day == dt.date(2026, 10, 13)


@pytest.mark.parametrize(
    ("period", "last_day"),
    [
        ("20 working days", dt.date(2026, 11, 9)),
        ("2 months", dt.date(2026, 12, 12)),
        ("6 weeks", dt.date(2026, 11, 23)),
    ],
)
def test_a_review_is_due_when_the_authority_says_that_it_answers_one(
    tmp_path: Path, period: str, last_day: dt.date
) -> None:
    authority = changed(AUTHORITY, "reply_within: 20 working days", f"reply_within: {period}")
    assert chained(tmp_path, REPLIED, REVIEWED, authority=authority).last_day == last_day


def test_a_review_without_a_promise_has_no_clock(tmp_path: Path) -> None:
    authority = without(AUTHORITY, "reply_within")
    assert chained(tmp_path, REPLIED, REVIEWED, authority=authority).last_day is None


def test_no_clock_runs_for_a_later_disclosure(tmp_path: Path) -> None:
    later = "kind: later disclosure\nissued: 2027-03-01\nitems: [{number: 2, outcome: not held}]"
    assert chained(tmp_path, REPLIED, later).last_day is None
