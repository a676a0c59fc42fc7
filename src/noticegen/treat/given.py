"""A released column on its way to a table, and the natural order of its values."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import field
from typing import Any

from noticegen.model.attachment import Cell
from noticegen.model.dataclass import dataclass

Key = tuple[Any, ...]
_DIGITS = re.compile(r"([0-9]+)")


@dataclass(frozen=True, slots=True)
class GivenColumn:
    """A released heading, its values in source order, and the rank of labels that have one.

    `made_from` is the source's heading.
    """

    heading: str
    made_from: str
    values: tuple[Cell, ...] = field(repr=False)
    ranks: Mapping[Cell, int] = field(repr=False)
    apart: bool


def order_of(cell: Cell, ranks: Mapping[Cell, int]) -> Key:
    """Give what a value is sorted by: its rank, then its natural order; blanks come last.

    Numbers come before dates, dates before texts; digits in a text count as numbers, so
    that `Band 2` stands before `Band 10`.
    """
    rank = ranks.get(cell, 0)
    match cell:
        case None:
            return (1,)
        case int() | float():
            return (0, rank, 0, cell)
        case dt.datetime():
            return (0, rank, 1, cell)
        case dt.date():
            return (0, rank, 1, dt.datetime.combine(cell, dt.time()))
        case dt.time():
            return (0, rank, 2, cell)
        case str():
            parts = _DIGITS.split(cell.casefold())
            parts[1::2] = [part.lstrip("0") for part in parts[1::2]]
            # of two numbers the longer is the larger; `int` refuses very long ones
            numbered = tuple((len(p) * (n % 2), p) for n, p in enumerate(parts))
            return (0, rank, 3, numbered, cell)
