"""Neither confirming nor denying is tied to the part that it covers. FOIA s17(1)(a)."""

from collections.abc import Iterator
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity

RULE: Final = Rule(
    code="neither-nor-not-tied",
    title="neither confirming nor denying is tied to the part that it covers",
    source="FOIA s17(1)(a)",
    severity=Severity.BLOCKING,
    why=(
        "Where one part is answered and another neither confirmed nor denied, the notice must "
        "say which part that is. Otherwise it reads as covering everything, the answered part "
        "too."
    ),
    message="part `1` does not say what it covers",
    fix="add `covers`, such as `covers: any other flights`",
)


def check_neither_nor_not_tied(case: Case) -> Iterator[Finding]:
    """Report such a part, beside others, that does not say what it covers."""
    leaves = list(case.leaves())
    for leaf in leaves:
        item = leaf.item
        is_tied = item.covers or item.asks
        if case.is_silent_on(leaf) and len(leaves) > 1 and not (is_tied or leaf.sees):
            yield RULE.finding(
                where=item.at(),
                message=f"part `{leaf.number}` does not say what it covers",
                fix="add `covers`, such as `covers: any other flights`",
                about=leaf.number,
            )
