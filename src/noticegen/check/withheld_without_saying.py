"""What a column withholds, an item says. FOIA s17(1)(a)."""

from collections.abc import Iterator

from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity


def check_withheld_without_saying(case: Case) -> Iterator[Finding]:
    """Report each column that withholds a class which no item withholds."""
    said = {name for leaf in case.leaves() for name in leaf.item.withholds}
    for attachment in case.request.attachments.values():
        for heading, column in attachment.columns.items():
            if column.withholds is not None and column.withholds not in said:
                yield Finding(
                    rule="withheld-without-saying",
                    severity=Severity.BLOCKING,
                    where=attachment.at("columns", heading),
                    message=f"column `{heading}` is withheld, but no item says so",
                    fix=f"add `{column.withholds}` to an item's `withholds`, or write "
                    "`not requested`",
                    source="FOIA s17(1)(a)",
                    about=heading,
                )
