"""Every choice that a random case rests on."""

import datetime as dt
from collections.abc import Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """Small choices, made with the randomness that Hypothesis gives."""

    def __init__(self, random: Random) -> None:
        self._random = random

    def up_to(self, most: int) -> int:
        return self._random.randint(0, most)

    def between(self, least: int, most: int) -> int:
        return self._random.randint(least, most)

    def chance(self, percent: int) -> bool:
        """Say yes in so many of a hundred cases."""
        return self._random.randrange(100) < percent

    def one(self, listed: Sequence[T]) -> T:
        return self._random.choice(listed)

    def weighed(self, weights: dict[T, int]) -> T:
        """Choose one by its weight."""
        return self._random.choices(list(weights), list(weights.values()))[0]

    def some(self, listed: Sequence[T], least: int, most: int) -> list[T]:
        """Choose several, none of them twice, in the order in which they are listed."""
        count = self.between(least, min(most, len(listed)))
        chosen = self._random.sample(range(len(listed)), count)
        return [listed[index] for index in sorted(chosen)]

    def days_after(self, day: dt.date, least: int, most: int) -> dt.date:
        return day + dt.timedelta(days=self.between(least, most))
