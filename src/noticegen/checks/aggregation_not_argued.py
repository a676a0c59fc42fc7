"""Requests counted together come from one person, or people together. SI 2004/3244 reg 5."""

from collections.abc import Iterator

from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity


def check_aggregation_not_argued(case: Case) -> Iterator[Finding]:
    """Advise on requests that are counted together without a word on why."""
    for reliance in case.reliances.values():
        entry = reliance.entry
        if entry.aggregated_with and entry.same_because is None:
            yield Finding(
                rule="aggregation-not-argued",
                severity=Severity.ADVICE,
                where=entry.at("aggregated_with"),
                message="nothing says that the requests are from one person or people together",
                fix="add `same_because`",
                source="SI 2004/3244 regulation 5",
                about=reliance.id,
            )
