"""Tables read again × tables as decided → where they differ.

This is what proves categories, counts and ages, which are too common to search for.
"""

import datetime as dt
import math
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final

from noticegen.guard.needles import Needles, column_to_values
from noticegen.guard.tables import Rows
from noticegen.guard.views import form_of
from noticegen.model.attachment import Cell, ReleasedTable
from noticegen.model.finding import Problem
from noticegen.model.place import Place
from noticegen.model.release import Output

_MADE_AGAIN: Final = "make the release again; if it stays so, report it as a fault of noticegen"
_FORMULA_STARTS: Final = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b"
_BLANKS: Final = " \ufeff\u200b\u200c\u200d\u200e\u200f\u2060\u00ad\u00a0\t"
_EXACT: Final = 10**15
_FIRST_DATE: Final = dt.date(1900, 3, 1)


def list_differences(
    output: Output, tables: Sequence[ReleasedTable], found: Sequence[Rows]
) -> Iterator[Problem]:
    """List what a data file holds that was not decided, one problem for each table."""
    if len(found) != len(tables):
        what = f"`{output.name}` holds {len(found)} tables where {len(tables)} were decided"
        yield Problem(Place(output.name), what, _MADE_AGAIN)
    is_csv = form_of(output.name) == "csv"
    for table, rows in zip(tables, found, strict=False):
        if differs_at := _find_difference(table, rows, is_csv=is_csv):
            where = "" if is_csv else f", sheet of `{table.title}`,"
            what = f"`{output.name}`{where} row {differs_at} differs from what was decided"
            yield Problem(Place(output.name), what, _MADE_AGAIN)


def list_copied_columns(
    output: Output, found: Sequence[Rows], needles: Needles
) -> Iterator[Problem]:
    """List released columns that hold a withheld column over again, in any order of rows."""
    totals = {sum(count for _, count in values) for values in needles.columns}
    for rows in found:
        for place in range(len(rows[0]) if rows else 0):
            cells = [row[place] for row in rows[1:] if place < len(row)]
            filled = len(cells) - cells.count("") - cells.count(None)
            values = column_to_values(cells) if filled in totals else None
            at = needles.columns.get(values) if values else None
            if at is not None:
                entry = needles.entries[at]
                yield Problem(
                    Place(output.name),
                    f"`{output.name}` gives all of the withheld column `{entry.heading}`"
                    f" (`{entry.withholds}`) as `{rows[0][place]}`",
                    f"withhold `{rows[0][place]}` too, under `columns`",
                )


def _find_difference(table: ReleasedTable, rows: Rows, *, is_csv: bool) -> int | None:
    """Find the first row that differs, counted from 1 with the headings."""
    same = _is_same_text if is_csv else _is_same_cell
    decided: list[Sequence[Cell]] = [table.headings, *table.rows]
    width = len(table.headings)
    for number, (wanted, got) in enumerate(zip_longest(decided, rows), 1):
        if wanted is None:
            if any(cell not in {None, ""} for cell in got):
                return number
            continue
        cells = [*(got or ()), *[None] * (width - len(got or ()))]
        if is_csv and (got is None or len(got) != width):
            return number
        if any(cell not in {None, ""} for cell in cells[width:]):
            return number
        if not all(map(same, wanted, cells)):
            return number
    return None


def _is_same_text(wanted: Cell, got: Cell) -> bool:
    """Say whether a cell of a CSV file is what was decided; a formula has an apostrophe."""
    text = _spell_for_csv(wanted)
    if got == text:
        return True
    return (
        isinstance(wanted, str)
        and got == f"'{text}"
        and any(mark in _FORMULA_STARTS for mark in (text[:1], text.lstrip(_BLANKS)[:1]) if mark)
    )


def _spell_for_csv(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case str():
            return cell
        case bool():
            return "TRUE" if cell else "FALSE"
        case dt.datetime():
            return cell.isoformat(sep=" ")
        case dt.date() | dt.time():
            return cell.isoformat()
        case _:
            return repr(cell)


def _is_same_cell(wanted: Cell, got: Cell) -> bool:
    """Say whether a cell of a workbook is what was decided, or its text where it must be."""
    match wanted:
        case None | "":
            return got in {None, ""}
        case str():
            return isinstance(got, str) and _same_lines(got) == _same_lines(wanted)
        case bool():
            return got == ("TRUE" if wanted else "FALSE")
        case int() | float():
            if isinstance(got, bool) or not isinstance(got, int | float):
                is_text = not math.isfinite(wanted) or abs(wanted) >= _EXACT
                return is_text and got == str(wanted)
            return got == wanted
        case dt.datetime():
            return got in {wanted, wanted.isoformat(sep=" ")} or (
                wanted.time() == dt.time() and got == wanted.date()
            )
        case dt.date():
            as_text = wanted < _FIRST_DATE and got == wanted.isoformat()
            return as_text or (isinstance(got, dt.date) and _day_of(got) == wanted)
        case dt.time():
            return got == wanted.isoformat()


def _day_of(moment: dt.date) -> dt.date | None:
    if isinstance(moment, dt.datetime):
        return moment.date() if moment.time() == dt.time() else None
    return moment


def _same_lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
