"""Text → words that can be compared, however they were typed or broken up.

Case, accents, ligatures, invisible characters and punctuation are taken away. What
stood between two words is kept as one of three marks, since a word that was broken at
a hyphen is still that word, while two cells of a table are not one value.
"""

import re
import unicodedata
from functools import cache
from typing import Final

HARD: Final = "\x1e"
"""Stands in a text where one cell or paragraph ends and another begins."""

GAP: Final = " "
BROKEN: Final = "-"
CELL: Final = "|"

_LETTERS: Final = {
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "ħ": "h",
    "ŧ": "t",
    "ı": "i",
    "þ": "th",
    "æ": "ae",
    "œ": "oe",
    "Ø": "O",
    "Ł": "L",
    "Đ": "D",
    "Ð": "D",
    "Ħ": "H",
    "Ŧ": "T",
    "Þ": "Th",
    "Æ": "Ae",
    "Œ": "Oe",
}
_NOT_ASCII: Final = re.compile(r"[^\x00-\x7f]+")
_BETWEEN: Final = re.compile(r"([\W_]+)")
_JOINERS: Final = "-\u2010\u2011\u2012\u2013_.'\u2019/\x02\ufffe\u00b7"
_MARKS_TO_GAPS: Final = str.maketrans({BROKEN: GAP, CELL: GAP})
_BYTES: Final = bytes(
    ord(plain)
    if (plain := unicodedata.normalize("NFKD", chr(code))[0].lower()).isascii() and plain.isalnum()
    else 32
    for code in range(256)
)


def strip_marks(text: str) -> str:
    """Take away accents, ligatures and invisible characters; keep the case."""
    return _NOT_ASCII.sub(lambda found: "".join(map(_spell_plainly, found[0])), text)


def fold(text: str) -> str:
    """Take away accents, ligatures, invisible characters and case."""
    return strip_marks(text).casefold()


def normalise(text: str) -> str:
    """Give the words of a text with one mark between two of them."""
    if text.isascii() and text.isalnum():  # one plain word, as most cells and names are
        return text.lower()
    return normalise_folded(fold(text))


def normalise_folded(folded: str) -> str:
    """Give the words of a text that `fold` has been through."""
    parts = _BETWEEN.split(folded)
    known = {between: _mark_of(between) for between in set(parts[1::2])}
    parts[1::2] = [known[between] for between in parts[1::2]]
    return "".join(parts).strip(f"{GAP}{BROKEN}{CELL}")


def normalise_words(text: str) -> str:
    """Give the words of a text with one space between two of them."""
    return marks_to_spaces(normalise(text))


def marks_to_spaces(normalised: str) -> str:
    """Turn every mark between words into a space."""
    return normalised.translate(_MARKS_TO_GAPS)


def squeeze(normalised: str) -> str:
    """Take away what stood between words, save where one cell ended."""
    return normalised.replace(GAP, "").replace(BROKEN, "")


def normalise_bytes(data: bytes) -> bytes:
    """Give the words in bytes that are no text, read as Latin-1 and as UTF-16."""
    return b" ".join(data.translate(_BYTES, b"\0").split())


def _mark_of(between: str) -> str:
    if HARD in between:
        return CELL
    if between[0] in _JOINERS and not between[1:].strip():
        return BROKEN
    return GAP


@cache
def _spell_plainly(character: str) -> str:
    if character in _LETTERS:
        return _LETTERS[character]
    decomposed = unicodedata.decomposition(character)
    # A raised figure is a footnote's mark, no part of the word before it.
    if decomposed.startswith(("<super>", "<sub>", "<circle>")) and any(
        c.isdigit() for c in unicodedata.normalize("NFKD", character)
    ):
        return " "
    return "".join(
        _LETTERS.get(c, c)
        for c in unicodedata.normalize("NFKD", character)
        if unicodedata.category(c) not in {"Mn", "Me", "Cf"}
    )
