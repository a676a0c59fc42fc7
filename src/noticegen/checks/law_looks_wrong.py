"""Prose says nothing of the law that is old or wrong. FOIA s17(1)(c).

The words that show it stand in the definitions (`never_say`). That a section is called
absolute or qualified, or by another section's title, is told from the definitions alone.
"""

from collections.abc import Iterable, Iterator

from noticegen.checks.called import Told, called_wrongly
from noticegen.checks.find_words import find_wrong, fix_of, shown
from noticegen.checks.our_words import OurWords, our_prose
from noticegen.model.case import Case
from noticegen.model.citation import text_to_citation
from noticegen.model.finding import Finding, Severity
from noticegen.model.wrong_words import NeverSay


def check_law_looks_wrong(case: Case) -> Iterator[Finding]:
    """Report words of ours that show old or wrong law; in every letter's words they stop it."""
    for ours in our_prose(case):
        reported: list[tuple[int, int]] = []
        listed = (*_listed(case, ours), *called_wrongly(ours.words, case.law))
        for span, what, fix in listed:
            if not any(start < span[1] and span[0] < end for start, end in reported):
                reported.append(span)
                yield Finding(
                    rule="law-looks-wrong",
                    severity=Severity.BLOCKING if ours.in_every_letter else Severity.ADVICE,
                    where=ours.place,
                    message=f"looks wrong: `{shown(ours.words, span)}`: {what}",
                    fix=fix,
                    source="FOIA s17(1)(c)",
                    about=ours.key,
                )


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
