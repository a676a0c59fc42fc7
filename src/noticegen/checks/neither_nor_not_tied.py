"""Neither confirming nor denying is tied to the part that it covers. FOIA s17(1)(a)."""

from collections.abc import Iterator

from noticegen.model.case import Case
from noticegen.model.choices import Outcome
from noticegen.model.finding import Finding, Severity


def check_neither_nor_not_tied(case: Case) -> Iterator[Finding]:
    """Report such a part, beside others, that does not say what it covers."""
    leaves = list(case.leaves())
    for leaf in leaves:
        item = leaf.item
        if item.outcome is Outcome.NEITHER and len(leaves) > 1 and not (item.covers or item.asks):
            yield Finding(
                rule="neither-nor-not-tied",
                severity=Severity.BLOCKING,
                where=item.at(),
                message=f"part `{leaf.number}` does not say what it covers",
                fix="add `covers`, such as `covers: any other flights`",
                source="FOIA s17(1)(a)",
                about=leaf.number,
            )
