"""How working days are counted. FOIA s10(1) and (6).

A working day is any day but Saturday, Sunday, Christmas Day, Good Friday and a bank
holiday in any part of the United Kingdom: one in Scotland or Northern Ireland alone
counts for every authority. `exemptions/working-days.yaml` says which days those are, and
for which years; into no other year is anything counted.
"""

import calendar
import datetime as dt
import re

from noticegen.days_off import DaysOff, days_off, days_off_file
from noticegen.errors import DayNotCoveredError
from noticegen.long_dates import long_date
from noticegen.model.finding import Problem
from noticegen.model.place import NOWHERE, Place
from noticegen.paths import shown_path

_PERIOD = re.compile(r"(\d{1,3}) (working )?(day|week|month)s?")


def is_working_day(day: dt.date, *, begun: dt.date | None = None) -> bool:
    """Say whether a day counts in a period that had begun on `begun`, if that matters.

    A day that was proclaimed a bank holiday on that day or later counts: whether it does
    is disputed, and so the period ends on the earlier of two days.

    Raises:
        DayNotCoveredError: it lies in a year that is not covered.
    """
    return _counts(day, begun or day, days_off())


def working_day_after(start: dt.date, count: int) -> dt.date:
    """Give the `count`-th working day following `start`; day one is the next working day.

    Raises:
        DayNotCoveredError: it lies in a year that is not covered.
    """
    table, day = days_off(), start
    while count > 0:
        day += dt.timedelta(days=1)
        count -= _counts(day, start, table)
    return day


def count_working_days(start: dt.date, end: dt.date, *, begun: dt.date | None = None) -> int:
    """Count the working days after `start` up to and including `end`.

    `begun` is when the whole period began, where `start` is a day in it.

    Raises:
        DayNotCoveredError: some day lies in a year that is not covered.
    """
    table, days = days_off(), (end - start).days
    if days > 0:
        _check_covered(start + dt.timedelta(days=1), table)
        _check_covered(end, table)
    following = (start + dt.timedelta(days=n) for n in range(1, days + 1))
    return sum(_counts(day, begun or start, table) for day in following)


def end_of_period(start: dt.date, period: str) -> dt.date | None:
    """Give the last day of `20 working days`, `6 weeks` or `2 months`; `None` if it is none.

    Months end on the day of the same number, or on a shorter month's last.

    Raises:
        DayNotCoveredError: it is of working days, and lies in a year that is not covered.
    """
    said = _PERIOD.fullmatch(" ".join(period.split()))
    if said is None:
        return None
    count = int(said[1])
    if said[3] == "month":
        return months_after(start, count)
    if said[2]:
        return working_day_after(start, count * (5 if said[3] == "week" else 1))
    return start + dt.timedelta(days=count * (7 if said[3] == "week" else 1))


def months_after(start: dt.date, count: int) -> dt.date:
    """Give the day of the same number some months later, or a shorter month's last."""
    year, month = divmod(start.month - 1 + count, 12)
    year, month = start.year + year, month + 1
    return dt.date(year, month, min(start.day, calendar.monthrange(year, month)[1]))


def end_of_months_beginning_with(start: dt.date, count: int) -> dt.date:
    """Give the last day of a period of months whose first day is `start`.

    It is the day before that of the same number, or the last of a month that has none.
    """
    end = months_after(start, count)
    return end - dt.timedelta(days=1) if end.day == start.day else end


def covered_years() -> tuple[int, int]:
    """Give the first and the last year into which working days are counted."""
    table = days_off()
    return table.first_year, table.last_year


def not_covered(day: dt.date, where: Place = NOWHERE) -> Problem:
    """Say that a day lies outside the years that are covered, and which those are."""
    first, last = covered_years()
    years = f"{first} to {last}, the years whose bank holidays are known"
    fix = f"mend the year, or add it to {shown_path(days_off_file())}"
    return Problem(where, f"{long_date(day)} is outside {years}", fix)


def _counts(day: dt.date, begun: dt.date, table: DaysOff) -> bool:
    _check_covered(day, table)
    if day.weekday() >= 5:
        return False
    if day not in table.days:
        return True
    proclaimed = table.days[day]
    return proclaimed is not None and begun <= proclaimed


def _check_covered(day: dt.date, table: DaysOff) -> None:
    if not table.first_year <= day.year <= table.last_year:
        raise DayNotCoveredError([not_covered(day)])
