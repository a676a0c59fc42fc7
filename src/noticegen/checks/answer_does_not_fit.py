"""An answer is of its question's form. FOIA s17(1)(c)."""

from collections.abc import Iterator

from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity


def check_answer_does_not_fit(case: Case) -> Iterator[Finding]:
    """Report each answer that should begin with yes or no, or that gives no reason."""
    for reliance in case.reliances.values():
        for misfit in reliance.result.misfits:
            yield Finding(
                rule="answer-does-not-fit",
                severity=Severity.BLOCKING,
                where=misfit.where,
                message=misfit.what,
                fix=misfit.fix,
                source="FOIA s17(1)(c)",
                about=reliance.id,
            )
