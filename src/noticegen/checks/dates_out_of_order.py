"""Dates stand in the order in which things happen. FOIA s10."""

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.fees import fees_notice_before
from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity
from noticegen.model.form import Block
from noticegen.model.place import Place
from noticegen.model.request import Request

RULE: Final = Rule(
    code="dates-out-of-order",
    title="dates stand in the order in which things happen",
    source="FOIA s10",
    severity=Severity.BLOCKING,
    why=(
        "The letter's clock, and much of what it says, is counted from these dates. A letter "
        "that is dated before the request it answers shows that one of them was mistyped."
    ),
    message="`issued` 2026-09-01 is before `received` 2026-09-04",
    fix="mend one of the two",
)


def check_dates_out_of_order(case: Case) -> Iterator[Finding]:
    """Report each date that is before one that it must follow."""
    request = case.request
    chain = [
        (key, day)
        for key in ("received", "clarification_asked", "clarified", "issued")
        if (day := getattr(request, key)) is not None
    ]
    for (earlier, first), (later, second) in pairwise(chain):
        if second < first:
            yield _finding(request.at(later), later, second, f"`{earlier}`", first)
    yield from _joined(request)
    yield from _reviewed(request)
    yield from _letters(request)
    yield from _of_other_letters(request)
    if request.issued is None:
        return
    taken = [(leaf.item.at("data_as_at"), leaf.item.data_as_at) for leaf in case.leaves()]
    taken += [(a.at("data_as_at"), a.data_as_at) for a in request.data().values()]
    for place, day in taken:
        if day is not None and day > request.issued:
            yield _finding(place, "issued", request.issued, "`data_as_at`", day)
    for override in request.overrides:
        if override.date < request.received:
            place = override.at("date")
            yield _finding(place, "an override", override.date, "`received`", request.received)
        if override.date > request.issued:
            place = override.at("date")
            earlier = "the `date` of an override,"
            yield _finding(place, "issued", request.issued, earlier, override.date)


def _joined(request: Request) -> Iterator[Finding]:
    """Compare the dates of joined requests with one another, and with the letter's."""
    for joined in request.joined_requests:
        if joined.clarified and joined.clarified < joined.received:
            name = f"`clarified` of {joined.reference}"
            place, first = joined.at("clarified"), joined.received
            yield _finding(place, name, joined.clarified, "its `received`", first)
        if request.issued and request.issued < joined.received:
            name = f"`received` of {joined.reference}"
            yield _finding(joined.at("received"), "issued", request.issued, name, joined.received)


def _reviewed(request: Request) -> Iterator[Finding]:
    """Compare the day of asking for a review with the letter reviewed, and with this one."""
    review = request.review
    if review is None:
        return
    place, day = review.at("requested"), review.requested
    if request.issued and request.issued < day:
        yield _finding(place, "issued", request.issued, "`requested`", day)
    first = min((event.date for event in request.history), default=None)
    reviewed = request.earlier.issued if request.earlier else first
    if reviewed and day < reviewed:
        yield _finding(place, "requested", day, "the letter reviewed, of", reviewed)


def _letters(request: Request) -> Iterator[Finding]:
    """Compare a letter's date with what went before it."""
    for event in request.history:
        if request.issued and event.date > request.issued:
            place, what = event.at("date"), "the `date` of an event in `history`,"
            yield _finding(place, "issued", request.issued, what, event.date)
    earlier = request.earlier.issued if request.earlier else None
    if request.issued and earlier and request.issued < earlier:
        place = request.at("issued")
        yield _finding(place, "issued", request.issued, "the letter that it continues, of", earlier)


def _of_other_letters(request: Request) -> Iterator[Finding]:
    """Compare the days that a fee, a transfer, a correction and an earlier notice bring."""
    issued = request.issued
    notice = fees_notice_before(request)
    if request.paid and notice and notice.issued and request.paid < notice.issued:
        earlier = "the fees notice, of"
        yield _finding(request.at("paid"), "paid", request.paid, earlier, notice.issued)
    later: list[tuple[Block, str, dt.date | None]] = [(request, "paid", request.paid)]
    for other in request.other_authorities.values():
        later += [(other, "agreed", other.agreed), (other, "passed_on", other.passed_on)]
        if other.agreed and other.passed_on and other.passed_on < other.agreed:
            place = other.at("passed_on")
            yield _finding(place, "passed_on", other.passed_on, "`agreed`", other.agreed)
    if request.correction:
        later.append((request.correction, "letter", request.correction.letter))
    later += [
        (e.earlier_notice, "date", e.earlier_notice.date)
        for e in request.relied_on.values()
        if e.earlier_notice
    ]
    for block, key, day in later:
        if issued and day and day > issued:
            yield _finding(block.at(key), "issued", issued, f"`{key}`", day)


def _finding(where: Place, later: str, second: dt.date, earlier: str, first: dt.date) -> Finding:
    return RULE.finding(
        where=where,
        message=f"{later if ' ' in later else f'`{later}`'} {second} is before {earlier} {first}",
        fix="mend one of the two",
        about=later,
        also_about=(later.replace("`", ""), earlier.replace("`", "")),
    )
