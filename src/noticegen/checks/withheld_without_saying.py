"""What a column withholds, an item says. FOIA s17(1)(a)."""

from collections.abc import Iterator

from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity
from noticegen.model.form import Id
from noticegen.model.place import Place


def check_withheld_without_saying(case: Case) -> Iterator[Finding]:
    """Report each class that columns withhold and no item does."""
    said = {name for leaf in case.leaves() for name in leaf.item.withholds}
    unsaid: dict[Id, list[tuple[str, Place]]] = {}
    for attachment in case.request.data().values():
        for heading, column in attachment.columns.items():
            if column.withholds is not None and column.withholds not in said:
                where = attachment.at("columns", heading)
                unsaid.setdefault(column.withholds, []).append((heading, where))
    for name, columns in unsaid.items():
        (heading, where), *others = columns
        more = f" and {len(others)} more are" if others else " is"
        yield Finding(
            rule="withheld-without-saying",
            severity=Severity.BLOCKING,
            where=where,
            message=f"column `{heading}`{more} withheld, but no item says so",
            fix=f"add `{name}` to an item's `withholds`, or write `not requested`",
            source="FOIA s17(1)(a)",
            about=name,
        )
