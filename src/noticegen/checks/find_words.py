"""Words of a definition → where they stand in a text."""

import re
from functools import lru_cache

from noticegen.model.wrong_words import WrongWords

_ORDERS = ("cite", "leave", "name", "say", "take", "write")
_QUOTES = str.maketrans("‘’‚‛“”„–—‑\u00a0", "''''\"\"\"--- ")
"""Each is one character, so that places in a text stay what they are."""


def find_wrong(wrong: WrongWords, text: str) -> tuple[int, int] | None:
    """Say where the first of wrong words stands in a text, unless others make it right."""
    if any(find_words(words, text) for words in wrong.unless):
        return None
    spans = (find_words(words, text) for words in wrong.words)
    return next((span for span in spans if span), None)


def fix_of(write: str) -> str:
    """Give what a definition says to write, as the fix of a message."""
    plain = " ".join(write.split()).rstrip(".")
    return plain if plain.split()[0] in _ORDERS else f"write `{plain}`"


def find_words(words: str, text: str) -> tuple[int, int] | None:
    """Say where words begin and end in a text; `…` in them is anything up to 60 characters.

    Small letters and capitals are alike, so are kinds of quotation marks and dashes, and
    any white space.
    """
    match = _pattern(words).search(text.translate(_QUOTES))
    return match and match.span()


def shown(text: str, span: tuple[int, int]) -> str:
    """Give what stands in a stretch of a text, as a message quotes it; no bracket is left open."""
    start, end = span
    if text.count("(", start, end) > text.count(")", start, end) and text[end : end + 1] == ")":
        end += 1
    return " ".join(text[start:end].replace("`", "'").split())


@lru_cache(maxsize=1024)
def _pattern(words: str) -> re.Pattern[str]:
    parts = [
        r"\s+".join(re.escape(word) for word in part.split())
        for part in words.translate(_QUOTES).split("…")
    ]
    whole = r"[^\n]{0,60}?".join(parts)
    before = r"(?<!\w)" if re.match(r"\w", whole) else ""
    after = r"(?!\w)" if re.search(r"\w$", whole) else ""
    return re.compile(before + whole + after, re.IGNORECASE)
