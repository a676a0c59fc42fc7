"""A letter does not take back what an earlier one said, without a word. FOIA s1(1)(a)."""

from collections.abc import Iterator
from typing import Final

from noticegen.checks.has_point_about import has_point_about
from noticegen.checks.rule import Rule
from noticegen.long_dates import long_date
from noticegen.model.case import Before, Case, CaseItem
from noticegen.model.choices import Held, Kind, Outcome
from noticegen.model.citation import text_to_citation
from noticegen.model.finding import Finding, Severity

RULE: Final = Rule(
    code="contradicts-earlier-letter",
    title="a letter does not take back what an earlier one said, without a word",
    source="FOIA s1(1)(a)",
    severity=Severity.BLOCKING,
    override="any",
    why=(
        "If an earlier letter said that something is not held, and this one gives or withholds "
        "it, the reader must be told what changed, and why."
    ),
    message="item `2` was `not held` on 24 September 2026, and is `disclosed` now",
    fix="say what changed, in a point with `item: 2`, or mend the outcome",
)
_HELD = (Outcome.DISCLOSED, Outcome.PARTLY_DISCLOSED, Outcome.WITHHELD, Outcome.PENDING)


def check_contradicts_earlier_letter(case: Case) -> Iterator[Finding]:
    """Report items once held, not held or neither that are another now, or no longer given."""
    for leaf in case.leaves():
        before = case.chain.before.get(leaf.number)
        if before is None or not _contradicts(case, leaf, before):
            continue
        if not has_point_about(case.request, leaf.number):
            yield _finding(case, leaf, before)


def _contradicts(case: Case, now: CaseItem, before: Before) -> bool:
    then = before.entry
    said = _said_of(now, is_silent=case.is_silent_on(now))
    said_then = _said_of(then, is_silent=_was_silent(case, before))
    if before.letter.kind is Kind.FEES_NOTICE:  # it has asked for the costs of sending it
        return said == str(Outcome.NEITHER)
    taken_back = then.outcome is Outcome.DISCLOSED and now.outcome is Outcome.WITHHELD
    return taken_back or (None not in (said, said_then) and said != said_then)


def _said_of(entry: CaseItem, *, is_silent: bool) -> str | None:
    """Say what a letter tells of whether something is held; `None` where it tells nothing."""
    if entry.outcome is Outcome.PENDING and is_silent:
        return None
    if entry.outcome in _HELD:
        return "held"
    if entry.outcome is Outcome.OVER_COST_LIMIT and entry.item.held in (Held.ALL, Held.SOME):
        return "held"
    if entry.outcome in (Outcome.NOT_HELD, Outcome.NEITHER):
        return str(entry.outcome)
    return None


def _was_silent(case: Case, before: Before) -> bool:
    """Say whether an earlier letter relied on a limb about confirming or denying."""
    cited = filter(None, map(text_to_citation, before.limbs()))
    limbs = filter(None, (case.law.limbs.get(citation.key) for citation in cited))
    return any(found.limb.refuses_as is Outcome.NEITHER for found in limbs)


def _finding(case: Case, leaf: CaseItem, before: Before) -> Finding:
    issued = before.letter.issued
    on = f" on {long_date(issued)}" if issued else ""
    was = f"was `{before.outcome}`" if before.outcome else "had a fee"
    ways = {
        Kind.INTERNAL_REVIEW: f"in a point with `item: {leaf.number}`",
        Kind.CORRECTION: f"in a mistake with `item: {leaf.number}`",
    }
    way = ways.get(case.request.kind, "to a named person who answers")
    return RULE.finding(
        where=leaf.item.at("outcome"),
        message=f"item `{leaf.number}` {was}{on}, and is `{leaf.outcome}` now",
        fix=f"say what changed, {way}, or mend the outcome",
        about=leaf.number,
        can_be_overridden=True,
    )
