"""Prose says nothing of the law that is old or wrong. FOIA s17(1)(c).

The words that show it stand in the definitions (`never_say`). That a section is called
absolute or qualified, or by another section's title, is told from the definitions alone.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from noticegen.checks.called import called_wrongly
from noticegen.checks.find_words import Told, find_wrong, findings_in, fix_of
from noticegen.checks.our_words import OurWords, our_prose
from noticegen.checks.rule import Rule
from noticegen.model.case import Case
from noticegen.model.citation import text_to_citation
from noticegen.model.finding import Finding, Severity
from noticegen.model.wrong_words import NeverSay

RULE: Final = Rule(
    code="law-looks-wrong",
    title="prose says nothing of the law that is old or wrong",
    source="FOIA s17(1)(c)",
    severity=Severity.BLOCKING,
    advice_if="the words stand in the case, and not in authority.yaml",
    looks_like=True,
    why=(
        "Letters are made from letters, and carry law along that has changed or was never "
        "right. What is looked for stands in the definitions (`never_say`). In authority.yaml "
        "it stops, for it would be in every letter."
    ),
    message="looks wrong: `EU GDPR`: section 40 has gone by the UK GDPR since 1 January 2021",
    fix="write `the UK GDPR`",
)


def check_law_looks_wrong(case: Case) -> Iterator[Finding]:
    """Report words of ours that show old or wrong law; in every letter's words they stop it."""
    for ours in our_prose(case):
        severity = Severity.BLOCKING if ours.in_every_letter else Severity.ADVICE
        listed = (*_listed(case, ours), *called_wrongly(ours.words, case.law))
        yield from findings_in(ours, listed, rule=RULE.code, severity=severity, source=RULE.source)


def _listed(case: Case, ours: OurWords) -> Iterator[Told]:
    for wrong in _that_concern(case, ours):
        span = find_wrong(wrong, ours.words) if wrong.is_wrong_on(case.law.day) else None
        if span:
            yield span, " ".join(wrong.what.split()), fix_of(wrong.write)


def _that_concern(case: Case, ours: OurWords) -> Iterator[NeverSay]:
    """Give the words that would be wrong where a text stands.

    A section's own are, unless they say otherwise, wrong in an argument that relies on it,
    and outside the arguments of a case that does.
    """
    yield from case.law.version.never_say
    if ours.in_every_letter:
        limbs: Iterable[str] = ()
    elif ours.reliance:
        limbs = (case.request.relied_on[ours.reliance].limb,)
    else:
        limbs = (entry.limb for entry in case.request.relied_on.values())
    cited = (text_to_citation(limb) for limb in limbs)
    sections = {citation.section for citation in cited if citation}
    for section in sorted({*sections, *case.law.version.never_say_of}):
        limbs_in_force = case.law.limbs_of(section)
        for wrong in limbs_in_force[0].exemption.never_say if limbs_in_force else ():
            if wrong.anywhere or section in sections:
                yield wrong
