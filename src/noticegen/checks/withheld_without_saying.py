"""What a column, a cell or a document withholds, an item says. FOIA s17(1)(a)."""

from collections.abc import Iterator
from typing import Final

from noticegen.checks.cells_and_documents import unsaid_in_cells, unsaid_in_documents
from noticegen.checks.rule import Rule
from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity
from noticegen.model.form import Id
from noticegen.model.place import Place

RULE: Final = Rule(
    code="withheld-without-saying",
    title="what a column, a cell or a document withholds, an item says",
    source="FOIA s17(1)(a)",
    severity=Severity.BLOCKING,
    why=(
        "A notice must state that information is withheld. A column, a cell or a page that is "
        "taken out and that no item speaks of is withheld silently."
    ),
    message="column `Name` is withheld, but no item says so",
    fix="add `names` to an item's `withholds`, or write `not requested`",
)


def check_withheld_without_saying(case: Case) -> Iterator[Finding]:
    """Report each class that columns, cells or documents withhold and no item does."""
    for message, fix, where, about in unsaid_in_cells(case):
        number, *_ = about.partition(", ")  # a table's name comes behind it
        yield _finding(message, fix, where, about, number)
    for message, fix, where, about in unsaid_in_documents(case):
        yield _finding(message, fix, where, about)
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
        message = f"column `{heading}`{more} withheld, but no item says so"
        fix = f"add `{name}` to an item's `withholds`, or write `not requested`"
        yield _finding(message, fix, where, name)


def _finding(message: str, fix: str, where: Place, about: str, *also_about: str) -> Finding:
    return RULE.finding(
        where=where,
        message=message,
        fix=fix,
        about=about,
        also_about=also_about,
    )
