"""A letter that gives everything does not speak of refusing. FOIA s17(1)."""

from collections.abc import Iterator
from typing import Final

from noticegen.checks.letters_of import Finished
from noticegen.checks.phrases import spaced
from noticegen.checks.rule import Rule
from noticegen.checks.typed_words import typed_words
from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity
from noticegen.model.place import Place

RULE: Final = Rule(
    code="letter-refuses-nothing",
    title="a letter that gives everything does not speak of refusing",
    source="FOIA s17(1)",
    severity=Severity.BLOCKING,
    why=(
        "A letter that gives everything and speaks of a refusal notice confuses its reader, and"
        " shows that the wrong template was used."
    ),
    message="nothing is refused, yet `letter.txt` says `refusal notice`",
    fix="mend the template or the wording",
)


def check_letter_refuses_nothing(case: Case, letter: Finished) -> Iterator[Finding]:
    """Report words of refusal in a letter that refuses nothing.

    Of a class that is withheld all the same the checks of the case have spoken.
    """
    if case.refuses or case.request.withheld:
        return
    must_say, text = case.law.version.must_say, spaced(letter.words)
    typed = [spaced(str(words)) for _, words, _ in typed_words(case.request)]
    # what an earlier letter refused, this one may speak of
    is_first = not (case.request.earlier or case.request.history or case.request.review)
    for token in (*must_say["refusal"], *(must_say["refused"] if is_first else ())):
        said = spaced(token)
        # who asks for refusal notices, and is given them, is not refused anything
        if said in text and not any(said in words for words in typed):
            yield RULE.finding(
                where=Place(letter.name),
                message=f"nothing is refused, yet `{letter.name}` says `{token}`",
                fix="mend the template or the wording",
                about=token,
            )
