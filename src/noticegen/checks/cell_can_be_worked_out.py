"""A withheld cell can't be worked out from what stands around it. FOIA s17(1)."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from noticegen.checks.equations import Sum, bound, solve
from noticegen.checks.rule import Rule
from noticegen.checks.table_cells import TableCells, tables_in
from noticegen.model.case import Case
from noticegen.model.figures import text_to_figure
from noticegen.model.finding import Finding, Severity

RULE: Final = Rule(
    code="cell-can-be-worked-out",
    title="a withheld cell can't be worked out from what stands around it",
    source="FOIA s17(1)",
    severity=Severity.BLOCKING,
    override="any but a value that follows exactly",
    why=(
        "A withheld cell is no secret if a total less the other cells gives it. Where its value"
        " follows exactly, nobody can answer for it."
    ),
    message="`[c]` in row `Hull`, `2024`, is 3 by the totals",
    fix="withhold a second cell in its row and its column, merge rows, or leave the total out",
)
_LEAST_WIDTH = 4
"""Fewer values that a withheld count could have tell too much: one less than the usual five."""
Cell = tuple[int, int]


def check_cell_can_be_worked_out(case: Case) -> Iterator[Finding]:
    """Report withheld cells that totals or percentages give away."""
    for cells in tables_in(case):
        withheld = cells.withheld()
        if withheld:
            yield from _by_totals(cells)
            yield from _by_percentages(cells, withheld)


def _by_totals(cells: TableCells) -> Iterator[Finding]:
    """Report cells that have one value by the totals, or few; a total may be called one only."""
    sums = list(_sums(cells))
    exact = solve(sums)
    fix = "withhold a second cell in its row and its column, merge rows, or leave the total out"
    for at, (low, high) in bound(sums).items():
        value = exact.get(at, low if low == high else None)
        if value is not None:
            message = f"{_named(cells, at)} is {_shown(value)} by the totals"
            is_rounded = cells.rounded_to() is not None
            yield _finding(cells, message, fix, can_be_overridden=is_rounded)
        elif high is not None and high - low < _LEAST_WIDTH:
            between = f"between {_shown(low)} and {_shown(high)}"
            message = f"{_named(cells, at)} lies {between} by the totals"
            yield _finding(cells, message, fix, can_be_overridden=True)


def _sums(cells: TableCells) -> Iterator[Sum[Cell]]:
    """Give each total with a withheld part as a sum, the unknown ones on one side."""
    for line in cells.lines(guess=True):
        signs: dict[Cell, int] = {}
        amount = Fraction(0)
        is_known = True
        for at, sign in (*((cell, 1) for cell in line.cells), (line.total, -1)):
            figure = cells.figure(at)
            if cells.is_withheld(at):
                signs[at] = sign
            elif figure:
                amount -= sign * Fraction(figure.value)
            elif cells.cell(at):  # words, which may stand for any number
                is_known = False
        is_a_sum = amount >= 0 or -1 in signs.values()  # what is only called a total may be none
        if signs and is_known and is_a_sum:
            yield Sum(signs, amount)


def _by_percentages(cells: TableCells, withheld: list[Cell]) -> Iterator[Finding]:
    """Report withheld counts with a percentage beside them."""
    width = len(cells.table.rows.headings)
    for row, column in withheld:
        for beside in range(1, width):
            figure = text_to_figure(cells.cell((row, beside)))
            heading = cells.table.rows.headings[beside]
            if figure and (figure.is_percentage or "%" in heading):
                message = f"{_named(cells, (row, column))} has a percentage beside it, `{heading}`"
                fix = "withhold the percentage too"
                yield _finding(cells, message, fix, can_be_overridden=True)
                break


def _named(cells: TableCells, at: Cell) -> str:
    rows = cells.table.rows
    return f"`{cells.cell(at)}` in row `{rows.rows[at[0]][0]}`, `{rows.headings[at[1]]}`,"


def _shown(value: Fraction) -> str:
    return f"{int(value):,}" if value.denominator == 1 else f"{float(value):,}"


def _finding(cells: TableCells, message: str, fix: str, *, can_be_overridden: bool) -> Finding:
    entry = cells.table.entry
    return RULE.finding(
        where=entry.at("counts") if entry else cells.table.place,
        message=message,
        fix=fix,
        about=cells.about,
        also_about=(cells.number,),
        can_be_overridden=can_be_overridden,
    )
