"""The group rule: rows alike in all columns of a released table must not be too few.

Where the source says whom a row is about, the people of a group are counted, not its
rows. A small group is no error: a check reports it, and a named person may answer for it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from noticegen.model.attachment import Cell, SmallGroup

Row = tuple[Cell, ...]


def find_small_groups(
    table: str,
    headings: Sequence[str],
    rows: Sequence[Row],
    people: Sequence[Cell] | None,
    smallest: int,
) -> Iterator[SmallGroup]:
    """Yield what is too small in rows, and which columns cause it.

    `people` names the person of each row, where the source does.
    """
    groups, failing = _count_failing(rows, people, smallest)
    if failing:
        columns = find_causes(headings, rows, people, smallest)
        yield SmallGroup(table, groups, failing, columns)


def find_failing(
    rows: Sequence[Row], people: Sequence[Cell] | None, smallest: int
) -> Mapping[Row, int]:
    """Give the groups that are too small, and the rows of each."""
    sizes = Counter(rows)
    persons: Counter[Row] = sizes
    if people is not None:
        named: dict[Row, set[Cell]] = defaultdict(set)
        nameless: Counter[Row] = Counter()
        for row, person in zip(rows, people, strict=True):
            if person is None:
                nameless[row] += 1
            else:
                named[row].add(person)
        persons = Counter({row: len(named[row]) + nameless[row] for row in sizes})
    return {row: sizes[row] for row in sizes if persons[row] < smallest}


def _count_failing(
    rows: Sequence[Row], people: Sequence[Cell] | None, smallest: int
) -> tuple[int, int]:
    """Count the groups that are too small, and their rows."""
    failing = find_failing(rows, people, smallest)
    return len(failing), sum(failing.values())


def find_causes(
    headings: Sequence[str],
    rows: Sequence[Row],
    people: Sequence[Cell] | None,
    smallest: int,
) -> tuple[str, ...]:
    """Rank columns by how many rows would still be too few alike without each."""
    _, failing = _count_failing(rows, people, smallest)
    left = [
        (_count_failing([r[:i] + r[i + 1 :] for r in rows], people, smallest)[1], i)
        for i in range(len(headings))
    ]
    helping = sorted(pair for pair in left if pair[0] < failing)
    ranked = helping or [(failing, index) for index in range(len(headings))]
    return tuple(headings[index] for _, index in ranked)
