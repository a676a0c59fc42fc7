"""A table as released → the same cells, read again by a reader that did not write them."""

import csv
import datetime as dt
import io
from collections.abc import Sequence

from python_calamine import CalamineError, CalamineWorkbook

from noticegen.guard.archives import make_unreadable
from noticegen.guard.dates import is_serial, serial_to_date
from noticegen.guard.normalise import HARD
from noticegen.guard.views import form_of
from noticegen.model.attachment import Cell
from noticegen.model.release import Output

Rows = Sequence[Sequence[Cell]]


def read_tables(output: Output) -> tuple[Sequence[Rows], Sequence[Rows]]:
    """Read a data file again: the sheets that are notes, and the tables.

    Raises:
        LeakError: it cannot be opened again.
    """
    if form_of(output.name) == "csv":
        return (), (_read_lines(output),)
    sheets = _read_sheets(output)
    return sheets[:1], sheets[1:]


def _read_sheets(output: Output) -> tuple[Rows, ...]:
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(output.data))
        return tuple(
            [[_plain(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
            for sheet in map(workbook.get_sheet_by_name, workbook.sheet_names)
        )
    except (CalamineError, OSError, ValueError) as error:
        raise make_unreadable(output.name) from error


def _read_lines(output: Output) -> Rows:
    try:
        text = output.data.decode("utf-8-sig")
        return list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except (csv.Error, UnicodeDecodeError) as error:
        raise make_unreadable(output.name) from error


def cells_to_text(notes: Sequence[Rows], tables: Sequence[Rows] = ()) -> str:
    """Give all cells as one text; a number of the notes is read as a day as well."""
    days = [
        serial_to_date(cell)
        for rows in notes
        for row in rows
        for cell in row
        if isinstance(cell, int | float) and is_serial(cell)
    ]
    cells = (cell for rows in (*notes, *tables) for row in rows for cell in row)
    return HARD.join(spell_cell(cell) for cell in (*cells, *days))


def _plain(cell: Cell | dt.timedelta) -> Cell:
    """Give a length of time, which no writer of ours makes, as text."""
    return str(cell) if isinstance(cell, dt.timedelta) else cell


def spell_cell(cell: Cell) -> str:
    """Give a cell as text: days as in ISO 8601, whole numbers without a point."""
    if cell is None:
        return ""
    if isinstance(cell, dt.datetime):
        return cell.isoformat(sep=" ")
    if isinstance(cell, float) and cell.is_integer():
        return f"{cell:.0f}"
    return str(cell)
