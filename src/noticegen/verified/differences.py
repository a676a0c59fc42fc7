"""Two versions of a letter → where they differ, paragraph by paragraph, word by word."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Final

from noticegen.model.verification import Change, Mark

_ALIKE: Final = 0.4
"""Paragraphs less alike than this are two different ones, not one that was changed."""
_AROUND: Final = 6
"""Words shown on each side of what was changed."""
_MOST: Final = 3
_COUNTED: Final = re.compile(r"\d{1,3}|[a-z]|[ivx]{1,4}")
"""A list's number or letter, which a Word file counts and a PDF spells out."""


def list_changes(made: Sequence[str], found: Sequence[str]) -> Iterator[Change]:
    """List the paragraphs that differ."""
    matcher = SequenceMatcher(a=made, b=found, autojunk=False)
    for kind, from_, to, new_from, new_to in matcher.get_opcodes():
        if kind != "equal":
            yield from _changed(made[from_:to], found[new_from:new_to])


def _changed(made: Sequence[str], found: Sequence[str]) -> Iterator[Change]:
    """Pair paragraphs that stand in the same place, if they are alike."""
    if len(made) != len(found):
        made, found = _aligned(made, found)
    for old, new in zip_longest(made, found, fillvalue=""):
        if old and new and _is_alike(old, new):
            yield _word_by_word(old.split(), new.split())
            continue
        if old:
            yield ((Mark.REMOVED, old),)
        if new:
            yield ((Mark.ADDED, new),)


def _aligned(made: Sequence[str], found: Sequence[str]) -> tuple[list[str], list[str]]:
    """Put the paragraphs of the longer side beside the likest of the shorter one."""
    if len(made) > len(found):
        new, old = _aligned(found, made)
        return old, new
    left: list[str] = []
    right: list[str] = []
    start = 0
    for place, text in enumerate(made):
        last = len(found) - (len(made) - place)
        choices = range(start, last + 1)
        best = max(choices, key=lambda at: _likeness(text, found[at]))
        left += [""] * (best - start) + [text]
        right += found[start : best + 1]
        start = best + 1
    return left, [*right, *found[start:]]


def _likeness(old: str, new: str) -> float:
    return SequenceMatcher(a=old.split(), b=new.split(), autojunk=False).ratio()


def _is_alike(old: str, new: str) -> bool:
    return _likeness(old, new) >= _ALIKE


def _word_by_word(old: list[str], new: list[str]) -> Change:
    pieces: list[tuple[Mark, str]] = []
    opcodes = SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes()
    for index, (kind, from_, to, new_from, new_to) in enumerate(opcodes):
        if kind == "equal":
            words = _shortened(old[from_:to], first=index == 0, last=index == len(opcodes) - 1)
            pieces.append((Mark.SAME, words))
            continue
        if to > from_:
            pieces.append((Mark.REMOVED, " ".join(old[from_:to])))
        if new_to > new_from:
            pieces.append((Mark.ADDED, " ".join(new[new_from:new_to])))
    return tuple(pieces)


def _shortened(words: list[str], *, first: bool, last: bool) -> str:
    """Leave out the words that are far from any change."""
    before = [] if first else words[:_AROUND]
    after = [] if last else words[-_AROUND:]
    if len(words) <= len(before) + len(after) + 1:
        return " ".join(words)
    return " ".join([*before, "…", *after])


def list_other_words(word_file: str, other: str) -> tuple[str, ...]:
    """List where two files that should say the same do not, a few words each."""
    old, new = _plain(word_file), _plain(other)
    matcher = SequenceMatcher(a=old, b=new, autojunk=False)
    found = []
    for kind, from_, to, new_from, new_to in matcher.get_opcodes():
        only_there = new[new_from:new_to]
        if kind == "equal" or (from_ == to and all(map(_COUNTED.fullmatch, only_there))):
            continue
        ours, theirs = (_few(side) for side in (old[from_:to], only_there))
        found.append(f"{ours} there, {theirs} here")
    return tuple(found[:_MOST])


def _few(words: Sequence[str]) -> str:
    if not words:
        return "nothing"
    more = " …" if len(words) > _AROUND else ""
    return f"“{' '.join(words[:_AROUND])}{more}”"


def _plain(text: str) -> list[str]:
    """Give the words of a text, as any format gives them."""
    return re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", text))
