"""A letter that gives everything does not speak of refusing. FOIA s17(1)."""

from collections.abc import Iterator

from noticegen.checks.letters_of import letters_of
from noticegen.checks.typed_words import typed_words
from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity
from noticegen.model.place import Place


def check_letter_refuses_nothing(case: Case, name: str, words: str) -> Iterator[Finding]:
    """Report words of refusal in a letter that refuses nothing."""
    if case.refuses:
        return
    text = letters_of(words)
    typed = [letters_of(str(words)) for _, words, _ in typed_words(case.request)]
    for token in case.law.version.must_say["refusal"]:
        said = letters_of(token)
        # who asks for refusal notices, and is given them, is not refused anything
        if said in text and not any(said in words for words in typed):
            yield Finding(
                rule="letter-refuses-nothing",
                severity=Severity.BLOCKING,
                where=Place(name),
                message=f"nothing is refused, yet `{name}` says `{token}`",
                fix="mend the template or the wording",
                source="FOIA s17(1)",
                about=token,
            )
