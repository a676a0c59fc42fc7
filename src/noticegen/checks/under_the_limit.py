"""What is refused for cost costs more than the limit. FOIA s12; SI 2004/3244 reg 3, 4."""

from collections.abc import Iterator
from decimal import Decimal

from noticegen.cost import hours_as_text, pounds_as_text
from noticegen.model.case import Case
from noticegen.model.estimate import Estimate
from noticegen.model.finding import Finding, Severity


def check_under_the_limit(case: Case) -> Iterator[Finding]:
    """Report estimates that are not over the limit, or are so at their most only."""
    for reliance in case.reliances.values():
        estimate = reliance.estimate
        if estimate is None or estimate.is_over_at_least:
            continue
        hours = estimate.low_hours if estimate.is_over else estimate.high_hours
        said = _sum(hours, estimate)
        limit = _sum(estimate.limit_hours, estimate)
        at_least = " at the least" if estimate.is_over else ""
        yield Finding(
            rule="under-the-limit",
            severity=Severity.ADVICE if estimate.is_over else Severity.BLOCKING,
            where=reliance.entry.at("estimate"),
            message=f"`{reliance.id}` comes to {said}{at_least}; the limit is {limit}",
            fix="answer the item, or mend `estimate`",
            source="FOIA s12; SI 2004/3244",
            about=reliance.id,
        )


def _sum(hours: Decimal, estimate: Estimate) -> str:
    return f"{hours_as_text(hours)} hours, {pounds_as_text(hours * estimate.hour)}"
