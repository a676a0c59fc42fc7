"""The dates of a case that working days are counted from lie in years that are known.

A year that is mistyped is far likelier than a letter of another decade, so each such date is
told with its line before anything is counted.
"""

import datetime as dt
from collections.abc import Callable, Iterator

from noticegen.errors import DayNotCoveredError
from noticegen.model.finding import Problem
from noticegen.model.place import NOWHERE, Place
from noticegen.model.request import Request
from noticegen.working_days import covered_years, not_covered


def check_counted_dates(request: Request) -> None:
    """Make sure that days can be counted from each date that a case gives.

    Raises:
        DayNotCoveredError: some lie in years that are not covered; all of them are told.
    """
    first, last = covered_years()
    problems = [
        not_covered(day, place)
        for place, day in _dates_of(request)
        if day is not None and not first <= day.year <= last
    ]
    if problems:
        raise DayNotCoveredError(dict.fromkeys(problems))


def counted_from(place: Place, count: Callable[[], dt.date | None]) -> dt.date | None:
    """Count a last day; where it runs out of the years, name the place that it is counted from.

    Raises:
        DayNotCoveredError: it lies in a year that is not covered.
    """
    try:
        return count()
    except DayNotCoveredError as error:
        raise DayNotCoveredError(
            Problem(place if p.where == NOWHERE else p.where, p.what, p.fix) for p in error.problems
        ) from None


def _dates_of(request: Request) -> Iterator[tuple[Place, dt.date | None]]:
    for key in ("received", "clarified", "issued"):
        yield request.at(key), getattr(request, key)
    for joined in request.joined_requests:
        yield joined.at("received"), joined.received
        yield joined.at("clarified"), joined.clarified
    if request.review:
        yield request.review.at("requested"), request.review.requested
    for entry in request.relied_on.values():
        for other in entry.aggregated_with:
            yield other.at("received"), other.received
