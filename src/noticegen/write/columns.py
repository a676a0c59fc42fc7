"""How wide each column of a table is, from what stands in it.

The PDF, the web page and the Word file share these widths, so that a table breaks alike in all.
"""

import re
from dataclasses import dataclass
from typing import Final

from noticegen.model.notice import Table, words_of
from noticegen.write.styles import CELL, DENSE_CELL, TEXT_WIDTH_MM

_NARROW: Final = frozenset("fijlrtI.,:;'|!()[]/-’‘ ")
_WIDE: Final = frozenset("mwMW@%&")
_PADDING: Final = 1.1
"""Both sides of a cell, in the font's size."""
_ENOUGH: Final = 60.0
"""A column as wide as this (in the font's size) asks for no more."""
_POINTS_PER_MM: Final = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Fit:
    """How a table is set: each column's share of the width, and whether in small type."""

    shares: tuple[float, ...]
    dense: bool


def fit(table: Table) -> Fit:
    """Share out the page's width among the columns of a table.

    No column is narrower than its longest word where all can have that much, in small
    type if need be; the rest goes to the columns by the words that they hold.
    """
    columns = list(zip(table.headings, *table.rows, strict=True))
    cells = [[words_of(cell) for cell in column] for column in columns]
    least = [max(_longest_word(words) for words in column) + _PADDING for column in cells]
    ample = [
        max(small, min(_ENOUGH, max(_line(words) for words in column) + _PADDING))
        for small, column in zip(least, cells, strict=True)
    ]
    width = TEXT_WIDTH_MM * _POINTS_PER_MM / CELL.size
    dense = sum(least) > width
    if dense:
        width = TEXT_WIDTH_MM * _POINTS_PER_MM / DENSE_CELL.size
    widths = _shared(width, least, ample)
    return Fit(tuple(each / sum(widths) for each in widths), dense)


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
    """Measure words roughly, as set in bold Arial, in the font's size."""
    return sum(map(_character_width, words))


def _character_width(character: str) -> float:
    if character in _NARROW:
        return 0.34
    if character in _WIDE:
        return 0.95
    return 0.74 if character.isupper() or ord(character) > 0x2FF else 0.6
