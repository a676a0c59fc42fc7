"""Reasons for neither confirming nor denying do not tell which it is. FOIA s2(1), s17(4)."""

from collections.abc import Iterator
from typing import Final

from noticegen.checks.arguments import arguments_of
from noticegen.checks.phrases import asserted
from noticegen.checks.rule import Rule
from noticegen.model.case import Case
from noticegen.model.choices import Outcome
from noticegen.model.finding import Finding, Severity

RULE: Final = Rule(
    code="neither-nor-words-imply",
    title="reasons for neither confirming nor denying do not tell which it is",
    source="FOIA s2(1), s17(4)",
    severity=Severity.ADVICE,
    looks_like=True,
    why=(
        "Such a notice is about saying whether information is held, not about what it says. "
        "Reasons that speak of “the information”, or of what was found, let the reader "
        "conclude that there is some, and the refusal has then undone itself."
    ),
    message="`causal_link` looks as if information were held: `the information`",
    fix="argue about saying whether it is held: write “any such information”",
)


def check_neither_nor_words_imply(case: Case) -> Iterator[Finding]:
    """Advise on arguments of such a part that speak as if information were held."""
    looks = case.law.looks
    for leaf in case.leaves():
        if not case.is_silent_on(leaf) or leaf.sees:
            continue
        used = [case.reliances[n] for n in case.reliances_of(leaf.item) if n in case.reliances]
        silent = [r for r in used if r.law.limb.refuses_as is Outcome.NEITHER]
        for key, text, where in (argued for r in silent for argued in arguments_of(r)):
            said = asserted(looks.implies_held, text, looks.not_implied)
            if said:
                yield RULE.finding(
                    where=where,
                    message=f"`{key}` looks as if information were held: `{said}`",
                    fix="argue about saying whether it is held: write “any such information”",
                    about=leaf.number,
                )
