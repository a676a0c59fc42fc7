"""Every innermost item is decided. FOIA s1(1)."""

from collections.abc import Iterator, Sequence
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.model.case import Case
from noticegen.model.choices import Kind
from noticegen.model.finding import Finding, Severity

RULE: Final = Rule(
    code="item-without-outcome",
    title="every innermost item is decided",
    source="FOIA s1(1)",
    severity=Severity.BLOCKING,
    why=(
        "Somebody who asks seven things is owed seven answers. An item that is left without a "
        "decision is a part of the request that goes unanswered."
    ),
    message="item `2` has no `outcome` and no `see`",
    fix=(
        "write one of them: `outcome: disclosed` with the `answer`, `outcome: withheld` with "
        "`under`, or another outcome; or `see: 1`, if that answers it too"
    ),
)


def check_item_without_outcome(case: Case) -> Iterator[Finding]:
    """Report each innermost item that has neither `outcome` nor `see`.

    In letters that decide nothing none has one; in a transfer those that are still to be answered.
    """
    leaves = list(case.leaves())
    if not case.decides:
        return
    is_transfer = case.request.kind is Kind.TRANSFER
    for leaf in leaves:
        if is_transfer and not leaf.item.held_by:
            continue
        if leaf.item.outcome is None and leaf.item.see is None:
            yield RULE.finding(
                where=leaf.item.at(),
                message=f"item `{leaf.number}` has no `outcome` and no `see`",
                fix=_how_to_mend([other.number for other in leaves if other.item.outcome]),
                about=leaf.number,
            )


def _how_to_mend(others: Sequence[str]) -> str:
    """Say what to write; `others` are the numbers of the items that are decided."""
    fix = "write one of them: `outcome: disclosed` with the `answer`, `outcome: withheld` with"
    fix += " `under`, or another outcome"
    return f"{fix}; or `see: {others[0]}`, if that answers it too" if others else fix
