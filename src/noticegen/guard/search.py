"""Needles × text → how often each of them is found."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from ahocorasick_rs import BytesAhoCorasick

from noticegen.guard.dates import find_dates
from noticegen.guard.figures import find_numbers
from noticegen.guard.identifiers import LEAST_SPACED_DIGITS
from noticegen.guard.needles import Needles
from noticegen.guard.normalise import (
    BROKEN,
    GAP,
    fold,
    marks_to_spaces,
    normalise_bytes,
    normalise_folded,
    squeeze,
    strip_marks,
)
from noticegen.guard.persons import TITLES
from noticegen.guard.structure import STRUCTURE
from noticegen.guard.views import AnyView, BytesView, View
from noticegen.model.dataclass import dataclass

_LEAST_IN_BYTES: Final = 7
"""A shorter word turns up by chance among compressed bytes."""
_LEAST_SPELT_OUT: Final = 4


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a needle: `words`, `date` or `number`, and its value."""

    how: str
    value: str


class Searcher:
    """Looks for all the needles at once."""

    def __init__(self, needles: Needles) -> None:
        self._needles = needles
        self._words = list(needles.words)
        self._squeezed = list(needles.squeezed)
        self._find_words = BytesAhoCorasick(f" {words} ".encode() for words in self._words)
        self._find_squeezed = BytesAhoCorasick(plain.encode() for plain in self._squeezed)

    def count(self, view: AnyView) -> Counter[Form]:
        """Count the forms in a view."""
        if isinstance(view, BytesView):
            return self._count_in_bytes(view.data)
        folded = fold(view.text)
        normalised = normalise_folded(folded)
        found = self._count_words(view, normalised)
        found.update(self._list_squeezed(normalised))
        if view.has_figures:
            found.update(self._list_figures(folded, spaces=view.has_cells))
        return found

    def entries_of(self, form: Form) -> list[int]:
        """Give the positions of the needles that a form may stand for."""
        needles = self._needles
        match form.how:
            case "words":
                return needles.words[form.value]
            case "date":
                return needles.dates[dt.date.fromisoformat(form.value)]
            case _:
                return needles.numbers[form.value]

    def _count_words(self, view: View, normalised: str) -> Counter[Form]:
        haystack = f" {marks_to_spaces(normalised)} ".encode()
        hits = self._find_words.find_matches_as_indexes(haystack, overlapping=True)
        counts = Counter(index for index, _, _ in hits)
        found: Counter[Form] = Counter()
        for index, count in counts.items():
            words = self._words[index]
            if view.is_structure and _is_structure(words):
                continue
            capitals = (
                count_in_capitals(view.text, words) if words in self._needles.cased else count
            )
            if capitals:
                found[Form("words", words)] = capitals
        return found

    def _list_squeezed(self, normalised: str) -> Iterator[Form]:
        """List the words that are found broken or spaced out, and only those."""
        haystack = squeeze(normalised).encode()
        hits = self._find_squeezed.find_matches_as_indexes(haystack, overlapping=True)
        if not hits:
            return
        raw = normalised.encode()
        left_out = (ord(GAP), ord(BROKEN))
        places = [place for place, byte in enumerate(raw) if byte not in left_out]
        for index, start, end in hits:
            begins, ends = places[start], places[end - 1] + 1
            if _is_within_a_word(raw, begins) or _is_within_a_word(raw, ends):
                continue
            piece = raw[begins:ends].decode()
            plain = self._squeezed[index]
            if marks_to_spaces(piece) in self._needles.words:
                continue
            if plain not in self._needles.tight or _is_broken(piece):
                yield Form("words", self._needles.squeezed[plain])

    def _list_figures(self, folded: str, *, spaces: bool) -> Iterator[Form]:
        needles = self._needles
        if needles.dates:
            for date in find_dates(folded, spaces=spaces):
                if date in needles.dates:
                    yield Form("date", date.isoformat())
        if needles.numbers:
            for number in find_numbers(folded, spaces=spaces):
                if number in needles.numbers:
                    yield Form("number", number)

    def _count_in_bytes(self, data: bytes) -> Counter[Form]:
        haystack = b" " + normalise_bytes(data) + b" "
        hits = self._find_words.find_matches_as_indexes(haystack, overlapping=True)
        found = Counter(self._words[index] for index, _, _ in hits)
        return Counter(
            {
                Form("words", words): count
                for words, count in found.items()
                if words not in self._needles.cased and _is_long_in_bytes(words)
            }
        )


def count_in_capitals(text: str, words: str) -> int:
    """Count ordinary words where capital letters make a name of them: `A. Park`.

    One word alone must stand within a sentence, since each begins with a capital letter.
    """
    parts = words.split()
    within = "" if len(parts) > 1 else "(?<=[a-z,;:(][ ])"
    pattern = r"(?:\W|_){0,3}".join(_spell_in_capitals(part, len(parts)) for part in parts)
    return len(re.findall(rf"{within}(?<![\w'\u2019]){pattern}(?!\w)", strip_marks(text)))


def _spell_in_capitals(word: str, beside: int) -> str:
    """Give the pattern of a name's word; a lone `A` or `I` needs its full stop."""
    if word in TITLES and len(word) > 1:
        return f"(?i:{re.escape(word)})"
    if len(word) == 1:
        return rf"{word.upper()}\." if word in "ai" and beside == 2 else word.upper()
    whole = re.escape(word.upper())
    return rf"(?:{re.escape(word.capitalize())}|{whole})"


def _is_within_a_word(raw: bytes, place: int) -> bool:
    """Say whether a place in normalised bytes has a word's letters on both sides."""
    marks = b" -|"
    return 0 < place < len(raw) and raw[place - 1] not in marks and raw[place] not in marks


def _is_broken(piece: str) -> bool:
    """Say whether what was found is one word broken up, rather than words side by side."""
    if GAP not in piece:
        return BROKEN in piece
    letters = marks_to_spaces(piece).split()
    return len(letters) >= _LEAST_SPELT_OUT and all(len(c) == 1 and c.isalpha() for c in letters)


def _is_structure(words: str) -> bool:
    """Say whether words may be a format's own: `arial a` comes before many a tag."""
    return all(len(word) == 1 or word in STRUCTURE for word in words.split())


def _is_long_in_bytes(words: str) -> bool:
    plain = words.replace(" ", "")
    return len(plain) >= (LEAST_SPACED_DIGITS if plain.isdigit() else _LEAST_IN_BYTES)
