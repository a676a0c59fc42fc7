"""The tables of an item, and the classes that their cells are withheld as."""

from collections.abc import Iterator
from dataclasses import replace

from noticegen.model.dataclass import dataclass
from noticegen.model.item import Item, TableEntry
from noticegen.model.place import Place
from noticegen.model.request import Request
from noticegen.model.text import Rows


@dataclass(frozen=True, slots=True)
class ItemTable:
    """A table of an item; `entry` is absent where it is the plain `table`."""

    rows: Rows
    place: Place
    name: str
    """How messages name it among the item's tables: empty where it is the only one."""
    entry: TableEntry | None = None

    @property
    def marker(self) -> str:
        """What stands in a withheld cell; empty where none is withheld."""
        return self.entry.counts.marker.strip() if self.entry and self.entry.counts else ""


def tables_of(item: Item) -> Iterator[ItemTable]:
    """Give the tables of an item, in the order in which they are printed."""
    alone = (item.table is not None) + len(item.tables) == 1
    if item.table is not None:
        yield ItemTable(item.table, item.at("table"), "" if alone else "table")
    for index, entry in enumerate(item.tables):
        name = entry.title or f"table {index + 1}"
        yield ItemTable(entry.rows, entry.at("rows"), "" if alone else name, entry)


def name_withheld_cells(request: Request) -> Request:
    """Let each item withhold the classes of its tables' cells, which nobody types twice."""
    return replace(request, items=tuple(map(_with_cells, request.items)))


def _with_cells(item: Item) -> Item:
    named = dict.fromkeys(item.withholds)
    named |= dict.fromkeys(t.counts.withholds for t in item.tables if t.counts)
    parts = tuple(map(_with_cells, item.parts))
    if len(named) == len(item.withholds) and parts == item.parts:
        return item
    return replace(item, withholds=tuple(named), parts=parts)
