"""The days of a case: every version of the law, the edges of each, and late letters."""

import datetime as dt
from dataclasses import dataclass

from limbs_in_time import LIMBS
from random_cases.dice import Dice

FIRST = dt.date(2018, 6, 20)
LAST = dt.date(2030, 6, 30)
EDGES = sorted(
    edge
    for edge in {limb.first for limb in LIMBS} | {limb.last for limb in LIMBS}
    if FIRST < edge < LAST
)


@dataclass(frozen=True)
class Days:
    """When a request came, and when the letters about it were sent."""

    received: dt.date
    first: dt.date
    second: dt.date
    clarified: dt.date | None
    is_late: bool


def days(dice: Dice) -> Days:
    if dice.chance(40):
        first = dice.one(EDGES)
    else:
        first = FIRST + dt.timedelta(days=dice.up_to((LAST - FIRST).days // 7) * 7 + dice.up_to(6))
    is_late = dice.chance(10)
    received = dice.days_after(first, -60, -31) if is_late else dice.days_after(first, -27, -1)
    clarified = None
    if dice.chance(8):
        clarified = dice.days_after(received, 0, (first - received).days)
    return Days(received, first, dice.days_after(first, 1, 40), clarified, is_late)
