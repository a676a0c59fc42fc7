"""How working days are counted. FOIA s10(1) and (6).

A working day is any day but Saturday, Sunday, Christmas Day, Good Friday and a bank
holiday in any part of the United Kingdom: one in Scotland or Northern Ireland alone
counts for every authority.
"""

import calendar
import datetime as dt
import re
from functools import lru_cache

_PERIOD = re.compile(r"(\d{1,3}) (working )?(day|week|month)s?")
_PARTS = ("ENG", "WLS", "SCT", "NIR")
_NEAR_YEARS = {
    2018: "01-01 01-02 03-19 03-30 04-02 05-07 05-28 07-12 08-06 08-27 11-30 12-25 12-26",
    2019: "01-01 01-02 03-18 04-19 04-22 05-06 05-27 07-12 08-05 08-26 12-02 12-25 12-26",
    2020: "01-01 01-02 03-17 04-10 04-13 05-08 05-25 07-13 08-03 08-31 11-30 12-25 12-28",
    2021: "01-01 01-04 03-17 04-02 04-05 05-03 05-31 07-12 08-02 08-30 11-30 12-27 12-28",
    2022: "01-03 01-04 03-17 04-15 04-18 05-02 06-02 06-03 07-12 08-01 08-29 09-19 11-30 12-26 "
    "12-27",
    2023: "01-02 01-03 03-17 04-07 04-10 05-01 05-08 05-29 07-12 08-07 08-28 11-30 12-25 12-26",
    2024: "01-01 01-02 03-18 03-29 04-01 05-06 05-27 07-12 08-05 08-26 12-02 12-25 12-26",
    2025: "01-01 01-02 03-17 04-18 04-21 05-05 05-26 07-14 08-04 08-25 12-01 12-25 12-26",
    2026: "01-01 01-02 03-17 04-03 04-06 05-04 05-25 06-15 07-13 08-03 08-31 11-30 12-25 12-28",
    2027: "01-01 01-04 03-17 03-26 03-29 05-03 05-31 07-12 08-02 08-30 11-30 12-27 12-28",
    2028: "01-03 01-04 03-17 04-14 04-17 05-01 05-29 07-12 08-07 08-28 11-30 12-25 12-26",
    2029: "01-01 01-02 03-19 03-30 04-02 05-07 05-28 07-12 08-06 08-27 11-30 12-25 12-26",
    2030: "01-01 01-02 03-18 04-19 04-22 05-06 05-27 07-12 08-05 08-26 12-02 12-25 12-26",
    2031: "01-01 01-02 03-17 04-11 04-14 05-05 05-26 07-14 08-04 08-25 12-01 12-25 12-26",
    2032: "01-01 01-02 03-17 03-26 03-29 05-03 05-31 07-12 08-02 08-30 11-30 12-27 12-28",
    2033: "01-03 01-04 03-17 04-15 04-18 05-02 05-30 07-12 08-01 08-29 11-30 12-26 12-27",
    2034: "01-02 01-03 03-17 04-07 04-10 05-01 05-29 07-12 08-07 08-28 11-30 12-25 12-26",
    2035: "01-01 01-02 03-19 03-23 03-26 05-07 05-28 07-12 08-06 08-27 11-30 12-25 12-26",
}
"""What `holidays` says of these years, without weekends, since importing it takes longer than
all other reading of a case. A test compares them: a newly proclaimed day is added here."""


@lru_cache(maxsize=64)
def _holidays(year: int) -> frozenset[dt.date]:
    if year in _NEAR_YEARS:
        return frozenset(
            dt.date.fromisoformat(f"{year}-{day}") for day in _NEAR_YEARS[year].split()
        )
    return _told_holidays(year)


def _told_holidays(year: int) -> frozenset[dt.date]:
    from holidays import country_holidays  # noqa: PLC0415 - slow to import

    found = {day for part in _PARTS for day in country_holidays("GB", subdiv=part, years=year)}
    return frozenset(day for day in found if day.weekday() < 5)


def is_working_day(day: dt.date) -> bool:
    """Say whether a day counts."""
    return day.weekday() < 5 and day not in _holidays(day.year)


def working_day_after(start: dt.date, count: int) -> dt.date:
    """Give the `count`-th working day following `start`; day one is the next working day."""
    day = start
    while count > 0:
        day += dt.timedelta(days=1)
        count -= is_working_day(day)
    return day


def count_working_days(start: dt.date, end: dt.date) -> int:
    """Count the working days after `start` up to and including `end`."""
    days = (end - start).days
    return sum(is_working_day(start + dt.timedelta(days=n)) for n in range(1, days + 1))


def end_of_period(start: dt.date, period: str) -> dt.date | None:
    """Give the last day of `20 working days`, `6 weeks` or `2 months`; `None` if it is none.

    Months end on the day of the same number, or on a shorter month's last.
    """
    said = _PERIOD.fullmatch(" ".join(period.split()))
    if said is None:
        return None
    count = int(said[1])
    if said[3] == "month":
        year, month = divmod(start.month - 1 + count, 12)
        year, month = start.year + year, month + 1
        return dt.date(year, month, min(start.day, calendar.monthrange(year, month)[1]))
    if said[2]:
        return working_day_after(start, count * (5 if said[3] == "week" else 1))
    return start + dt.timedelta(days=count * (7 if said[3] == "week" else 1))
