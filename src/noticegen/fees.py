"""A fee: what it comes to, until when it can be paid, and the days that do not count.

FOIA s9(2), s10(2); SI 2004/3244 regulation 6.
"""

import datetime as dt
import math
from collections.abc import Iterable
from fractions import Fraction

from noticegen.model.choices import Kind
from noticegen.model.other_letters import Fee, FeeCost
from noticegen.model.request import Request
from noticegen.working_days import end_of_period, is_working_day, working_day_after

_TIME_TO_PAY = "3 months"


def cost_in_pounds(cost: FeeCost) -> Fraction:
    """Give what some of it costs, not rounded."""
    return cost.how_many * Fraction(cost.each.amount)


def fee_in_pounds(fee: Fee) -> Fraction:
    """Give the fee in pounds and whole pence, rounded down: never in the authority's favour."""
    total = sum((cost_in_pounds(cost) for cost in fee.costs), Fraction(0))
    return Fraction(math.floor(total * 100), 100)


def last_day_for_paying(given: dt.date) -> dt.date:
    """Give the last day of three months that begin with the day of the notice. FOIA s9(2)."""
    end = end_of_period(given, _TIME_TO_PAY)
    assert end is not None
    # a month too short for the day of that number ends on its own last day
    return end - dt.timedelta(days=1) if end.day == given.day else end


def fees_notice_before(request: Request) -> Request | None:
    """Give the fees notice among the letters before this one, the latest."""
    return next((x for x in request.chain() if x.kind is Kind.FEES_NOTICE), None)


def days_that_do_not_count(request: Request) -> tuple[dt.date, dt.date] | None:
    """Give the first and the last of them; `None` where no fee was paid in time. FOIA s10(2)."""
    notice = fees_notice_before(request)
    given = notice.issued if notice else None
    if given is None or request.paid is None or request.paid > last_day_for_paying(given):
        return None
    return given, request.paid


def last_day_with_fee(start: dt.date, count: int, request: Request) -> dt.date:
    """Give the `count`-th working day after `start`, passing over days that do not count."""
    passed_over = days_that_do_not_count(request)
    if passed_over is None:
        return working_day_after(start, count)
    first, last = passed_over
    day = start
    while count > 0:
        day += dt.timedelta(days=1)
        count -= is_working_day(day) and not first <= day <= last
    return day


def working_days_before(starts: Iterable[dt.date], notice: dt.date) -> int:
    """Count the working days after the earliest start and before the day of the notice."""
    day, count = min(starts) + dt.timedelta(days=1), 0
    while day < notice:
        count += is_working_day(day)
        day += dt.timedelta(days=1)
    return count
