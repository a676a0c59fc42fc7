"""A released column does not tell a withheld one. FOIA s17(1)."""

from collections.abc import Iterator
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity

RULE: Final = Rule(
    code="kept-column-tells",
    title="a released column does not tell a withheld one",
    source="FOIA s17(1)",
    severity=Severity.BLOCKING,
    override="any",
    why=(
        "A column that stays may say, row by row, what another was withheld for: an age says "
        "the year of birth, a code for each name is a name."
    ),
    message="`Arrived` follows from `Bidder`",
    fix="withhold `Bidder`, give it coarser, or have it accepted by name under `overrides`",
)


def check_kept_column_tells(case: Case) -> Iterator[Finding]:
    """Report released columns from whose values withheld ones follow, row by row."""
    for name, attachment in case.attachments.items():
        entry = case.request.data()[name]
        for telling in attachment.telling:
            heading = next(
                (h for h, c in entry.columns.items() if telling.released in (c.named, h)), ""
            )
            yield RULE.finding(
                where=entry.at("columns", heading),
                message=f"`{telling.withheld}` follows from `{telling.released}`",
                fix=f"withhold `{telling.released}`, give it coarser, or have it accepted by name "
                "under `overrides`",
                about=telling.released,
                can_be_overridden=True,
            )
