"""What complying would cost: units × minutes → hours → pounds, never rounded our way.

SI 2004/3244 regulations 3 to 5: £25 for each person's hour; only the work that a limb
counts (`counts_work`).
"""

from collections.abc import Sequence
from decimal import ROUND_FLOOR, Decimal

from noticegen.model.choices import Activity
from noticegen.model.estimate import Counted, Estimate
from noticegen.model.law import CostLimit
from noticegen.model.reliance import Work

_TENTH = Decimal("0.1")
_PENNY = Decimal("0.01")


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
            work.how_many * m / 60 for m in (work.minutes_each.low, work.minutes_each.high)
        )
        counted.append(Counted(work, low, high))
    return Estimate(tuple(counted), cost.pounds_an_hour, limit, _fits(kept, limit, cost))


def _fits(works: Sequence[Work], limit: int, cost: CostLimit) -> int | None:
    each = sum((w.minutes_each.high for w in works if w.minutes_each), Decimal(0))
    if len({work.how_many for work in works}) != 1 or not each:
        return None
    return int(Decimal(limit) * 60 / cost.pounds_an_hour / each)


def hours_as_text(hours: Decimal) -> str:
    """Print hours to a tenth, rounded down."""
    return _plain(hours.quantize(_TENTH, ROUND_FLOOR))


def pounds_as_text(pounds: Decimal) -> str:
    """Print pounds, with pence where there are any, rounded down."""
    text = f"£{pounds.quantize(_PENNY, ROUND_FLOOR):,}"
    return text.removesuffix(".00")


def _plain(number: Decimal) -> str:
    return f"{number:,}".removesuffix(".0")
