"""Text → the numbers that are written in it, however they are grouped."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from noticegen.model.attachment import Cell

LEAST_SIGNIFICANT: Final = 5
"""A number of fewer significant digits stands in many a letter by chance."""

_WITH_COMMAS: Final = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)")
_WITH_SPACES: Final = re.compile(r"(?<![\d.,])\d{1,3}(?: \d{3})+(?:\.\d+)?(?!\d)")
_PLAIN: Final = re.compile(r"(?<![\d.,])\d+(?:\.\d+)?(?!\d)")


def find_numbers(folded: str, *, spaces: bool) -> Iterator[str]:
    """Find the numbers in a text that have enough digits to be searched for."""
    patterns = (_PLAIN, _WITH_COMMAS, _WITH_SPACES) if spaces else (_PLAIN, _WITH_COMMAS)
    for pattern in patterns:
        for found in pattern.findall(folded):
            plain = found.replace(",", "").replace(" ", "")
            if len(plain) >= LEAST_SIGNIFICANT and (number := _spell(plain)):
                yield number


def cell_to_number(cell: Cell) -> str | None:
    """Give a cell's number as it is looked up; `None` where it is none, or too common."""
    if isinstance(cell, bool) or not isinstance(cell, int | float | str):
        return None
    plain = re.sub(r"[\s,\u00a3$\u20ac%+]", "", str(cell)).removeprefix("-")
    return _spell(plain)


def _spell(plain: str) -> str | None:
    try:
        number = Decimal(plain).normalize()
    except ArithmeticError:  # no number, or one too large to be one
        return None
    if not number.is_finite():
        return None
    digits = len(number.as_tuple().digits)
    if number != number.to_integral_value():  # a sum of pounds and pence has its two places
        digits = max(digits, len(str(abs(int(number)))) + 2)
    if digits < LEAST_SIGNIFICANT:
        return None
    return f"{number:f}"
