"""A typed table as figures: which cells are known, which withheld, and which are totals."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from noticegen.model.case import Case
from noticegen.model.choices import TotalOf
from noticegen.model.dataclass import dataclass
from noticegen.model.figures import NOTHING, Figure, text_to_figure
from noticegen.model.item import Item
from noticegen.model.item_tables import ItemTable, tables_of

_TOTAL = re.compile(r"totals?\b.*|.*\btotals?|all|sum|overall|.*\btogether", re.IGNORECASE)
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
        labels = [row[0] for row in rows.rows]
        total_row = self._total(TotalOf.ROW, labels, guess=guess)
        total_column = self._total(TotalOf.COLUMN, rows.headings[1:], guess=guess)
        columns = range(1, len(rows.headings))
        if total_row is not None and len(labels) > 1:
            for column in filter(self._adds_up, columns):
                others = (row for row in range(len(labels)) if row != total_row)
                cells = tuple((row, column) for row in others)
                yield Line(cells, (total_row, column), rows.headings[column])
        if total_column is not None and len(columns) > 1 and self._adds_up(total_column + 1):
            added = [c for c in columns if c != total_column + 1 and self._adds_up(c)]
            for row, label in enumerate(labels):
                cells = tuple((row, column) for column in added)
                yield Line(cells, (row, total_column + 1), label)
        if guess:
            yield from self._named_sums(labels)

    def _named_sums(self, labels: Sequence[str]) -> Iterator[Line]:
        """Take a row that names two others or more, `Hull and Goole`, for their sum."""
        for row, label in enumerate(labels):
            named = [r for r, other in enumerate(labels) if r != row and _names(label, other)]
            for column in range(1, len(self.table.rows.headings)) if len(named) > 1 else ():
                if self._adds_up(column):
                    cells = tuple((other, column) for other in named)
                    yield Line(cells, (row, column), self.table.rows.headings[column])

    def _total(self, kind: TotalOf, labels: Sequence[str], *, guess: bool) -> int | None:
        """Give the place of the totals: the last, or to `guess` the first if it is called so."""
        said = self.table.entry.total if self.table.entry else ()
        if kind in said:
            return len(labels) - 1
        named = [at for at in (len(labels) - 1, 0) if labels and _is_total(labels[at])]
        return named[0] if guess and named else None

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


def _names(label: str, other: str) -> bool:
    return bool(other) and re.search(rf"\b{re.escape(other)}\b", label, re.IGNORECASE) is not None


def _read(words: str) -> Figure | None:
    figure = text_to_figure(words)
    return None if figure is None or figure.is_percentage else figure


def tables_in(case: Case) -> Iterator[TableCells]:
    """Give every table that a case types."""
    for leaf in case.leaves():
        for table in tables_of(leaf.item):
            yield TableCells(leaf.number, leaf.item, table)
