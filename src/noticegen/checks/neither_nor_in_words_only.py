"""What is neither confirmed nor denied has that outcome. FOIA s17(1)(a)."""

from collections.abc import Iterator
from typing import Final

from noticegen.checks.our_words import our_prose
from noticegen.checks.phrases import first_of, spaced
from noticegen.checks.rule import Rule
from noticegen.model.case import Case
from noticegen.model.choices import Outcome
from noticegen.model.finding import Finding, Severity

RULE: Final = Rule(
    code="neither-nor-in-words-only",
    title="what is neither confirmed nor denied has that outcome",
    source="FOIA s17(1)(a)",
    severity=Severity.ADVICE,
    looks_like=True,
    why=(
        "To neither confirm nor deny is a refusal of its own, under a provision of its own, and "
        "the notice must say so. Where only a sentence says it, the letter tells elsewhere "
        "that information is held, cites no provision for it, and weighs nothing."
    ),
    message="looks like `neither confirm nor deny`, and no item has that outcome",
    fix="set `outcome: neither confirmed nor denied` where it is meant, or take the words out",
)


def check_neither_nor_in_words_only(case: Case) -> Iterator[Finding]:
    """Advise on words for it in a case in which no item has it, now or in an earlier letter."""
    if any(case.is_silent_on(leaf) for leaf in case.leaves()):
        return
    before = (*case.chain.before.values(), *case.chain.others)
    if any(earlier.outcome is Outcome.NEITHER for earlier in before):
        return
    for ours in our_prose(case):
        said = first_of(case.law.looks.neither_nor, spaced(ours.words))
        if said and not ours.in_every_letter:
            yield RULE.finding(
                where=ours.place,
                message=f"looks like `{said}`, and no item has that outcome",
                fix=f"set `outcome: {Outcome.NEITHER}` where it is meant, or take the words out",
                about=ours.key,
            )
