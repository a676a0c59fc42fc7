"""Rows of cells → `SourceTable`: one row of headings, and nothing outside them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from noticegen.errors import RequestFileError
from noticegen.model.attachment import Cell, SourceTable, as_heading
from noticegen.model.attachment_entry import DataEntry
from noticegen.model.choices import Hidden
from noticegen.model.finding import Problem
from noticegen.read.source_bounds import refuse_title, refuse_totals
from noticegen.read.source_names import column_letters, name_rows


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells from the row of headings on, and what is hidden of them.

    Rows are numbered as in the sheet (`header_row` is the first of `rows`), columns
    counted from 0.
    """

    rows: Sequence[Sequence[Cell]]
    header_row: int
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()


@dataclass(slots=True)
class _Shape:
    """What is found out about a grid on the way to a table."""

    headings: list[str]
    used: list[bool] = field(default_factory=list)
    last_row: int = 0


def read_table(
    entry: DataEntry,
    grid: Grid,
    *,
    sheet: str,
    digest: str,
    not_carried: Sequence[str],
) -> SourceTable:
    """Make the table, or say all that is in its way.

    Raises:
        RequestFileError: headings are missing or doubled, a cell stands outside the
            table, a blank row parts it, or something is hidden and no word on it.
    """
    shape = _measure(entry, grid)
    refuse_title(entry, grid.header_row, shape.headings, shape.used)
    if shape.last_row:
        refuse_totals(entry, shape.last_row, grid.rows[shape.last_row - grid.header_row])
    hidden_rows = _hidden_rows(grid, shape)
    hidden_columns = _hidden_columns(grid, shape)
    left_out = hidden_columns if entry.source.hidden_columns is Hidden.EXCLUDE else []
    problems = [
        *_check_headings(entry, shape, left_out),
        *_check_outside(entry, grid, shape, left_out),
        *_check_blank_rows(entry, grid, shape),
        *_check_hidden(entry, hidden_rows, hidden_columns, shape),
        *_check_count(entry, shape, hidden_rows),
    ]
    if problems:
        raise RequestFileError(problems)
    for index in left_out:
        shape.headings[index] = shape.headings[index] or f"column {column_letters(index)}"
    kept = [index for index, heading in enumerate(shape.headings) if heading]
    first_row = grid.header_row + 1
    excluded = hidden_rows if entry.source.hidden_rows is Hidden.EXCLUDE else []
    return SourceTable(
        file=entry.source.file,
        sheet=sheet,
        headings=tuple(shape.headings[index] for index in kept),
        rows=tuple(_pick(row, kept) for row in grid.rows[1 : shape.last_row - first_row + 2]),
        first_row=first_row,
        digest=digest,
        not_carried=(*not_carried, *_said_of_hidden(entry, hidden_rows, hidden_columns)),
        left_out_rows=frozenset(number - first_row for number in excluded),
        left_out_columns=frozenset(shape.headings[index] for index in left_out),
    )


def _pick(row: Sequence[Cell], columns: Sequence[int]) -> tuple[Cell, ...]:
    """Take the cells of some columns; rows may end early."""
    return tuple(row[index] if index < len(row) else None for index in columns)


def _measure(entry: DataEntry, grid: Grid) -> _Shape:
    """Find the headings, the columns that hold anything and the last row that does."""
    top = grid.rows[0] if grid.rows else ()
    headings = [as_heading(_words(cell)) for cell in top]
    if not any(headings):
        where = f"row {grid.header_row} of `{entry.source.file}`"
        fix = "write `header_rows:` and the number of the row that holds them"
        raise RequestFileError(
            [Problem(entry.source.at("header_rows"), f"{where} has no headings", fix)]
        )
    width = max(len(row) for row in grid.rows)
    shape = _Shape(headings + [""] * (width - len(headings)), [False] * width)
    for number, row in enumerate(grid.rows[1:], grid.header_row + 1):
        for index, cell in enumerate(row):
            if cell is not None:
                shape.used[index] = True
                shape.last_row = number
    if not shape.last_row:
        what = f"`{entry.source.file}` has headings but no rows"
        raise RequestFileError(
            [Problem(entry.source.at("file"), what, "name the sheet or file that holds the data")]
        )
    return shape


def _words(cell: Cell) -> str:
    return "" if cell is None else str(cell)


def _hidden_rows(grid: Grid, shape: _Shape) -> list[int]:
    return sorted(n for n in grid.hidden_rows if grid.header_row < n <= shape.last_row)


def _hidden_columns(grid: Grid, shape: _Shape) -> list[int]:
    """Give the hidden columns that hold anything; a heading alone is enough."""
    width = len(shape.headings)
    return sorted(
        index
        for index in grid.hidden_columns
        if index < width and (shape.headings[index] or shape.used[index])
    )


def _check_headings(entry: DataEntry, shape: _Shape, left_out: Sequence[int]) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for index, heading in enumerate(shape.headings):
        if heading in seen and index not in left_out:
            both = f"{column_letters(seen[heading])} and {column_letters(index)}"
            yield Problem(
                entry.source.at("file"),
                f"columns {both} of `{entry.source.file}` have the same heading, `{heading}`",
                "give each column a heading of its own",
            )
        if heading:
            seen.setdefault(heading, index)


def _check_outside(
    entry: DataEntry, grid: Grid, shape: _Shape, left_out: Sequence[int]
) -> Iterator[Problem]:
    for index, heading in enumerate(shape.headings):
        if heading or not shape.used[index] or index in left_out:
            continue
        rows = [
            number
            for number, row in enumerate(grid.rows[1:], grid.header_row + 1)
            if index < len(row) and row[index] is not None
        ]
        yield Problem(
            entry.source.at("file"),
            f"column {column_letters(index)} of `{entry.source.file}` has no heading but holds"
            f" something in {name_rows(rows)}",
            "give it a heading, or clear it",
        )


def _check_blank_rows(entry: DataEntry, grid: Grid, shape: _Shape) -> Iterator[Problem]:
    """A blank row parts the data from a footnote or another table, which must not follow."""
    last = shape.last_row - grid.header_row
    blank = [
        number
        for number, row in enumerate(grid.rows[1 : last + 1], grid.header_row + 1)
        if all(cell is None for cell in row)
    ]
    if blank:
        yield Problem(
            entry.source.at("file"),
            f"{name_rows(blank)} of `{entry.source.file}`"
            f" {'is' if len(blank) == 1 else 'are'} blank, and something stands below",
            "delete blank rows, and move notes and other tables to a sheet of their own",
        )


def _check_hidden(
    entry: DataEntry, rows: Sequence[int], columns: Sequence[int], shape: _Shape
) -> Iterator[Problem]:
    source = entry.source
    if rows and source.hidden_rows is Hidden.REFUSE:
        yield Problem(
            source.at("hidden_rows"),
            f"`{source.file}` has {_count(rows, 'hidden row')}, the first of them row {rows[0]}",
            "write `hidden_rows: exclude` or `hidden_rows: include`",
        )
    if source.hidden_rows is Hidden.EXCLUDE and len(rows) == shape.last_row - source.header_row:
        yield Problem(
            source.at("hidden_rows"),
            f"every row of `{source.file}` is hidden, so that none is left",
            "write `hidden_rows: include`, or take the filter off",
        )
    if columns and source.hidden_columns is Hidden.REFUSE:
        first = shape.headings[columns[0]] or column_letters(columns[0])
        yield Problem(
            source.at("hidden_columns"),
            f"`{source.file}` has {_count(columns, 'hidden column')}, the first of them `{first}`",
            "write `hidden_columns: exclude` or `hidden_columns: include` under `source`",
        )


def _check_count(entry: DataEntry, shape: _Shape, hidden_rows: Sequence[int]) -> Iterator[Problem]:
    """Report a table with more or fewer rows than the case expects."""
    source = entry.source
    left_out = len(hidden_rows) if source.hidden_rows is Hidden.EXCLUDE else 0
    found = shape.last_row - source.header_row - left_out
    if source.expect_rows is not None and found != source.expect_rows:
        what = f"`{source.file}` has {found:,} rows of data, and `expect_rows` says"
        fix = "find out which rows are missing or too many, or mend `expect_rows`"
        yield Problem(source.at("expect_rows"), f"{what} {source.expect_rows:,}", fix)


def _said_of_hidden(entry: DataEntry, rows: Sequence[int], columns: Sequence[int]) -> Iterator[str]:
    pairs = (
        (rows, "hidden row", entry.source.hidden_rows),
        (columns, "hidden column", entry.source.hidden_columns),
    )
    for found, name, policy in pairs:
        if found:
            done = "left out" if policy is Hidden.EXCLUDE else "read like the others"
            yield f"{_count(found, name)}, {done}"


def _count(found: Sequence[int], name: str) -> str:
    return f"{len(found)} {name}{'s' if len(found) > 1 else ''}"
