"""A workbook → `SourceTable`: one sheet, chosen by name, as values and nothing else."""

import datetime as dt
import io
import math
import unicodedata
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook

from noticegen.errors import RequestFileError
from noticegen.model.attachment import Cell, SourceTable
from noticegen.model.attachment_entry import DataEntry
from noticegen.model.finding import Problem
from noticegen.read.source_bounds import (
    check_outside,
    count_above,
    is_in_headings,
    join_headings,
    without_footer,
)
from noticegen.read.source_inventory import Sheet, list_not_carried
from noticegen.read.source_names import column_letters, name_rows, some_of
from noticegen.read.source_package import Package, open_package
from noticegen.read.source_sheet import Position, SheetError, SheetScan, scan_sheet
from noticegen.read.source_table import Grid, read_table

MAX_BOX = 5_000_000
_EXACT = 10**15
_LAST_ROW = 1_048_576
"""That a sheet can have."""


def read_xlsx(entry: DataEntry, data: bytes, digest: str) -> SourceTable:
    """Read a sheet as values.

    Raises:
        RequestFileError: the workbook is not safe to read, the sheet is not named, or
            something in it cannot be taken over with certainty.
    """
    if entry.source.encoding is not None:
        what = f"`{entry.source.file}` is a workbook, and `encoding` is for CSV"
        place = entry.source.at("encoding")
        raise RequestFileError([Problem(place, what, "take `encoding` out")])
    package = open_package(data, entry.source.at("file"), entry.source.file)
    sheets, names = _read_workbook(package)
    sheet = _choose_sheet(entry, sheets)
    scan = _scan(package, sheet)
    cells = _read_cells(package, data, [s.name for s in sheets], sheet, scan)
    outside = list(check_outside(entry, cells))
    rows, below = without_footer(entry, cells)
    last = len(rows) if below else _LAST_ROW
    problems = [
        *outside,
        *_check_cells(entry, scan, cells, last),
        *_check_merged(entry, scan, last),
    ]
    if problems:
        raise RequestFileError(problems)
    hidden = [index for columns in scan.hidden_columns for index in columns]
    headings = join_headings(entry, rows, scan.merged)
    grid = Grid(
        rows=[headings, *rows[entry.source.header_row :]],
        header_row=entry.source.header_row,
        hidden_rows=frozenset(scan.hidden_rows),
        hidden_columns=frozenset(hidden),
    )
    not_carried = list(list_not_carried(package, sheets, sheet, scan, names))
    not_carried += [*count_above(entry.source, rows), *below]
    return read_table(entry, grid, sheet=sheet.name, digest=digest, not_carried=not_carried)


def _scan(package: Package, sheet: Sheet) -> SheetScan:
    """Look a sheet through, before any cell is read, and stop where it is too large."""
    try:
        scan = scan_sheet(package.read_chunks(sheet.part))
    except SheetError:
        package.stop_damaged()
    if scan.box > MAX_BOX:
        furthest = f"{column_letters(scan.last_column)}{scan.last_row}"
        package.stop(
            f"the cells of `{package.file}` reach as far as {furthest}",
            "clear what stands outside the table",
        )
    return scan


def _read_workbook(package: Package) -> tuple[list[Sheet], int]:
    """Give the sheets in the order of the workbook, and the number of defined names."""
    relations = {
        attributes.get("Id", ""): attributes
        for name, attributes in package.read_tags("xl/_rels/workbook.xml.rels")
        if name == "Relationship"
    }
    sheets: list[Sheet] = []
    names = 0
    for name, attributes in package.read_tags("xl/workbook.xml"):
        names += name == "definedName"
        if name != "sheet":
            continue
        relation = relations.get(attributes.get("id", ""), {})
        target = relation.get("Target", "")
        part = target[1:] if target.startswith("/") else f"xl/{target}"
        is_hidden = attributes.get("state", "visible") != "visible"
        has_cells = relation.get("Type", "").endswith("/worksheet")
        sheets.append(Sheet(attributes.get("name", ""), part, is_hidden, has_cells))
    if not sheets or len({sheet.name.casefold() for sheet in sheets}) < len(sheets):
        package.stop_damaged()
    return sheets, names


def _choose_sheet(entry: DataEntry, sheets: Sequence[Sheet]) -> Sheet:
    """Choose by name; without one only if there is nothing to choose."""
    usable = {_plain(sheet.name): sheet for sheet in sheets if sheet.has_cells}
    wanted = entry.source.sheet
    if wanted is None and len(sheets) == 1 and usable and not sheets[0].is_hidden:
        return sheets[0]
    if wanted is not None and _plain(wanted) in usable:
        return usable[_plain(wanted)]
    listed = [f"`{s.name}`{' (hidden)' if s.is_hidden else ''}" for s in usable.values()]
    if not listed:
        what = f"`{entry.source.file}` has no sheet with cells"
        raise RequestFileError([Problem(entry.source.at("file"), what, "name another file")])
    holds = f"{len(listed)} sheet{'' if len(listed) == 1 else 's'}: {some_of(listed)}"
    if wanted is None:
        what, fix = f"has {holds}", "write `sheet:` and the name of the one to read"
    else:
        close = get_close_matches(_plain(wanted), usable, n=1)
        what = f"has no sheet `{wanted}`; it has {holds}"
        fix = f"write `{usable[close[0]].name}`" if close else "write the name of one of them"
    raise RequestFileError(
        [Problem(entry.source.at("sheet"), f"`{entry.source.file}` {what}", fix)]
    )


def _plain(name: str) -> str:
    return unicodedata.normalize("NFC", name).strip()


def _read_cells(
    package: Package, data: bytes, names: Sequence[str], sheet: Sheet, scan: SheetScan
) -> list[tuple[Cell, ...]]:
    """Read the sheet's values, and compare what was found with what was seen before."""
    try:
        book = CalamineWorkbook.from_object(io.BytesIO(data))
        if book.sheet_names != list(names):
            package.stop_damaged()
        rows = book.get_sheet_by_name(sheet.name).to_python(skip_empty_area=False)
    except CalamineError:
        if scan.errors:
            return []  # the reader does not know some of them; they are reported by place
        package.stop_damaged()
    if scan.errors:
        return [tuple(_as_cell(value) for value in row) for row in rows]
    filled = sum(cell != "" for row in rows for cell in row)
    width = max((len(row) for row in rows), default=0)
    if not (
        scan.filled[0] <= filled <= scan.filled[1]
        and scan.sure_row <= len(rows) <= scan.last_row
        and scan.sure_column < width <= scan.last_column + 1
    ):
        package.stop_damaged()
    return [tuple(_as_cell(value) for value in row) for row in rows]


def _as_cell(value: Any) -> Cell:  # noqa: ANN401 - whatever the reader gives
    """Give a whole number as such, a day without a time as a date, blank text as nothing."""
    match value:
        case str():
            return value if value.strip() else None
        case bool():
            return value
        case float() if not math.isfinite(value):  # no spreadsheet program writes one
            return str(value)
        case float():
            return int(value) if value.is_integer() and abs(value) < _EXACT else value
        case dt.datetime():
            moment = _to_second(value)
            return moment.date() if moment.time() == dt.time() else moment
        case dt.timedelta():
            minutes, seconds = divmod(round(value.total_seconds()), 60)
            return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
        case int() | dt.date() | dt.time() | None:
            return value
        case _:
            raise TypeError(type(value))


def _to_second(moment: dt.datetime) -> dt.datetime:
    """Undo the error of a time that is stored as a fraction of a day."""
    nearest = (moment + dt.timedelta(milliseconds=500)).replace(microsecond=0)
    return nearest if abs(nearest - moment) < dt.timedelta(milliseconds=1) else moment


def _check_cells(
    entry: DataEntry, scan: SheetScan, cells: Sequence[Sequence[Cell]], last: int
) -> Iterator[Problem]:
    """Report errors such as #N/A, and formulas that were never worked out."""
    kinds = (
        (scan.errors, "an error such as #N/A", "mend or clear it"),
        (
            scan.unvalued,
            "a formula whose value was never saved",
            "open the workbook in a spreadsheet program and save it",
        ),
    )
    header = entry.source.header_row
    top = cells[header - 1] if len(cells) >= header else ()
    for positions, what, fix in kinds:
        columns: dict[int, list[int]] = {}
        for row, column in positions:
            if row > last:
                continue
            columns.setdefault(column, []).append(row)
        for column, rows in columns.items():
            heading = str(top[column]) if column < len(top) and top[column] else ""
            name = f"`{heading}`" if heading else column_letters(column)
            yield Problem(
                entry.source.at("file"),
                f"column {name} of `{entry.source.file}` has {what} in {name_rows(rows)}",
                fix,
            )


def _check_merged(entry: DataEntry, scan: SheetScan, last_row: int) -> Iterator[Problem]:
    """Merged cells say once what holds for several rows or columns; nobody can tell which."""
    header = entry.source.header_row
    found = [
        first
        for first, last in scan.merged
        if last[0] >= header
        and first[0] <= last_row
        and not is_in_headings(entry.source, (first, last))
    ]
    if found:
        yield Problem(
            entry.source.at("file"),
            f"`{entry.source.file}` has merged cells, beginning at {_names(found)}",
            "unmerge them, and fill every cell that they covered",
        )


def _names(positions: Sequence[Position]) -> str:
    return some_of([f"{column_letters(column)}{row}" for row, column in positions])
