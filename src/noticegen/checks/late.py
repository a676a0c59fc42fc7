"""A letter after its last day apologises, and says why. FOIA s10(1), (3), s17(2)."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.fees import last_day_with_fee
from noticegen.long_dates import long_date
from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity
from noticegen.names_in_messages import in_a_sentence
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
        yield from _clear_before(case, request.issued)
        return
    asked = request.review.requested if request.review else None
    begun = asked or request.clarified or request.received
    days = count_working_days(last_day, request.issued, begun=begun)
    last = long_date(last_day)
    if days == 0:
        message = f"`issued` is after {last}, the last day, although no working day lies between"
    else:
        message = f"{days} working day{'' if days == 1 else 's'} after {last}, the last day"
    yield _finding(case, message, "say why in `late_because`")


def _clear_before(case: Case, issued: dt.date) -> Iterator[Finding]:
    """Report items that were clear when others were asked about: their time went on.

    Whether section 10(6) begins the time of the whole request anew is not settled, so that
    the earlier day is told.
    """
    clear = [leaf.number for leaf in case.clear_before()]
    days = case.law.version.working_days_to_answer
    last_day = last_day_with_fee(case.request.received, days, case.request)
    if clear and case.asked_before() and issued > last_day:
        which = "item" if len(clear) == 1 else "items"
        was = "was" if len(clear) == 1 else "were"
        due = f"{was} clear, and due on {long_date(last_day)}"
        fix = "say why in `late_because`; next time answer first what is clear"
        yield _finding(case, f"{which} {in_a_sentence(clear, 'and')} {due}", fix)


def _finding(case: Case, message: str, fix: str) -> Finding:
    return RULE.finding(
        where=case.request.at("issued"),
        message=message,
        fix=fix,
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
