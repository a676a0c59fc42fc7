import datetime as dt
from calendar import isleap

import pytest
from holidays import country_holidays
from hypothesis import given, settings
from hypothesis import strategies as st

from noticegen.working_days import (
    count_working_days,
    end_of_period,
    is_working_day,
    working_day_after,
)

DAYS = st.dates(dt.date(2005, 1, 1), dt.date(2060, 12, 31))


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


@pytest.mark.parametrize("year", range(2017, 2038))
def test_each_year_has_the_holidays_that_the_library_knows(year: int) -> None:
    parts = ("ENG", "WLS", "SCT", "NIR")
    known = {day for part in parts for day in country_holidays("GB", subdiv=part, years=year)}
    days = (dt.date(year, 1, 1) + dt.timedelta(days=n) for n in range(365 + isleap(year)))
    counted = {day for day in days if day.weekday() < 5 and not is_working_day(day)}
    assert counted == {day for day in known if day.weekday() < 5}


def test_the_day_of_receipt_is_not_counted() -> None:
    assert working_day_after(dt.date(2026, 9, 1), 1) == dt.date(2026, 9, 2)


def test_no_days_after_a_day_is_that_day() -> None:
    assert working_day_after(dt.date(2026, 9, 5), 0) == dt.date(2026, 9, 5)


@pytest.mark.parametrize("end", [dt.date(2026, 9, 1), dt.date(2026, 8, 1)])
def test_no_day_is_counted_up_to_the_same_or_an_earlier_day(end: dt.date) -> None:
    assert count_working_days(dt.date(2026, 9, 1), end) == 0


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
