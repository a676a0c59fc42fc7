"""What is refused for cost costs more than the limit. FOIA s12; SI 2004/3244 reg 3, 4."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.cost import hours_as_text, pounds_as_text
from noticegen.model.case import Case
from noticegen.model.estimate import Estimate
from noticegen.model.finding import Finding, Severity

RULE: Final = Rule(
    code="under-the-limit",
    title="what is refused for cost costs more than the limit",
    source="FOIA s12; SI 2004/3244",
    severity=Severity.BLOCKING,
    advice_if="the estimate is over the limit at its most, and not at its least",
    why=(
        "Work that does not cost more than the limit must be done. If only the higher end of "
        "the estimate is over the limit, it is advice: the reader will see the lower end too."
    ),
    message="`notes` comes to 16.6 hours, £416.66; the limit is 18 hours, £450",
    fix="answer the item; mend `estimate` only if it was mistaken",
)


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
        yield RULE.finding(
            severity=Severity.ADVICE if estimate.is_over else Severity.BLOCKING,
            where=reliance.entry.at("estimate"),
            message=f"`{reliance.id}` comes to {said}{at_least}; the limit is {limit}",
            fix="answer the item; mend `estimate` only if it was mistaken",
            about=reliance.id,
        )


def _sum(hours: Fraction, estimate: Estimate) -> str:
    return f"{hours_as_text(hours)} hours, {pounds_as_text(hours * estimate.hour)}"
