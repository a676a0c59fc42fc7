"""The finished letter says how to complain. FOIA s17(7), s50."""

from collections.abc import Iterator
from functools import partial
from operator import attrgetter
from typing import Final

from noticegen.checks.by_itself import AND_THE_WORDS, lacks_by_itself, typed_for
from noticegen.checks.letters_of import Finished
from noticegen.checks.needed import Needed
from noticegen.checks.rule import Rule
from noticegen.model.case import Case
from noticegen.model.choices import Kind
from noticegen.model.finding import Finding, Severity
from noticegen.model.place import Place

RULE: Final = Rule(
    code="letter-lacks-rights",
    title="the finished letter says how to complain",
    source="FOIA s17(7), s50",
    severity=Severity.BLOCKING,
    advice_if="nothing is refused",
    why=(
        "The procedure for a review, the right to apply to the Commissioner and the "
        "Commissioner's particulars must be in every refusal. Where nothing is refused it is "
        "good practice to give them, and their absence is advice."
    ),
    message="`letter.txt` does not give the Commissioner's address",
    fix="restore `parts/rights.md.j2`, or the statements that it prints",
)

_PART = "parts/rights.md.j2"


def check_letter_lacks_rights(case: Case, letter: Finished) -> Iterator[Finding]:
    """Report a letter without review, the right under section 50, or where to complain.

    One that refuses by its own words must have them whatever its case is.
    """
    needed = _needed(case) if case.gives_rights else ()
    lost = [each for each in needed if not each.stands_in(letter.letters)]
    for what in dict.fromkeys(each.what for each in lost):
        yield _finding(letter, what, RULE.fix, blocks=case.refuses)
    if not letter.is_sound:
        return
    names = {each.name for each in lost}
    typed = partial(typed_for, case)
    for other in lacks_by_itself(case.law.regime, letter.letters, attrgetter("must_give"), typed):
        if other.name not in names:
            yield _finding(letter, other.what, RULE.fix + AND_THE_WORDS, blocks=True)


def _finding(letter: Finished, what: str, fix: str, *, blocks: bool) -> Finding:
    return RULE.finding(
        severity=Severity.BLOCKING if blocks else Severity.ADVICE,
        where=Place(letter.name),
        message=f"`{letter.name}` does not give {what}",
        fix=fix,
        about=what,
    )


def _needed(case: Case) -> Iterator[Needed]:
    version = case.law.version
    for words in version.must_say["rights"]:
        yield Needed("complain", "the right to complain", (words,), _PART)
    shown = (version.commissioner.complain_at_shown,)
    yield Needed("commissioner", "the Commissioner's address", shown, _PART)
    review = case.internal_review
    if case.request.kind is Kind.INTERNAL_REVIEW:
        for words in version.must_say["no_second_review"]:
            yield Needed("review", "that there is no second review", (words,), _PART)
    elif review and review.offered and review.write_to:
        yield Needed("review", "the address for a review", (review.write_to,), _PART)
    elif review and review.offered is False:
        for words in version.must_say["no_review"]:
            yield Needed("review", "that there is no review", (words,), _PART)
