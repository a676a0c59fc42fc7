"""A stretch of a sheet, as spreadsheet programs name it: `A1:M1201`."""

import re

from noticegen.model.dataclass import dataclass

_RANGE = re.compile(
    r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6}):\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class CellRange:
    """Rows as numbered in the sheet, columns counted from 0; all four are within."""

    top: int
    left: int
    bottom: int
    right: int

    def holds(self, row: int, column: int) -> bool:
        """Say whether a cell is within."""
        return self.top <= row <= self.bottom and self.left <= column <= self.right


def text_to_range(text: str) -> CellRange | None:
    """Read a range; `None` where it is none, or ends before it begins."""
    found = _RANGE.fullmatch(text.strip())
    if found is None:
        return None
    left, top, right, bottom = found.groups()
    made = CellRange(int(top), _column(left), int(bottom), _column(right))
    return made if made.top <= made.bottom and made.left <= made.right else None


def _column(letters: str) -> int:
    index = 0
    for letter in letters.upper():
        index = index * 26 + ord(letter) - 64
    return index - 1
