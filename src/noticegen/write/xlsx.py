"""`Attachment` → XLSX, written by hand: the parts named here and no others.

The parts follow ECMA-376, part 1 (SpreadsheetML), as text, so that every byte of a
release is ours: no formula, no link, no shared string, no time of writing. A cell is
a number, a date or an inline string; what none of these can hold exactly is text.
"""

import datetime as dt
import io
import math
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from html import escape
from itertools import chain, islice, product
from string import ascii_uppercase
from typing import NoReturn

from noticegen.errors import RequestFileError
from noticegen.model.attachment import Attachment, Cell, ReleasedTable
from noticegen.model.finding import Problem
from noticegen.model.place import NOWHERE, Place
from noticegen.write.sheet_names import NOTES, name_sheets, utf16_length
from noticegen.write.xlsx_parts import (
    CONTENT_TYPES,
    CORE,
    DATE,
    HEADING,
    MOMENT,
    ROOT_RELATIONS,
    SHEET_END,
    SHEET_START,
    STYLES,
    THEME,
    TITLE,
    WORKBOOK,
    WORKBOOK_RELATIONS,
    WRAPPED,
)

MAX_ROWS = 1_048_576
MAX_TEXT = 32_767
Schedule = Sequence[tuple[str, str, str]]
"""Headings, and rows: what is withheld, under which provision, what is given instead."""

_NOTES_WIDTHS = (80, 40, 40)
_LINE = 15
"""Points of a line of text."""
_EPOCH = dt.date(1899, 12, 30)
_FIRST_DATE = dt.date(1900, 3, 1)  # before it Excel counts a 29 February 1900
_EXACT = 10**15
_WIDEST = 60
_ESCAPED = re.compile(r"[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")


def write_xlsx(attachment: Attachment, notes: Sequence[str], schedule: Schedule) -> bytes:
    """Write the notes and one sheet for each table; the same input gives the same bytes.

    Raises:
        RequestFileError: a text or a table is longer than the format can hold.
    """
    _check_limits(attachment)
    names = name_sheets([table.title for table in attachment.tables])
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for part, text in _fixed_parts(attachment.title, names):
            _add(archive, part, [text])
        first = _write_notes(attachment, names, notes, schedule)
        _add(archive, "xl/worksheets/sheet1.xml", first)
        for number, table in enumerate(attachment.tables, 2):
            _add(archive, f"xl/worksheets/sheet{number}.xml", _write_table(table))
    return buffer.getvalue()


def _check_limits(attachment: Attachment) -> None:
    place = Place(attachment.source.file) if attachment.source else NOWHERE
    for table in attachment.tables:
        if len(table.rows) >= MAX_ROWS:
            _stop(place, f"`{table.title}` has more rows than a sheet can hold", "give it as csv")
        for number, row in enumerate(table.rows, 2):
            for heading, cell in zip(table.headings, row, strict=True):
                if (
                    isinstance(cell, str)
                    and len(cell) > MAX_TEXT // 2
                    and utf16_length(cell) > MAX_TEXT
                ):
                    what = f"`{heading}` has a text in row {number} that is too long for a cell"
                    _stop(place, what, "give it as csv")


def _stop(place: Place, what: str, fix: str) -> NoReturn:
    raise RequestFileError([Problem(place, what, fix)])


def _fixed_parts(title: str, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    numbers = range(1, len(names) + 2)
    sheets = "".join(
        f'<sheet name="{_escape(name)}" sheetId="{number}" r:id="rId{number}"/>'
        for number, name in zip(numbers, [NOTES, *names], strict=True)
    )
    relations = "".join(WORKBOOK_RELATIONS["sheet"].format(number=number) for number in numbers)
    types = "".join(CONTENT_TYPES["sheet"].format(number=number) for number in numbers)
    yield "[Content_Types].xml", CONTENT_TYPES["whole"].format(sheets=types)
    yield "_rels/.rels", ROOT_RELATIONS
    yield "docProps/core.xml", CORE.format(title=_escape(title))
    yield "xl/workbook.xml", WORKBOOK.format(sheets=sheets)
    yield (
        "xl/_rels/workbook.xml.rels",
        WORKBOOK_RELATIONS["whole"].format(
            sheets=relations, styles=len(names) + 2, theme=len(names) + 3
        ),
    )
    yield "xl/styles.xml", STYLES
    yield "xl/theme/theme1.xml", THEME


def _add(archive: zipfile.ZipFile, part: str, texts: Iterable[str]) -> None:
    """Add a part without a time, an owner or a system."""
    member = zipfile.ZipInfo(part, (1980, 1, 1, 0, 0, 0))
    member.compress_type = zipfile.ZIP_DEFLATED
    member.create_system = 0
    member.external_attr = 0
    with archive.open(member, "w") as stream:
        batch: list[str] = []
        for text in texts:
            batch.append(text)
            if len(batch) == 1000:
                stream.write("".join(batch).encode())
                batch.clear()
        stream.write("".join(batch).encode())


def _write_notes(
    attachment: Attachment, names: Sequence[str], notes: Sequence[str], schedule: Schedule
) -> Iterator[str]:
    contents = [
        f"Sheet “{name}”: {table.title}"
        for name, table in zip(names, attachment.tables, strict=True)
        if name != table.title
    ]
    lines: list[tuple[Sequence[str], int]] = [((attachment.title,), TITLE)]
    lines += [((line,), WRAPPED) for line in (*notes, *contents)]
    if schedule:
        headings, *entries = schedule
        lines += [((), WRAPPED), (headings, HEADING)] + [(entry, WRAPPED) for entry in entries]
    widths = _NOTES_WIDTHS if schedule else _NOTES_WIDTHS[:1]
    yield SHEET_START.format(view="", columns=_columns(widths))
    for number, (cells, style) in enumerate(lines, 1):
        written = [_text(cell, style) if cell else "" for cell in cells]
        # a program that opens the file does not set the height of wrapped rows by itself
        tall = max(
            (-(-len(c) * 12 // (w * 10)) for c, w in zip(cells, widths, strict=False)), default=1
        )
        yield _row(number, written, height=_LINE * max(tall, 1) + (style == TITLE) * 6)
    yield SHEET_END


def _write_table(table: ReleasedTable) -> Iterator[str]:
    frozen = (
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
        '<selection pane="bottomLeft"/>'
    )
    yield SHEET_START.format(view=frozen, columns=_columns(_widths(table)))
    yield _row(1, [_text(heading, HEADING) for heading in table.headings])
    for number, row in enumerate(table.rows, 2):
        yield _row(number, [_cell(cell) for cell in row])
    yield SHEET_END


def _widths(table: ReleasedTable) -> list[int]:
    """Give widths in characters, from what is released and nothing else."""
    widths = [len(heading) for heading in table.headings]
    for row in table.rows:
        for index, cell in enumerate(row):
            widths[index] = max(widths[index], 0 if cell is None else len(str(cell)))
    return [min(width, _WIDEST) + 3 for width in widths]


def _columns(widths: Iterable[int]) -> str:
    columns = "".join(
        f'<col min="{number}" max="{number}" width="{width}" customWidth="1"/>'
        for number, width in enumerate(widths, 1)
    )
    return f"<cols>{columns}</cols>"


@cache
def _letters(width: int) -> tuple[str, ...]:
    """Give the letters of the first columns of a sheet: A, B and so on."""
    every = (product(ascii_uppercase, repeat=length) for length in (1, 2, 3))
    return tuple("".join(letters) for letters in islice(chain.from_iterable(every), width))


def _row(number: int, cells: Sequence[str], height: int = 0) -> str:
    """Write a row of cells, each given from behind its reference on; a blank one is left out."""
    written = [
        f'<c r="{letters}{number}"{cell}'
        for letters, cell in zip(_letters(len(cells)), cells, strict=False)
        if cell
    ]
    tall = f' ht="{height}" customHeight="1"' if height else ""
    return f'<row r="{number}"{tall}>{"".join(written)}</row>'


def _cell(cell: Cell) -> str:
    """Write a cell; what a number or a date of the format cannot hold exactly is text."""
    match cell:
        case None:
            return ""
        case str():
            return _text(cell)
        case bool():
            return _text(str(cell).upper())
        case int():
            return f"><v>{cell}</v></c>" if abs(cell) < _EXACT else _text(str(cell))
        case float():
            return f"><v>{cell!r}</v></c>" if math.isfinite(cell) else _text(str(cell))
        case dt.datetime():
            return _moment(cell)
        case dt.date():
            if cell < _FIRST_DATE:
                return _text(cell.isoformat())
            return f' s="{DATE}"><v>{(cell - _EPOCH).days}</v></c>'
        case dt.time():
            return _text(cell.isoformat())


def _moment(cell: dt.datetime) -> str:
    """Write a day and a time as a day and its fraction, where a second is kept exactly."""
    if cell.date() < _FIRST_DATE or cell.microsecond or cell.tzinfo:
        return _text(cell.isoformat(sep=" "))
    seconds = cell.hour * 3600 + cell.minute * 60 + cell.second
    days = (cell.date() - _EPOCH).days + seconds / 86400
    return f' s="{MOMENT}"><v>{days!r}</v></c>'


def _text(text: str, style: int = 0) -> str:
    shown = f' s="{style}"' if style else ""
    return f'{shown} t="inlineStr"><is><t xml:space="preserve">{_escape(text)}</t></is></c>'


def _escape(text: str) -> str:
    """Escape what XML cannot hold, as ECMA-376 part 1, 22.9.2.19 (ST_Xstring) has it."""
    return escape(_ESCAPED.sub(lambda found: f"_x{ord(found[0]):04X}_", text))
