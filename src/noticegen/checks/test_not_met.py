"""By its answers, the limb applies. FOIA s17(1)(c)."""

from collections.abc import Iterator

from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity
from noticegen.model.question import Applies


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
        yield Finding(
            rule="test-not-met",
            severity=Severity.BLOCKING,
            where=step.place if step else reliance.entry.at(),
            message=f"{by}{test} is not met for `{reliance.id}`",
            fix=result.ending.mend or "disclose the information, or mend the answer",
            source="FOIA s17(1)(c)",
            about=reliance.id,
        )
