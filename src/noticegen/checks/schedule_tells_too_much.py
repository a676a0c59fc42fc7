"""The name of what is withheld does not tell it. FOIA s17(4)."""

import re
from collections.abc import Iterator
from typing import Final

from noticegen.checks.phrases import spaced, words_of
from noticegen.checks.rule import Rule
from noticegen.checks.typed_words import typed_words
from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity
from noticegen.model.looks_like import LooksLike
from noticegen.model.place import Place

RULE: Final = Rule(
    code="schedule-tells-too-much",
    title="the name of what is withheld does not tell it",
    source="FOIA s17(4)",
    severity=Severity.ADVICE,
    looks_like=True,
    why=(
        "A notice need not say what would itself disclose what is exempt. “The names of the "
        "three officers who were suspended” tells how many there were; the heading of a "
        "withheld column in a title tells what is recorded of each person. What the request "
        "itself says, and what the letter answers, may be said."
    ),
    message="`what` looks as if it told how many: `three foremen`",
    fix="name the kind of information only",
)
_FIX = "name the kind of information only"
_FIGURE = re.compile(r"(?!1$)\d{1,3}(?:,\d{3})*")
_NAMES = ("asks", "preamble", "subject", "read_as")
_GIVES = ("answer", "list", "table", "rows", "because", "searched", "caveat")
Named = tuple[str, str, Place, str]
"""A key, its words, its place, and the id that it is about."""


def check_schedule_tells_too_much(case: Case) -> Iterator[Finding]:
    """Advise on counts in the names of classes, and on withheld headings in those of data."""
    request = case.request
    known: set[str] | None = None
    for key, words, where, about in (*_classes(case), *_attachments(case)):
        said = _count_in(words, case.law.looks)
        if said and known is None:
            known = set(_said(case))
        if said and said.split()[0].replace(",", "").lower() not in (known or ()):
            message = f"`{key}` looks as if it told how many: `{said}`"
            yield _finding(where, message, about)
    for name, data in request.data().items():
        withheld = [h for h, column in data.columns.items() if column.withholds]
        asked = _asked(case) if withheld else ""
        for key, words, where, about in _attachments(case):
            if about != name:
                continue
            telling = [h for h in withheld if spaced(h) in spaced(words) and spaced(h) not in asked]
            if telling:
                message = f"`{key}` looks as if it told a withheld column: `{telling[0]}`"
                yield _finding(where, message, about)


def _classes(case: Case) -> Iterator[Named]:
    in_cells = {
        table.counts.withholds
        for leaf in case.leaves()
        for table in leaf.item.tables
        if table.counts
    }
    for name, entry in case.request.withheld.items():
        if name in in_cells:  # the table shows which cells, and how many
            continue
        yield "what", entry.what, entry.at("what"), name


def _attachments(case: Case) -> Iterator[Named]:
    """Give the titles, the new headings and the file names that go to the applicant."""
    for name, entry in case.request.attachments.items():
        yield "title", entry.title, entry.at("title"), name
    for name, data in case.request.data().items():
        for heading, column in data.columns.items():
            if column.named:
                yield "named", column.named, data.at("columns", heading), name
    for name, document in case.request.documents().items():
        file = re.sub(r"[-_.]", " ", document.file)
        yield "file", file, document.at("file"), name


def _count_in(text: str, looks: LooksLike) -> str | None:
    """Give a number and what it counts; a year, a date or a section counts nothing."""
    words = text.split()
    for before, number, counted in zip(["", *words], words, words[1:], strict=False):
        is_number = number.lower() in looks.numbers or _FIGURE.fullmatch(number)
        is_a_name = before.lower() in looks.numbered
        counts = counted[0].islower() and counted.strip(",;") not in looks.not_counted
        if is_number and counts and not is_a_name:
            return f"{number} {counted}"
    return None


def _asked(case: Case) -> str:
    texts = [str(w) for key, w, _ in typed_words(case.request) if key in _NAMES]
    return " ".join(map(spaced, texts))


def _said(case: Case) -> Iterator[str]:
    """Give the words of the request, and of what the letter answers."""
    for key, words, _ in typed_words(case.request):
        if key in _NAMES or key in _GIVES:
            yield from words_of(str(words).replace(",", ""))


def _finding(where: Place, message: str, about: str) -> Finding:
    return RULE.finding(
        where=where,
        message=message,
        fix=_FIX,
        about=about,
    )
