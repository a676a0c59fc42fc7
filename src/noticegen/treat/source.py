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
    SourceTable,
    WithheldColumn,
    as_heading,
)
from noticegen.model.attachment_entry import DataEntry
from noticegen.model.choices import GiveAs, Holds, Say, WhenTooSmall
from noticegen.model.finding import Problem
from noticegen.model.form import Id
from noticegen.treat.coarser import coarsen_column
from noticegen.treat.declared import Declared, check_columns, match_columns
from noticegen.treat.given import GivenColumn, order_of
from noticegen.treat.holds import infer_holds
from noticegen.treat.misfits import check_holds, find_not_coarser, find_unclear
from noticegen.treat.notes import NOT_RECORDED, describe_data, describe_treatment
from noticegen.treat.singling_out import GROUP_RULE, list_small, list_telling, list_too_alike
from noticegen.treat.small_groups import treat_small_groups
from noticegen.treat.telling import KeptBack
from noticegen.treat.unclear import DeclarationError, UnclearValueError

MOST_IN_A_LETTER = 60
"""Rows of a table that is printed in a letter."""


def treat_source(
    entry_id: Id,
    entry: DataEntry,
    source: SourceTable,
    groups: Mapping[str, Mapping[str, str]],
) -> Attachment:
    """Treat a source as declared; `groups` gives each column's groups, value by value.

    Raises:
        RequestFileError: a column is not listed, or a value cannot be treated as declared.
    """
    declared = _match_columns(entry, source)
    given = _give_columns(declared, source, groups)
    kept_back = list(_keep_back(declared, source))
    people = _subjects(kept_back)
    done = entry.when_too_small if entry.rows_are in GROUP_RULE else WhenTooSmall.REFUSE
    treated = treat_small_groups(given, people, entry.smallest_group, done)
    given = treated.given
    rows = _make_rows(entry, [column for column in given if not column.apart])
    counts = [_count_column(column) for column in given if column.apart]
    tables = ((rows,) if rows else ()) + tuple(counts)
    _refuse_what_is_left(entry, source, rows, tables)
    return Attachment(
        id=entry_id,
        title=entry.title,
        give_as=entry.give_as,
        tables=tables,
        withheld=tuple(_withhold_columns(declared, source)),
        small_groups=tuple(list_small(entry, given, people, treated.kept)),
        telling=tuple(list_telling(given, kept_back, treated.kept)),
        treatments={
            item.heading: describe_treatment(item.column, item.heading, item.released_as)
            for item in declared
        },
        notes=tuple(describe_data(entry, declared, rows, counts, treated)),
        source=source,
        data_as_at=entry.data_as_at,
        too_alike=tuple(list_too_alike(entry, rows)),
        rows_dropped=treated.rows_dropped,
        cells_blanked=treated.cells_blanked,
    )


def _match_columns(entry: DataEntry, source: SourceTable) -> list[Declared]:
    """Join what is declared to the source's columns.

    Raises:
        RequestFileError: a column is not listed, or its values are not what it says.
    """
    declared = match_columns(entry, source)
    problems = list(check_columns(entry, source, declared))
    if not any(item.released_as for item in declared) and not problems:
        what = "no column is released, so that nothing is left to send"
        problems.append(Problem(entry.at("columns"), what, "take the attachment out"))
    problems = problems or list(check_holds(declared, source))
    if problems:
        raise RequestFileError(problems)
    return declared


def _refuse_what_is_left(
    entry: DataEntry,
    source: SourceTable,
    rows: ReleasedTable | None,
    tables: Sequence[ReleasedTable],
) -> None:
    """Refuse a table without rows, and one in the letter with too many.

    Raises:
        RequestFileError: there is one.
    """
    if rows is not None and not rows.rows and source.rows:
        what = f"`when_too_small: {entry.when_too_small}` leaves no row of `{entry.title}`"
        fix = "give its columns coarser, or `apart`"
        raise RequestFileError([Problem(entry.at("when_too_small"), what, fix)])
    most = max(len(table.rows) for table in tables)
    if GiveAs.TABLE in entry.give_as and most > MOST_IN_A_LETTER:
        what = f"`{entry.title}` has {most} rows; a table in the letter has {MOST_IN_A_LETTER}"
        fix = "write `csv` or `xlsx`"
        raise RequestFileError([Problem(entry.at("give_as"), f"{what} at most", fix)])


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
        problems += find_unclear(item, labels, numbers, source.file)
        clear = tuple(label for label in labels if not isinstance(label, UnclearValueError))
        if item.column.give and len(clear) == len(values):
            problems += find_not_coarser(item, values, clear)
        given.append(GivenColumn(item.released_as, item.heading, clear, ranks, item.is_apart))
    if problems:
        raise RequestFileError(problems)
    return given


def _plain(cell: Cell) -> Cell:
    """Give a cell as a reader sees it.

    A yes-or-no is written as a spreadsheet shows it, since Python would take `True` and 1
    for equal; spaces round a text, which nobody sees, would part what is alike.
    """
    if isinstance(cell, str):
        return cell.strip() or None
    return str(cell).upper() if isinstance(cell, bool) else cell


def _make_rows(entry: DataEntry, columns: Sequence[GivenColumn]) -> ReleasedTable | None:
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


def _keep_back(declared: Sequence[Declared], source: SourceTable) -> Iterator[KeptBack]:
    """Yield the columns that are not released as they are, row beside row with those that are."""
    kept = [index for index in range(len(source.rows)) if index not in source.left_out_rows]
    for item in declared:
        if item.column.withholds or item.column.say is Say.NOT_REQUESTED:
            values = tuple(source.rows[index][item.index] for index in kept)
            yield KeptBack(item.heading, _holds(item, values), values)


def _holds(item: Declared, values: Sequence[Cell]) -> Holds:
    return item.column.holds or infer_holds(item.heading, values, item.column.give or "")


def _subjects(kept_back: Sequence[KeptBack]) -> Sequence[Cell] | None:
    """Give whom each row is about: the column of people with the most different values."""
    people = [column.values for column in kept_back if column.holds is Holds.PERSON]
    return max(people, key=lambda values: len(set(values)), default=None)


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
            holds=_holds(item, values),
            withholds=column.withholds,
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
