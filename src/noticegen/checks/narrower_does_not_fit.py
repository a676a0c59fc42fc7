"""The narrower request that is suggested fits the limit. FOIA s12, s16; SI 2004/3244."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.cost import hours_as_text, pounds_as_text
from noticegen.model.case import Case, Reliance
from noticegen.model.finding import Finding, Severity

RULE: Final = Rule(
    code="narrower-does-not-fit",
    title="the narrower request that is suggested fits the limit",
    source="FOIA s16; SI 2004/3244",
    severity=Severity.BLOCKING,
    why=(
        "Who asks for what the letter suggests must not be refused for cost again. It is counted"
        " at the most minutes, and rounded up."
    ),
    message="what is suggested comes to 22.5 hours, £562.50; the limit is 18 hours, £450",
    fix="suggest less, or mend `narrower_estimate`; 216 of them would fit",
)


def check_narrower_does_not_fit(case: Case) -> Iterator[Finding]:
    """Report narrower requests that are over the limit, can't be counted, or aren't told."""
    advice = case.request.advice
    for reliance in case.reliances.values():
        if not reliance.entry.narrower_estimate or case.authority.cost_limit is None:
            continue
        if reliance.narrower is None:
            message = f"what the narrower request of `{reliance.id}` would take can't be counted"
            yield _finding(reliance, message, "give `minutes_each` for all of it")
        elif reliance.narrower.is_over:
            yield _over(reliance)
        elif advice is None or advice.narrower_request is None:
            message = f"`{reliance.id}` counts a narrower request, and nothing tells what it is"
            yield _finding(reliance, message, "add `narrower_request` under `advice`")


def _over(reliance: Reliance) -> Finding:
    narrower, estimate = reliance.narrower, reliance.estimate
    assert narrower is not None
    hours = narrower.high_hours
    limit = hours_as_text(narrower.limit_hours), pounds_as_text(Fraction(narrower.limit))
    message = (
        f"what is suggested comes to {hours_as_text(hours, up=True)} hours,"
        f" {pounds_as_text(hours * narrower.hour, up=True)};"
        f" the limit is {limit[0]} hours, {limit[1]}"
    )
    fits = f"; {estimate.fits:,} of them would fit" if estimate and estimate.fits else ""
    return _finding(reliance, message, f"suggest less, or mend `narrower_estimate`{fits}")


def _finding(reliance: Reliance, message: str, fix: str) -> Finding:
    return RULE.finding(
        where=reliance.entry.at("narrower_estimate"),
        message=message,
        fix=fix,
        about=reliance.id,
    )
