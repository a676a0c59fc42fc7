"""The finished letter says what the Act wants said. FOIA s1(1), s11(3), s16, s17(1), (3)."""

from collections.abc import Iterator
from functools import partial
from operator import attrgetter
from typing import Final

from noticegen.checks.answers_needed import answers_needed
from noticegen.checks.by_itself import AND_THE_WORDS, lacks_by_itself, typed_for
from noticegen.checks.item_numbers import unsaid_numbers
from noticegen.checks.letters_of import Finished
from noticegen.checks.needed import Needed
from noticegen.checks.reasons_needed import reasons_needed
from noticegen.checks.rule import Rule
from noticegen.checks.statements_needed import statements_needed
from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity
from noticegen.model.place import Place

RULE: Final = Rule(
    code="letter-lacks-statement",
    title="the finished letter says what the Act wants said",
    source="FOIA s1(1), s11(3), s16(1), s17(1), (3)",
    severity=Severity.BLOCKING,
    why=(
        "The finished letter is opened again and read as its reader will, in every format. What "
        "the case makes it owe must be found in it, and so must what its own words do: a letter "
        "that says that it refuses must say under what. If a template or a wording lost a "
        "paragraph, nothing is written."
    ),
    message="`letter.txt` does not say section 43(2) for item `1`",
    fix="restore it in `parts/reasons.md.j2`, or in the wording that this prints",
)


def check_letter_lacks_statement(case: Case, letter: Finished) -> Iterator[Finding]:
    """Report what a letter lacks, by its case, and by its own words where its case tells less."""
    lost = dict.fromkeys(
        (each.name, each.what, each.part)
        for each in _needed(case, letter)
        if not each.stands_in(letter.letters)
    )
    for _, what, part in lost:
        yield _finding(letter, what, _fix(part))
    for number in () if letter.is_edited else unsaid_numbers(case, letter.words):
        of_it = f"item `{number}`"
        answer = f"the answer to {of_it}", f"the number of {of_it} beside its answer"
        if not any(what in answer for _, what, _ in lost):
            yield _finding(letter, of_it, _fix("parts/answers.md.j2"))
    if not letter.is_sound:
        return
    names = {name for name, _, _ in lost}
    regime = case.law.regime
    typed = partial(typed_for, case)
    for each in lacks_by_itself(regime, letter.letters, attrgetter("must_say"), typed):
        if each.name not in names:
            yield _finding(letter, each.what, _fix(each.part) + AND_THE_WORDS)


def _needed(case: Case, letter: Finished) -> Iterator[Needed]:
    yield from statements_needed(case)
    if case.decides:
        yield from reasons_needed(case)
    if not letter.is_edited:
        yield from answers_needed(case, letter.letters)


def _fix(part: str) -> str:
    return f"restore it in `{part}`, or in the wording that this prints"


def _finding(letter: Finished, what: str, fix: str) -> Finding:
    return RULE.finding(
        where=Place(letter.name),
        message=f"`{letter.name}` does not say {what}",
        fix=fix,
        about=what,
    )
