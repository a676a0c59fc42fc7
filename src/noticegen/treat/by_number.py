"""Numbers, given more coarsely: as bands, or rounded.

Each treatment gives a label, and a number by which labels are put in order.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from decimal import ROUND_FLOOR, Decimal
from itertools import pairwise

from noticegen.model.attachment import Cell
from noticegen.model.attachment_entry import Column
from noticegen.treat.by_date import Coarsen
from noticegen.treat.unclear import DeclarationError, UnclearValueError

_NUMBER = re.compile(r"(-?)\s*£?\s*(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?")


def read_number(cell: Cell) -> Decimal:
    """Read a number; typed as text it may have thousands set off by commas, and a £.

    Raises:
        UnclearValueError: it is not a number.
    """
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return Decimal(str(cell))
    if isinstance(cell, str) and (found := _NUMBER.fullmatch(cell.strip())):
        return Decimal(f"{found[1]}{found[2].replace(',', '')}{found[3] or ''}")
    raise UnclearValueError("is not a number", "write it in figures, or clear it")


def by_bands(column: Column, values: Sequence[Cell]) -> Coarsen:
    """Give the band: 18 to 24, 25 to 34, 35 and over. Below the first band stops.

    Where a bound or a value is no whole number the bands say `18 to under 25`.

    Raises:
        DeclarationError: the bands are not numbers that rise.
    """
    bounds = [_bound(text) for text in column.bands]
    if not bounds or any(low >= high for low, high in pairwise(bounds)):
        what = "`bands` is not a list of rising numbers"
        raise DeclarationError(what, "write where each band begins: `[18, 25, 35]`", "bands")
    are_whole = all(_is_whole(bound) for bound in bounds) and all(map(_is_whole, values))
    labels = [_band(low, high, are_whole=are_whole) for low, high in pairwise(bounds)] + [
        f"{bounds[-1]} and over"
    ]

    def coarsen(cell: Cell) -> tuple[int, Cell]:
        index = bisect_right(bounds, read_number(cell)) - 1
        if index < 0:
            raise UnclearValueError("lies below all bands", "let the first band begin lower")
        return index, labels[index]

    return coarsen


def _band(low: Decimal, high: Decimal, *, are_whole: bool) -> str:
    if not are_whole:
        return f"{low} to under {high}"
    return f"{low} to {high - 1}" if high - low > 1 else f"{low}"


def _bound(text: str) -> Decimal:
    try:
        return read_number(text)
    except UnclearValueError:
        what = f"`{text}` is not a number"
        raise DeclarationError(what, "write `[18, 25, 35]`", "bands") from None


def _is_whole(value: Cell | Decimal) -> bool:
    """Say whether a value is a whole number; one that is no number is reported elsewhere."""
    try:
        number = value if isinstance(value, Decimal) else read_number(value)
    except UnclearValueError:
        return True
    return number == number.to_integral_value()


def by_rounding(step: int) -> Coarsen:
    """Round to the nearest multiple of a step; a half is rounded up."""

    def coarsen(cell: Cell) -> tuple[int, Cell]:
        steps = read_number(cell) / step + Decimal("0.5")
        rounded = int(steps.to_integral_value(rounding=ROUND_FLOOR)) * step
        return rounded, rounded

    return coarsen
