"""The applicant's numbers → printed numbers, and where `see` leads."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from noticegen.model.case import OF, CaseItem
from noticegen.model.choices import Outcome
from noticegen.model.dataclass import dataclass
from noticegen.model.finding import Problem
from noticegen.model.item import Item
from noticegen.model.request import Request

_NOISE = re.compile(r"(?<!\d)\.|\.(?!\d)|[^\w.]|_")
_BRACKET = re.compile(r"(?<=\d)\s*\(\s*(?=\d)")
_PLACES = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_OTHER_NUMBER = (
    "give one of them another number; or, if they are of two requests, list the second in "
    "`joined_requests` and write `request: ` and its reference above its first item"
)


def plain_number(number: str) -> str:
    """Give a number's letters and digits, by which numbers are compared.

    A dot between digits stays, and a bracket between them is one: 1.1 and 1(1) are not 11.
    """
    return _NOISE.sub("", _BRACKET.sub(".", number))


def compared_number(entry: CaseItem) -> str:
    """Give the letters and digits of an item's number, in its own request."""
    return plain_number(entry.number.partition(OF)[0]).lower()


def printed_number(number: str) -> str:
    """Give a number as the applicant wrote it, without what only ends it: 1) is 1, (a) is (a)."""
    words = " ".join(number.split()).rstrip(".:")
    return words.rstrip(")").rstrip(".") if "(" not in words else words


def _hand_down(item: Item) -> Item:
    """Give an item's outcome to those of its parts that have none of their own."""
    if not item.parts:
        return item
    parts = tuple(
        _hand_down(
            part if part.outcome or part.see or part.parts else replace(part, outcome=item.outcome)
        )
        for part in item.parts
    )
    return replace(item, outcome=None, parts=parts)


def _own(item: Item) -> str:
    return plain_number(item.number or "")


def number_items(request: Request) -> tuple[tuple[CaseItem, ...], bool, list[Problem]]:
    """Give every item its printed number; count them where none has one.

    Items of joined requests are numbered each in its own request; where two of them
    have the same number, the request's reference is printed with it.
    """
    problems: list[Problem] = []
    owners = list(_owners(request, problems))
    runs: dict[str, list[int]] = {}
    for index, owner in enumerate(owners):
        runs.setdefault(owner, []).append(index)
    listed = [_hand_down(item) for item in request.items]
    numbered = {o: _number_run([listed[i] for i in run], problems) for o, run in runs.items()}
    _tell_apart(numbered)
    items: dict[int, CaseItem] = {}
    for owner, run in runs.items():
        own = numbered[owner]
        others = [n for o, n in numbered.items() if o != owner]
        for index, (item, number) in zip(run, own.outer, strict=True):
            items[index] = _case_item(item, number, own, others, owner if others else "")
    counted = any(n.counted and len(n.outer) > 1 for n in numbered.values())
    return tuple(items[i] for i in sorted(items)), counted, problems


def _owners(request: Request, problems: list[Problem]) -> Iterator[str]:
    """Give the reference of the request that each item is part of."""
    known = [request.reference, *(joined.reference for joined in request.joined_requests)]
    owner = request.reference
    for item in request.items:
        if item.request and item.request not in known:
            what = f"`request: {item.request}` is the reference of no request answered here"
            listed = " or ".join(f"`{reference}`" for reference in known)
            fix = f"write {listed}, or add it to `joined_requests`"
            problems.append(Problem(item.at("request"), what, fix))
        owner = item.request or owner
        yield owner


def _number_run(listed: list[Item], problems: list[Problem]) -> "_Numbered":
    """Number the items of one request."""
    own = [_own(item) for item in listed]
    counted = not any(own)
    outer = [(item, own[index] or str(index + 1)) for index, item in enumerate(listed)]
    numbered = _Numbered({}, {}, [] if counted else own, problems, outer, counted)
    for item, number in outer:
        label = printed_number(item.number or "") if _own(item) else number
        _label(item, number, label, numbered.labels)
    for item, number in _with_parts((i, n) for i, n in outer if counted or _own(i)):
        first = numbered.items.setdefault(number.lower(), item)
        if first is not item:
            place = first.at("number")
            at = place.pointer if place.line is None else f"on line {place.line}"
            what = f"two items have the number `{item.number or number}`, first {at}"
            numbered.report(item, "number", what, _OTHER_NUMBER)
    for item, number in outer:
        if not (counted or _own(item)) and number.lower() in numbered.items:
            what = f"the {_place(number)} item has no number, and another has the number `{number}`"
            numbered.report(item, "number", what, "give it the applicant's number, or a free one")
    return numbered


def _tell_apart(numbered: "Mapping[str, _Numbered]") -> None:
    """Print each number with its request's reference where the letter answers several."""
    for owner, run in numbered.items() if len(numbered) > 1 else ():
        for number, label in run.labels.items():
            run.labels[number] = f"{label}{OF}{owner}"


@dataclass(frozen=True, slots=True)
class _Numbered:
    """Items and printed numbers by plain number; numbers that were typed; what is wrong."""

    items: dict[str, Item]
    labels: dict[str, str]
    typed: list[str]
    problems: list[Problem]
    outer: list[tuple[Item, str]]
    counted: bool

    def report(self, item: Item, key: str, what: str, fix: str) -> None:
        self.problems.append(Problem(item.at(key), what, fix))


def _place(number: str) -> str:
    place = int(number)
    return _PLACES[place] if place < len(_PLACES) else f"{place}th"


def _with_parts(items: Iterable[tuple[Item, str]]) -> Iterator[tuple[Item, str]]:
    for item, number in items:
        yield item, number
        yield from _with_parts(_part_numbers(item, number))


def _part_numbers(item: Item, number: str) -> Iterator[tuple[Item, str]]:
    for index, part in enumerate(item.parts):
        own = _own(part) or _letters(index)
        yield part, _joined(number, own) if part.number else number + own


def _joined(number: str, own: str) -> str:
    """Put a part's number behind its item's, unless it begins with it: 2 and a, 2 and 2a."""
    rest = own.lower().removeprefix(number.lower())
    is_whole = len(rest) < len(own) and rest and not (rest[0].isdigit() and number[-1].isdigit())
    if is_whole:
        return own
    return f"{number}.{own}" if number[-1].isdigit() and own[0].isdigit() else number + own


def _letters(index: int) -> str:
    """Give a to z, then aa, ab and so on."""
    rest, last = divmod(index, 26)
    return (_letters(rest - 1) if rest else "") + chr(ord("a") + last)


def _label(item: Item, number: str, label: str, labels: dict[str, str]) -> None:
    """Note how an item's and its parts' numbers are printed."""
    labels.setdefault(number.lower(), label)
    for part, own in _part_numbers(item, number):
        typed = printed_number(part.number) if part.number and _own(part) else ""
        short = typed or own.removeprefix(number)
        if typed and own == _own(part):
            whole = typed
        elif label[-1:].isdigit() and short[:1].isdigit():
            whole = f"{label}.{short}"
        else:
            whole = label + short
        _label(part, own, whole, labels)


def _case_item(
    item: Item, number: str, own: _Numbered, others: Sequence[_Numbered], owner: str
) -> CaseItem:
    parts = tuple(
        _case_item(part, inner, own, others, owner) for part, inner in _part_numbers(item, number)
    )
    label = own.labels[number.lower()]
    joins = _joins(item, number, own, others)
    item = _as_joined(item, own, others)
    if item.see is None:
        return CaseItem(item, label, item.outcome, "", parts, joins, owner)
    target: Item | None = item
    seen: set[str] = set()
    while target is not None and target.see is not None:
        key = plain_number(target.see).lower()
        if key in seen:
            what = f"`see: {item.see}` leads back to itself"
            fix = "in one of them write, in place of `see`, an `outcome` with what belongs to it: "
            fix += "`outcome: disclosed` with `answer`, or `outcome: withheld` with `under`"
            own.report(item, "see", what, fix)
            break
        seen.add(key)
        target = _home(key, own, others).items.get(key)
    if target is None:
        _report_no_such_number(item, "see", item.see, number, own)
    outcome = _outcome(target) if target else None
    return CaseItem(item, label, outcome, _label_of(item.see, own, others), parts, joins, owner)


def _joins(item: Item, number: str, own: _Numbered, others: Sequence[_Numbered]) -> str:
    """Give the printed number of the item that one is answered together with."""
    if item.with_ is None:
        return ""
    key = plain_number(item.with_).lower()
    target = _home(key, own, others).items.get(key)
    if target is None:
        _report_no_such_number(item, "with", item.with_, number, own)
    elif target is item or target.with_ or target.parts:
        what = f"`with: {item.with_}` names an item that can't be joined"
        fix = "name one that has its own outcome, no parts and no `with`"
        own.report(item, "with", what, fix)
    return _label_of(item.with_, own, others)


def _as_joined(item: Item, own: _Numbered, others: Sequence[_Numbered]) -> Item:
    """Give an item that only says `with` the decision of the item that it is joined to."""
    if item.with_ is None or item.outcome or item.see or item.parts:
        return item
    key = plain_number(item.with_).lower()
    target = _home(key, own, others).items.get(key)
    if target is None:
        return item
    return replace(item, outcome=target.outcome, withholds=target.withholds, under=target.under)


def _home(key: str, own: _Numbered, others: Sequence[_Numbered]) -> _Numbered:
    """Give the request in which a number is found: its own before the others."""
    return next((n for n in (own, *others) if key in n.items), own)


def _label_of(number: str, own: _Numbered, others: Sequence[_Numbered]) -> str:
    plain = plain_number(number)
    return _home(plain.lower(), own, others).labels.get(plain.lower(), plain)


def _outcome(item: Item) -> Outcome | None:
    """Give the outcome of an item, or of its parts taken together."""
    if not item.parts:
        return item.outcome
    found = {_outcome(part) for part in item.parts}
    if len(found) == 1:
        return found.pop()
    if found & {Outcome.DISCLOSED, Outcome.PARTLY_DISCLOSED}:
        return Outcome.PARTLY_DISCLOSED
    return next((outcome for outcome in Outcome if outcome in found), None)


def _report_no_such_number(
    item: Item, key: str, named: str, number: str, numbered: _Numbered
) -> None:
    what = f"`{key}: {named}`: no item has the number `{named}`"
    place = int(named) if named.isascii() and named.isdecimal() else 0
    if 0 < place <= len(numbered.typed) and not numbered.typed[place - 1]:
        what += f", and the {_place(str(place))} has none"
        numbered.report(item, key, what, f"give it `number: {place}`")
        return
    others = [f"`{n}`" for n in numbered.items if n != number.lower()]
    number_of = "one of " if others[1:] else "the number of the item meant: "
    fix = f"write {number_of}{', '.join(others)}" if others else "take it out"
    numbered.report(item, key, what, fix)
