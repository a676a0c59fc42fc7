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
    done: dict[K, _Row[K]] = {}
    for each in sums:
        row = _Row({key: Fraction(sign) for key, sign in each.signs.items()}, each.amount)
        for key in [key for key in row.factors if key in done]:
            row.take(done[key], row.factors[key])
        if not row.factors:
            continue
        pivot = next(iter(row.factors))
        row.divide(row.factors[pivot])
        for other in done.values():
            if pivot in other.factors:
                other.take(row, other.factors[pivot])
        done[pivot] = row
    return {pivot: row.amount for pivot, row in done.items() if len(row.factors) == 1}


@dataclass(slots=True)
class _Row(Generic[K]):
    """Unknowns that have a factor other than nothing, and what they come to."""

    factors: dict[K, Fraction]
    amount: Fraction

    def take(self, other: "_Row[K]", times: Fraction) -> None:
        """Take another away, so many times."""
        self.amount -= times * other.amount
        for key, factor in other.factors.items():
            left = self.factors.get(key, Fraction(0)) - times * factor
            if left:
                self.factors[key] = left
            else:
                del self.factors[key]

    def divide(self, by: Fraction) -> None:
        self.amount /= by
        self.factors = {key: factor / by for key, factor in self.factors.items()}


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
