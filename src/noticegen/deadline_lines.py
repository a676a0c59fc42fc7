"""A deadline in lines for a terminal, and its count day by day."""

import datetime as dt
import textwrap
from collections.abc import Iterable, Iterator, Sequence

from noticegen.long_dates import WEEKDAYS, long_date, weekday_date
from noticegen.model.clock import Clock
from noticegen.model.deadline import AlsoDue, CountedDay, Together

_WIDTH = 96


def deadline_lines(  # noqa: PLR0913, PLR0917 - all that is told
    clock: Clock,
    period: str,
    source: str,
    notes: Iterable[str],
    also: Iterable[AlsoDue],
    together: Together | None,
) -> Iterator[str]:
    """Say the last day and why, then each other last day."""
    yield clock.says
    if clock.last_day:
        day = WEEKDAYS[clock.last_day.weekday()]
        counted = f"a {day}, {period} after {weekday_date(clock.runs_from)}  [{source}]"
        yield from _indented(counted)
    for note in notes:
        yield from _indented(note)
    for due in also:
        yield ""
        yield f"{due.name}: {weekday_date(due.day)}"
        how = "beginning with" if "month" in due.period else "after"
        fixed = "" if due.fixed_by == "statute" else ", fixed by no statute"
        counted = f"{due.period} {how} {weekday_date(due.counted_from)}{fixed}  [{due.source}]"
        yield from _indented(counted)
        yield from _indented(due.note)
    if together:
        yield ""
        yield from _together_lines(together)


def _together_lines(together: Together) -> Iterator[str]:
    days = f"{together.apart} working day{'' if together.apart == 1 else 's'}"
    verdict = "may be counted" if together.may else "cannot be counted"
    other = f"a request of {long_date(together.other)}, {days} away,"
    yield f"the cost of {other} {verdict} with this one"
    span = f"from {weekday_date(together.first_day)} to {weekday_date(together.last_day)}"
    yield from _indented(f"that of any that came {span} may be  [{together.source}]")


def why_lines(start: dt.date, days: Sequence[CountedDay], *, is_clarified: bool) -> Iterator[str]:
    """Give a line for each day of a count: its number, or why it is not counted."""
    if not days:
        return
    came = "clarification came" if is_clarified else "the request came"
    yield _day_line(start, "–", f"{came}; the next day is the first that can count")
    for day in days:
        number = "–" if day.number is None else str(day.number)
        why = "; ".join(filter(None, [day.not_counted_because, day.remark]))
        yield _day_line(day.day, number, why)


def _day_line(day: dt.date, number: str, why: str) -> str:
    name = f"{WEEKDAYS[day.weekday()][:3]} {long_date(day):>17}"
    return f"{name}  {number:>3}  {why}".rstrip()


def _indented(text: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent="  ", subsequent_indent="  ")
