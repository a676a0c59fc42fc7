"""Every question that a test reaches is answered. FOIA s17(1)(c)."""

from collections.abc import Iterator

from noticegen.model.case import Case, Reliance
from noticegen.model.finding import Finding, Severity


def check_question_not_answered(case: Case) -> Iterator[Finding]:
    """Report, for each reliance, the questions that it leaves out."""
    for reliance in case.reliances.values():
        missing = [(q.key or "", " ".join((q.asks or "").split())) for q in reliance.result.missing]
        if missing:
            (key, asks), *others = missing
            more = "".join(f", nor `{k}`" for k, _ in others)
            asked = asks[:1].lower() + asks[1:]
            message = f"`{reliance.id}` does not answer `{key}`{more}: {asked}"
            fix = f"add {'it' if not others else 'them'} under `answers`"
            yield _finding(reliance, message, fix)
        elif reliance.law.limb.harm_test and reliance.entry.likelihood is None:
            levels = " or ".join(f"`{level}`" for level in reliance.law.limb.likelihoods)
            message = f"`{reliance.id}` does not say how likely the harm is"
            yield _finding(reliance, message, f"add `likelihood`: {levels}")


def _finding(reliance: Reliance, message: str, fix: str) -> Finding:
    return Finding(
        rule="question-not-answered",
        severity=Severity.BLOCKING,
        where=reliance.entry.at("answers"),
        message=message,
        fix=fix,
        source="FOIA s17(1)(c)",
        about=reliance.id,
    )
