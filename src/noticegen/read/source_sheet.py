"""The XML of a sheet → what must be known before its cells are read.

Readers of cells do not tell hidden rows, merged cells, formulas without a value or
how much they left out, so this looks for itself.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from xml.parsers import expat

_REFERENCE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_TRUE = ("1", "true")
_EXTRAS = {
    "hyperlink": "links on cells",
    "dataValidation": "lists of allowed values",
    "conditionalFormatting": "conditional formats",
    "headerFooter": "page headers or footers",
    "autoFilter": "a filter",
    "scenario": "scenarios",
    "customSheetView": "saved views",
}

Position = tuple[int, int]
"""A row as numbered in the sheet and a column counted from 0."""


class SheetError(Exception):
    """The XML is not that of a sheet, or its cells are not in order."""


@dataclass(slots=True)
class SheetScan:
    """What a sheet holds.

    Whether an empty text counts as a cell is for each reader to say, so the last row
    and column are given as far as they are sure and as far as they may reach;
    `filled` bounds the number of cells that hold something in the same way.
    """

    last_row: int = 0
    last_column: int = -1
    sure_row: int = 0
    sure_column: int = -1
    filled: tuple[int, int] = (0, 0)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: list[range] = field(default_factory=list)
    merged: list[tuple[Position, Position]] = field(default_factory=list)
    errors: list[Position] = field(default_factory=list)
    formulas: int = 0
    unvalued: list[Position] = field(default_factory=list)
    extras: set[str] = field(default_factory=set)

    @property
    def box(self) -> int:
        """How many cells lie between the first and the furthest that is used."""
        return self.last_row * (self.last_column + 1)


def scan_sheet(chunks: Iterable[bytes]) -> SheetScan:
    """Read a sheet through once.

    Raises:
        SheetError: it cannot be followed with certainty.
    """
    scanner = _Scanner()
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = scanner.start
    parser.EndElementHandler = scanner.end
    parser.CharacterDataHandler = scanner.text
    try:
        for chunk in chunks:
            parser.Parse(chunk)
        parser.Parse(b"", True)  # noqa: FBT003 - the parser's own signature
    except (expat.ExpatError, ValueError) as error:
        raise SheetError from error
    scan = scanner.scan
    scan.filled = (scanner.surely_filled, scanner.surely_filled + scanner.maybe_filled)
    return scan


def _position(reference: str) -> Position:
    found = _REFERENCE.fullmatch(reference)
    if not found:
        raise SheetError
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    row = int(found[2])
    if row > 1_048_576 or column > 16_384:
        raise SheetError
    return row, column - 1


class _Scanner:
    """The handlers of the parser, and the cell that they stand in."""

    def __init__(self) -> None:
        self.scan = SheetScan()
        self.surely_filled = 0
        self.maybe_filled = 0  # a shared string may be empty
        self.row = 0
        self.row_digits = "0"
        self.column = -1
        self.columns: dict[str, int] = {}
        self.kind = ""
        self.has_formula = False
        self.has_value = False
        self.has_text = False
        self.in_value = False
        self.hides_rows = False
        self.has_data = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2] if ":" in name else name
        if local == "c":
            self._start_cell(attributes)
        elif local in ("v", "t"):
            self.in_value = self.has_value = True
        elif local == "f":
            self.has_formula = True
        elif local == "row":
            self._start_row(attributes)
        else:
            self._start_rarer(local, attributes)

    def _start_rarer(self, local: str, attributes: dict[str, str]) -> None:
        if local == "sheetFormatPr":
            self.hides_rows = attributes.get("zeroHeight") in _TRUE
        elif local == "col":
            self._start_column(attributes)
        elif local == "mergeCell":
            self._merge(attributes.get("ref", ""))
        elif local == "sheetData":
            if self.has_data:
                raise SheetError
            self.has_data = True
        elif local in _EXTRAS:
            self.scan.extras.add(_EXTRAS[local])

    def end(self, name: str) -> None:
        local = name.rpartition(":")[2] if ":" in name else name
        if local in ("v", "t"):
            self.in_value = False
        elif local == "c":
            self._end_cell()

    def text(self, data: str) -> None:
        if self.in_value and data:
            self.has_text = True

    def _start_row(self, attributes: dict[str, str]) -> None:
        row = int(attributes.get("r", self.row + 1))
        if row <= self.row:
            raise SheetError
        self.row = row
        self.row_digits = str(row)
        self.column = -1
        height = attributes.get("ht")
        is_flat = self.hides_rows if height is None else float(height) == 0
        if attributes.get("hidden") in _TRUE or is_flat:
            self.scan.hidden_rows.add(row)

    def _start_column(self, attributes: dict[str, str]) -> None:
        width = attributes.get("width")
        if attributes.get("hidden") in _TRUE or (width is not None and float(width) == 0):
            last = min(int(attributes.get("max", "")), 16_384)
            columns = range(int(attributes.get("min", "")) - 1, last)
            self.scan.hidden_columns.append(columns)

    def _start_cell(self, attributes: dict[str, str]) -> None:
        if "r" in attributes:
            column = self._column(attributes["r"])
            if column <= self.column:
                raise SheetError
            self.column = column
        else:
            self.column += 1
        self.kind = attributes.get("t", "n")
        self.has_formula = self.has_value = self.has_text = False

    def _column(self, reference: str) -> int:
        """Give the column of a cell of this row; letters met before are known."""
        letters = reference[: -len(self.row_digits)]
        if reference != letters + self.row_digits:
            raise SheetError
        column = self.columns.get(letters)
        if column is None:
            column = self.columns[letters] = _position(reference)[1]
        return column

    def _end_cell(self) -> None:
        scan = self.scan
        if self.has_formula:
            scan.formulas += 1
            if not self.has_text and self.kind != "str":
                scan.unvalued.append((self.row, self.column))
        if self.has_value or self.has_formula:
            scan.last_row = self.row
            scan.last_column = max(scan.last_column, self.column)
        if self.has_text:
            scan.sure_row = self.row
            scan.sure_column = max(scan.sure_column, self.column)
        if self.has_text and self.kind == "s":
            self.maybe_filled += 1
        elif self.has_text:
            self.surely_filled += 1
        if self.kind == "e" and self.has_text:
            scan.errors.append((self.row, self.column))

    def _merge(self, reference: str) -> None:
        first, _, last = reference.partition(":")
        if last:
            self.scan.merged.append((_position(first), _position(last)))
