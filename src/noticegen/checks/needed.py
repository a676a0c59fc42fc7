"""What a finished letter must say, by its case: each statement, and the words to look for."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from noticegen.checks.letters_of import letters_of

_TAG = re.compile(r"(\{%.*?%\})", re.DOTALL)
_VALUE = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_FEWEST = 8
"""Letters of a wording below which they might stand anywhere."""
_LAST_LATIN = 0x24F


class Needed(NamedTuple):
    """A statement: its name in `read_again`, what it says, its words, what prints it.

    It stands in a letter that has any of `one_of`.
    """

    name: str
    what: str
    one_of: tuple[str, ...]
    part: str

    def stands_in(self, letters: str) -> bool:
        """Say whether it stands in a letter, of which these are the letters and digits.

        Words in scripts whose order a format may change are not looked for.
        """
        return any(not _is_latin(w) or letters_of(w) in letters for w in self.one_of)


def _is_latin(words: str) -> bool:
    return words.isascii() or all(ord(c) <= _LAST_LATIN for c in words if c.isalpha())


def always_printed(wording: str) -> Iterator[str]:
    """Give the words of a wording that are printed whatever it is given."""
    depth = 0
    for piece in _TAG.split(wording):
        if piece.startswith("{%"):
            depth += {"if": 1, "for": 1, "endif": -1, "endfor": -1}.get(
                piece.strip("{%- }").split()[0], 0
            )
        elif depth == 0:
            pieces = _VALUE.split(piece)
            yield from (w for w in pieces if "](" not in w and len(letters_of(w)) >= _FEWEST)
