"""The provisions of an Act, as a definition lists them: `1(a) to (c)`, `2`, `2(a)(i)`."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

_ENTRY = re.compile(r"(?P<parts>\w+(?:\(\w+\))*)(?: to \((?P<last>\w+)\))?", re.ASCII)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")

_ALONE = "no subsections"

Parts = tuple[str, ...]


def entry_to_parts(entry: str) -> list[Parts]:
    """Give the provisions that an entry lists, the first to the last; none if it can't be read."""
    if entry == _ALONE:
        return [()]
    match = _ENTRY.fullmatch(entry)
    if match is None:
        return []
    parts = tuple(re.findall(r"\w+", match["parts"]))
    if not match["last"]:
        return [parts]
    order = list(_ROMAN) if len(parts) > 2 else list(_LETTERS)
    first, last = parts[-1], match["last"]
    if first not in order or last not in order or order.index(last) <= order.index(first):
        return []
    return [(*parts[:-1], each) for each in order[order.index(first) : order.index(last) + 1]]


@lru_cache(maxsize=256)
def parts_that_exist(entries: tuple[str, ...]) -> frozenset[Parts]:
    """Give every part of a section that there is; of what is listed, what it is a part of too."""
    return frozenset({(), *(above for entry in entries for above in _with_those_above(entry))})


def _with_those_above(entry: str) -> Iterator[Parts]:
    for parts in entry_to_parts(entry):
        for end in range(1, len(parts) + 1):
            yield parts[:end]


def parts_below(entries: tuple[str, ...], parts: Parts) -> tuple[str, ...]:
    """Give what a provision is made of, in order: (a), (b) and (c), or nothing."""
    listed = (found for entry in entries for found in entry_to_parts(entry))
    below = [found[len(parts)] for found in listed if _is_within(found, parts)]
    return tuple(dict.fromkeys(below))


def _is_within(found: Parts, parts: Parts) -> bool:
    return len(found) > len(parts) and found[: len(parts)] == parts


def is_in_order(entries: tuple[str, ...]) -> bool:
    """Say whether every entry can be read, and none stands twice."""
    found = [entry_to_parts(entry) for entry in entries]
    flat = sorted(parts for listed in found for parts in listed)
    return all(found) and all(one != other for one, other in pairwise(flat))
