"""A letter after its last day apologises, and says why. FOIA s10(1), (3), s17(2)."""

from collections.abc import Iterator

from noticegen.long_dates import long_date
from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity
from noticegen.working_days import count_working_days


def check_late(case: Case) -> Iterator[Finding]:
    """Advise a reason for a late letter that gives none."""
    request, last_day = case.request, case.last_day
    if last_day is None or request.issued is None or request.late_because:
        return
    if request.issued <= last_day:
        return
    asked = request.review.requested if request.review else None
    begun = asked or request.clarified or request.received
    days = count_working_days(last_day, request.issued, begun=begun)
    last = long_date(last_day)
    if days == 0:
        message = f"`issued` is after {last}, the last day, although no working day lies between"
    else:
        message = f"{days} working day{'' if days == 1 else 's'} after {last}, the last day"
    yield Finding(
        rule="late",
        severity=Severity.ADVICE,
        where=request.at("issued"),
        message=message,
        fix="say why in `late_because`",
        source="FOIA s10(1)",
        about="issued",
    )
