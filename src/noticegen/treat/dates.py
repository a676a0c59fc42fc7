"""A cell → a date, or a refusal: no date is guessed."""

import datetime as dt
import re

from noticegen.long_dates import MONTHS
from noticegen.model.attachment import Cell
from noticegen.model.choices import DateOrder
from noticegen.treat.unclear import UnclearValueError

_TIME = r"(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?"
_ISO = re.compile(rf"(\d{{4}})-(\d{{2}})-(\d{{2}}){_TIME}")
_NUMBERS = re.compile(rf"(\d{{1,4}})([-/. ])(\d{{1,4}})\2(\d{{1,4}}){_TIME}")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[-/. ]+([A-Za-z]+)[-/., ]+(\d+)")
_MONTH_FIRST = re.compile(r"([A-Za-z]+)[. ]+(\d{1,2})(?:st|nd|rd|th)?[-., ]+(\d+)")
_YEAR = re.compile(r"(?:19|20)\d{2}")
_PLACES = {DateOrder.DMY: (2, 1, 0), DateOrder.MDY: (2, 0, 1), DateOrder.YMD: (0, 1, 2)}
"""Where year, month and day stand, of three numbers."""


def read_date(cell: Cell, order: DateOrder | None) -> dt.date:
    """Read a date; numbers typed as text need an order, unless they are as in 2021-03-31.

    Raises:
        UnclearValueError: it is not a date, or could be more than one.
    """
    if isinstance(cell, dt.datetime):
        return cell.date()
    if isinstance(cell, dt.date):
        return cell
    if not isinstance(cell, str):
        raise _no_date()
    text = " ".join(cell.split())
    if found := _ISO.fullmatch(text):
        return _date(found[1], int(found[2]), found[3])
    if found := _NUMBERS.fullmatch(text):
        return _in_order((found[1], found[3], found[4]), order)
    if found := _DAY_FIRST.fullmatch(text):
        return _date(found[3], _month(found[2]), found[1])
    if found := _MONTH_FIRST.fullmatch(text):
        return _date(found[3], _month(found[1]), found[2])
    raise _no_date()


def read_year(cell: Cell, order: DateOrder | None) -> int:
    """Read the year of a date, or of a cell that says no more than a year.

    Raises:
        UnclearValueError: as for a date.
    """
    if isinstance(cell, int | str) and _YEAR.fullmatch(str(cell).strip()):
        return int(cell)
    return read_date(cell, order).year


def _in_order(numbers: tuple[str, str, str], order: DateOrder | None) -> dt.date:
    if order is None:
        raise UnclearValueError(
            "is a date typed as numbers, and nothing says which is the day",
            "add `dates: dmy`, `dates: mdy` or `dates: ymd`",
        )
    year, month, day = (numbers[place] for place in _PLACES[order])
    return _date(year, int(month), day)


def _month(word: str) -> int:
    """Give a month by its English name or the first three letters of it."""
    lower = word.lower()
    for number, name in enumerate(map(str.lower, MONTHS), 1):
        if lower in (name, name[:3]) or (lower == "sept" and name == "september"):
            return number
    raise _no_date()


def _date(year: str, month: int, day: str) -> dt.date:
    if len(year) != 4:
        raise UnclearValueError(
            "has a year that is not four digits, which could be of two centuries",
            "write the year in full",
        )
    try:
        return dt.date(int(year), month, int(day))
    except ValueError:
        raise UnclearValueError(
            "is no day of the calendar, read in this order", "mend it, or mend `dates`"
        ) from None


def _no_date() -> UnclearValueError:
    return UnclearValueError("is not a date", "write it as a date, or clear it")
