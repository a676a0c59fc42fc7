"""What complying would cost: units × minutes → hours → pounds, never rounded our way.

SI 2004/3244 regulations 3 to 5: £25 for each person's hour; only the work that a limb
counts (`counts_work`). Fractions, since thirds of an hour added up as decimals can
come out a hair over the limit.
"""

import math
from collections.abc import Sequence
from fractions import Fraction

from noticegen.model.choices import Activity
from noticegen.model.estimate import Counted, Estimate
from noticegen.model.regime import CostLimit
from noticegen.model.reliance import Work


def count_cost(
    works: Sequence[Work], counting: Sequence[Activity], cost: CostLimit, limit: int
) -> Estimate | None:
    """Count the work of an estimate that may be counted; `None` where some has no minutes."""
    kept = [work for work in works if set(work.activity) <= set(counting)]
    if not kept or any(work.minutes_each is None for work in kept):
        return None
    counted = []
    for work in kept:
        assert work.minutes_each is not None
        low, high = (
            work.how_many * Fraction(m) / 60
            for m in (work.minutes_each.low, work.minutes_each.high)
        )
        counted.append(Counted(work, low, high))
    return Estimate(tuple(counted), cost.pounds_an_hour, limit, _fits(kept, limit, cost))


def _fits(works: Sequence[Work], limit: int, cost: CostLimit) -> int | None:
    each = sum((Fraction(w.minutes_each.high) for w in works if w.minutes_each), Fraction(0))
    if len({work.how_many for work in works}) != 1 or not each:
        return None
    return math.floor(Fraction(limit * 60, cost.pounds_an_hour) / each)


def hours_as_text(hours: Fraction, *, up: bool = False) -> str:
    """Print hours to a tenth, rounded down, or up."""
    whole, tenths = divmod(_round(hours * 10, up=up), 10)
    return f"{whole:,}.{tenths}" if tenths else f"{whole:,}"


def pounds_as_text(pounds: Fraction, *, up: bool = False) -> str:
    """Print pounds, with pence where there are any, rounded down, or up."""
    whole, pence = divmod(_round(pounds * 100, up=up), 100)
    return f"£{whole:,}.{pence:02}" if pence else f"£{whole:,}"


def _round(number: Fraction, *, up: bool) -> int:
    return math.ceil(number) if up else math.floor(number)
