"""What anybody would see is wrong with a letter, whatever it is about."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from random_cases.opened import CELL, Line, all_words
from random_cases.words import ID, ODD_SENTENCES, PRIVATE, REFERENCES, SENTENCES

Fault = str

_LEFT_OPEN = re.compile(r"\{[{%#]|[%#}]\}|\bNone\b|\bTrue\b|\bFalse\b|\bundefined\b|\bOutcome\.")
_ISO_DATE = re.compile(r"\b\d{4}-\d\d-\d\d\b")
_TWICE = re.compile(r"\b([^\W\d]+) \1\b(?!')", re.IGNORECASE)
_TOO_MANY = re.compile(r"[^\S\n]{2}|^\s|\s$| [.,;:?)]|\( |[,;:]\.|(?<!\.)\.\.(?!\.)|[.,;:],")
_ARTICLE = re.compile(
    r"\b[Aa] (?!again|and|one|once|does|is|of)[aeio]\w+\b|\b[Aa]n [bcdfgjkmnpqrtvwyz]\w+"
)
_KEYS = re.compile(r"(?<![/\w])[a-z]+_[a-z_]+\b")
_ENDS = re.compile(r"[.:?!][”’)\]]*$")
_UNFINISHED = ("Normal",)
_TWICE_IS_RIGHT = {"that", "had"}


def visible_faults(lines: Sequence[Line]) -> Iterator[Fault]:
    """Give each fault, with the words around it."""
    yield from _of_order(lines)
    words = all_words(lines)
    for hidden in (ID, PRIVATE.split()[0]):
        if hidden in words:
            yield f"`{hidden}` is printed: {_around(words, words.index(hidden))}"
    for line in lines:
        if line.style == "Quoted words":
            continue
        text = _without_odd(line.words)
        for name, pattern in (
            ("left open", _LEFT_OPEN),
            ("a date as typed", _ISO_DATE),
            ("a key", _KEYS),
            ("a or an", _ARTICLE),
            ("spaces or signs", _TOO_MANY),
        ):
            for found in pattern.finditer(text):
                yield f"{name}: {_around(text, found.start())}"
        for found in _TWICE.finditer(text):
            if found[1].lower() not in _TWICE_IS_RIGHT:
                yield f"a word twice: {_around(text, found.start())}"
        yield from _of_signs(line, text)


def _of_order(lines: Sequence[Line]) -> Iterator[Fault]:
    """Report what is empty, or stands twice in a row."""
    for line in lines:
        if not line.words.strip() and not line.is_picture and line.style != CELL:
            yield f"an empty {line.style}"
    for first, second in pairwise(lines):
        is_same = first.style == second.style != CELL and first.words == second.words
        if is_same and first.words not in (*SENTENCES, *ODD_SENTENCES):
            yield f"twice in a row: {first.words[:90]}"
        if first.level and second.level and second.level <= first.level:
            yield f"nothing under the heading: {first.words[:90]}"
    if lines and lines[-1].level:
        yield f"nothing under the last heading: {lines[-1].words[:90]}"
    signed = sum(line.words == "Yours sincerely" for line in lines)
    if signed > 1:
        yield f"signed {signed} times"


def _of_signs(line: Line, text: str) -> Iterator[Fault]:
    if text.count("“") != text.count("”"):
        yield f"a quotation mark is open: {text[:90]}"
    if text.count("(") != text.count(")"):
        yield f"a bracket is open: {text[:90]}"
    if line.style in _UNFINISHED and not _ENDS.search(text):
        yield f"a sentence without its end: …{text[-70:]}"
    if line.style in _UNFINISHED and text[:1].islower():
        yield f"a sentence with a small first letter: {text[:70]}"


def _without_odd(text: str) -> str:
    """Put a plain word for what a case has said oddly on purpose, and for addresses."""
    for said in ODD_SENTENCES:
        text = text.replace(said, "It is odd.")
    return re.sub(r"https?://[^\s)]+(?<!\.)", "address", text.replace(REFERENCES[-1], "7"))


def _around(text: str, at: int) -> str:
    return f"…{text[max(0, at - 50) : at + 50]}…"
