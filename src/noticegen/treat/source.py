"""A source and what the case declares about it → `Attachment`: what may leave, and what not.

Everything released is made anew from values; nothing of the source's file is kept.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from noticegen.errors import RequestFileError
from noticegen.model.attachment import (
    Attachment,
    Cell,
    ReleasedTable,
    SmallGroup,
    SourceTable,
    WithheldColumn,
    as_heading,
)
from noticegen.model.finding import Problem
from noticegen.model.form import Id
from noticegen.model.request import AttachmentEntry, RowsAre, Say
from noticegen.treat.coarser import coarsen_column
from noticegen.treat.declared import Declared, check_columns, match_columns
from noticegen.treat.given import GivenColumn, order_of
from noticegen.treat.group_rule import find_small_counts, find_small_groups
from noticegen.treat.holds import infer_holds
from noticegen.treat.notes import NOT_RECORDED, describe_data, describe_treatment
from noticegen.treat.unclear import DeclarationError, UnclearValueError

_SHOWN = 5
_GROUP_RULE = (RowsAre.PEOPLE, RowsAre.CASES)


def treat_source(
    entry_id: Id,
    entry: AttachmentEntry,
    source: SourceTable,
    groups: Mapping[str, Mapping[str, str]],
) -> Attachment:
    """Treat a source as declared; `groups` gives each column's groups, value by value.

    Raises:
        RequestFileError: a column is not listed, or a value cannot be treated as declared.
    """
    declared = match_columns(entry, source)
    problems = list(check_columns(entry, source, declared))
    if not any(item.released_as for item in declared) and not problems:
        what = "no column is released, so that nothing is left to send"
        problems.append(Problem(entry.at("columns"), what, "take the attachment out"))
    if problems:
        raise RequestFileError(problems)
    given = _give_columns(declared, source, groups)
    rows = _make_rows(entry, [column for column in given if not column.apart])
    counts = [_count_column(column) for column in given if column.apart]
    tables = ((rows,) if rows else ()) + tuple(counts)
    return Attachment(
        id=entry_id,
        title=entry.title,
        give_as=entry.give_as,
        tables=tables,
        withheld=tuple(_withhold_columns(declared, source)),
        small_groups=tuple(_find_small(entry, rows, counts)),
        treatments={
            item.heading: describe_treatment(item.column, item.heading, item.released_as)
            for item in declared
        },
        notes=tuple(describe_data(entry, declared, rows, counts)),
        source=source,
        data_as_at=entry.data_as_at,
    )


def _give_columns(
    declared: Sequence[Declared], source: SourceTable, groups: Mapping[str, Mapping[str, str]]
) -> list[GivenColumn]:
    """Take or coarsen the values of every released column, of the rows that are not left out."""
    kept = [index for index in range(len(source.rows)) if index not in source.left_out_rows]
    numbers = [source.first_row + index for index in kept]
    given: list[GivenColumn] = []
    problems: list[Problem] = []
    for item in declared:
        if not item.released_as:
            continue
        values = [_plain(source.rows[index][item.index]) for index in kept]
        labels: Sequence[Cell | UnclearValueError] = values
        ranks: Mapping[Cell, int] = {}
        if item.column.give:
            try:
                labels, ranks = coarsen_column(item.column, values, groups.get(item.key, {}))
            except DeclarationError as error:
                what = f"`{item.heading}`: {error.what}"
                problems.append(Problem(item.column.at(error.key), what, error.fix))
                continue
        problems += _say_unclear(item, labels, numbers, source.file)
        clear = tuple(label for label in labels if not isinstance(label, UnclearValueError))
        given.append(GivenColumn(item.released_as, clear, ranks, item.is_apart))
    if problems:
        raise RequestFileError(problems)
    return given


def _plain(cell: Cell) -> Cell:
    """Give a yes-or-no as a spreadsheet shows it: Python would take `True` and 1 for equal."""
    return str(cell).upper() if isinstance(cell, bool) else cell


def _say_unclear(
    item: Declared,
    labels: Sequence[Cell | UnclearValueError],
    numbers: Sequence[int],
    file: str,
) -> Iterator[Problem]:
    """Report the cells that could not be read: their rows, never their values."""
    rows: dict[tuple[str, str], list[int]] = {}
    for label, number in zip(labels, numbers, strict=True):
        if isinstance(label, UnclearValueError):
            rows.setdefault((label.what, label.fix), []).append(number)
    for (what, fix), found in rows.items():
        shown = ", ".join(map(str, found[:_SHOWN]))
        more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
        where = f"`{item.heading}` in row{'s' if len(found) > 1 else ''} {shown}{more} of `{file}`"
        yield Problem(item.column.at("give"), f"{where} {what}", fix)


def _make_rows(entry: AttachmentEntry, columns: Sequence[GivenColumn]) -> ReleasedTable | None:
    """Join the columns to rows, in an order that tells nothing of the source's."""
    if not columns:
        return None
    wanted = [as_heading(name) for name in entry.order]
    by_rank = sorted(
        range(len(columns)),
        key=lambda index: (
            wanted.index(columns[index].heading)
            if columns[index].heading in wanted
            else len(wanted)
        ),
    )
    keys = [
        {cell: order_of(cell, column.ranks) for cell in set(column.values)} for column in columns
    ]
    rows = sorted(
        zip(*(column.values for column in columns), strict=True),
        key=lambda row: [keys[index][row[index]] for index in by_rank],
    )
    return ReleasedTable(entry.title, tuple(column.heading for column in columns), tuple(rows))


def _count_column(column: GivenColumn) -> ReleasedTable:
    """Count each value of a column, in the natural order of values."""
    counts = Counter(column.values)
    rows = tuple(
        (NOT_RECORDED if cell is None else cell, counts[cell])
        for cell in sorted(counts, key=lambda cell: order_of(cell, column.ranks))
    )
    number = "Number" if column.heading.casefold() != "number" else "Count"
    return ReleasedTable(column.heading, (column.heading, number), rows)


def _find_small(
    entry: AttachmentEntry, rows: ReleasedTable | None, counts: Sequence[ReleasedTable]
) -> Iterator[SmallGroup]:
    if entry.rows_are not in _GROUP_RULE:
        return
    if rows:
        yield from find_small_groups(rows, entry.smallest_group)
    for table in counts:
        yield from find_small_counts(table, entry.smallest_group)


def _withhold_columns(
    declared: Sequence[Declared], source: SourceTable
) -> Iterator[WithheldColumn]:
    """Yield every column with values that must not leave, rows that are left out included."""
    for item in declared:
        column = item.column
        values = tuple(row[item.index] for row in source.rows)
        if not column.withholds and column.say is not Say.NOT_REQUESTED:
            if not source.left_out_rows:
                continue
            values = _only_left_out(values, source.left_out_rows)
        yield WithheldColumn(
            heading=item.heading,
            holds=column.holds or infer_holds(item.heading, values, column.give or ""),
            inferred=column.holds is None,
            withholds=column.withholds,
            given=item.released_as,
            values=values,
            first_row=source.first_row,
        )


def _only_left_out(values: Sequence[Cell], left_out: frozenset[int]) -> tuple[Cell, ...]:
    """Blank all but values of rows left out that no released row has in this column."""
    released = {value for index, value in enumerate(values) if index not in left_out}
    return tuple(
        value if index in left_out and value not in released else None
        for index, value in enumerate(values)
    )
