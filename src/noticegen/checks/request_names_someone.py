"""A request that names a person usually calls for neither confirming nor denying. FOIA s1(6)."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.model.case import Case
from noticegen.model.choices import Holds
from noticegen.model.finding import Finding, Severity
from noticegen.model.place import Place

RULE: Final = Rule(
    code="request-names-someone",
    title="a request that names a person usually calls for neither confirming nor denying",
    source="FOIA s1(6), s2(1)",
    severity=Severity.ADVICE,
    looks_like=True,
    why=(
        "If a request names a person, saying that there are rows about them may itself tell "
        "something about that person. Then it is to be thought of neither confirming nor "
        "denying."
    ),
    message="the request names a person who stands in a withheld column",
    fix="consider neither confirming nor denying that anything is held",
)


def check_request_names_someone(case: Case) -> Iterator[Finding]:
    """Advise where the applicant's words hold a value of a withheld column of people."""
    names = {
        _plain(_turned(str(value)))
        for attachment in case.attachments.values()
        for column in attachment.withheld
        if column.holds is Holds.PERSON
        for value in column.values
        if value is not None
    }
    names.discard("")
    for words, place, about in _asked(case):
        padded = f" {_plain(words)} "
        if any(f" {name} " in padded for name in names):
            yield RULE.finding(
                where=place,
                message="the request names a person who stands in a withheld column",
                fix="consider neither confirming nor denying that anything is held",
                about=about,
            )


def _asked(case: Case) -> Iterator[tuple[str, Place, str]]:
    if case.request.subject:
        yield case.request.subject, case.request.at("subject"), "subject"
    stack = list(case.items)
    while stack:
        leaf = stack.pop(0)
        stack = [*leaf.parts, *stack]
        for key in ("preamble", "asks"):
            words = getattr(leaf.item, key)
            if words is not None:
                yield str(words), leaf.item.at(key), leaf.number


def _plain(text: str) -> str:
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(re.sub(r"[\W_]+", " ", bare.casefold()).split())


def _turned(name: str) -> str:
    """Give `Surname, First` as it is spoken; any other name as it is."""
    last, comma, first = name.partition(",")
    return f"{first} {last}" if comma else name
