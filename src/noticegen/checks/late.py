"""A letter after its last day apologises, and says why. FOIA s10(1), (3), s17(2)."""

from collections.abc import Iterator
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.long_dates import long_date
from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity
from noticegen.working_days import count_working_days

RULE: Final = Rule(
    code="late",
    title="a letter after its last day apologises, and says why",
    source="FOIA s10(1)",
    severity=Severity.ADVICE,
    why=(
        "Working days are counted to the last day on which an answer was due. A late letter is "
        "still to be sent, and sooner is better; but it should say that it is late and why, "
        "since the reader will have counted too. Nothing stops for it."
    ),
    message="3 working days after 29 September 2026, the last day",
    fix="say why in `late_because`",
)


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
        rule=RULE.code,
        severity=Severity.ADVICE,
        where=request.at("issued"),
        message=message,
        fix="say why in `late_because`",
        source=RULE.source,
        about="issued",
        also_about=_counted_from(case),
    )


def _counted_from(case: Case) -> tuple[str, ...]:
    """Name the dates that the last day rests on, as `dates-out-of-order` names them."""
    request = case.request
    if request.review:
        return ("requested",)
    own = "clarified" if request.clarified else "received"
    return (own, *(f"received of {joined.reference}" for joined in request.joined_requests))
