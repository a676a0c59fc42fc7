"""Dates, given more coarsely: as a year, a month, a quarter, a financial year, periods.

Each treatment gives a label, and a number by which labels are put in order.
"""

import re
from collections.abc import Callable

from noticegen.long_dates import MONTHS
from noticegen.model.attachment import Cell
from noticegen.model.attachment_entry import Column
from noticegen.treat.dates import read_date, read_year
from noticegen.treat.unclear import DeclarationError, UnclearValueError

Coarsen = Callable[[Cell], tuple[int, Cell]]
_PERIOD = re.compile(r"(\d{4})(?:\s*(?:to|-|–)\s*(\d{4}))?")


def by_year(column: Column) -> Coarsen:
    """Give the year."""

    def coarsen(cell: Cell) -> tuple[int, Cell]:
        year = read_year(cell, column.dates)
        return year, year

    return coarsen


def by_month(column: Column) -> Coarsen:
    """Give month and year: March 2021."""

    def coarsen(cell: Cell) -> tuple[int, Cell]:
        date = read_date(cell, column.dates)
        return date.year * 12 + date.month, f"{MONTHS[date.month - 1]} {date.year}"

    return coarsen


def by_quarter(column: Column) -> Coarsen:
    """Give the quarter of the calendar year: 2021 Q1 is January to March."""

    def coarsen(cell: Cell) -> tuple[int, Cell]:
        date = read_date(cell, column.dates)
        quarter = (date.month + 2) // 3
        return date.year * 4 + quarter, f"{date.year} Q{quarter}"

    return coarsen


def by_financial_year(column: Column) -> Coarsen:
    """Give the year from 1 April to 31 March: 2021/22."""

    def coarsen(cell: Cell) -> tuple[int, Cell]:
        date = read_date(cell, column.dates)
        year = date.year if date.month >= 4 else date.year - 1
        return year, f"{year}/{(year + 1) % 100:02}"

    return coarsen


def by_periods(column: Column) -> Coarsen:
    """Give one of the periods that the column lists; a date outside all of them stops.

    Raises:
        DeclarationError: the periods cannot be read, or overlap.
    """
    periods: dict[int, tuple[int, str]] = {}
    for index, text in enumerate(column.periods):
        found = _PERIOD.fullmatch(text.strip())
        first = int(found[1]) if found else 1
        last = int(found[2] or found[1]) if found else 0
        if first > last:
            what = f"`{text}` is not a period of years"
            raise DeclarationError(what, "write `2021 to 2023`, or `2021`", "periods")
        label = f"{first} to {last}" if last > first else f"{first}"
        for year in range(first, last + 1):
            if year in periods:
                what = f"the year {year} is in two of the periods"
                raise DeclarationError(what, "let each begin after the last has ended", "periods")
            periods[year] = (index, label)

    def coarsen(cell: Cell) -> tuple[int, Cell]:
        year = read_year(cell, column.dates)
        if year not in periods:
            raise UnclearValueError("lies outside all periods", "add a period that it falls into")
        return periods[year]

    return coarsen
