"""What a column holds, inferred where nobody says: it steers the search for leaks.

In doubt the kind that is searched more strictly is taken: a needless alarm is
answered in a line of the case, a missed value is not.
"""

import datetime as dt
import re
from collections.abc import Callable, Sequence

from noticegen.model.attachment import Cell
from noticegen.model.choices import Holds

_HEADINGS = {
    Holds.IDENTIFIER: (
        "id|refs?|references?|number|no|numbers|collar|badge|warrant|(tele)?phone|mobile|e?mail"
        "|postcode|address|passport|registration|vrm|nino|nhs|urn|uprn|url|account|login|username"
    ),
    Holds.PERSON: "names?|surname|forenames?|firstname|lastname|fullname|initials|alias",
    Holds.TEXT: (
        "notes?|remarks?|comments?|description|details|narrative|summary|reasons?|circumstances"
    ),
    Holds.COUNT: "ages?|counts?|total",
}
"""Words of headings, the most telling kind first."""

_DATES = re.compile("dates?|dob|birth|born")
_COUNTS = re.compile(r"(number|count|no\.?) of\b", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_][\w'’.-]*(?:,? [^\W\d_][\w'’.-]*){1,4}")
_PARTICLES = "van|von|der|den|de|del|della|di|da|dos|du|la|le|al|bin|ibn|ap|y"
_CAPITALS = re.compile(
    rf"[^\W\d_a-z][\w'’.-]*(?:,? (?:(?:{_PARTICLES}) )*[^\W\d_a-z][\w'’.-]*){{1,4}}"
)
_MONEY = re.compile(r"-?[£$€]\s*\d[\d,]*(\.\d+)?|-?\d[\d,]*\.\d\d")
_LONG = 40
_MOSTLY = 0.8


def infer_holds(heading: str, values: Sequence[Cell], give: str = "") -> Holds:
    """Infer it from what is given instead, the words of the heading, and the values."""
    if give == "bands" or give.startswith("rounded"):
        return Holds.NUMBER
    words = re.findall(r"[a-z]+", heading.lower())
    filled = [value for value in values if value is not None]
    if (
        any(map(_DATES.fullmatch, words))
        or _share(filled, lambda v: isinstance(v, dt.date)) >= _MOSTLY
    ):
        return Holds.DATE
    if _COUNTS.match(heading):
        return Holds.COUNT
    for holds, known in _HEADINGS.items():
        if any(re.fullmatch(known, word) for word in words):
            return holds
    return _infer_from_values(filled)


def may_be_people(values: Sequence[Cell]) -> bool:
    """Say whether nearly all different values could be names of people, by their capitals."""
    texts = sorted({str(value) for value in values if isinstance(value, str)})
    return _share(texts, lambda v: bool(_CAPITALS.fullmatch(str(v)))) >= _MOSTLY


def _infer_from_values(filled: Sequence[Cell]) -> Holds:
    if not filled:
        return Holds.TEXT
    distinct = len(set(filled))
    if _share(filled, lambda v: isinstance(v, bool)) >= _MOSTLY:
        return Holds.CATEGORY
    if _share(filled, lambda v: isinstance(v, int | float)) >= _MOSTLY:
        return Holds.NUMBER
    texts = [str(value) for value in filled]
    if _share(texts, lambda v: bool(_MONEY.fullmatch(str(v)))) >= _MOSTLY:
        return Holds.NUMBER
    if sum(map(len, texts)) / len(texts) > _LONG:
        return Holds.TEXT
    if len(filled) >= 10 and distinct * 4 <= len(filled):
        return Holds.CATEGORY
    if _share(texts, lambda v: bool(_NAME.fullmatch(str(v)))) >= _MOSTLY:
        return Holds.PERSON
    return Holds.IDENTIFIER


def _share(values: Sequence[Cell], test: Callable[[Cell], bool]) -> float:
    return sum(map(test, values)) / len(values) if values else 0
