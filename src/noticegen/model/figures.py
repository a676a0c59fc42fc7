"""Figures as people type them into tables: `1,234`, `£5.20`, `(12)`, `–3`, `8 %`."""

import re
from collections.abc import Sequence
from decimal import Decimal

from noticegen.model.dataclass import dataclass

NOTHING = frozenset({"–", "-", "—", "−"})
"""A cell of one of these alone says that there is nothing."""
_MINUS = "-–−"
_FIGURE = re.compile(
    rf"(?:[£€$] ?(?=\())?(?P<open>\()?(?P<sign>[{_MINUS}+])? ?[£€$]? ?(?P<after>[{_MINUS}])?"
    r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)"
    r" ?(?P<unit>%|per cent|[kmb]n?)?(?(open)\))",
    re.ASCII | re.IGNORECASE,
)
_MARKER = re.compile(r"\[\w{1,6}\]")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, how many decimal places it was typed with, and whether per hundred."""

    value: Decimal
    places: int
    is_percentage: bool


def text_to_figure(text: str) -> Figure | None:
    """Read a cell as a figure; `None` where it is none. `(12)` is less than nothing."""
    found = _FIGURE.fullmatch(" ".join(text.split()))
    if found is None or (found["unit"] or "").lower().rstrip("n") in ("k", "m", "b"):
        return None
    digits = found["number"].replace(",", "")
    value = Decimal(digits)
    signs = (found["sign"] or "") + (found["after"] or "")
    if found["open"] or (signs and signs[0] in _MINUS):
        value = -value
    return Figure(value, len(digits.partition(".")[2]), bool(found["unit"]))


def is_numeric(cells: Sequence[str]) -> bool:
    """Say whether the cells of a column are figures; dashes, blanks and `[c]` may be among them."""
    figures = [cell for cell in cells if text_to_figure(cell) is not None]
    others = [cell for cell in cells if text_to_figure(cell) is None]
    is_open = all(c in NOTHING or not c or _MARKER.fullmatch(c) for c in others)
    return is_open and bool(figures)
