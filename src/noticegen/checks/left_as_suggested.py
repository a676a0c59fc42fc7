"""A prompt is no reason: what is written must be about this information. FOIA s17(1)(c), (3)."""

import re
from collections.abc import Iterator
from typing import Final

from noticegen.checks.letters_of import letters_of
from noticegen.checks.rule import Rule
from noticegen.model.case import Case, Reliance
from noticegen.model.finding import Finding, Severity
from noticegen.model.place import Place
from noticegen.model.reliance import PublicInterestTest

RULE: Final = Rule(
    code="left-as-suggested",
    title="a prompt is no reason: what is written must be about this information",
    source="FOIA s17(1)(c), (3)",
    severity=Severity.BLOCKING,
    override="any",
    why=(
        "The definitions suggest what to think about. A suggestion that is printed unchanged "
        "says nothing of this information, and the same words would be found in every letter of"
        " the authority."
    ),
    message="the first factor of `for_disclosure` is the suggested text, unchanged",
    fix="make it true of this information",
)
_SAID = re.compile(r"\A(?:Yes|No)\.\s")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")


def check_left_as_suggested(case: Case) -> Iterator[Finding]:
    """Report answers and factors that are a definition's own prompt, unchanged."""
    for reliance in case.reliances.values():
        suggested = _suggested(reliance)
        for key, answer in reliance.entry.answers.items():
            if letters_of(_SAID.sub("", str(answer))) in suggested:
                message = f"`{key}` of `{reliance.id}` is the suggested text, unchanged"
                yield _finding(reliance, reliance.entry.at("answers", key), message)
        test = reliance.entry.public_interest_test
        if test is not None:
            yield from _of_test(reliance, test, suggested)


def _of_test(
    reliance: Reliance, test: PublicInterestTest, suggested: frozenset[str]
) -> Iterator[Finding]:
    for key in ("for_disclosure", "for_maintaining"):
        for index, factor in enumerate(getattr(test, key)):
            if letters_of(str(factor)) in suggested:
                which = _ORDINALS[index] if index < len(_ORDINALS) else "last"
                message = f"the {which} factor of `{key}` is the suggested text, unchanged"
                yield _finding(reliance, test.at(key, index), message)
    if test.because is not None and letters_of(str(test.because)) in suggested:
        message = "`because` is a suggested factor, unchanged"
        yield _finding(reliance, test.at("because"), message)


def _suggested(reliance: Reliance) -> frozenset[str]:
    """Give the letters of every prompt: factors with and without their side, and questions'."""
    limb = reliance.law.limb
    prompts = [*limb.suggested_factors]
    prompts += [factor.partition(": ")[2] for factor in limb.suggested_factors]
    prompts += [q.good_answer for q in limb.questions if q.good_answer]
    prompts += [q.asks for q in limb.questions if q.asks]
    return frozenset(filter(None, map(letters_of, prompts)))


def _finding(reliance: Reliance, where: Place, message: str) -> Finding:
    return RULE.finding(
        where=where,
        message=message,
        fix="make it true of this information",
        about=reliance.id,
        can_be_overridden=True,
    )
