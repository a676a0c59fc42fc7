"""The public function that counts what the law gives time for; `noticegen` gives it on."""

import datetime as dt
from collections.abc import Iterable

from noticegen.defaults import day_or_today
from noticegen.model.deadline import Deadline

Day = dt.date | str
"""A day, or text that names one: 2026-09-01."""


def deadline(  # noqa: PLR0913 - each is a thing that may have happened to a request
    received: Day,
    *,
    asked: Day | None = None,
    clarified: Day | None = None,
    fees_notice: Day | None = None,
    paid: Day | None = None,
    closed: Iterable[Day | tuple[Day, Day]] = (),
    issued: Day | None = None,
    review: Day | None = None,
    aggregate: Day | None = None,
    today: Day | None = None,
) -> Deadline:
    """Count the last day for answering a request, and what else hangs on its dates.

    Days are `date`, or text such as `2026-09-01`. `asked` is when clarification was asked for,
    `clarified` when it came; `fees_notice` and `paid` likewise. `closed` are days on which a
    school has no session: single ones, or first and last (`2026-07-20 to 2026-09-02`). `issued`
    is the day of the letter, `review` that on which a review was asked for, `aggregate` that on
    which another request came whose cost is to be counted together. `today` (default: the day
    it is) is the day to which the clock is counted.

    Raises:
        ValueError: a day is none, or is before one that it must follow.
        DayNotCoveredError: a count runs into a year whose bank holidays are not known.
        FileError: the table of working days, or that of periods, cannot be used.
    """
    from noticegen import request_dates, time_limits  # noqa: PLC0415

    given = {
        "received": received,
        "asked": asked,
        "clarified": clarified,
        "fees_notice": fees_notice,
        "paid": paid,
        "issued": issued,
        "review": review,
        "aggregate": aggregate,
        "today": today,
    }
    days = {name: request_dates.to_day(name, day) for name, day in given.items() if day is not None}
    on = day_or_today(days.pop("today", None))
    spans = [request_dates.to_span("closed", span) for span in closed]
    return time_limits.deadline_of(request_dates.Dates(closed=spans, **days), on)
