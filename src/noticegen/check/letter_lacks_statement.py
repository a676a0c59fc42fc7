"""The finished letter says what section 17 wants said. FOIA s1(1)(a), s17(1), (3)."""

from collections.abc import Iterator

from noticegen.check.letters_of import letters_of
from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity
from noticegen.model.law import Status
from noticegen.model.place import Place
from noticegen.model.request import Outcome


def check_letter_lacks_statement(case: Case, name: str, words: str) -> Iterator[Finding]:
    """Report what a letter lacks: refusal, held or not, citations, factors, balance."""
    text = letters_of(words)
    for what, needed in _needed(case):
        if not any(letters_of(n) in text for n in needed):
            yield Finding(
                rule="letter-lacks-statement",
                severity=Severity.BLOCKING,
                where=Place(name),
                message=f"`{name}` does not say {what}",
                fix="restore it in the template or in the wording",
                source="FOIA s1(1)(a), s17(1), (3)",
                about=what,
            )


def _needed(case: Case) -> Iterator[tuple[str, tuple[str, ...]]]:
    must_say = case.law.version.must_say
    if case.refuses:
        yield "that it refuses something", must_say["refusal"]
    if any(leaf.outcome is not Outcome.NOT_APPLICABLE for leaf in case.leaves()):
        yield "whether the information is held", must_say["held"]
    for leaf in case.leaves():
        for name in (*case.reliances_of(leaf.item), *leaf.item.considered):
            reliance = case.reliances.get(name)
            if reliance is None:
                continue
            cited = str(reliance.law.citation)
            yield f"{cited} for item `{leaf.number}`", (cited,)
            test = reliance.entry.public_interest_test
            if test is None or reliance.law.limb.status is not Status.QUALIFIED:
                continue
            for factor in (*test.for_disclosure, *test.for_maintaining):
                yield f"a factor of `{name}`", (str(factor),)
            if test.because:
                for paragraph in test.because.paragraphs:
                    yield f"the balance of `{name}`", (paragraph,)
