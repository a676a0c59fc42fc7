"""Text → the dates that are written in it, in any of the usual shapes.

A date is read, not matched letter by letter: `14/03/1979`, `14th March 1979` and
`1979-03-14` are one value, and so is the American order.
"""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from noticegen.guard.normalise import fold
from noticegen.long_dates import MONTHS
from noticegen.model.attachment import Cell

_MONTH_NUMBERS: Final = {
    spelt: number
    for number, name in enumerate(map(str.casefold, MONTHS), 1)
    for spelt in (name, name[:3], *(("sept",) if number == 9 else ()))
}
_MONTH: Final = "|".join(sorted(_MONTH_NUMBERS, key=len, reverse=True))
_LINE: Final = r"[ \r\n]{0,3}"
_MARK: Final = r"[/.\-\u2010\u2011\u2012\u2013\u2212]"
_GAP: Final = r"[ \t\r\n.,/\-\u2010\u2011\u2012\u2013]{0,3}"
_YEAR: Final = (
    rf"(?:{_GAP}(?P<y>[12]\d{{3}})(?!\d)"
    # `14 March 79` and `14-Mar-79`, yet not `on 14 March 20 officers`.
    r"|(?:[/\-'\u2019]|[ ](?!\d\d[ ][a-z]))(?P<short>\d\d)(?![\d.,]?\d))"
)
_DAY_MONTH_YEAR: Final = re.compile(
    rf"(?<!\d)(?P<d>\d{{1,2}}+)(?:st|nd|rd|th)?{_GAP}(?:of )?(?P<m>{_MONTH}){_YEAR}"
)
_MONTH_DAY_YEAR: Final = re.compile(
    rf"(?<![^\W\d_])(?P<m>{_MONTH}){_GAP}(?P<d>\d{{1,2}}+)(?:st|nd|rd|th)?(?=\D){_YEAR}"
)
_DIGITS: Final = re.compile(r"\d+")
"""Finds where the three below may begin: looking for each of them at every letter is slow."""
_FIGURES: Final = re.compile(
    rf"(?P<a>\d{{1,4}}+){_LINE}(?P<mark>{_MARK}){_LINE}"
    rf"(?P<b>\d{{1,2}}+){_LINE}(?P=mark){_LINE}(?P<c>\d{{4}}|\d{{1,2}})(?!\d)"
)
_SPACED: Final = re.compile(r"(?P<a>\d{1,4}+) (?P<b>\d{1,2}) (?P<c>\d{4}|\d{1,2})(?!\d)")
_RUN: Final = re.compile(r"(?P<y>(?:1[89]|20)\d\d)(?P<m>\d\d)(?P<d>\d\d)(?!\d)")
_EXCEL_BEGINS: Final = dt.date(1899, 12, 30)
_SERIALS: Final = range(10_000, 80_000)  # 1927 to 2119; below that a figure is a year or a count


def find_dates(folded: str, *, spaces: bool) -> Iterator[dt.date]:
    """Find the dates in a folded text, each of them every time that it is written.

    `spaces` says that figures with spaces between them are one value; they are not
    where a row of a table is read as a line of text.
    """
    starts = [digits.start() for digits in _DIGITS.finditer(folded)]
    has_months = bool(starts) and any(name[:3] in folded for name in _MONTH_NUMBERS)
    for pattern in (_DAY_MONTH_YEAR, _MONTH_DAY_YEAR) if has_months else ():
        for found in pattern.finditer(folded):
            month = str(_MONTH_NUMBERS[found["m"]])
            yield from _make_dates(found["y"] or found["short"], month, found["d"])
    for found in filter(None, (_RUN.match(folded, start) for start in starts)):
        yield from _make_dates(found["y"], found["m"], found["d"])
    for found in filter(None, (_FIGURES.match(folded, start) for start in starts)):
        yield from _read_figures(found["a"], found["mark"], found["b"], found["c"])
    for found in filter(None, (_SPACED.match(folded, start) for start in starts if spaces)):
        yield from _read_figures(found["a"], "", found["b"], found["c"])


def cell_to_dates(cell: Cell) -> set[dt.date]:
    """Read the dates that a cell of a source may mean."""
    if isinstance(cell, dt.datetime):
        return {cell.date()}
    if isinstance(cell, dt.date):
        return {cell}
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return {serial_to_date(cell)} if is_serial(cell) else _text_to_dates(f"{cell:.0f}")
    return _text_to_dates(cell) if isinstance(cell, str) else set()


def is_serial(number: float) -> bool:
    """Say whether a number may be a day as spreadsheets count them."""
    return _SERIALS.start <= number < _SERIALS.stop


def serial_to_date(serial: float) -> dt.date:
    """Give the day that a spreadsheet's number stands for."""
    return _EXCEL_BEGINS + dt.timedelta(days=int(serial))


def _text_to_dates(text: str) -> set[dt.date]:
    """Read a cell that is said to be a date, so that `3.2.11` is one."""
    return set(find_dates(fold(text).replace(".", "/"), spaces=True))


def _read_figures(a: str, mark: str, b: str, c: str) -> Iterator[dt.date]:
    if len(a) == 4:
        yield from _make_dates(a, b, c)
    elif len(a) <= 2 and (len(c) == 4 or (len(c) == 2 and _may_be_short(a, mark, b))):
        yield from dict.fromkeys((*_make_dates(c, b, a), *_make_dates(c, a, b)))


def _may_be_short(a: str, mark: str, b: str) -> bool:
    """Say whether a year of two figures is likely: `3.2.11` is a paragraph's number."""
    return mark not in {".", ""} or (len(a) == 2 and len(b) == 2)


def _make_dates(year: str, month: str, day: str) -> Iterator[dt.date]:
    years = (int(year),) if len(year) == 4 else (1900 + int(year), 2000 + int(year))
    for candidate in years:
        try:
            yield dt.date(candidate, int(month), int(day))
        except ValueError:
            continue
