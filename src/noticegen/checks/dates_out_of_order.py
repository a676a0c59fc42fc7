"""Dates stand in the order in which things happen. FOIA s10."""

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity
from noticegen.model.place import Place


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


def _finding(where: Place, later: str, second: dt.date, earlier: str, first: dt.date) -> Finding:
    return Finding(
        rule="dates-out-of-order",
        severity=Severity.BLOCKING,
        where=where,
        message=f"{later if ' ' in later else f'`{later}`'} {second} is before {earlier} {first}",
        fix="mend one of the two",
        source="FOIA s10",
        about=later,
    )
