"""Requests counted together arrived within the period for it. SI 2004/3244 reg 5."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.model.case import Case, Reliance
from noticegen.model.finding import Finding, Severity
from noticegen.model.place import Place
from noticegen.working_days import count_working_days

RULE: Final = Rule(
    code="aggregated-too-far-apart",
    title="requests counted together arrived within the period for it",
    source="SI 2004/3244 regulation 5",
    severity=Severity.BLOCKING,
    why=(
        "Requests may be counted together only if they were received within 60 consecutive "
        "working days."
    ),
    message="`26/007` came 122 working days earlier",
    fix="leave it out",
)


def check_aggregated_too_far_apart(case: Case) -> Iterator[Finding]:
    """Report requests whose days of receipt don't all lie within the period."""
    cost = case.law.version.cost
    if cost is None:
        return
    received = case.request.received
    for reliance in case.reliances.values():
        # the first day counts as one of the days in a row
        is_told = False
        for reference, day, place in _counted_with(case, reliance):
            if (days := _apart(received, day)) >= cost.together_within:
                is_told = True
                message = _came(reference, day, received, days)
                yield _finding(reliance, place, message, f"received of {reference}")
        others = [day for _, day, _ in _counted_with(case, reliance)]
        if others and not is_told:
            first, last = min(received, *others), max(received, *others)
            if (days := count_working_days(first, last)) >= cost.together_within:
                message = f"the first and the last of them came {days} working days apart"
                yield _finding(reliance, reliance.entry.at("aggregated_with"), message)


def _counted_with(case: Case, reliance: Reliance) -> Iterator[tuple[str, dt.date, Place]]:
    """Give the other requests whose cost is counted here: those named, and joined ones."""
    for other in reliance.entry.aggregated_with:
        if other.received is not None:
            yield other.reference, other.received, other.at("received")
    if not reliance.law.limb.counts_work:
        return
    counted = {leaf.request for leaf in case.leaves() if reliance.id in leaf.item.under}
    for joined in case.request.joined_requests:
        if joined.reference in counted and len(counted) > 1:
            yield joined.reference, joined.received, joined.at("received")


def _apart(received: dt.date, other: dt.date) -> int:
    return count_working_days(*sorted((received, other)))


def _came(reference: str, day: dt.date, received: dt.date, days: int) -> str:
    when = "earlier" if day < received else "later"
    return f"`{reference}` came {days} working days {when}"


def _finding(reliance: Reliance, where: Place, message: str, *rests_on: str) -> Finding:
    return RULE.finding(
        where=where,
        message=message,
        fix="leave it out" if message.startswith("`") else "leave one of them out",
        about=reliance.id,
        also_about=("received", *rests_on),
    )
