"""Stretches of a text that look wrong → findings; words of a definition → such a stretch."""

from collections.abc import Iterable, Iterator

from noticegen.checks.our_words import OurWords
from noticegen.model.finding import Finding, Severity
from noticegen.model.wrong_words import WrongWords
from noticegen.words_sought import find_words

Told = tuple[tuple[int, int], str, str]
"""A stretch of a text, what is wrong with it, and what to write."""

_ORDERS = ("cite", "leave", "name", "say", "take", "write")


def find_wrong(wrong: WrongWords, text: str) -> tuple[int, int] | None:
    """Say where the first of wrong words stands in a text, unless others make it right."""
    spans = (find_words(words, text) for words in wrong.words)
    found = next((span for span in spans if span), None)
    return None if found and any(find_words(words, text) for words in wrong.unless) else found


def fix_of(write: str) -> str:
    """Give what a definition says to write, as the fix of a message."""
    plain = " ".join(write.split()).rstrip(".")
    return plain if plain.split()[0] in _ORDERS else f"write `{plain}`"


def shown(text: str, span: tuple[int, int]) -> str:
    """Give what stands in a stretch of a text, as a message quotes it; no bracket is left open."""
    start, end = span
    if text.count("(", start, end) > text.count(")", start, end) and text[end : end + 1] == ")":
        end += 1
    return " ".join(text[start:end].replace("`", "'").split())


def findings_in(
    ours: OurWords, listed: Iterable[Told], *, rule: str, severity: Severity, source: str
) -> Iterator[Finding]:
    """Report stretches of a text that look wrong; one that overlaps an earlier one is left out."""
    reported: list[tuple[int, int]] = []
    for span, what, fix in listed:
        if any(start < span[1] and span[0] < end for start, end in reported):
            continue
        reported.append(span)
        message = f"looks wrong: `{shown(ours.words, span)}`: {what}"
        yield Finding(rule, severity, ours.place, message, fix, source, ours.key)
