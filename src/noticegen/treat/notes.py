"""What a reader must know of the data, and what the record says of each column.

Notes are released: they name released headings and titles only, never a heading of
the source that is not released, its file or its sheet. Their words are the regime's.
"""

from collections.abc import Iterator, Sequence

from noticegen.model.attachment import Note, ReleasedTable
from noticegen.model.attachment_entry import Column, DataEntry
from noticegen.model.choices import RowsAre, Say
from noticegen.treat.declared import Declared
from noticegen.treat.small_groups import Treated

NOT_RECORDED = "(not recorded)"
ROWS_LEFT_OUT = "data_rows_left_out"
CELLS_LEFT_BLANK = "data_cells_left_blank"
_ROW_IS = {
    RowsAre.PEOPLE: "data_row_is_person",
    RowsAre.CASES: "data_row_is_case",
}
_EXPLAINED = ("financial year", "quarter", "district")


def describe_data(
    entry: DataEntry,
    declared: Sequence[Declared],
    rows: ReleasedTable | None,
    counts: Sequence[ReleasedTable],
    treated: Treated,
) -> Iterator[Note]:
    """Yield what a reader must know of the data: its day, its limits, its tables, its order."""
    if entry.data_as_at:
        yield Note("data_taken_on", {"date": entry.data_as_at})
    if entry.caveat:
        yield Note("data_caveat", {"caveat": entry.caveat})
    if rows:
        yield from _describe_rows(entry, rows, treated)
    if counts:
        yield Note("data_counts", {"titles": [table.title for table in counts]})
    if any(row[0] == NOT_RECORDED for table in counts for row in table.rows):
        yield Note("data_not_recorded", {"words": NOT_RECORDED})
    yield from _explain_treatments(declared)


def _describe_rows(entry: DataEntry, rows: ReleasedTable, treated: Treated) -> Iterator[Note]:
    if "rows_are" in entry.places and entry.rows_are in _ROW_IS:
        yield Note(_ROW_IS[entry.rows_are], {"title": rows.title})
    wanted = [name for name in entry.order if name in rows.headings]
    order = wanted + [name for name in rows.headings if name not in wanted]
    yield Note("data_order", {"headings": order})
    if treated.rows_dropped:
        yield Note(ROWS_LEFT_OUT, {"title": rows.title})
    if treated.cells_blanked:
        yield Note(CELLS_LEFT_BLANK, {"title": rows.title})
    elif any(cell is None for row in rows.rows for cell in row):
        yield Note("data_blank")


def _explain_treatments(declared: Sequence[Declared]) -> Iterator[Note]:
    for item in declared:
        give, heading = item.column.give or "", item.released_as
        if heading and give.startswith("rounded"):
            yield Note("data_rounded", {"heading": heading, "step": give.rpartition(" ")[2]})
        elif heading and give in _EXPLAINED:
            yield Note(f"data_{give.replace(' ', '_')}", {"heading": heading})


def describe_treatment(column: Column, heading: str, released_as: str) -> str:
    """Say in words what was done with a column; for the record."""
    apart = column.apart or column.say is Say.APART
    renamed = f" under `{released_as}`" if released_as and released_as != heading else ""
    if column.say is Say.NOT_REQUESTED:
        return "not requested"
    if column.withholds and not column.give:
        counts = f", given as counts of its own{renamed}" if apart else ""
        return f"withheld ({column.withholds}){counts}"
    if column.withholds:
        counts = ", as counts of its own" if apart else ""
        return f"withheld ({column.withholds}), given as {column.give}{renamed}{counts}"
    return f"counts of its own{renamed}" if apart else f"kept{renamed}"
