"""A refusal for cost shows what the work would be. FOIA s12, s17(5)."""

from collections.abc import Iterator
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.model.case import Case, Reliance
from noticegen.model.finding import Finding, Severity
from noticegen.model.place import Place
from noticegen.names_in_messages import in_backticks

RULE: Final = Rule(
    code="estimate-missing",
    title="a refusal for cost shows what the work would be",
    source="FOIA s12, s17(5); SI 2004/3244",
    severity=Severity.BLOCKING,
    override="any",
    why=(
        "An authority that relies on the cost limit must have estimated the cost, and be able "
        "to show it. The letter sets the work out as a small table: what is done, how many "
        "times, how many minutes each."
    ),
    message="`notes` has no `estimate`",
    fix="add `estimate`, a list: `- activity: locating`, `of`, `how_many`, `minutes_each: 3 to 5`",
)


def check_estimate_missing(case: Case) -> Iterator[Finding]:
    """Report reliances on the cost limit whose cost can't be counted."""
    for reliance in case.reliances.values():
        limb, entry = reliance.law.limb, reliance.entry
        if not limb.counts_work or reliance.estimate is not None:
            continue
        name = reliance.id
        counting = [w for w in entry.estimate if set(w.activity) <= set(limb.counts_work)]
        timeless = [work for work in counting if work.minutes_each is None]
        if not entry.estimate:
            message = f"`{name}` has no `estimate`"
            fix = RULE.fix
            yield _finding(reliance, entry.at(), message, fix)
        elif not counting:
            listed = in_backticks(limb.counts_work)
            message = f"{reliance.law.citation} counts none of the work in `{name}`"
            fix = f"count {listed}, or rely on another provision"
            yield _finding(reliance, entry.at("estimate"), message, fix)
        elif timeless:
            message = f"`{timeless[0].of}` has no `minutes_each`, and so can't be counted"
            yield _finding(reliance, timeless[0].at(), message, "add it: `4`, or `4 to 6`")
        else:
            cost = case.law.version.cost
            limits = " or ".join(f"`{limit}`" for limit in cost.limits) if cost else ""
            message = "authority.yaml does not say which cost limit binds you"
            yield _finding(reliance, case.authority.at(), message, f"add `cost_limit`: {limits}")


def _finding(reliance: Reliance, where: Place, message: str, fix: str) -> Finding:
    return RULE.finding(
        where=where,
        message=message,
        fix=fix,
        about=reliance.id,
        can_be_overridden=True,
    )
