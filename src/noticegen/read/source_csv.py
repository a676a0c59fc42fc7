"""A CSV file → `SourceTable`: every cell is text, as it was typed."""

import codecs
import csv
import io
from collections.abc import Sequence

from noticegen.errors import RequestFileError
from noticegen.model.attachment import SourceTable
from noticegen.model.attachment_entry import DataEntry
from noticegen.model.finding import Problem
from noticegen.model.place import Place
from noticegen.read.source_bounds import (
    check_outside,
    count_above,
    join_headings,
    without_footer,
)
from noticegen.read.source_names import name_rows
from noticegen.read.source_table import Grid, read_table

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SEPARATORS = ",;\t|"
_SAID = "sep="


def read_csv(entry: DataEntry, data: bytes, digest: str) -> SourceTable:
    """Read a CSV file.

    Raises:
        RequestFileError: its letters or its columns cannot be told with certainty.
    """
    source = entry.source
    if source.sheet is not None:
        what = f"`{source.file}` is a CSV file and has no sheets"
        raise RequestFileError([Problem(source.at("sheet"), what, "take `sheet` out")])
    text = decode_csv(data, source.encoding, source.at("encoding"), source.file)
    records = read_records(
        text, source.header_row, source.at("file"), source.file, footer=source.footer_rows
    )
    cells = [tuple(cell if cell.strip() else None for cell in record) for record in records]
    outside = list(check_outside(entry, cells))
    if outside:
        raise RequestFileError(outside)
    rows, below = without_footer(entry, cells)
    headings = join_headings(entry, rows)
    grid = Grid(rows=[headings, *rows[source.header_row :]], header_row=source.header_row)
    not_carried = [*count_above(source, rows), *below]
    return read_table(entry, grid, sheet="", digest=digest, not_carried=not_carried)


def decode_csv(data: bytes, encoding: str | None, where: Place, file: str) -> str:
    """Turn bytes into text: by the mark at their start, as UTF-8, or as the case says.

    Raises:
        RequestFileError: none of these fits.
    """
    name = encoding or "utf-8"
    for mark, marked in _BOMS:
        if data.startswith(mark):
            data, name = data[len(mark) :], marked
            break
    try:
        text = data.decode(name)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        what = f"line {line} of `{file}` is not {name.upper() if name == 'utf-8' else name}"
        if encoding is None:
            fix = "save it as UTF-8, or write `encoding: windows-1252` and read the result over"
        else:
            fix = "mend `encoding`, or save the file as UTF-8 and take `encoding` out"
        raise RequestFileError([Problem(where, what, fix)]) from None
    except (LookupError, UnicodeError):
        what = f"`{encoding}` is not an encoding"
        raise RequestFileError([Problem(where, what, "write `encoding: windows-1252`")]) from None
    if "\0" in text:
        what = f"`{file}` is not text: it holds characters that no text has"
        raise RequestFileError([Problem(where, what, "save it as CSV in UTF-8")])
    return text


def read_records(
    text: str, header_row: int, where: Place, file: str, *, footer: int = 0
) -> list[list[str]]:
    """Divide text into rows of cells, by the separator of the heading line.

    The last `footer` rows that hold anything may be of any length.

    Raises:
        RequestFileError: rows differ in length, or quotation marks do not close.
    """
    first, _, rest = text.partition("\n")
    said = first.strip("\r")
    if said[:-1].lower() == _SAID and said[-1] in _SEPARATORS:
        candidates, text = said[-1], rest
    else:
        candidates = _SEPARATORS
    readings = {}
    for separator in candidates:
        records = _split(text, separator)
        if records is not None and len(records) >= header_row:
            readings[separator] = records
    widths = {s: len(records[header_row - 1]) for s, records in readings.items()}
    if not readings or (len(readings) < len(candidates) and max(widths.values()) == 1):
        what = f"`{file}` has a quotation mark that is not closed, or too few rows"
        raise RequestFileError([Problem(where, what, "save it again as CSV")])
    even = [s for s in readings if widths[s] > 1 and not _ragged(readings[s], header_row, footer)]
    chosen = max(even or readings, key=widths.__getitem__)
    if sum(widths[s] == widths[chosen] for s in even) > 1:
        what = f"the cells of `{file}` could be divided by more than one sign"
        raise RequestFileError([Problem(where, what, "write `sep=,` as its first line")])
    ragged = _ragged(readings[chosen], header_row, footer)
    if ragged:
        what = (
            f"{name_rows(ragged)} of `{file}` {'has' if len(ragged) == 1 else 'have'} more or"
            f" fewer cells than the {widths[chosen]} headings"
        )
        fix = "mend these rows; a cell that holds a separator stands in quotation marks"
        raise RequestFileError([Problem(where, what, fix)])
    return readings[chosen]


def _split(text: str, separator: str) -> list[list[str]] | None:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        return list(reader)
    except csv.Error:
        return None


def _ragged(records: Sequence[Sequence[str]], header_row: int, footer: int) -> list[int]:
    """Give the numbers of rows that are neither blank nor as long as the headings."""
    width = len(records[header_row - 1])
    filled = [
        (number, len(record))
        for number, record in enumerate(records[header_row:], header_row + 1)
        if any(record)
    ]
    return [number for number, cells in filled[: len(filled) - footer] if cells != width]
