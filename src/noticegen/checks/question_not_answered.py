"""Every question that a test reaches is answered. FOIA s17(1)(c)."""

from collections.abc import Iterator
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.model.case import Case, Reliance
from noticegen.model.finding import Finding, Severity

RULE: Final = Rule(
    code="question-not-answered",
    title="every question that a test reaches is answered",
    source="FOIA s17(1)(c)",
    severity=Severity.BLOCKING,
    why=(
        "Each question is a step of the exemption's test. If one is not answered, the letter "
        "does not say why the exemption applies. Where reasons may be left out of the letter, "
        "they are needed for the record all the same."
    ),
    message=(
        "`bidders` does not answer `causal_link`: how would disclosure cause the prejudice? Who"
        " would do what with this information?"
    ),
    fix="add it under `answers`",
)


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
    return RULE.finding(
        where=reliance.entry.at("answers"),
        message=message,
        fix=fix,
        about=reliance.id,
    )
