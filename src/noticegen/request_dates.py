"""What happened to a request and when, as somebody gives it; each date follows those it must."""

import datetime as dt
from collections.abc import Sequence

from noticegen.counting import Span
from noticegen.model.dataclass import dataclass
from noticegen.read.scalars import UnreadableValue, text_to_date


class WrongDateError(ValueError):
    """A date is not as it must be; `name` says which."""

    def __init__(self, name: str, what: str) -> None:
        super().__init__(what)
        self.name = name


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """What happened to a request, and when."""

    received: dt.date
    asked: dt.date | None = None
    clarified: dt.date | None = None
    fees_notice: dt.date | None = None
    paid: dt.date | None = None
    closed: Sequence[Span] = ()
    issued: dt.date | None = None
    review: dt.date | None = None
    aggregate: dt.date | None = None

    @property
    def runs_from(self) -> dt.date:
        """The day after which days are counted."""
        return self.clarified or self.received


def to_day(name: str, given: dt.date | str) -> dt.date:
    """Read a day as a case file has it; `name` is what the message calls it.

    Raises:
        WrongDateError: it is none.
    """
    if isinstance(given, dt.datetime):
        return given.date()
    if isinstance(given, dt.date):
        return given
    try:
        return text_to_date(given)
    except UnreadableValue as wrong:
        what = wrong.what.replace("{name}", name)
        raise WrongDateError(name, f"{what}: {wrong.fix}") from None


def to_span(name: str, given: dt.date | str | tuple[dt.date | str, dt.date | str]) -> Span:
    """Read a day, or the first and the last of some: `2026-07-20 to 2026-09-02`.

    Raises:
        WrongDateError: it is neither.
    """
    if isinstance(given, str):
        first, _, last = given.partition(" to ")
        given = (first, last or first)
    elif isinstance(given, dt.date):
        given = (given, given)
    return to_day(name, given[0]), to_day(name, given[1])


def check_order(dates: Dates) -> None:
    """Make sure that each date follows those that it must follow.

    Raises:
        WrongDateError: one does not.
    """
    if dates.paid and not dates.fees_notice:
        raise WrongDateError("paid", "a fee is paid after a fees notice: say `fees_notice` too")
    follows = (
        ("asked", "received"),
        ("clarified", "received"),
        ("clarified", "asked"),
        ("fees_notice", "received"),
        ("paid", "fees_notice"),
        ("issued", "received"),
        ("review", "received"),
        ("review", "issued"),
    )
    for later, earlier in follows:
        day, first = getattr(dates, later), getattr(dates, earlier)
        if day and first and day < first:
            said = f"`{later}` is {day}, which is before `{earlier}`, {first}: mend one of the two"
            raise WrongDateError(later, said)
    for first, last in dates.closed:
        if last < first:
            said = f"`closed` goes from {first} to {last}: put the earlier day first"
            raise WrongDateError("closed", said)
