"""Needles found where they must not be → problems that a caseworker can act on."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from noticegen.guard.needles import Needle, Needles
from noticegen.guard.search import Form, Searcher
from noticegen.guard.views import is_letter
from noticegen.model.finding import Problem
from noticegen.model.place import NOWHERE, Place

MOST_SHOWN: Final = 20

_LONGEST: Final = 60
_FIX: Final = (
    "find it in the case file or the wording and take it out;"
    " if it is something else, write in the attachment"
    " `leaks: {allowed: [{text: …, in: letter, because: …}]}`"
)
_FIX_OF_A_DOCUMENT: Final = (
    "redact it in the document, with a program that takes the words out, and save that anew;"
    " if it is something else, write in the attachment"
    " `leaks: {allowed: [{text: …, in: …, because: …}]}`, with the document's title after `in`"
)


def make_problems(
    leaks: Mapping[str, Counter[Form]], needles: Needles, searcher: Searcher
) -> Iterator[Problem]:
    """Make one problem for each value and output."""
    for name, forms in leaks.items():
        for entry, count in _group_by_value(forms, searcher).items():
            yield _make_problem(name, needles.entries[entry], count)


def shorten(problems: list[Problem]) -> list[Problem]:
    """Keep the first problems and say how many more there are."""
    more = len(problems) - MOST_SHOWN
    if more <= 0:
        return problems
    rest = Problem(NOWHERE, f"and {more} more", "mend those above and run it again")
    return [*problems[:MOST_SHOWN], rest]


def _group_by_value(forms: Counter[Form], searcher: Searcher) -> dict[int, int]:
    """Give each form to one value, the longest first, so that a surname is not told twice."""
    found: dict[int, int] = {}
    for form in sorted(forms, key=lambda form: (-len(form.value), form.value)):
        entries = searcher.entries_of(form)
        entry = next((entry for entry in entries if entry in found), entries[0])
        found[entry] = max(found.get(entry, 0), forms[form])
    return found


def _make_problem(name: str, needle: Needle, count: int) -> Problem:
    shown = " ".join(needle.value.replace("`", "'").split())
    shown = shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}\u2026"
    source = needle.withholds if needle.row is None else f"`{needle.withholds}`"
    if needle.row is not None:
        source += f", column `{needle.heading}`, row {needle.row} of the source"
    times = "" if count == 1 else f", {count} times"
    is_a_document = name.endswith(".pdf") and not is_letter(name)
    fix = _FIX_OF_A_DOCUMENT if is_a_document else _FIX
    return Problem(
        Place(name), f"`{name}` holds a withheld value: {source} (`{shown}`){times}", fix
    )
