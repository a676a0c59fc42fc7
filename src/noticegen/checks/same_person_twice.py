"""Who looks a second time is somebody else. FOIA s45 Code."""

from collections.abc import Iterator
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity

RULE: Final = Rule(
    code="same-person-twice",
    title="who looks a second time is somebody else",
    source="FOIA s45 Code of Practice",
    severity=Severity.ADVICE,
    looks_like=True,
    why=(
        "A review should be made by somebody who had no part in the decision, preferably more "
        "senior; and a second look by the same person is not a second look."
    ),
    message="`checked_by` and `decided_by` are both Odo Fenn",
    fix="let another look a second time",
)


def check_same_person_twice(case: Case) -> Iterator[Finding]:
    """Advise where a reviewer wrote or decided an earlier letter, or one person did both."""
    request = case.request
    decided, checked = request.decided_by, request.checked_by
    if decided and checked and _plain(decided.name) == _plain(checked.name):
        message = f"`checked_by` and `decided_by` are both {checked.name}"
        yield RULE.finding(
            checked.at("name"), message, "let another look a second time", "checked_by"
        )
    if request.review is None:
        return
    reviewer = _plain(str(request.review.reviewer))
    for name, what in _behind_earlier_letters(case).items():
        if f" {_plain(name)} " in f" {reviewer} ":
            message = f"looks like a review by {name}, who {what} an earlier letter"
            yield RULE.finding(
                request.review.at("reviewer"), message, "let another decide", "reviewer"
            )


def _behind_earlier_letters(case: Case) -> dict[str, str]:
    found: dict[str, str] = {}
    for letter in case.request.chain():
        signatory = letter.signatory or case.authority.signatory
        if letter.decided_by:
            found.setdefault(letter.decided_by.name, "decided")
        if signatory:
            found.setdefault(signatory.name, "signed")
    return found


def _plain(words: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in words.casefold()).split())
