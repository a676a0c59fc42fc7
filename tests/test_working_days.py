import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noticegen.errors import DayNotCoveredError
from noticegen.working_days import (
    count_working_days,
    covered_years,
    end_of_months_beginning_with,
    end_of_period,
    is_working_day,
    working_day_after,
)

DAYS = st.dates(dt.date(2015, 1, 1), dt.date(2035, 6, 30))
EVERY_DAY = [dt.date(2015, 1, 1) + dt.timedelta(days=n) for n in range(5844)]
"""From 2015 to 2030."""


@pytest.mark.parametrize(
    ("day", "what"),
    [
        ("2026-04-03", "Good Friday"),
        ("2026-04-06", "Easter Monday, no holiday in Scotland"),
        ("2026-12-25", "Christmas Day"),
        ("2026-12-28", "Boxing Day, moved from a Saturday"),
        ("2027-12-27", "Christmas Day, moved from a Saturday"),
        ("2027-12-28", "Boxing Day, moved from a Sunday"),
        ("2026-01-01", "New Year's Day"),
        ("2026-01-02", "2 January, in Scotland alone"),
        ("2027-01-04", "2 January, moved from a Saturday, in Scotland alone"),
        ("2026-03-17", "St Patrick's Day, in Northern Ireland alone"),
        ("2026-05-04", "early May"),
        ("2026-05-25", "spring"),
        ("2026-06-15", "the World Cup, in Scotland alone"),
        ("2026-07-13", "12 July, moved from a Sunday, in Northern Ireland alone"),
        ("2027-07-12", "12 July, in Northern Ireland alone"),
        ("2026-08-03", "the first Monday of August, in Scotland alone"),
        ("2026-08-31", "the last Monday of August"),
        ("2026-11-30", "St Andrew's Day, in Scotland alone"),
        ("2024-12-02", "St Andrew's Day, moved from a Saturday"),
        ("2022-09-19", "the Queen's funeral"),
        ("2023-05-08", "the coronation"),
        ("2022-06-03", "the platinum jubilee"),
        ("2026-09-05", "a Saturday"),
        ("2026-09-06", "a Sunday"),
    ],
)
def test_a_holiday_in_any_part_of_the_kingdom_does_not_count(day: str, what: str) -> None:
    assert not is_working_day(dt.date.fromisoformat(day)), what


@pytest.mark.parametrize(
    "day", ["2026-12-24", "2026-04-02", "2026-12-31", "2026-07-10", "2026-11-27"]
)
def test_the_day_before_a_holiday_counts(day: str) -> None:
    assert is_working_day(dt.date.fromisoformat(day))


@pytest.mark.parametrize(
    ("received", "last", "over"),
    [
        ("2026-09-01", "2026-09-29", "no holiday"),
        ("2026-09-05", "2026-10-02", "receipt on a Saturday"),
        ("2026-09-06", "2026-10-02", "receipt on a Sunday"),
        ("2026-09-04", "2026-10-02", "receipt on a Friday"),
        ("2026-03-09", "2026-04-09", "St Patrick's Day, Good Friday and Easter Monday"),
        ("2026-12-01", "2026-12-31", "Christmas and Boxing Day"),
        ("2026-12-14", "2027-01-15", "Christmas, New Year and the Scottish 2 January"),
        ("2026-11-16", "2026-12-15", "St Andrew's Day"),
        ("2026-06-30", "2026-07-29", "12 July, kept on the 13th"),
        ("2026-07-20", "2026-08-18", "the August holiday in Scotland"),
        ("2026-12-25", "2027-01-27", "receipt on Christmas Day"),
    ],
)
def test_the_twentieth_working_day(received: str, last: str, over: str) -> None:
    day = working_day_after(dt.date.fromisoformat(received), 20)

    assert day.isoformat() == last, over


def test_the_day_of_receipt_is_not_counted() -> None:
    assert working_day_after(dt.date(2026, 9, 1), 1) == dt.date(2026, 9, 2)


def test_no_days_after_a_day_is_that_day() -> None:
    assert working_day_after(dt.date(2026, 9, 5), 0) == dt.date(2026, 9, 5)


@pytest.mark.parametrize("end", [dt.date(2026, 9, 1), dt.date(2026, 8, 1)])
def test_no_day_is_counted_up_to_the_same_or_an_earlier_day(end: dt.date) -> None:
    assert count_working_days(dt.date(2026, 9, 1), end) == 0


@pytest.mark.parametrize("count", [1, 20, 40, 60])
def test_adding_and_counting_back_agree_for_every_day(count: int) -> None:
    assert EVERY_DAY[-1] == dt.date(2030, 12, 31)
    for start in EVERY_DAY:
        end = working_day_after(start, count)
        assert is_working_day(end, begun=start)
        assert count_working_days(start, end) == count
        assert count_working_days(start, end - dt.timedelta(days=1)) == count - 1


@given(start=DAYS, count=st.integers(1, 60))
@settings(deadline=None, derandomize=True, max_examples=150)
def test_adding_days_and_counting_them_gives_the_same_number(start: dt.date, count: int) -> None:
    end = working_day_after(start, count)

    assert is_working_day(end)
    assert count_working_days(start, end) == count


@given(start=DAYS, count=st.integers(1, 60))
@settings(deadline=None, derandomize=True, max_examples=100)
def test_the_last_day_comes_no_earlier_for_a_later_receipt(start: dt.date, count: int) -> None:
    later = working_day_after(start + dt.timedelta(days=1), count)

    assert working_day_after(start, count) <= later


@pytest.mark.parametrize(
    ("period", "end"),
    [
        ("20 working days", dt.date(2027, 2, 26)),
        ("2 working weeks", dt.date(2027, 2, 12)),
        ("10 days", dt.date(2027, 2, 10)),
        ("6 weeks", dt.date(2027, 3, 14)),
        ("1 month", dt.date(2027, 2, 28)),
        ("13 months", dt.date(2028, 2, 29)),
        ("2  months", dt.date(2027, 3, 31)),
        ("soon", None),
        ("working days", None),
    ],
)
def test_a_period_ends_on_its_last_day(period: str, end: dt.date | None) -> None:
    assert end_of_period(dt.date(2027, 1, 31), period) == end


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        (dt.date(2026, 9, 1), 3, dt.date(2026, 11, 30)),
        (dt.date(2026, 12, 1), 3, dt.date(2027, 2, 28)),
        (dt.date(2027, 3, 1), 3, dt.date(2027, 5, 31)),
        (dt.date(2026, 11, 30), 3, dt.date(2027, 2, 28)),  # there is no 30 February
        (dt.date(2027, 11, 29), 3, dt.date(2028, 2, 28)),
        (dt.date(2026, 12, 8), 3, dt.date(2027, 3, 7)),
    ],
)
def test_months_that_begin_with_a_day_end_on_the_day_before(
    start: dt.date, count: int, end: dt.date
) -> None:
    assert end_of_months_beginning_with(start, count) == end


FUNERAL = dt.date(2022, 9, 19)


def test_a_day_proclaimed_since_a_period_began_counts_in_it() -> None:
    assert not is_working_day(FUNERAL)
    assert is_working_day(FUNERAL, begun=dt.date(2022, 9, 10))
    assert not is_working_day(FUNERAL, begun=dt.date(2022, 9, 11))


def test_within_a_period_a_count_is_that_of_the_period() -> None:
    friday, last = dt.date(2022, 9, 16), dt.date(2022, 9, 29)
    assert count_working_days(friday, last) == 8
    assert count_working_days(friday, last, begun=dt.date(2022, 9, 1)) == 9


def test_a_day_outside_the_years_is_refused_with_the_years() -> None:
    first, last = covered_years()
    assert (first, last) == (2015, 2035)
    for day in (dt.date(first - 1, 12, 31), dt.date(last + 1, 1, 1)):
        with pytest.raises(DayNotCoveredError, match="outside 2015 to 2035") as caught:
            is_working_day(day)
        assert "working-days.yaml" in caught.value.problems[0].fix


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (dt.date(2014, 6, 1), dt.date(2015, 2, 1)),
        (dt.date(2035, 12, 1), dt.date(2036, 2, 1)),
        (dt.date(1, 1, 1), dt.date(9999, 12, 31)),
    ],
)
def test_nothing_is_counted_through_years_that_are_not_known(start: dt.date, end: dt.date) -> None:
    with pytest.raises(DayNotCoveredError):
        count_working_days(start, end)


def test_a_period_that_runs_out_of_the_years_is_refused() -> None:
    assert working_day_after(dt.date(2035, 11, 26), 20) == dt.date(2035, 12, 27)
    assert working_day_after(dt.date(2014, 12, 31), 1) == dt.date(2015, 1, 5)
    with pytest.raises(DayNotCoveredError):
        working_day_after(dt.date(2035, 12, 20), 20)
