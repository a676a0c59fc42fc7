"""Data on its way to a table → what in it singles somebody out; none of it is an error."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from noticegen.model.attachment import (
    Cell,
    ReleasedTable,
    SmallGroup,
    Telling,
    TooAlike,
    as_heading,
)
from noticegen.model.attachment_entry import DataEntry
from noticegen.model.choices import RowsAre
from noticegen.treat.given import GivenColumn
from noticegen.treat.group_rule import find_small_groups
from noticegen.treat.small_groups import find_too_alike
from noticegen.treat.telling import KeptBack, find_telling

GROUP_RULE = (RowsAre.PEOPLE, RowsAre.CASES)


def list_small(
    entry: DataEntry,
    given: Sequence[GivenColumn],
    people: Sequence[Cell] | None,
    kept: Sequence[int],
) -> Iterator[SmallGroup]:
    """Yield groups that are too small: of the rows that are left, and of each table of counts."""
    if entry.rows_are not in GROUP_RULE:
        return
    joined = [column for column in given if not column.apart]
    tables = [(entry.title, joined)] if joined else []
    tables += [(column.heading, [column]) for column in given if column.apart]
    for title, columns in tables:
        rows = list(zip(*(column.values for column in columns), strict=True))
        headings = [column.heading for column in columns]
        whose = people
        if people is not None and not columns[0].apart:
            whose = [people[index] for index in kept]
        yield from find_small_groups(title, headings, rows, whose, entry.smallest_group)


def list_too_alike(entry: DataEntry, rows: ReleasedTable | None) -> Iterator[TooAlike]:
    """Yield the headings that groups of alike rows have too few values of."""
    if rows is not None:
        least = {as_heading(heading): count for heading, count in entry.diversity.items()}
        yield from find_too_alike(entry.title, rows.headings, rows.rows, least)


def list_telling(
    given: Sequence[GivenColumn], kept_back: Sequence[KeptBack], kept: Sequence[int]
) -> Iterator[Telling]:
    """Yield what tells: of columns in rows by the rows that are left, of those apart by all."""
    left = [replace(k, values=tuple(k.values[index] for index in kept)) for k in kept_back]
    yield from find_telling([column for column in given if not column.apart], left)
    yield from find_telling([column for column in given if column.apart], kept_back)
