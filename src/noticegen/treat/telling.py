"""Released columns that tell what is withheld from the same rows.

A column tells when each of its values stands for one withheld value (a team of one
officer, a number for each name), or when its words are those of the withheld cell beside
them. Neither is an error: a check reports it, and a named person may answer for it.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import field
from functools import cache

from noticegen.model.attachment import Cell, Telling
from noticegen.model.choices import Holds
from noticegen.model.dataclass import dataclass
from noticegen.treat.given import GivenColumn

_TOLD = (Holds.PERSON, Holds.DATE, Holds.IDENTIFIER, Holds.TEXT)
_WORD = re.compile(r"[^\W_]{3,}")


@dataclass(frozen=True, slots=True)
class KeptBack:
    """A source column that is not released as it is: its values, row beside row."""

    heading: str
    holds: Holds
    values: tuple[Cell, ...] = field(repr=False)


def find_telling(given: Sequence[GivenColumn], kept_back: Sequence[KeptBack]) -> Iterator[Telling]:
    """Yield each released column with the withheld one that it tells."""
    for column in given:
        for other in kept_back:
            if other.holds in _TOLD and _tells(column, other):
                yield Telling(column.heading, other.heading)


def _tells(column: GivenColumn, other: KeptBack) -> bool:
    if _stands_for(column.values, other.values):
        return True
    # what is made coarser shares words with what it is made from
    is_its_own = column.made_from == other.heading or other.holds is Holds.DATE
    return not is_its_own and _repeats(column.values, other.values)


def is_one_to_one(values: Sequence[Cell], labels: Sequence[Cell]) -> bool:
    """Say whether each label stands for one value, so that nothing is coarser."""
    pairs = {(v, label) for v, label in zip(values, labels, strict=True) if v is not None}
    return len(pairs) > 1 and len({label for _, label in pairs}) == len(pairs)


def _stands_for(released: Sequence[Cell], withheld: Sequence[Cell]) -> bool:
    """Say whether each released value goes with one withheld value only."""
    beside: dict[Cell, set[Cell]] = defaultdict(set)
    for ours, theirs in zip(released, withheld, strict=True):
        if ours is not None and theirs is not None:
            beside[ours].add(theirs)
    several = len(beside) > 1 and len(set().union(*beside.values())) > 1
    return several and all(len(found) == 1 for found in beside.values())


def _repeats(released: Sequence[Cell], withheld: Sequence[Cell]) -> bool:
    """Say whether a released value's words stand in the withheld cells of most of its rows."""
    rows: Counter[Cell] = Counter()
    shared: Counter[tuple[Cell, str]] = Counter()
    words_of = cache(_words)  # a released value stands in many rows
    for ours, theirs in zip(released, withheld, strict=True):
        if isinstance(ours, str) and theirs is not None:
            rows[ours] += 1
            shared.update((ours, word) for word in words_of(ours) & words_of(str(theirs)))
    return any(count * 2 > rows[value] for (value, _), count in shared.items())


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))
