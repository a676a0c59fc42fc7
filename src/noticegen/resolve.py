"""Request + law → case: each argument joined to its limb, each test's outcome computed.

One engine reads every test from the definitions; it knows no section by name.
"""

import datetime as dt
import difflib
from collections.abc import Iterator

from noticegen.apply_test import apply_test
from noticegen.cited import cite, not_defined
from noticegen.clock import last_day_of
from noticegen.cost import count_cost
from noticegen.counted_dates import check_counted_dates, counted_from
from noticegen.decided_before import chain_of, unknown_points
from noticegen.errors import AuthorityFileError, RequestFileError, UnknownLimbError
from noticegen.model.authority import Approvals, Authority
from noticegen.model.case import Case, Reliance
from noticegen.model.choices import Activity
from noticegen.model.estimate import Estimate
from noticegen.model.finding import Problem
from noticegen.model.form import Id
from noticegen.model.item import items_of
from noticegen.model.item_tables import name_withheld_cells
from noticegen.model.law import Limb
from noticegen.model.law_in_force import LawInForce, LimbInForce
from noticegen.model.reliance import RelianceEntry
from noticegen.model.request import Request
from noticegen.names_in_messages import in_backticks
from noticegen.numbering import number_items


def resolve(request: Request, authority: Authority, approvals: Approvals, law: LawInForce) -> Case:
    """Join a request to the law in force on the day it is decided.

    Raises:
        UnknownLimbError: a limb exists, but no definition covers it on that day.
        RequestFileError: an answer is to no question of its limb, or `see` leads nowhere.
        AuthorityFileError: the authority's cost limit is none of the law's.
        DayNotCoveredError: working days can't be counted from a date of the case.
    """
    _check_cost_limit(authority, law)
    check_counted_dates(request)
    request = name_withheld_cells(request)
    cited = {name: cite(entry, law) for name, entry in request.relied_on.items()}
    known = {name: citation for name, (citation, _) in cited.items() if citation}
    undefined = [
        not_defined(citation, request.relied_on[name], law)
        for name, citation in known.items()
        if citation.key not in law.limbs
    ]
    reliances = {
        name: _join(name, law.limbs[citation.key], request, authority, law)
        for name, citation in known.items()
        if citation.key in law.limbs
    }
    problems = [p for reliance in reliances.values() for p in _unknown_answers(reliance)]
    items, counted, wrong_items = number_items(request)
    problems += [*wrong_items, *unknown_points(request, items)]
    if problems:
        raise RequestFileError(sorted(problems, key=lambda p: p.where.line or 0))
    if undefined:
        raise UnknownLimbError(undefined)
    chain = chain_of(request, items)
    review = authority.review_under(law.regime.key)
    working_days = law.version.working_days_to_answer
    return Case(
        request=request,
        authority=authority,
        approvals=approvals,
        law=law,
        items=items,
        reliances=reliances,
        unrelied={name: wrong for name, (_, wrong) in cited.items() if wrong},
        numbered_by_us=counted,
        last_day=counted_from(
            request.at("received"), lambda: last_day_of(request, chain, review, working_days)
        ),
        chain=chain,
    )


def _join(
    name: Id, limb: LimbInForce, request: Request, authority: Authority, law: LawInForce
) -> Reliance:
    """Join an entry of `relied_on` to its limb, and apply the limb's test to its answers."""
    entry = request.relied_on[name]
    result = apply_test(limb.limb, entry, _keys_met(name, entry, request))
    estimate, narrower = _estimates(entry, limb.limb, law, authority)
    return Reliance(name, entry, limb, result, estimate, narrower)


def _keys_met(name: Id, entry: RelianceEntry, request: Request) -> set[str]:
    """Give the keys of a reliance, and of the items refused under it, that may answer it."""
    items = [item for item in items_of(request.items) if name in item.under]
    met = {"links"} if items and all(item.links for item in items) else set()
    return met | {key for key in ("enactment", "estimate") if getattr(entry, key)}


def _estimates(
    entry: RelianceEntry, limb: Limb, law: LawInForce, authority: Authority
) -> tuple[Estimate | None, Estimate | None]:
    """Count what complying would cost, and with the narrower request, where one can.

    What answers the narrower request is all the work that may be counted, whatever the limb
    counts. SI 2004/3244 regulation 4(3).
    """
    cost, limit = law.version.cost, authority.cost_limit
    if cost is None or limit is None or not limb.counts_work:
        return None, None
    return (
        count_cost(entry.estimate, limb.counts_work, cost, limit),
        count_cost(entry.narrower_estimate, tuple(Activity), cost, limit),
    )


def _check_cost_limit(authority: Authority, law: LawInForce) -> None:
    limits = law.version.cost.limits if law.version.cost else ()
    if authority.cost_limit is not None and limits and authority.cost_limit not in limits:
        known = " or ".join(f"`{limit}`" for limit in limits)
        what = f"`cost_limit` is `{authority.cost_limit}`, and there is no such limit"
        fix = f"write {known}, whichever binds the authority"
        raise AuthorityFileError([Problem(authority.at("cost_limit"), what, fix)])


def _unknown_answers(reliance: Reliance) -> Iterator[Problem]:
    limb, entry = reliance.law.limb, reliance.entry
    known = [q.key for q in limb.questions if q.key]
    listed = f", and answer its own questions in their place: {in_backticks(known)}"
    for key in entry.answers:
        if key not in known:
            # what answers another limb's question is no misspelling of one of these
            near = difflib.get_close_matches(key, known, 1, 0.8)
            fix = f"write `{near[0]}`" if near else f"take it out{listed}"
            listed = listed if near else ""
            what = f"`{reliance.id}` answers `{key}`, which {limb.key} does not ask"
            yield Problem(entry.at("answers", key), what, fix)


def decision_day(request: Request, today: dt.date) -> dt.date:
    """Give the day whose law applies: that of issue, or for a draft without one, today."""
    return request.issued or today
