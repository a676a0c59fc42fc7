"""Words that came from a person, as read; never markup."""

import re
import unicodedata
from decimal import Decimal

from noticegen.model.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Prose:
    r"""Paragraphs, or the entries of a list where `listed`.

    A line break inside an entry (`\n`) is one that the writer of the text meant,
    as in a request that numbers its own lines.
    """

    paragraphs: tuple[str, ...]
    listed: bool = False

    def __str__(self) -> str:
        return "\n\n".join(self.paragraphs)


class Quoted(Prose):
    """The applicant's own words: lines that begin like a list stay lines."""


@dataclass(frozen=True, slots=True)
class Rows:
    """A table typed as lines of cells divided by `|`; the first line is its headings."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Range:
    """A number, or the numbers from `low` to `high`."""

    low: Decimal
    high: Decimal

    def __str__(self) -> str:
        return f"{self.low}" if self.low == self.high else f"{self.low} to {self.high}"


@dataclass(frozen=True, slots=True)
class Pounds:
    """A sum of money, in pounds."""

    amount: Decimal


_STOCK = ("n/a", "none", "nil", "not applicable", "not relevant", "see above", "as above", "tbc")


def says_something(text: str) -> bool:
    """Say whether a text has two words at least, and is no stock phrase for having none."""
    plain = " ".join(unicodedata.normalize("NFKC", text).split()).strip(" .").lower()
    words = re.findall(r"[^\W_]{2,}", plain)
    return len(words) >= 2 and plain not in _STOCK


def is_unfilled(text: str) -> bool:
    """Say whether a text is still as it was put there to be filled in."""
    plain = text.strip()
    return plain == "…" or plain.startswith("Yes. / No.")
