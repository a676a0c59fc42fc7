"""Requests counted together arrived within the period for it. SI 2004/3244 reg 5."""

from collections.abc import Iterator

from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity
from noticegen.working_days import count_working_days


def check_aggregated_too_far_apart(case: Case) -> Iterator[Finding]:
    """Report requests whose days of receipt don't all lie within the period."""
    cost = case.law.version.cost
    if cost is None:
        return
    received = case.request.received
    for reliance in case.reliances.values():
        for other in reliance.entry.aggregated_with:
            if other.received is None:
                continue
            first, last = sorted((received, other.received))
            # the first day counts as one of the days in a row
            days = count_working_days(first, last)
            if days < cost.together_within:
                continue
            when = "earlier" if other.received < received else "later"
            yield Finding(
                rule="aggregated-too-far-apart",
                severity=Severity.BLOCKING,
                where=other.at("received"),
                message=f"`{other.reference}` came {days} working days {when}",
                fix="leave it out",
                source="SI 2004/3244 regulation 5",
                about=reliance.id,
            )
