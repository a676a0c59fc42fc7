"""The dates of a request → its last day, the count to it, and what else hangs on them."""

import datetime as dt
from collections.abc import Iterator

from noticegen.counting import Count, Pauses, count_day_by_day
from noticegen.days_left import clock_to
from noticegen.days_off import days_off_file
from noticegen.deadline_lines import deadline_lines, why_lines
from noticegen.errors import ExemptionFileError
from noticegen.long_dates import long_date
from noticegen.model.deadline import AlsoDue, Deadline, Together
from noticegen.model.time_limits import FixedBy, TimeLimit, TimeLimits
from noticegen.model.working_days import WorkingDays
from noticegen.paths import data_folder, shown_path
from noticegen.read.days_table import read_days_table
from noticegen.read.form import read_file
from noticegen.request_dates import Dates, check_order
from noticegen.working_days import (
    count_working_days,
    end_of_months_beginning_with,
    working_day_after,
)


def deadline_of(dates: Dates, today: dt.date) -> Deadline:
    """Count everything.

    Raises:
        WrongDateError: a date is before one that it must follow.
        ExemptionFileError: the tables of days or of periods cannot be used.
        DayNotCoveredError: a count runs out of the years that are covered.
    """
    check_order(dates)
    limits, table = _read_limits(), _read_days()
    pauses = _pauses(dates, limits)
    number = limits.answer.working_days or 0
    is_waiting = dates.asked is not None and dates.clarified is None
    nothing = Count((), None)
    count = nothing if is_waiting else count_day_by_day(dates.runs_from, number, table, pauses)
    clock = clock_to(
        count.last_day,
        dates.runs_from,
        today=today,
        issued=dates.issued,
        clarified=dates.clarified,
        waits=_waits(dates, count),
    )
    answer = limits.school if dates.closed else limits.answer
    also = tuple(_also_due(dates, limits, count, table, pauses))
    together = _together(dates, limits)
    notes = tuple(_notes(dates, limits, count, table, pauses, number))
    period = f"{number} working days" + (
        f" with a session, at most {limits.school.working_days} in all" if dates.closed else ""
    )
    return Deadline(
        received=dates.received,
        on=today,
        clock=clock,
        source=answer.source,
        notes=notes,
        also=also,
        together=together,
        count=count.days,
        lines=tuple(deadline_lines(clock, period, answer.source, notes, also, together)),
        why=tuple(why_lines(dates.runs_from, count.days, is_clarified=bool(dates.clarified))),
    )


def _waits(dates: Dates, count: Count) -> str:
    if dates.asked and not dates.clarified:
        return f"clarification was asked for on {long_date(dates.asked)}"
    if dates.fees_notice and count.last_day is None:
        counted = max((day.number or 0 for day in count.days), default=0)
        days = f"{counted} working day{'' if counted == 1 else 's'}"
        return f"a fee was asked for on {long_date(dates.fees_notice)}, after {days}"
    return ""


def _pauses(dates: Dates, limits: TimeLimits) -> Pauses:
    return Pauses(
        fees_notice=dates.fees_notice,
        paid=dates.paid,
        closed=dates.closed,
        because_of_fee=_text(limits.waiting_for_fee),
        because_closed=_text(limits.school_closed),
        at_most=limits.school.working_days if dates.closed else None,
    )


def _notes(  # noqa: PLR0913, PLR0917 - all that can make one
    dates: Dates,
    limits: TimeLimits,
    count: Count,
    table: WorkingDays,
    pauses: Pauses,
    number: int,
) -> Iterator[str]:
    """Give the sentences that a reader must know of the last day."""
    if dates.asked and not dates.clarified:
        yield _text(limits.waiting_for_clarification)
    elif dates.fees_notice:
        yield from _notes_of_fee(dates, dates.fees_notice, count, limits)
    note = (limits.school if dates.closed else limits.answer).note
    if note and count.last_day:
        yield _text(note)
    if any(day.number and day.day in table.days for day in count.days):
        runs_from = dates.runs_from
        other = count_day_by_day(runs_from, number, table, pauses, disputed_count=False).last_day
        days = [long_date(d.day) for d in count.days if d.number and d.day in table.days]
        said = f"{' and '.join(days)}: {_text(limits.disputed)}"
        yield said + (f" Else it is {long_date(other)}." if other else "")


def _notes_of_fee(dates: Dates, notice: dt.date, count: Count, limits: TimeLimits) -> Iterator[str]:
    last = _last_day_to_pay(notice, limits)
    if count.last_day and count.last_day < notice:
        yield _text(limits.fees_notice_late)
    elif dates.paid is None or dates.paid > last:
        late = "" if dates.paid is None else f"The fee was paid after {long_date(last)}. "
        yield late + _text(limits.fee_unpaid)


def _also_due(
    dates: Dates, limits: TimeLimits, count: Count, table: WorkingDays, pauses: Pauses
) -> Iterator[AlsoDue]:
    """Give the other last days, in the order in which they come."""
    if dates.fees_notice:
        day = _last_day_to_pay(dates.fees_notice, limits)
        yield _due("fee", limits.fee, day, dates.fees_notice)
    if count.last_day:
        number = limits.extension.working_days or 0
        fees_only = Pauses(dates.fees_notice, dates.paid, because_of_fee=pauses.because_of_fee)
        whole = count_day_by_day(dates.runs_from, number, table, fees_only)
        if whole.last_day and whole.last_day > count.last_day:
            yield _due("extension", limits.extension, whole.last_day, dates.runs_from)
    after: tuple[tuple[str, TimeLimit, dt.date | None], ...] = (
        ("ask_for_review", limits.ask_for_review, dates.issued),
        ("review", limits.review, dates.review),
        ("long_review", limits.long_review, dates.review),
    )
    for key, limit, start in after:
        if start:
            yield _due(key, limit, working_day_after(start, limit.working_days or 0), start)


def _due(key: str, limit: TimeLimit, day: dt.date, start: dt.date) -> AlsoDue:
    is_fixed = limit.fixed_by is FixedBy.STATUTE
    period = f"{limit.months} months" if limit.months else f"{limit.working_days} working days"
    return AlsoDue(
        key=key,
        name=limit.name,
        day=day,
        counted_from=start,
        period=period,
        fixed_by="statute" if is_fixed else "guidance",
        source=limit.source,
        note=_text(limit.note or ""),
    )


def _together(dates: Dates, limits: TimeLimits) -> Together | None:
    """Say whether another request came near enough to be counted with this one."""
    other = dates.aggregate
    if other is None:
        return None
    within, received = limits.aggregation.working_days or 0, dates.received
    apart = count_working_days(*sorted((received, other)))
    first = received
    # the first day counts as one of the days in a row
    while count_working_days(first - dt.timedelta(days=1), received) < within:
        first -= dt.timedelta(days=1)
    last = working_day_after(received, within) - dt.timedelta(days=1)
    return Together(other, apart, apart < within, first, last, limits.aggregation.source)


def _last_day_to_pay(fees_notice: dt.date, limits: TimeLimits) -> dt.date:
    return end_of_months_beginning_with(fees_notice, limits.fee.months or 0)


def _read_limits() -> TimeLimits:
    file = data_folder("exemptions") / "foia" / "time-limits.yaml"
    limits, problems = read_file(file, shown_path(file), TimeLimits)
    if limits is None:
        raise ExemptionFileError(problems)
    return limits


def _read_days() -> WorkingDays:
    table, problems = read_days_table(days_off_file())
    if table is None:
        raise ExemptionFileError(problems)
    return table


def _text(text: str) -> str:
    return " ".join(text.split())
