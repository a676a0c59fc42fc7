"""Titles → names of sheets, as the format allows them."""

import re
from collections.abc import Iterable

MAX_NAME = 31
NOTES = "Notes"
_NOT_IN_NAME = re.compile(r"[\[\]:*?/\\\x00-\x1f\ud800-\udfff\ufffe\uffff]")


def name_sheets(titles: Iterable[str]) -> list[str]:
    """Make sheet names from titles: at most 31 characters, no signs of references, no two alike."""
    taken = {NOTES.casefold(), "history"}  # the second is a name that Excel keeps for itself
    names = []
    for title in titles:
        plain = " ".join(_NOT_IN_NAME.sub(" ", title).split()).strip("' ") or "Table"
        name, number = _cut(plain, MAX_NAME), 1
        while name.casefold() in taken:
            number += 1
            ending = f" ({number})"
            name = _cut(plain, MAX_NAME - len(ending)) + ending
        taken.add(name.casefold())
        names.append(name)
    return names


def _cut(text: str, length: int) -> str:
    """Cut at a word, where one ends in the second half."""
    if utf16_length(text) <= length:
        return text
    while utf16_length(text) > length:
        text = text[:-1]
    head, _, _ = text.rpartition(" ")
    return (head if len(head) > length // 2 else text).rstrip("' ")


def utf16_length(text: str) -> int:
    """Count characters as the format does: one outside the first plane counts as two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
