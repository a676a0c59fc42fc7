"""An estimate of cost, in lines: each piece of work, what it comes to, and the limit."""

from collections.abc import Iterator
from decimal import Decimal

from noticegen.cost import hours_as_text, pounds_as_text
from noticegen.model.case import Reliance
from noticegen.model.estimate import Estimate
from noticegen.model.reliance import Work


def cost_lines(reliance: Reliance) -> Iterator[str]:
    """Say what was counted and what was not; nothing where no work is named."""
    estimate = reliance.estimate
    counted = estimate.counted if estimate else ()
    for each in counted:
        yield f"{_work(each.work)}: {_range(each.low, each.high)} hours"
    for work in reliance.entry.estimate:
        if not any(work is each.work for each in counted):
            yield f"{_work(work)}: not counted"
    if estimate is not None:
        yield _total(estimate)


def _work(work: Work) -> str:
    minutes = f" of {work.minutes_each} minutes" if work.minutes_each else ""
    return f"{', '.join(work.activity)} {work.of}, {work.how_many:,}{minutes}"


def _total(estimate: Estimate) -> str:
    hours = _range(estimate.low_hours, estimate.high_hours)
    if estimate.is_over_at_least:
        against = "over"
    else:
        against = "at the most over" if estimate.is_over else "not over"
    limit = (
        f"{hours_as_text(estimate.limit_hours)} hours ({pounds_as_text(Decimal(estimate.limit))})"
    )
    return f"in all {hours} hours, {against} the limit of {limit}"


def _range(low: Decimal, high: Decimal) -> str:
    texts = dict.fromkeys((hours_as_text(low), hours_as_text(high)))
    return " to ".join(texts)
