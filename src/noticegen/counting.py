"""A count of working days, day by day: the number of each, or why it has none."""

import datetime as dt
from collections.abc import Iterator, Sequence

from noticegen.long_dates import WEEKDAYS, long_date
from noticegen.model.dataclass import dataclass
from noticegen.model.deadline import CountedDay
from noticegen.model.working_days import DayOff, WorkingDays
from noticegen.working_days import is_working_day

Span = tuple[dt.date, dt.date]
"""The first and the last day of some days in a row."""


@dataclass(frozen=True, slots=True)
class Pauses:
    """Working days that don't count: while a fee is awaited, and while a school is closed.

    `because_of_fee` and `because_closed` are what is said of such days. A fee that was not
    paid yet stops the count. What a school may take ends on `at_most` working days.
    """

    fees_notice: dt.date | None = None
    paid: dt.date | None = None
    closed: Sequence[Span] = ()
    because_of_fee: str = ""
    because_closed: str = ""
    at_most: int | None = None

    def waits_for_fee(self, day: dt.date) -> bool:
        """Say whether a fee was awaited on a day."""
        if self.fees_notice is None or day < self.fees_notice:
            return False
        return self.paid is None or day <= self.paid

    def is_closed(self, day: dt.date) -> bool:
        """Say whether the school had no session on a day."""
        return any(first <= day <= last for first, last in self.closed)


@dataclass(frozen=True, slots=True)
class Count:
    """The days of a count, and its last; `None` where it stopped before it came to an end."""

    days: tuple[CountedDay, ...]
    last_day: dt.date | None


def count_day_by_day(
    start: dt.date,
    number: int,
    table: WorkingDays,
    pauses: Pauses,
    *,
    disputed_count: bool = True,
) -> Count:
    """Count the days after `start` until the `number`-th that counts.

    Days that were proclaimed since `start` count, unless `disputed_count` is false.

    Raises:
        DayNotCoveredError: it runs out of the years that are covered.
    """
    begun = start if disputed_count else dt.date.max
    days: list[CountedDay] = []
    counted = working = 0
    for day in _days_after(start):
        if not is_working_day(day, begun=begun):
            days.append(CountedDay(day, None, _why_no_working_day(day, table)))
        elif pauses.waits_for_fee(day):
            days.append(CountedDay(day, None, pauses.because_of_fee))
            if pauses.paid is None:
                break
        else:
            working += 1
            is_closed = pauses.is_closed(day)
            counted += not is_closed
            remark = _remark(day, table, is_last_at_all=working == pauses.at_most)
            because = pauses.because_closed if is_closed else ""
            days.append(CountedDay(day, None if is_closed else counted, because, remark))
            if counted == number or working == pauses.at_most:
                return Count(tuple(days), day)
    return Count(tuple(days), None)


def _days_after(start: dt.date) -> Iterator[dt.date]:
    day = start
    while True:
        day += dt.timedelta(days=1)
        yield day


def _why_no_working_day(day: dt.date, table: WorkingDays) -> str:
    if day.weekday() >= 5:
        return WEEKDAYS[day.weekday()]
    return named(day, table.days[day], table)


def named(day: dt.date, entry: DayOff, table: WorkingDays) -> str:
    """Name a day off: what it is, where, by what."""
    name = entry.name
    if entry.instead_of:
        other = entry.instead_of
        whole = day.year != other.year
        name += f", for {WEEKDAYS[other.weekday()]} {long_date(other) if whole else _short(other)}"
    if entry.in_:
        name += f" ({_listed(entry.in_)})"
    return f"{name}: {'; '.join(table.sources[source].short for source in entry.by)}"


def _remark(day: dt.date, table: WorkingDays, *, is_last_at_all: bool) -> str:
    """Say what is odd about a day that is counted: that it is disputed, or the last at all."""
    if day in table.days:
        return f"counted, though disputed: {named(day, table.days[day], table)}"
    return "whichever comes first: the last working day that there can be" if is_last_at_all else ""


def _short(day: dt.date) -> str:
    return long_date(day).rpartition(" ")[0]


def _listed(names: Sequence[str]) -> str:
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
