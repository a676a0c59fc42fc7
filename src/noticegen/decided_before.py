"""A request and the letters before it → what they decided on each of its items."""

from collections.abc import Iterable, Iterator

from noticegen.model.case import Before, CaseItem, Chain
from noticegen.model.citation import text_to_citation
from noticegen.model.finding import Problem
from noticegen.model.other_letters import Mistake
from noticegen.model.request import Point, Request
from noticegen.numbering import compared_number, number_items, plain_number

Numbers = tuple[str, ...]
"""An innermost item's number behind those of the items that it is part of."""


def chain_of(request: Request, items: Iterable[CaseItem]) -> Chain:
    """Give, for each innermost item, the latest decision of an earlier letter on it."""
    now = list(_leaves(request, items))
    before: dict[str, Before] = {}
    others: list[Before] = []
    met: list[Numbers] = [numbers for numbers, _ in now]
    for letter in request.chain():
        then = list(_leaves(letter, number_items(letter)[0]))
        for numbers, leaf in now:
            if leaf.number not in before:
                found = _same(numbers, then)
                if found is not None:
                    before[leaf.number] = Before(letter, found)
        new = [(n, entry) for n, entry in then if not any(_meet(n, m) for m in met)]
        others += [Before(letter, entry) for _, entry in new]
        met += [numbers for numbers, _ in new]
    return Chain(before, tuple(others))


def unknown_points(request: Request, items: Iterable[CaseItem]) -> Iterator[Problem]:
    """Report points and mistakes that name an item which no letter of the chain has."""
    letters = [tuple(items), *(number_items(letter)[0] for letter in request.chain())]
    known = {compared_number(e): e.number for letter in letters for e in _with_parts(letter)}
    points = request.review.points if request.review else ()
    mistakes = request.correction.mistakes if request.correction else ()
    numbered: list[Point | Mistake] = [*points, *mistakes]
    for named in numbered:
        if named.item and plain_number(named.item).lower() not in known:
            what = f"`item: {named.item}`: no item has the number `{named.item}`"
            fix = f"write one of {', '.join(f'`{number}`' for number in known.values())}"
            yield Problem(named.at("item"), what, fix if known else "take it out")
    for point in points:
        for index, provision in enumerate(point.breach):
            if text_to_citation(provision) is None:
                what = f"`breach: {provision}` is no provision"
                fix = "write it like `s10(1)`; several as `[s10(1), s17(3)]`"
                yield Problem(point.at("breach", index), what, fix)


def _with_parts(items: Iterable[CaseItem]) -> Iterator[CaseItem]:
    for entry in items:
        yield entry
        yield from _with_parts(entry.parts)


def _leaves(letter: Request, items: Iterable[CaseItem]) -> Iterator[tuple[Numbers, CaseItem]]:
    owner = ""
    for entry in items:
        owner = entry.item.request or owner
        yield from _within(entry, (), "" if owner == letter.reference else owner)


def _within(entry: CaseItem, above: Numbers, owner: str) -> Iterator[tuple[Numbers, CaseItem]]:
    numbers = (*above, f"{owner} {compared_number(entry)}")
    if not entry.parts:
        yield numbers, entry
    for part in entry.parts:
        yield from _within(part, numbers, owner)


def _same(numbers: Numbers, then: list[tuple[Numbers, CaseItem]]) -> CaseItem | None:
    """Find an item of this number, or the one that it was part of."""
    exact = [entry for other, entry in then if other[-1] == numbers[-1]]
    wider = [entry for other, entry in then if other[-1] in numbers]
    return next(iter(exact or wider), None)


def _meet(one: Numbers, other: Numbers) -> bool:
    return one[-1] in other or other[-1] in one
