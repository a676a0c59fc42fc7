"""Letters that decide nothing: that a request has come, what we ask back, what it will cost."""

import datetime as dt
from collections.abc import Iterator, Sequence
from fractions import Fraction

from markupsafe import Markup

from noticegen.compose.speaker import Speaker
from noticegen.cost import pounds_as_text
from noticegen.fees import (
    cost_in_pounds,
    fee_in_pounds,
    last_day_for_paying,
    last_day_with_fee,
    working_days_before,
)
from noticegen.long_dates import long_date
from noticegen.model.case import Case, CaseItem
from noticegen.model.choices import ANSWERS_NOTHING, Kind
from noticegen.model.dataclass import dataclass
from noticegen.model.other_letters import Fee
from noticegen.model.text import Prose


@dataclass(frozen=True, slots=True)
class AskedBackView:
    """What we need to know of an item, and why."""

    number: str
    asks: Prose
    because: Markup


@dataclass(frozen=True, slots=True)
class FeeView:
    """The fee: its table, its sum, and how and until when to pay it."""

    headings: tuple[Markup, ...]
    rows: tuple[tuple[str, ...], ...]
    rules: tuple[Markup, ...]
    how_to_pay: tuple[Markup, ...]


def compose_undecided(case: Case, speaker: Speaker) -> Iterator[Markup]:
    """Give the sentences that follow on when the request came in, where nothing is decided."""
    match case.request.kind:
        case Kind.ACKNOWLEDGEMENT:
            yield speaker.say("our_reference_is", reference=case.request.reference)
        case Kind.CLARIFICATION:
            numbers = [] if case.asked == 1 else [leaf.number for leaf in _unclear(case)]
            yield speaker.say("needs_clarification", numbers=numbers)
        case Kind.FEES_NOTICE if case.request.fee:
            yield speaker.say("is_fees_notice", amount=_amount(case.request.fee))
        case _:
            return


def _unclear(case: Case) -> list[CaseItem]:
    return [leaf for leaf in case.leaves() if leaf.item.we_ask]


def _amount(fee: Fee) -> str:
    return pounds_as_text(fee_in_pounds(fee))


def compose_asked_back(case: Case, speaker: Speaker) -> tuple[AskedBackView, ...]:
    """Give what we need to know, item by item. FOIA s1(3)."""
    if case.request.kind is not Kind.CLARIFICATION:
        return ()
    views = []
    for leaf in _unclear(case):
        because = leaf.item.because
        why = speaker.say("asks_because", because=because) if because else Markup()
        assert leaf.item.we_ask is not None
        views.append(AskedBackView(leaf.number, leaf.item.we_ask, why))
    return tuple(views)


def compose_fee(case: Case, speaker: Speaker) -> FeeView | None:
    """Give the fee; nothing where none is asked for. FOIA s9."""
    request = case.request
    fee = request.fee
    if fee is None or request.kind is not Kind.FEES_NOTICE:
        return None
    names = ("fee_for", "fee_how_many", "fee_each", "fee_cost")
    rows = [
        (
            cost.of[:1].upper() + cost.of[1:],
            f"{cost.how_many:,}",
            _money(Fraction(cost.each.amount)),
            _money(cost_in_pounds(cost)),
        )
        for cost in fee.costs
    ]
    rows.append((speaker.plain("fee_total"), "", "", _money(fee_in_pounds(fee))))
    paying = [speaker.prose(fee.how_to_pay)]
    if request.issued:
        last_day = long_date(last_day_for_paying(request.issued))
        paying.append(speaker.say("pay_by", last_day=last_day))
    return FeeView(
        headings=tuple(speaker.say(name) for name in names),
        rows=tuple(rows),
        rules=(speaker.say("fee_rules"),),
        how_to_pay=tuple(paying),
    )


def _money(pounds: Fraction) -> str:
    """Print a sum with pence always; with parts of a penny where it has some."""
    pence = pounds * 100
    if pence.denominator == 1:
        return f"£{pence.numerator // 100:,}.{pence.numerator % 100:02}"
    return f"{float(pence):g}p" if pence < 100 else f"£{float(pounds):,.4f}".rstrip("0")


def compose_next(case: Case, speaker: Speaker) -> Iterator[Markup]:
    """Say what happens next, and how long it can take."""
    request = case.request
    days = case.law.version.working_days_to_answer
    if request.kind not in ANSWERS_NOTHING:
        return
    if request.kind is Kind.ACKNOWLEDGEMENT:
        yield from _answered_by(case, speaker, days)
    elif request.kind is Kind.CLARIFICATION:
        clear = [leaf.number for leaf in case.leaves() if not leaf.item.we_ask]
        if clear:
            last_day = long_date(case.last_day) if case.last_day else ""
            yield speaker.say("clear_items", numbers=clear, last_day=last_day)
        unclear = [leaf.number for leaf in _unclear(case)] if clear else []
        yield speaker.say("runs_from_your_answer", days=days, numbers=unclear)
        yield speaker.say("tells_not_whether_held")
    elif request.issued:
        gone = working_days_before(_starts(case).values(), request.issued)
        yield speaker.say("after_paying", left=max(days - gone, 1))
        yield speaker.say("not_paying")


def _answered_by(case: Case, speaker: Speaker, days: int) -> Iterator[Markup]:
    """Give the last day for answering, of each request that the letter is about."""
    request = case.request
    if not request.joined_requests:
        last_day = long_date(case.last_day) if case.last_day else ""
        yield speaker.say(
            "answers_by", days=days, last_day=last_day, clarified=bool(request.clarified)
        )
        return
    each: Sequence[Markup] = [
        speaker.say(
            "answers_this_by",
            reference=reference,
            last_day=long_date(last_day_with_fee(start, days, request)),
        )
        for reference, start in _starts(case).items()
    ]
    yield speaker.say("answers_each_by", days=days, each=each)


def _starts(case: Case) -> dict[str, dt.date]:
    """Give the day from which the time for answering runs, by the reference of each request."""
    request = case.request
    starts = {request.reference: request.clarified or request.received}
    return starts | {o.reference: o.clarified or o.received for o in request.joined_requests}
