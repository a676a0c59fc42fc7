"""What a finished letter must hold of its answers. FOIA s1(1), s11(3), s16, s17(1)(a)."""

import re
from collections.abc import Iterator

from noticegen.checks.letters_of import letters_of
from noticegen.checks.needed import Needed
from noticegen.model.case import Case, CaseItem
from noticegen.model.choices import Kind
from noticegen.model.item import Item
from noticegen.model.text import Prose, Rows

_ANSWERS, _HELP, _REVIEW = "parts/answers.md.j2", "parts/help.md.j2", "parts/review.md.j2"


def answers_needed(case: Case, letters: str) -> Iterator[Needed]:
    """Give what is disclosed in words, what is withheld, and what is advised.

    `letters` are those of the letter: a number is owed beside an answer that is there.
    """
    request = case.request
    if case.decides:
        leaves = list(case.leaves())
        for leaf in leaves:
            yield from _answer(case, leaf)
        if len(leaves) > 1:
            yield from (each for leaf in leaves for each in _numbered(case, leaf, letters))
    for words in _paragraphs(request.other_form_because):
        yield Needed("other_form", "why another form is given", (words,), _ANSWERS)
    if request.advice:
        for prose in (request.advice.text, request.advice.narrower_request):
            for words in _paragraphs(prose):
                yield Needed("advice", "advice that the case has", (words,), _HELP)
    yield from _points(case)


def _answer(case: Case, leaf: CaseItem) -> Iterator[Needed]:
    item, what = leaf.item, f"the answer to item `{leaf.number}`"
    counts = (entry.counts.because for entry in item.tables if entry.counts)
    for prose in (item.answer, *item.list, item.searched, item.because, *counts):
        for words in _paragraphs(prose):
            yield Needed("answer", what, (words,), _ANSWERS)
    for link in item.links:
        shown = re.sub(r"^https?://(www\.)?", "", link.address)
        yield Needed("answer", what, (shown,), _ANSWERS)
    for cell in _short_cells(item):
        yield Needed("answer", what, (cell,), _ANSWERS)
    for name in item.withholds:
        for words in _paragraphs(case.request.withheld[name].what):
            yield Needed("withheld", f"what is withheld as `{name}`", (words,), _ANSWERS)


def _short_cells(item: Item) -> Iterator[str]:
    """Give the cells of one word: a longer one may be set in lines between its neighbours'."""
    tables: list[Rows] = [item.table] if item.table else []
    for rows in (*tables, *(entry.rows for entry in item.tables)):
        for cells in (rows.headings, *rows.rows):
            yield from (cell for cell in cells if cell and not re.search(r"\s", cell.strip()))


def _numbered(case: Case, leaf: CaseItem, letters: str) -> Iterator[Needed]:
    """Give an item's number, where nothing but the words of its answer follows it."""
    item = leaf.item
    first = (item.covers, item.read_as, leaf.sees, leaf.joins, leaf.request, item.attached)
    if any(first) or item.answer is None or item.answer.listed:
        return
    words = item.answer.paragraphs[0]
    if not (item.list or item.table or item.tables) and letters_of(words) in letters:
        said = f"{case.law.version.statements['list_item']}{leaf.number}{words}"
        what = f"the number of item `{leaf.number}` beside its answer"
        yield Needed("answer", what, (said,), _ANSWERS)


def _points(case: Case) -> Iterator[Needed]:
    """Give what a review says to each point."""
    review = case.request.review
    if review is None or case.request.kind is not Kind.INTERNAL_REVIEW:
        return
    for number, point in enumerate(review.points, 1):
        what = f"what we say to point {number}"
        for prose in (point.because, point.found, point.put_right):
            for words in _paragraphs(prose):
                yield Needed("outcome_of_review", what, (words,), _REVIEW)


def _paragraphs(prose: Prose | str | None) -> tuple[str, ...]:
    return prose.paragraphs if isinstance(prose, Prose) else (prose or "",)
