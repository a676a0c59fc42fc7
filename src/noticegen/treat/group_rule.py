"""The group rule: rows alike in all columns of a released table must not be too few.

A small group is no error: a check reports it, and a named person may answer for it.
"""

from collections import Counter
from collections.abc import Iterator

from noticegen.model.attachment import ReleasedTable, SmallGroup


def find_small_groups(table: ReleasedTable, smallest: int) -> Iterator[SmallGroup]:
    """Yield what is too small in a table of rows, and which columns cause it."""
    sizes = [size for size in Counter(table.rows).values() if size < smallest]
    if sizes:
        columns = _causes(table, smallest, sum(sizes))
        yield SmallGroup(table.title, len(sizes), sum(sizes), columns)


def find_small_counts(table: ReleasedTable, smallest: int) -> Iterator[SmallGroup]:
    """Yield what is too small in a table of counts: a value, and how many rows have it."""
    sizes = [size for _, size in table.rows if isinstance(size, int) and size < smallest]
    if sizes:
        yield SmallGroup(table.title, len(sizes), sum(sizes), table.headings[:1])


def _causes(table: ReleasedTable, smallest: int, failing: int) -> tuple[str, ...]:
    """Rank columns by how many rows would still be too few alike without each."""
    left: list[tuple[int, int]] = []
    for index in range(len(table.headings)):
        sizes = Counter(row[:index] + row[index + 1 :] for row in table.rows).values()
        left.append((sum(size for size in sizes if size < smallest), index))
    helping = sorted(pair for pair in left if pair[0] < failing)
    ranked = helping or [(failing, index) for index in range(len(table.headings))]
    return tuple(table.headings[index] for _, index in ranked)
