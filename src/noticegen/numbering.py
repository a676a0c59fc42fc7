"""The applicant's numbers → printed numbers, and where `see` leads."""

import re
from collections.abc import Iterable, Iterator, Mapping

from noticegen.model.case import CaseItem
from noticegen.model.finding import Problem
from noticegen.model.request import Item, Request


def plain_number(number: str) -> str:
    """Give a number's letters and digits, by which numbers are compared and printed."""
    return re.sub(r"[\W_]+", "", number)


def number_items(request: Request) -> tuple[tuple[CaseItem, ...], bool, list[Problem]]:
    """Give every item its printed number; count them where none has one."""
    counted = all(item.number is None for item in request.items)
    outer = [
        (item, plain_number(item.number) if item.number else str(index))
        for index, item in enumerate(request.items, start=1)
    ]
    by_number: dict[str, Item] = {}
    problems: list[Problem] = []
    for item, number in _with_parts(outer):
        if number.lower() in by_number and item.number:
            first = by_number[number.lower()].at("number").line
            what = f"two items have the number `{item.number}`, first on line {first}"
            problems.append(Problem(item.at("number"), what, "give one of them another number"))
        by_number.setdefault(number.lower(), item)
    items = tuple(_case_item(item, number, by_number, problems) for item, number in outer)
    return items, counted and len(items) > 1, problems


def _with_parts(items: Iterable[tuple[Item, str]]) -> Iterator[tuple[Item, str]]:
    for item, number in items:
        yield item, number
        yield from _with_parts(_part_numbers(item, number))


def _part_numbers(item: Item, number: str) -> Iterator[tuple[Item, str]]:
    for index, part in enumerate(item.parts):
        own = plain_number(part.number) if part.number else chr(ord("a") + index)
        yield part, own if own.lower().startswith(number.lower()) else number + own


def _case_item(
    item: Item, number: str, by_number: Mapping[str, Item], problems: list[Problem]
) -> CaseItem:
    parts = tuple(
        _case_item(part, own, by_number, problems) for part, own in _part_numbers(item, number)
    )
    outcome, sees = item.outcome, ""
    if item.see is not None:
        sees = plain_number(item.see)
        seen: set[str] = set()
        target: Item | None = item
        while target is not None and target.see is not None:
            key = plain_number(target.see).lower()
            if key in seen:
                what = f"`see: {item.see}` leads back to itself"
                problems.append(Problem(item.at("see"), what, "let one of them have an outcome"))
                break
            seen.add(key)
            target = by_number.get(key)
        if target is None:
            known = ", ".join(f"`{n}`" for n in by_number)
            what = f"`see: {item.see}`: no item has the number `{item.see}`"
            problems.append(Problem(item.at("see"), what, f"write one of {known}"))
        else:
            outcome = target.outcome
    return CaseItem(item, number, outcome, sees, parts)
