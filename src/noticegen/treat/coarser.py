"""The kinds of `give`: what each needs, and how a column is treated by it.

To add one: a function that gives a `Coarsen`, a case in `_coarsen_of`, its name in
`KINDS` with the key that it needs (if any), and a test that it stops at what it
cannot read.
"""

import re
from collections.abc import Mapping, Sequence

from noticegen.model.attachment import Cell, as_heading
from noticegen.model.attachment_entry import Column
from noticegen.names_in_messages import in_backticks
from noticegen.treat.by_date import (
    Coarsen,
    by_financial_year,
    by_month,
    by_periods,
    by_quarter,
    by_year,
)
from noticegen.treat.by_number import by_bands, by_rounding
from noticegen.treat.unclear import DeclarationError, UnclearValueError

KINDS = {
    "year": "",
    "month": "",
    "quarter": "",
    "financial year": "",
    "periods": "periods",
    "bands": "bands",
    "groups": "groups",
    "district": "",
}
"""Each kind, and the key that it needs beside `give`."""

_ROUNDED = re.compile(r"rounded to ([1-9][0-9]{0,8})")
_BY_DATE = {
    "year": by_year,
    "month": by_month,
    "quarter": by_quarter,
    "financial year": by_financial_year,
    "periods": by_periods,
}
_POSTCODE = re.compile(r"([A-Z]{1,2}[0-9][A-Z0-9]?)(?:\s*[0-9][A-Z]{2})?")


def check_give(column: Column) -> None:
    """Check that a column's keys fit its `give`.

    Raises:
        DeclarationError: it is no kind we know, lacks a key, or has one of another kind.
    """
    give = column.give
    if give is not None and give not in KINDS and not _ROUNDED.fullmatch(give):
        kinds = in_backticks(KINDS)
        what = f"`give: {give}` is not one of its words"
        raise DeclarationError(what, f"write one of {kinds} or `rounded to 10`", "give")
    for key in ("periods", "bands", "groups"):
        is_there, is_due = bool(getattr(column, key)), KINDS.get(give or "") == key
        if is_due and not is_there:
            raise DeclarationError(f"`give: {give}` needs `{key}`", f"add `{key}`", "give")
        if is_there and not is_due:
            what = f"`{key}` says nothing without `give: {key}`"
            raise DeclarationError(what, f"add `give: {key}`, or take `{key}` out", key)
    if column.dates is not None and give not in _BY_DATE:
        what = "`dates` says nothing where no date is given more coarsely"
        raise DeclarationError(what, "take `dates` out", "dates")


def coarsen_column(
    column: Column, values: Sequence[Cell], groups: Mapping[str, str]
) -> tuple[list[Cell | UnclearValueError], Mapping[Cell, int]]:
    """Treat every value: give the labels, and the rank of each; equal ranks are by label.

    A blank stays blank. A value that cannot be read is given as the error, so that all
    of them can be reported together.

    Raises:
        DeclarationError: bands or periods cannot be read.
    """
    coarsen = _coarsen_of(column, values, groups)
    labels: list[Cell | UnclearValueError] = []
    ranks: dict[Cell, int] = {}
    for value in values:
        if value is None:
            labels.append(None)
            continue
        try:
            rank, label = coarsen(value)
        except UnclearValueError as error:
            labels.append(error)
        else:
            ranks[label] = rank
            labels.append(label)
    return labels, ranks


def _coarsen_of(column: Column, values: Sequence[Cell], groups: Mapping[str, str]) -> Coarsen:
    give = column.give or ""
    if rounded := _ROUNDED.fullmatch(give):
        return by_rounding(int(rounded[1]))
    if give == "bands":
        return by_bands(column, [value for value in values if value is not None])
    if give == "groups":
        return _by_groups(groups)
    if give == "district":
        return _by_district
    return _BY_DATE[give](column)


def _by_groups(groups: Mapping[str, str]) -> Coarsen:
    """Give the group of a value; groups keep the order of their file."""
    order = {group: rank for rank, group in enumerate(dict.fromkeys(groups.values()))}
    lookup = {as_heading(value): group for value, group in groups.items()}

    def coarsen(cell: Cell) -> tuple[int, Cell]:
        group = lookup.get(as_heading(str(cell)))
        if group is None:
            raise UnclearValueError("is in none of the groups", "add it to the file of groups")
        return order[group], group

    return coarsen


def _by_district(cell: Cell) -> tuple[int, Cell]:
    """Give the first half of a United Kingdom postcode: SW1A of SW1A 1AA."""
    found = _POSTCODE.fullmatch(cell.strip().upper()) if isinstance(cell, str) else None
    if not found:
        raise UnclearValueError("is not a postcode", "write it as `SW1A 1AA`, or clear it")
    return 0, found[1]
