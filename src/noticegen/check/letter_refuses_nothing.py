"""A letter that gives everything does not speak of refusing. FOIA s17(1)."""

from collections.abc import Iterator

from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity
from noticegen.model.place import Place


def check_letter_refuses_nothing(case: Case, name: str, words: str) -> Iterator[Finding]:
    """Report words of refusal in a letter that refuses nothing."""
    if case.refuses:
        return
    text = " ".join(words.casefold().split())
    for token in case.law.version.must_say["refusal"]:
        if token.casefold() in text:
            yield Finding(
                rule="letter-refuses-nothing",
                severity=Severity.BLOCKING,
                where=Place(name),
                message=f"all is disclosed, yet `{name}` says `{token}`",
                fix="mend the template or the wording",
                source="FOIA s17(1)",
                about=token,
            )
