"""A text → its words and clauses, in which phrases are found without their marks."""

import re
from collections.abc import Iterable, Iterator

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_CLAUSE = re.compile(r"[.?!;:\n]+(?:\s|$)|\s[–—-]\s")


def words_of(text: str) -> list[str]:
    """Give the words of a text, small, with straight apostrophes."""
    return [word.lower().replace("’", "'") for word in _WORD.findall(text)]


def spaced(text: str) -> str:
    """Give the words of a text with one space before and after each."""
    return f" {' '.join(words_of(text))} "


def clauses_of(text: str) -> Iterator[str]:
    """Give each clause of a text, spaced."""
    for clause in _CLAUSE.split(text):
        if clause.strip():
            yield spaced(clause)


def first_of(phrases: Iterable[str], text: str) -> str | None:
    """Give the first phrase of a list that stands in a spaced text."""
    return next((phrase for phrase in phrases if f" {phrase} " in text), None)


def asserted(phrases: Iterable[str], text: str, unless: Iterable[str]) -> str | None:
    """Give the first phrase of a list that a text asserts: no word of `unless` leads to it."""
    softening = tuple(unless)
    for clause in clauses_of(text):
        for phrase in phrases:
            before, found, _ = clause.partition(f" {phrase} ")
            if found and not first_of(softening, f"{before} "):
                return phrase
    return None
