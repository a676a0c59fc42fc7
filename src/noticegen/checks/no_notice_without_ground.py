"""A request goes without a notice only after one was given before. FOIA s17(6)."""

from collections.abc import Iterator
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.model.case import Case
from noticegen.model.choices import Kind, Outcome
from noticegen.model.finding import Finding, Severity

RULE: Final = Rule(
    code="no-notice-without-ground",
    title="a request goes without a notice only after one that warned",
    source="FOIA s17(6)",
    severity=Severity.BLOCKING,
    why=(
        "Only a request that is vexatious or repeated can go without a notice, and only where "
        "one was given before and it would be unreasonable to expect another. The earlier notice "
        "is named in the record, which is all that shows later why nothing was sent."
    ),
    message="`bench` names no notice that was given before",
    fix="add `earlier_notice`: `date`, `reference` and `because`; or send a letter",
)

_REFUSALS = (Outcome.VEXATIOUS, Outcome.REPEATED)


def check_no_notice_without_ground(case: Case) -> Iterator[Finding]:
    """Report items that need an answer, and refusals that name no earlier notice."""
    if case.request.kind is not Kind.NO_NOTICE:
        return
    for leaf in case.leaves():
        if leaf.outcome not in _REFUSALS and leaf.outcome is not None:
            message = f"item `{leaf.number}` is `{leaf.outcome}`, which needs a letter"
            fix = "write `kind: reply`; only `vexatious` and `repeated` can go without"
            yield RULE.finding(leaf.item.at("outcome"), message, fix, leaf.number)
            continue
        for name in case.reliances_of(leaf.item):
            reliance = case.reliances.get(name)
            if reliance and reliance.entry.earlier_notice is None:
                message = f"`{name}` names no notice that was given before"
                fix = "add `earlier_notice`: `date`, `reference` and `because`; or send a letter"
                yield RULE.finding(reliance.entry.at(), message, fix, name)
