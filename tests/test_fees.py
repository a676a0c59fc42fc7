"""Fees: what they come to, until when they can be paid, and the days that do not count."""

import datetime as dt
from fractions import Fraction
from pathlib import Path

import pytest

from cases import case_of, changed
from chains import chained
from noticegen.fees import fee_in_pounds, last_day_for_paying, working_days_before
from other_letters import ASKED

PAID = """
paid: 2026-10-20
issued: 2026-10-22
items:
  - {outcome: disclosed, answer: The copies come by post.}
"""


def test_a_fee_is_added_up() -> None:
    fee = case_of(ASKED).request.fee
    assert fee
    assert fee_in_pounds(fee) == Fraction("54.70")


def test_a_fee_is_rounded_down_to_a_penny() -> None:
    fee = case_of(changed(ASKED, "how_many: 86, each: 5p", "how_many: 3, each: 0.5p")).request.fee
    assert fee
    assert fee_in_pounds(fee) == Fraction("50.41")


@pytest.mark.parametrize(
    ("given", "last"),
    [
        ("2026-09-30", "2026-12-29"),
        ("2026-10-01", "2026-12-31"),
        ("2026-11-30", "2027-02-28"),
        ("2027-11-29", "2028-02-28"),
        ("2026-12-01", "2027-02-28"),
    ],
)
def test_three_months_begin_with_the_day_of_the_notice(given: str, last: str) -> None:
    assert last_day_for_paying(dt.date.fromisoformat(given)) == dt.date.fromisoformat(last)


def test_the_days_from_notice_to_payment_do_not_count(tmp_path: Path) -> None:
    # after 1 September: sixteen working days until the 23rd, then none until 20 October
    assert chained(tmp_path, ASKED, PAID).last_day == dt.date(2026, 10, 26)


@pytest.mark.parametrize("paid", ["", "paid: 2026-12-24\n"], ids=["not paid", "paid too late"])
def test_unless_a_fee_came_in_time_every_day_counts(paid: str, tmp_path: Path) -> None:
    then = changed(PAID, "paid: 2026-10-20\n", paid).replace("2026-10-22", "2026-12-29")
    assert chained(tmp_path, ASKED, then).last_day == dt.date(2026, 9, 29)


def test_a_notice_on_the_last_day_leaves_that_day(tmp_path: Path) -> None:
    first = f"{ASKED}issued: 2026-09-29\n"
    assert chained(tmp_path, first, PAID).last_day == dt.date(2026, 10, 21)


def test_working_days_before_a_notice_are_counted_without_its_own() -> None:
    day = dt.date
    assert working_days_before([day(2026, 9, 1)], day(2026, 9, 24)) == 16
    assert working_days_before([day(2026, 9, 1)], day(2026, 9, 1)) == 0
