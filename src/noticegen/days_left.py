"""How long there still is to answer, counted and said. FOIA s10(1)."""

import datetime as dt

from noticegen.long_dates import long_date
from noticegen.model.case import Case
from noticegen.model.clock import Clock
from noticegen.working_days import count_working_days


def clock_of(case: Case, today: dt.date) -> Clock:
    """Count the working days of a case to a day, or to the date of its letter."""
    request = case.request
    last: dt.date | None = case.last_day
    answered = request.issued if request.issued and request.issued <= today else None
    day = answered or today
    left = count_working_days(day, last) if last else 0
    late = count_working_days(last, day) if last else 0
    is_late = last is not None and day > last
    if last is None:
        says = "there is no last day for answering"
    else:
        is_past = last < today
        says = f"the last day for answering {'was' if is_past else 'is'} {long_date(last)}"
        if request.clarified and not (request.earlier or request.review):
            says += f", counted from clarification on {long_date(request.clarified)}"
        says += f": {_so_far(answered, left, late, is_late=is_late)}"
    return Clock(
        says=says,
        runs_from=request.review.requested
        if request.review
        else request.clarified or request.received,
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
