"""What comes over from the letter before: the words of items, and arguments that are used."""

import dataclasses
from collections.abc import Container, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from noticegen.model.case import CaseItem
from noticegen.model.dataclass import dataclass
from noticegen.model.finding import Problem
from noticegen.model.form import Block, Id, blocks_of, is_required, keys_of
from noticegen.model.item import Item, items_of
from noticegen.model.place import Place
from noticegen.model.reliance import RelianceEntry, WithheldClass
from noticegen.model.request import Request
from noticegen.model.text import Quoted
from noticegen.numbering import compared_number, number_items, plain_number

B = TypeVar("B", bound=Block)
_OWN = ("asks", "covers", "regime", "read_as")
_STANDING = ("preamble", "request")
"""Said once, these hold until they are said again."""


@dataclass(frozen=True, slots=True)
class _Before:
    """An item of the letter before, with what was standing when it came."""

    item: Item
    preamble: Quoted | None
    request: str | None


def carry_items(request: Request, earlier: Request) -> tuple[Request, list[Problem]]:
    """Give a later letter's items the words that the earlier ones of their numbers have."""
    listed, _, wrong = number_items(earlier)
    if wrong:
        return request, wrong
    known = _by_number(listed, earlier.reference)
    for letter in earlier.chain():  # the nearest letter that has an item gives its words
        known = {**_by_number(number_items(letter)[0], letter.reference), **known}
    numbered, counted, wrong = number_items(request)
    if wrong:  # said where the letter is resolved
        return request, []
    carrier = _Carrier(known, request.reference, Path(earlier.at().file).name)
    alone = len(request.items) == 1 and len(earlier.items) == 1
    is_counted = counted or (len(request.items) == 1 and request.items[0].number is None)
    if is_counted and not alone:
        for item in request.items:
            carrier.report_missing_number(item)
        return request, carrier.problems
    items = tuple(carrier.carried(entry) for entry in numbered)
    return dataclasses.replace(request, items=items), carrier.problems


_Known = Mapping[tuple[str, str], _Before]
"""By the reference of an item's request, and its number."""


def _by_number(items: Iterable[CaseItem], reference: str) -> _Known:
    standing: dict[str, Any] = dict.fromkeys(_STANDING)
    found: dict[tuple[str, str], _Before] = {}
    for entry in _all(items):
        for key in _STANDING:
            standing[key] = getattr(entry.item, key) or standing[key]
        before = _Before(entry.item, standing["preamble"], standing["request"])
        found.setdefault((entry.request or reference, compared_number(entry)), before)
    return found


def _all(items: Iterable[CaseItem]) -> Iterator[CaseItem]:
    for entry in items:
        yield entry
        yield from _all(entry.parts)


class _Carrier:
    """Carries words over item by item; what stands already is not said again."""

    def __init__(self, known: _Known, reference: str, file: str) -> None:
        self._known = known
        self._reference = reference
        self._file = file
        self._standing: dict[str, object] = dict.fromkeys(_STANDING)
        self.problems: list[Problem] = []

    def report_missing_number(self, item: Item) -> None:
        """Report an item without a number, of which nobody can tell which one it is."""
        if item.asks is None:
            what = f"the item has no number, and {self._file} has several items"
            fix = "give it the number that it has there; where it has none, its place: 1, 2, 3"
            self.problems.append(Problem(item.at(), what, fix))

    def carried(self, entry: CaseItem) -> Item:
        """Give an item, as its own file says it, with what comes over.

        Its number is written as the applicant wrote it, whatever the later file has.
        """
        item = entry.item
        before = self._before(entry)
        changes: dict[str, Any] = {}
        if before is None and item.asks is None and item.covers is None and not entry.parts:
            what = f"no letter before this one has an item `{entry.number}`"
            fix = "write the number that it has there, or add `asks` if it is a further item"
            self.problems.append(Problem(item.at("number"), what, fix))
        if before is not None:
            self._compare_words(entry, before.item)
            changes = {
                key: value
                for key in _OWN
                if getattr(item, key) is None and (value := getattr(before.item, key))
            }
            if _is_same_number(item, before.item):
                changes["number"] = before.item.number
            for key in _STANDING:
                value = getattr(before, key)
                if getattr(item, key) is None and value not in (None, self._standing[key]):
                    changes[key] = value
        for key in _STANDING:
            self._standing[key] = changes.get(key) or getattr(item, key) or self._standing[key]
        places = dict(item.places)
        if before is not None:
            places |= {
                k: before.item.at(k) for k in changes if k != "number" and k in before.item.places
            }
        parts = tuple(self.carried(part) for part in entry.parts)
        return dataclasses.replace(item, **changes, parts=parts, places=places)

    def _before(self, entry: CaseItem) -> _Before | None:
        """Find the item of this number in its request, or the only one that has it."""
        number = compared_number(entry)
        own = self._known.get((entry.request or self._reference, number))
        same = [before for (_, other), before in self._known.items() if other == number]
        return own or (same[0] if len(same) == 1 else None)

    def _compare_words(self, entry: CaseItem, before: Item) -> None:
        asks = entry.item.asks
        if asks is None or before.asks is None or _words(asks) == _words(before.asks):
            return
        what = f"item `{entry.number}` has other words than in {self._file}"
        fix = "take `asks` out; the words come over from there"
        self.problems.append(Problem(entry.item.at("asks"), what, fix))


def _is_same_number(item: Item, before: Item) -> bool:
    """Say whether both have a number typed, however either is written."""
    typed = (item.number, before.number)
    return all(typed) and len({plain_number(n or "").lower() for n in typed}) == 1


def _words(asks: Quoted) -> list[str]:
    return str(asks).split()


def drop_unused(request: Request) -> Request:
    """Leave out classes and reliances that came over and that nothing here leads to.

    Of those that are used and were not written again, what each letter must say anew,
    such as the public interest test, does not come over.
    """
    if request.earlier is None:
        return request
    own = request.at().file
    withheld = _kept_classes(request, own)
    relied_on = _kept_reliances(request, withheld, own)
    return dataclasses.replace(request, withheld=withheld, relied_on=relied_on)


def _is_own(entry: Block, file: str) -> bool:
    return entry.at().file == file


def _kept_classes(request: Request, own: str) -> Mapping[Id, WithheldClass]:
    named = {n for block in blocks_of((request.items, request.attachments)) for n in _names(block)}
    named |= {n for n, entry in request.withheld.items() if _is_own(entry, own)}
    waiting = list(named)
    while waiting:
        entry = request.withheld.get(waiting.pop())
        more = set(entry.except_) - named if entry else set()
        named |= more
        waiting += more
    place = _here(request, "withheld", own)
    return {
        n: entry if _is_own(entry, own) else _as_carried(entry, place)
        for n, entry in request.withheld.items()
        if n in named
    }


def _names(block: Block) -> set[Id]:
    """Give the classes that a block of an item or an attachment withholds."""
    said = getattr(block, "withholds", None) or ()
    return {said} if isinstance(said, str) else set(said)  # type: ignore[arg-type]


def _kept_reliances(
    request: Request, withheld: Mapping[Id, WithheldClass], own: str
) -> Mapping[Id, RelianceEntry]:
    named = {n for item in items_of(request.items) for n in (*item.under, *item.considered)}
    named |= {n for entry in withheld.values() for n in entry.under}
    written = {n for n, entry in request.relied_on.items() if _is_own(entry, own)}
    named |= written
    tests = [request.relied_on[n].public_interest_test for n in written]
    named |= {test.weighed_with for test in tests if test and test.weighed_with}
    place = _here(request, "relied_on", own)
    kept = {
        n: entry if _is_own(entry, own) else _as_carried(entry, place)
        for n, entry in request.relied_on.items()
        if n in named
    }
    return {n: _without_alternatives(entry, kept) for n, entry in kept.items()}


def _without_alternatives(entry: RelianceEntry, kept: Container[Id]) -> RelianceEntry:
    """Take out alternatives that did not come over."""
    others = tuple(n for n in entry.in_the_alternative_to if n in kept)
    return dataclasses.replace(entry, in_the_alternative_to=others)


def _here(request: Request, key: str, own: str) -> Place:
    """Give the place in this letter where an entry that came over would be written again."""
    place = request.at(key)
    return place if place.file == own else request.at()


def _as_carried(block: B, place: Place) -> B:
    """Give a block without the keys that never come over, at a place of this letter."""
    own: dict[str, Any] = {}
    for attribute in keys_of(type(block)):
        if attribute.metadata["carried"] or is_required(attribute):
            own[attribute.name] = getattr(block, attribute.name)
    return type(block)(**own, places={**block.places, "": place})
