"""The last day for answering, or that there is none. FOIA s10(1), (3) and (6), s17(2)."""

import datetime as dt
from collections.abc import Iterable

from noticegen.fees import last_day_with_fee
from noticegen.model.authority import InternalReview
from noticegen.model.case import Chain
from noticegen.model.choices import Kind, Outcome
from noticegen.model.request import Request
from noticegen.working_days import end_of_period


def last_day_of(
    request: Request, chain: Chain, review: InternalReview | None, working_days: int
) -> dt.date | None:
    """Give the day by which this letter was due; `None` where no clock runs.

    An extension is due like a reply. A decision that was put off is due on the day that
    was promised for it, a review when `review` says that one is answered.
    """
    match request.kind:
        case Kind.LATER_DISCLOSURE | Kind.CORRECTION | Kind.NO_NOTICE:
            return None
        case Kind.INTERNAL_REVIEW:
            promised = review and review.reply_within
            asked = request.review and request.review.requested
            return end_of_period(asked, promised) if asked and promised else None
        case _:
            days = [
                last_day_with_fee(start, working_days, request)
                for start in starts_of_the_clock(request)
            ]
            return promised_day(chain) or min(days)


def starts_of_the_clock(request: Request) -> Iterable[dt.date]:
    """Give the days from which the clocks of this request and of joined ones run."""
    joined = [other.clarified or other.received for other in request.joined_requests]
    return [request.clarified or request.received, *joined]


def promised_day(chain: Chain) -> dt.date | None:
    """Give the latest day that was promised for what is decided now, if any was."""
    waited = [b for b in chain.before.values() if b.outcome is Outcome.PENDING]
    days = [day for b in waited if (day := b.decision_expected_by())]
    return max(days, default=None)
