"""What the PDF, the web page and the Word file decide alike, so that they break alike.

How wide each column of a table is, and which paragraphs must not end a page.
"""

import re
from math import ceil
from typing import Final

from noticegen.model.dataclass import dataclass
from noticegen.model.notice import (
    Block,
    BulletList,
    NumberedList,
    Paragraph,
    Quotation,
    Role,
    Span,
    Strong,
    Table,
    words_of,
)
from noticegen.write.styles import CELL, DENSE_CELL, LETTER_PAGE, Page

_ARIAL_BOLD: Final = {
    0.28: "' ,./I\\ijl|‘’",
    0.34: "!()-:;[]`ft",
    0.39: "*r{}",
    0.56: '#$0123456789J_aceksvxyz£–€"',
    0.61: "?FLTZbdghnopqu+<=>^~",
    0.67: "EPSVXY",
    0.73: "&ABCDHKNRU",
    0.78: "GOQw",
    0.95: "%mMW",
}
"""Characters by their width, in the font's size."""
_WIDTHS: Final = {each: width for width, alike in _ARIAL_BOLD.items() for each in alike}
_ANY_OTHER: Final = 1.0
_PADDING: Final = 1.05
"""Both sides of a cell, in the font's size, and a hair."""
_ENOUGH: Final = 60.0
"""A column as wide as this, in the font's size, asks for no more."""
_MOST_LINES_KEPT: Final = 15
"""A row, or a table, of more lines would leave too much of a page empty if it were kept whole."""
_WRITTEN_BY_HAND: Final = "m" * 9
"""Takes as much room as what a person writes into an empty cell."""
_POINTS_PER_MM: Final = 72 / 25.4


def keeps_with_next(block: Block, following: Block | None) -> bool:
    """Whether a block must not end a page: it leads to the block that follows it."""
    match block, following:
        case _, None:
            return False
        case Paragraph(), BulletList() | NumberedList() | Quotation() | Table():
            return True
        case _, Paragraph(_, Role.SIGNATURE, _):
            return True
        case Paragraph((Strong(),), Role.BODY, _), _:  # a question, and its answer follows
            return True
        case _:
            return False


@dataclass(frozen=True, slots=True)
class Fit:
    """How a table is set: its width in its font's size, each column's share, and the type."""

    width: float
    shares: tuple[float, ...]
    dense: bool
    """Whether in small type."""

    def may_be_cut(self, row: tuple[tuple[Span, ...], ...]) -> bool:
        """Whether a row is so tall that it may end on another page than it began."""
        return self.lines(row) > _MOST_LINES_KEPT

    def lines(self, row: tuple[tuple[Span, ...], ...]) -> float:
        """Give about how many lines a row has."""
        return max(
            _width(words_of(cell)) / (self.width * share)
            for cell, share in zip(row, self.shares, strict=True)
        )

    def is_whole(self, table: Table) -> bool:
        """Whether a table is so short that it must not be parted by the end of a page."""
        rows = (table.headings, *table.rows)
        return sum(ceil(max(1.0, self.lines(row))) for row in rows) <= _MOST_LINES_KEPT


def fit(table: Table, page: Page = LETTER_PAGE) -> Fit:
    """Share out the page's width among the columns of a table.

    No column is narrower than its longest word where all can have that much, in small
    type if need be; the rest goes to the columns by the words that they hold.
    """
    columns = list(zip(table.headings, *table.rows, strict=True))
    blank = _WRITTEN_BY_HAND if table.to_sign else ""
    cells = [[words_of(cell) or blank for cell in column] for column in columns]
    least = [max(_longest_word(words) for words in column) + _PADDING for column in cells]
    ample = [
        max(small, min(_ENOUGH, max(_line(words) for words in column) + _PADDING))
        for small, column in zip(least, cells, strict=True)
    ]
    across = page.text_width_mm * _POINTS_PER_MM / page.scale
    width = across / CELL.size
    dense = sum(least) > width
    if dense:
        width = across / DENSE_CELL.size
    widths = _shared(width, least, ample)
    return Fit(width, tuple(each / sum(widths) for each in widths), dense)


def _shared(width: float, least: list[float], ample: list[float]) -> list[float]:
    wanted = [more - small for more, small in zip(ample, least, strict=True)]
    spare = width - sum(least)
    if spare <= 0:
        return least
    if sum(wanted) <= spare:
        return ample
    return [small + spare / sum(wanted) * want for small, want in zip(least, wanted, strict=True)]


def _longest_word(words: str) -> float:
    return max(map(_width, re.split(r"\s+|(?<=[-\u2013])", words)))


def _line(words: str) -> float:
    return max(map(_width, words.split("\n")))


def _width(words: str) -> float:
    """Measure words as set in bold Arial, in the font's size."""
    return sum(_WIDTHS.get(character, _ANY_OTHER) for character in words)
