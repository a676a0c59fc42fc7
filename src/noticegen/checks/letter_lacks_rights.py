"""The finished letter says how to complain. FOIA s17(7), s50."""

from collections.abc import Iterator
from typing import Final

from noticegen.checks.letters_of import letters_of
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


def check_letter_lacks_rights(case: Case, name: str, words: str) -> Iterator[Finding]:
    """Report a letter without review, the right under section 50, or where to complain."""
    if not case.gives_rights:
        return
    text = letters_of(words)
    for what, needed in _needed(case):
        if letters_of(needed) not in text:
            yield Finding(
                rule=RULE.code,
                severity=Severity.BLOCKING if case.refuses else Severity.ADVICE,
                where=Place(name),
                message=f"`{name}` does not give {what}",
                fix="restore `parts/rights.md.j2`, or the statements that it prints",
                source=RULE.source,
                about=what,
            )


def _needed(case: Case) -> Iterator[tuple[str, str]]:
    for token in case.law.version.must_say["rights"]:
        yield "the right to complain", token
    yield "the Commissioner's address", case.law.version.commissioner.complain_at_shown
    review = case.internal_review
    if case.request.kind is Kind.INTERNAL_REVIEW:
        for token in case.law.version.must_say["no_second_review"]:
            yield "that there is no second review", token
    elif review and review.offered and review.write_to:
        yield "the address for a review", review.write_to
    elif review and review.offered is False:
        for token in case.law.version.must_say["no_review"]:
            yield "that there is no review", token
