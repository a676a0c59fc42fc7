"""Requests counted together come from one person, or people together. SI 2004/3244 reg 5."""

from collections.abc import Iterator
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity

RULE: Final = Rule(
    code="aggregation-not-argued",
    title="requests counted together come from one person, or people together",
    source="SI 2004/3244 regulation 5",
    severity=Severity.ADVICE,
    why=(
        "Requests may be counted together only if they are from one person, or from people who "
        "act together, and for the same or similar information. Somebody must be able to say "
        "why that is so."
    ),
    message="nothing says that the requests are from one person or people together",
    fix="add `same_because`",
)


def check_aggregation_not_argued(case: Case) -> Iterator[Finding]:
    """Advise on requests that are counted together without a word on why."""
    for reliance in case.reliances.values():
        entry = reliance.entry
        if entry.aggregated_with and entry.same_because is None:
            yield RULE.finding(
                where=entry.at("aggregated_with"),
                message="nothing says that the requests are from one person or people together",
                fix="add `same_because`",
                about=reliance.id,
            )
