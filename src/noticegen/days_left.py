"""How long there still is to answer, counted and said. FOIA s10(1)."""

import datetime as dt

from noticegen.long_dates import long_date
from noticegen.model.case import Case
from noticegen.model.clock import Clock
from noticegen.working_days import count_working_days


def clock_of(case: Case, today: dt.date) -> Clock:
    """Count the working days of a case to a day, or to the date of its letter."""
    request = case.request
    runs_from = request.review.requested if request.review else None
    return clock_to(
        case.last_day,
        runs_from or request.clarified or request.received,
        today=today,
        issued=request.issued,
        clarified=None if request.earlier or request.review else request.clarified,
    )


def clock_to(  # noqa: PLR0913 - each is a day that a clock depends on
    last: dt.date | None,
    runs_from: dt.date,
    *,
    today: dt.date,
    issued: dt.date | None = None,
    clarified: dt.date | None = None,
    waits: str = "",
) -> Clock:
    """Count the working days to a last day, from today or from the date of the letter.

    `waits` says why there is no last day yet, where something is awaited.
    """
    answered = issued if issued and issued <= today else None
    day = answered or today
    left = count_working_days(day, last, begun=runs_from) if last else 0
    late = count_working_days(last, day, begun=runs_from) if last else 0
    is_late = last is not None and day > last
    if last is None:
        says = "there is no last day for answering" + (f" yet: {waits}" if waits else "")
    else:
        says = f"the last day for answering {'was' if last < today else 'is'} {long_date(last)}"
        if clarified:
            says += f", counted from clarification on {long_date(clarified)}"
        says += f": {_so_far(answered, left, late, is_late=is_late)}"
    return Clock(
        says=says,
        runs_from=runs_from,
        last_day=last,
        answered=answered,
        is_late=is_late,
        left=left,
        late=late,
    )


def _so_far(answered: dt.date | None, left: int, late: int, *, is_late: bool) -> str:
    how = f"late by {_days(late)}" if late else "late, though by no working day"
    if answered is not None:
        return f"the letter is dated {long_date(answered)}, {how if is_late else 'in time'}"
    if is_late:
        return f"it is {how}"
    return f"{_days(left)} left" if left else "that is today"


def _days(count: int) -> str:
    return f"{count} working day{'' if count == 1 else 's'}"
