"""Every innermost item is decided. FOIA s1(1)."""

from collections.abc import Iterator

from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity


def check_item_without_outcome(case: Case) -> Iterator[Finding]:
    """Report each innermost item that has neither `outcome` nor `see`."""
    for leaf in case.leaves():
        if leaf.item.outcome is None and leaf.item.see is None:
            yield Finding(
                rule="item-without-outcome",
                severity=Severity.BLOCKING,
                where=leaf.item.at(),
                message=f"item `{leaf.number}` has no `outcome` and no `see`",
                fix="write one of them",
                source="FOIA s1(1)",
                about=leaf.number,
            )
