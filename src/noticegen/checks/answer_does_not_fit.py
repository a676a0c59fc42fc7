"""An answer is of its question's form. FOIA s17(1)(c)."""

from collections.abc import Iterator

from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity
from noticegen.model.text import is_unfilled


def check_answer_does_not_fit(case: Case) -> Iterator[Finding]:
    """Report each answer that should begin with yes or no, or that gives no reason."""
    for reliance in case.reliances.values():
        unfilled = [
            reliance.entry.at("answers", key)
            for key, answer in reliance.entry.answers.items()
            if is_unfilled(str(answer))  # `placeholder-left` says so
        ]
        for misfit in reliance.result.misfits:
            if misfit.where in unfilled:
                continue
            yield Finding(
                rule="answer-does-not-fit",
                severity=Severity.BLOCKING,
                where=misfit.where,
                message=misfit.what,
                fix=misfit.fix,
                source="FOIA s17(1)(c)",
                about=reliance.id,
            )
