"""The lines of the notes sheet, and what the record says of each column.

Notes are released: they name released headings and titles only, never a heading of
the source that is not released, its file or its sheet.
"""

from collections.abc import Iterator, Sequence

from noticegen.model.attachment import ReleasedTable
from noticegen.model.request import AttachmentEntry, Column, RowsAre, Say
from noticegen.treat.dates import MONTHS
from noticegen.treat.declared import Declared

NOT_RECORDED = "(not recorded)"
_ROW_IS = {RowsAre.PEOPLE: "one person", RowsAre.CASES: "one case", RowsAre.THINGS: "one thing"}


def describe_data(
    entry: AttachmentEntry,
    declared: Sequence[Declared],
    rows: ReleasedTable | None,
    counts: Sequence[ReleasedTable],
) -> Iterator[str]:
    """Yield what a reader must know of the data: its day, its limits, its tables, its order."""
    if entry.data_as_at:
        day = entry.data_as_at
        yield f"Data as at {day.day} {MONTHS[day.month - 1]} {day.year}."
    if entry.caveat:
        yield from entry.caveat.paragraphs
    if rows:
        yield from _describe_rows(entry, rows)
    for table in counts:
        yield (
            f"“{table.title}” is a table of counts of its own: its lines cannot be joined to"
            " those of any other table here."
        )
    if any(row[0] == NOT_RECORDED for table in counts for row in table.rows):
        yield f"In counts, “{NOT_RECORDED}” stands where nothing is recorded."
    yield from _explain_treatments(declared)


def _describe_rows(entry: AttachmentEntry, rows: ReleasedTable) -> Iterator[str]:
    if entry.rows_are in _ROW_IS:
        yield f"Each row of “{rows.title}” stands for {_ROW_IS[entry.rows_are]}."
    wanted = [name for name in entry.order if name in rows.headings]
    order = wanted + [name for name in rows.headings if name not in wanted]
    names = ", ".join(f"“{name}”" for name in order)
    yield f"Rows are in the order of {names}, and not in that of our records."
    if any(cell is None for row in rows.rows for cell in row):
        yield "A blank cell means that nothing is recorded."


def _explain_treatments(declared: Sequence[Declared]) -> Iterator[str]:
    for item in declared:
        give = item.column.give or ""
        if not item.released_as or not give:
            continue
        if give.startswith("rounded"):
            step = give.rpartition(" ")[2]
            yield f"“{item.released_as}” is rounded to the nearest {step}, a half upwards."
        elif give == "financial year":
            yield f"“{item.released_as}”: a financial year runs from 1 April to 31 March."
        elif give == "quarter":
            yield f"“{item.released_as}”: Q1 is January to March."
        elif give == "district":
            yield f"“{item.released_as}” is the first half of a postcode."


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
