"""Sums with unknown parts → what each unknown must be, or between what it must lie."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
Interval = tuple[Fraction, Fraction | None]
"""The least that an unknown can be, and the most; `None` where nothing bounds it."""


@dataclass(frozen=True, slots=True)
class Sum(Generic[K]):
    """Unknowns, each with its sign, that come to an amount."""

    signs: Mapping[K, int]
    amount: Fraction


def solve(sums: Sequence[Sum[K]]) -> dict[K, Fraction]:
    """Give the unknowns that the sums leave one value for (Gauss and Jordan's elimination)."""
    unknowns = list(dict.fromkeys(key for each in sums for key in each.signs))
    rows = [[Fraction(each.signs.get(key, 0)) for key in unknowns] + [each.amount] for each in sums]
    done = 0
    for column in range(len(unknowns)):
        pivot = next((r for r in range(done, len(rows)) if rows[r][column]), None)
        if pivot is None:
            continue
        rows[done], rows[pivot] = rows[pivot], rows[done]
        lead = rows[done][column]
        rows[done] = [value / lead for value in rows[done]]
        for index, row in enumerate(rows):
            if index != done and row[column]:
                factor = row[column]
                rows[index] = [a - factor * b for a, b in zip(row, rows[done], strict=True)]
        done += 1
    found = {}
    for row in rows[:done]:
        filled = [key for key, value in zip(unknowns, row, strict=False) if value]
        if len(filled) == 1:
            found[filled[0]] = row[-1]
    return found


def bound(sums: Sequence[Sum[K]], rounds: int = 50) -> dict[K, Interval]:
    """Give between what each unknown must lie if none is less than nothing.

    Each sum narrows its parts by what the others can be at least and at most, over and
    over; the true interval may be narrower still.
    """
    lows = {key: Fraction(0) for each in sums for key in each.signs}
    highs: dict[K, Fraction | None] = dict.fromkeys(lows)
    for _ in range(rounds):
        before = (dict(lows), dict(highs))
        for each in sums:
            for key, sign in each.signs.items():
                _narrow(each, key, sign, lows, highs)
        if (lows, highs) == before:
            break
    return {key: (lows[key], highs[key]) for key in lows}


def _narrow(
    each: Sum[K], key: K, sign: int, lows: dict[K, Fraction], highs: dict[K, Fraction | None]
) -> None:
    """Narrow one unknown of a sum: it is the amount without the others."""
    others = [(other, s * sign) for other, s in each.signs.items() if other != key]
    amount = each.amount * sign
    most = _total(amount, [(highs if s < 0 else lows)[o] for o, s in others], others)
    least = _total(amount, [(lows if s < 0 else highs)[o] for o, s in others], others)
    high = highs[key]
    if most is not None and (high is None or most < high):
        highs[key] = most
    if least is not None and least > lows[key]:
        lows[key] = least


def _total(
    amount: Fraction, values: Iterable[Fraction | None], others: Iterable[tuple[K, int]]
) -> Fraction | None:
    for value, (_, sign) in zip(values, others, strict=True):
        if value is None:
            return None
        amount -= sign * value
    return amount
