"""A total is the sum of its cells, and an empty cell has a meaning. FOIA s1(1)."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.checks.table_cells import Line, TableCells, tables_in
from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity
from noticegen.model.place import Place

RULE: Final = Rule(
    code="table-does-not-add-up",
    title="a total is the sum of its cells, and an empty cell has a meaning",
    source="FOIA s1(1)",
    severity=Severity.BLOCKING,
    advice_if="a cell is empty, or a total can't be checked",
    override="any",
    why=(
        "A total that is not the sum of its cells makes the reader doubt every figure, and may "
        "show what a withheld cell holds. An empty cell may be nought, unknown or withheld: the"
        " table must say which."
    ),
    message="the total of `Fines` is 41, its cells make 40",
    fix="mend one of them; if the figures are rounded, say so in `caveat`",
)


def check_table_does_not_add_up(case: Case) -> Iterator[Finding]:
    """Report totals that are not the sum, those that can't be checked, and empty cells."""
    for cells in tables_in(case):
        for line in cells.lines():
            yield from _check_line(cells, line)
        entry = cells.table.entry
        if any("" in row for row in cells.table.rows.rows) and not (entry and entry.blank_means):
            fix = "write `–`, or add `blank_means`"
            if entry is None:
                fix = "write `–`, or the table under `tables`, with `blank_means`"
            message = f"item `{cells.number}` has an empty cell, and nothing says what that means"
            yield _finding(cells, cells.table.place, message, fix, Severity.ADVICE)


def _check_line(cells: TableCells, line: Line) -> Iterator[Finding]:
    entry = cells.table.entry
    place = entry.at("total") if entry else cells.table.place
    known = [cells.figure(at) for at in line.cells if not cells.is_withheld(at)]
    total = cells.figure(line.total)
    words = [
        cells.cell(at)
        for at in (*line.cells, line.total)
        if cells.cell(at) and not cells.is_withheld(at) and cells.figure(at) is None
    ]
    if words:
        message = f"the total of `{line.named}` can't be checked: `{words[0]}` is no figure"
        yield _finding(cells, place, message, "write a figure there, or `–`", Severity.ADVICE)
        return
    if total is None:
        return
    figures = [figure for figure in known if figure]
    total_made = sum((figure.value for figure in figures), Decimal(0))
    allowed = _allowed(cells, [*(f.places for f in figures), total.places])
    if len(known) < len(line.cells):  # the rest may be in the cells that are withheld
        off = total_made - total.value if total.value >= 0 else Decimal(0)
    else:
        off = abs(total_made - total.value)
    if off > allowed:
        message = (
            f"the total of `{line.named}` is {cells.cell(line.total)}, its cells make "
            f"{total_made:,}"
        )
        fix = "mend one of them; if the figures are rounded, say so in `caveat`"
        yield _finding(cells, place, message, fix, Severity.BLOCKING)


def _allowed(cells: TableCells, places: list[int]) -> Decimal:
    """Give how far rounding may move a total: half a unit for each figure."""
    unit = cells.rounded_to()
    if unit is None:
        return Decimal(0)
    return (unit or Decimal(1).scaleb(-max(places))) * len(places) / 2


def _finding(
    cells: TableCells, where: Place, message: str, fix: str, severity: Severity
) -> Finding:
    return RULE.finding(
        severity=severity,
        where=where,
        message=message,
        fix=fix,
        about=cells.about,
        also_about=(cells.number,),
        can_be_overridden=True,
    )
