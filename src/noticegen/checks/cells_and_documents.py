"""What cells and documents withhold, beside what an item says that it withholds."""

from collections.abc import Iterator

from noticegen.checks.table_cells import TableCells, tables_in
from noticegen.model.case import Case
from noticegen.model.form import Id
from noticegen.model.item import CellCounts
from noticegen.model.place import Place

Unsaid = tuple[str, str, Place, str]
"""A message, its fix, its place, and its subject."""
_CONFIDENTIAL = CellCounts(withholds=Id("")).marker


def unsaid_in_cells(case: Case) -> Iterator[Unsaid]:
    """Give tables whose cells are marked as withheld and no class is named, or the reverse."""
    for cells in tables_in(case):
        rows = cells.table.rows.rows
        if not cells.table.marker and any(_CONFIDENTIAL in row for row in rows):
            message = f"a cell of item `{cells.number}` is `{_CONFIDENTIAL}`, and no class is named"
            fix = "write the table under `tables`, and add `counts` with `withholds` and `because`"
            yield message, fix, cells.table.place, cells.about
        elif cells.table.marker and not cells.withheld():
            yield _no_cell(cells)


def _no_cell(cells: TableCells) -> Unsaid:
    marker = cells.table.marker
    message = f"item `{cells.number}` has `counts`, but no cell of its table is `{marker}`"
    entry = cells.table.entry
    place = entry.at("counts") if entry else cells.table.place
    fix = f"write `{marker}` in the cells that are withheld, or take `counts` out"
    return message, fix, place, cells.about


def unsaid_in_documents(case: Case) -> Iterator[Unsaid]:
    """Give classes that a document withholds, and no item that it is attached to."""
    for name, document in case.request.documents().items():
        said = {
            withheld
            for leaf in case.leaves()
            if name in leaf.item.attached
            for withheld in leaf.item.withholds
        }
        places = {withheld: document.at("withholds") for withheld in document.withholds}
        for entry in document.except_where:
            for withheld in entry.withholds:
                places.setdefault(withheld, entry.at("withholds"))
        for withheld, place in places.items():
            if withheld not in said:
                message = f"`{name}` withholds `{withheld}`, but no item that it is attached to"
                message += " says so"
                fix = f"add `{withheld}` to the `withholds` of an item that has `attached: {name}`"
                yield message, fix, place, withheld
