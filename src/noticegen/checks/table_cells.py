"""A typed table as figures: which cells are known, which withheld, and which are totals."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from noticegen.model.case import Case
from noticegen.model.choices import TotalOf
from noticegen.model.figures import NOTHING, Figure, text_to_figure
from noticegen.model.item import Item
from noticegen.model.item_tables import ItemTable, tables_of

_TOTAL = re.compile(r"(?:grand |overall )?totals?|all|sum|overall", re.IGNORECASE)
_NOT_ADDED = re.compile(
    r"%|\bper ?cent|\bpercentage|\baverage|\bmean\b|\bmedian\b|\brate\b|\bratio\b|\bper\b",
    re.IGNORECASE,
)
_ROUNDED = re.compile(r"\bround(?:ed|ing)\b", re.IGNORECASE)
_NEAREST = re.compile(r"nearest (?:[£€$] ?)?(\d[\d,]*|[a-z]+)", re.IGNORECASE)
_WORDS = {"five": 5, "ten": 10, "hundred": 100, "thousand": 1000, "million": 1_000_000}


@dataclass(frozen=True, slots=True)
class Line:
    """Cells that are added up, and where their total stands, as rows and columns.

    `named` is the heading of the column, or the first cell of the row.
    """

    cells: tuple[tuple[int, int], ...]
    total: tuple[int, int]
    named: str


@dataclass(frozen=True, slots=True)
class TableCells:
    """A table of an item, and what its cells are."""

    number: str
    item: Item
    table: ItemTable

    @property
    def about(self) -> str:
        """Name it in a finding."""
        return f"{self.number}, {self.table.name}" if self.table.name else self.number

    def cell(self, at: tuple[int, int]) -> str:
        """Give a cell's words."""
        return self.table.rows.rows[at[0]][at[1]]

    def figure(self, at: tuple[int, int]) -> Figure | None:
        """Give a cell's number; a dash is nothing."""
        words = self.cell(at)
        return Figure(Decimal(0), 0, is_percentage=False) if words in NOTHING else _read(words)

    def is_withheld(self, at: tuple[int, int]) -> bool:
        """Say whether a cell is one of those that are withheld."""
        return bool(self.table.marker) and self.cell(at) == self.table.marker

    def withheld(self) -> list[tuple[int, int]]:
        """Give the places of the withheld cells."""
        rows = self.table.rows
        places = ((r, c) for r in range(len(rows.rows)) for c in range(len(rows.headings)))
        return [at for at in places if self.is_withheld(at)]

    def lines(self, *, guess: bool = False) -> Iterator[Line]:
        """Give all that adds up: as `total` says or, to `guess`, where a total is called one."""
        rows = self.table.rows
        said = self.table.entry.total if self.table.entry else ()
        last_row, last_column = len(rows.rows) - 1, len(rows.headings) - 1
        by_row = TotalOf.ROW in said or (guess and _is_total(rows.rows[last_row][0]))
        by_column = TotalOf.COLUMN in said or (guess and _is_total(rows.headings[last_column]))
        if by_row and last_row:
            for column in range(1, last_column + 1):
                if self._adds_up(column):
                    cells = tuple((row, column) for row in range(last_row))
                    yield Line(cells, (last_row, column), rows.headings[column])
        if by_column and last_column > 1 and self._adds_up(last_column):
            added = [c for c in range(1, last_column) if self._adds_up(c)]
            for row in range(last_row + 1):
                cells = tuple((row, column) for column in added)
                yield Line(cells, (row, last_column), rows.rows[row][0])

    def _adds_up(self, column: int) -> bool:
        """Say whether a column holds amounts, not shares or words."""
        if _NOT_ADDED.search(self.table.rows.headings[column]):
            return False
        found = [text_to_figure(row[column]) for row in self.table.rows.rows]
        withheld = any(self.is_withheld((r, column)) for r in range(len(found)))
        if any(figure and figure.is_percentage for figure in found):
            return False
        return withheld or any(found)

    def rounded_to(self) -> Decimal | None:
        """Give to what the figures are rounded, where a caveat says that they are; 0 if unsaid."""
        caveats = (self.table.entry and self.table.entry.caveat, self.item.caveat)
        words = " ".join(str(caveat) for caveat in caveats if caveat)
        if not _ROUNDED.search(words):
            return None
        nearest = _NEAREST.search(words)
        if nearest is None:
            return Decimal(0)
        said = nearest[1].lower().replace(",", "")
        return Decimal(said) if said.isdecimal() else Decimal(_WORDS.get(said, 0))


def _is_total(words: str) -> bool:
    return _TOTAL.fullmatch(words.strip(" :")) is not None


def _read(words: str) -> Figure | None:
    figure = text_to_figure(words)
    return None if figure is None or figure.is_percentage else figure


def tables_in(case: Case) -> Iterator[TableCells]:
    """Give every table that a case types."""
    for leaf in case.leaves():
        for table in tables_of(leaf.item):
            yield TableCells(leaf.number, leaf.item, table)
