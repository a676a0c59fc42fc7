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


@lru_cache(maxsize=64)
def _holidays(year: int) -> frozenset[dt.date]:
    from holidays import country_holidays  # noqa: PLC0415 - slow to import

    return frozenset(
        day for part in _PARTS for day in country_holidays("GB", subdiv=part, years=year)
    )


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
