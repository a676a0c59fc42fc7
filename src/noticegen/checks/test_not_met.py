"""By its answers, the limb applies. FOIA s17(1)(c)."""

from collections.abc import Iterator
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity
from noticegen.model.question import Applies

RULE: Final = Rule(
    code="test-not-met",
    title="by its answers, the limb applies",
    source="FOIA s17(1)(c)",
    severity=Severity.BLOCKING,
    why=(
        "By the answers that were given the exemption does not apply. Either the information is"
        " to be disclosed, or another provision is the right one, or an answer is wrong."
    ),
    message=(
        "by `overridden: No.` the test of section 40(2), by virtue of section 40(3A)(a), is not"
        " met for `staff`"
    ),
    fix=(
        "disclose it, unless section 40(2) applies by virtue of another of its conditions or "
        "another exemption applies; change an answer only if it was mistaken"
    ),
)


def check_test_not_met(case: Case) -> Iterator[Finding]:
    """Report each reliance whose own answers say that the limb does not apply."""
    for reliance in case.reliances.values():
        result = reliance.result
        if not reliance.is_complete or result.ending.outcome is Applies.APPLIES:
            continue
        step = result.decided_by
        by = (
            f"by `{step.question.key}: {step.said.value.capitalize()}.` "
            if step and step.said
            else ""
        )
        cited = str(reliance.law.citation)
        test = f"the test of {cited}," if "," in cited else f"the test of {cited}"
        yield RULE.finding(
            where=step.place if step else reliance.entry.at(),
            message=f"{by}{test} is not met for `{reliance.id}`",
            fix=result.ending.mend or "disclose the information, or mend the answer",
            about=reliance.id,
        )
