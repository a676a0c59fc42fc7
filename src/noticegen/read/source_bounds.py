"""Where a case says that the data stands in a sheet: headings, table, footer."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from noticegen.errors import RequestFileError
from noticegen.model.attachment import JOINED_BY, Cell, as_heading
from noticegen.model.attachment_entry import DataEntry, Source
from noticegen.model.cell_range import text_to_range
from noticegen.model.finding import Problem
from noticegen.read.source_names import column_letters, some_of

_TOTAL = re.compile(r"(?:grand |overall )?totals?:?", re.IGNORECASE)
Position = tuple[int, int]
Merged = tuple[Position, Position]
"""First and last cell: rows as numbered in the sheet, columns counted from 0."""


def check_bounds(source: Source) -> Iterator[Problem]:
    """Report words that name no place, before anything is read."""
    rows = source.headings()
    if any(row < 1 for row in rows):
        what = "`header_rows` is counted from 1"
        yield Problem(source.at("header_rows"), what, "write the row of the headings")
    elif any(after != before + 1 for before, after in pairwise(rows)):
        what = "`header_rows` names rows that do not follow one another"
        lowest, highest = min(rows), max(rows)
        following = list(range(lowest, highest + 1))
        if following == sorted(rows):
            fix = f"write `[{lowest}]`; or `{following}`, if row {highest} holds headings too"
        else:
            fix = "write the rows of the headings only, each once, in order: "
            fix += f"`{following if len(following) < 6 else [lowest, lowest + 1]}`"
        yield Problem(source.at("header_rows"), what, fix)
    if source.table is None:
        return
    place, bounds = source.at("table"), text_to_range(source.table)
    if bounds and not (bounds.top <= rows[0] and rows[-1] < bounds.bottom):
        what = f"`table: {source.table}` does not hold the row of headings, and a row below it"
        yield Problem(place, what, "mend `table` or `header_rows`")


def check_outside(entry: DataEntry, cells: Sequence[Sequence[Cell]]) -> Iterator[Problem]:
    """Report what stands outside the table that the case names, or that it names none."""
    if entry.source.table is None:
        return
    place, table = entry.source.at("table"), entry.source.table
    bounds = text_to_range(table)
    if bounds is None:
        what = f"`table: {table}` is no range of cells"
        fix = "write the first and the last cell of the table: "
        yield Problem(place, what, f"{fix}`{_extent(cells)}` holds all of this sheet")
        return
    found = [
        f"{column_letters(column)}{number}"
        for number, row in enumerate(cells, 1)
        for column, cell in enumerate(row)
        if cell is not None and not bounds.holds(number, column)
    ]
    if found:
        what = f"`{entry.source.file}` holds something outside `table: {table}`"
        fix = f"write `table: {_extent(cells)}`, which holds all of it, or clear these cells"
        yield Problem(place, f"{what}, in {some_of(found)}", fix)


def _extent(cells: Sequence[Sequence[Cell]]) -> str:
    """Give the range of all cells that hold anything."""
    filled = [
        (number, column)
        for number, row in enumerate(cells, 1)
        for column, cell in enumerate(row)
        if cell is not None
    ]
    if not filled:
        return "A1:B2"
    rows, columns = [row for row, _ in filled], [column for _, column in filled]
    first = f"{column_letters(min(columns))}{min(rows)}"
    return f"{first}:{column_letters(max(columns))}{max(rows)}"


def without_footer(
    entry: DataEntry, cells: Sequence[Sequence[Cell]]
) -> tuple[Sequence[Sequence[Cell]], list[str]]:
    """Cut off the last rows that hold anything, as many as the case says; and say so.

    Raises:
        RequestFileError: no row of data would be left.
    """
    count, top = entry.source.footer_rows, entry.source.header_row
    if not count or not cells:
        return cells, []
    filled = [i for i, row in enumerate(cells) if i >= top and any(c is not None for c in row)]
    if len(filled) <= count:
        what = f"`footer_rows: {count}` leaves no row of data in `{entry.source.file}`"
        fix = "write how many rows at the end are no data"
        raise RequestFileError([Problem(entry.source.at("footer_rows"), what, fix)])
    return cells[: filled[-count]], [f"rows below the data: {count}"]


def join_headings(
    entry: DataEntry, cells: Sequence[Sequence[Cell]], merged: Iterable[Merged] = ()
) -> Sequence[Cell]:
    """Give the row of headings; of several rows, what stands above one another joined.

    A merged cell above others holds for each of them.
    """
    numbers = entry.source.headings()
    rows = [list(cells[number - 1]) if number <= len(cells) else [] for number in numbers]
    if len(rows) == 1:
        return rows[0]
    width = max(map(len, rows))
    rows = [row + [None] * (width - len(row)) for row in rows]
    for (first_row, left), (_, right) in merged:
        if first_row in numbers and left < width:
            row = rows[numbers.index(first_row)]
            row[left : right + 1] = [row[left]] * (min(right + 1, width) - left)
    joined = []
    for parts in zip(*rows, strict=True):
        words = dict.fromkeys(as_heading(str(part)) for part in parts if part is not None)
        joined.append(JOINED_BY.join(words) or None)
    return joined


def is_in_headings(source: Source, merged: Merged) -> bool:
    """Say whether a merged cell lies in several rows of headings, where it can be understood."""
    rows = source.headings()
    (first_row, left), (last_row, right) = merged
    is_above = last_row < rows[-1] or (last_row == rows[-1] and left == right)
    return len(rows) > 1 and first_row >= rows[0] and is_above


def count_above(source: Source, cells: Sequence[Sequence[Cell]]) -> list[str]:
    """Say how many rows above the headings hold anything."""
    above = sum(any(cell is not None for cell in row) for row in cells[: source.headings()[0] - 1])
    return [f"rows above the headings: {above}"] if above else []


def refuse_title(
    entry: DataEntry, header_row: int, headings: Sequence[str], used: Sequence[bool]
) -> None:
    """Tell a title that stands where headings were looked for, before what it leads to.

    Raises:
        RequestFileError: most of the columns that hold something have no heading.
    """
    without = [
        heading for heading, holds in zip(headings, used, strict=True) if holds and not heading
    ]
    if len(without) < 2 or len(without) * 2 <= len(headings):
        return
    what = f"row {header_row} of `{entry.source.file}` has headings for"
    what += f" {len(headings) - len(without)} of {len(headings)} columns, as a title has"
    fix = "write `header_rows: ` and the number of the row of headings, under `source`"
    raise RequestFileError([Problem(entry.source.at("header_rows"), what, fix)])


def refuse_totals(entry: DataEntry, number: int, last: Sequence[object]) -> None:
    """Tell a line of totals at the end of the data, where no word is said on it.

    `number` is that of the last row that holds anything, as in the sheet.

    Raises:
        RequestFileError: that row begins as a line of totals does.
    """
    first = next((cell for cell in last if cell is not None), None)
    is_total = isinstance(first, str) and _TOTAL.fullmatch(first.strip())
    if is_total and number > entry.source.header_row and "footer_rows" not in entry.source.places:
        what = f"row {number} of `{entry.source.file}`, the last, begins as a line of totals does"
        fix = "write `footer_rows: 1` under `source`; or `footer_rows: 0`, if it is data"
        raise RequestFileError([Problem(entry.source.at("footer_rows"), what, fix)])
