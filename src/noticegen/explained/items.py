"""Items, and what is withheld of them, from where and under what."""

from collections.abc import Iterator

from noticegen.explained.facts import ItemFacts, WithheldFacts
from noticegen.model.case import Case, CaseItem
from noticegen.model.form import Id
from noticegen.model.item import Item
from noticegen.model.request import Request


def item_facts(case: Case, found: CaseItem) -> ItemFacts:
    """Say what was asked, how it was read and what was decided."""
    item = found.item
    return ItemFacts(
        number=found.number,
        asks=str(item.asks or ""),
        covers=str(item.covers or ""),
        read_as=str(item.read_as or ""),
        request=found.request,
        outcome=str(found.outcome or ""),
        sees=found.sees,
        joins=found.joins,
        gives=tuple(_given(case.request, item)),
        withholds=tuple(item.withholds),
        under=tuple(item.under),
        considered=tuple(item.considered),
        searched=str(item.searched or ""),
        because=str(item.because or ""),
        we_ask=str(item.we_ask or ""),
        held_by=tuple(case.request.other_authorities[name].name for name in item.held_by),
        where=str(item.at()),
        parts=tuple(item_facts(case, part) for part in found.parts),
    )


def _given(request: Request, item: Item) -> Iterator[str]:
    """Say in which forms an item is answered, not with what."""
    if item.answer:
        yield "words in the letter"
    if item.list:
        yield f"a list of {len(item.list)}"
    if item.table:
        yield f"a table of {_count(len(item.table.rows), 'row')}"
    if item.tables:
        yield _count(len(item.tables), "table")
    for name in item.attached:
        entry = request.attachments.get(name)
        yield f"“{entry.title}” beside the letter" if entry else f"`{name}`, which is not there"
    if item.links:
        yield _count(len(item.links), "link")


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"


def withheld_facts(case: Case) -> Iterator[WithheldFacts]:
    """Give each class, then the items all of which is refused."""
    for name, entry in case.request.withheld.items():
        carved = [
            case.request.withheld[e].what for e in entry.except_ if e in case.request.withheld
        ]
        what = f"{entry.what}, except {' and '.join(carved)}" if carved else entry.what
        yield WithheldFacts(name, what, tuple(_places(case, name)), tuple(entry.under))
    for leaf in case.leaves():
        if leaf.item.under:
            what = f"all of item {leaf.number}"
            yield WithheldFacts("", what, (), tuple(leaf.item.under))


def _places(case: Case, name: Id) -> Iterator[str]:
    """Say from where a class is withheld: items, columns of data, documents."""
    numbers = [leaf.number for leaf in case.leaves() if name in leaf.item.withholds]
    if numbers:
        yield f"item{'s' if numbers[1:] else ''} {', '.join(numbers)}"
    for leaf in case.leaves():
        if any(t.counts and t.counts.withholds == name for t in leaf.item.tables):
            yield f"cells of a table of item {leaf.number}"
    yield from _beside(case.request, name)


def _beside(request: Request, name: Id) -> Iterator[str]:
    for data in request.data().values():
        columns = [f"`{h}`" for h, c in data.columns.items() if c.withholds == name]
        columns += [f"values in `{h}`" for h, c in data.columns.items() if name in c.keep_without]
        if columns:
            yield f"{', '.join(columns)} of “{data.title}”"
        if data.counts and data.counts.withholds == name:
            yield f"small counts of “{data.title}”"
    for document in request.documents().values():
        if name in document.withholds:
            yield f"“{document.title}”"
        for exception in document.except_where:
            if name in exception.withholds:
                yield f"“{document.title}”, {exception.where}"
