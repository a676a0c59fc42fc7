"""Words of a definition → where they stand in a text.

`…` in them is anything up to 60 characters. Small letters and capitals are alike, so are kinds
of quotation marks and dashes, and any white space.
"""

import re
from functools import lru_cache

_QUOTES = str.maketrans("‘’‚‛“”„–—‑\u00a0", "''''\"\"\"--- ")
"""Each is one character, so that places in a text stay what they are."""


def find_words(words: str, text: str) -> tuple[int, int] | None:
    """Say where words begin and end in a text; `None` where they don't stand in it."""
    if _longest_word(words) not in _small_letters(text):
        return None  # nearly always, and a hundred times as fast as a pattern
    match = _pattern(words).search(text.translate(_QUOTES))
    return match and match.span()


@lru_cache(maxsize=4096)
def _longest_word(words: str) -> str:
    plain = words.translate(_QUOTES).replace("…", " ")
    return max(plain.casefold().split(), key=len)


@lru_cache(maxsize=16)
def _small_letters(text: str) -> str:
    return text.translate(_QUOTES).casefold()


@lru_cache(maxsize=4096)
def _pattern(words: str) -> re.Pattern[str]:
    parts = [
        r"\s+".join(re.escape(word) for word in part.split())
        for part in words.translate(_QUOTES).split("…")
    ]
    whole = r"[^\n]{0,60}?".join(parts)
    before = r"(?<!\w)" if re.match(r"\w", whole) else ""
    after = r"(?!\w)" if re.search(r"\w$", whole) else ""
    return re.compile(before + whole + after, re.IGNORECASE)
