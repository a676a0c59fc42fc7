"""What a case has done with rows that stand nearly alone: left out, or blanked in part.

Both are counted for the record. What is released says only that it was done: a number
of rows left out would be a small number again.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from noticegen.model.attachment import Cell, TooAlike
from noticegen.model.choices import WhenTooSmall
from noticegen.model.dataclass import dataclass
from noticegen.treat.given import GivenColumn
from noticegen.treat.group_rule import Row, find_causes, find_failing


@dataclass(frozen=True, slots=True)
class Treated:
    """Columns that are given, and how much was left out of them."""

    given: list[GivenColumn]
    kept: Sequence[int]
    """The rows that columns that are not apart still have, by their place before."""
    rows_dropped: int = 0
    cells_blanked: int = 0


def treat_small_groups(
    given: list[GivenColumn], people: Sequence[Cell] | None, smallest: int, done: WhenTooSmall
) -> Treated:
    """Do with small groups of rows what the case says; columns given apart stay as they are."""
    joined = [column for column in given if not column.apart]
    everything = range(len(given[0].values))
    if not joined or done is WhenTooSmall.REFUSE:
        return Treated(given, everything)
    rows = list(zip(*(column.values for column in joined), strict=True))
    if done is WhenTooSmall.DROP:
        failing = find_failing(rows, people, smallest)
        kept = [index for index, row in enumerate(rows) if row not in failing]
        left = [rows[index] for index in kept]
        return Treated(_put(given, left), kept, rows_dropped=len(rows) - len(left))
    headings = [column.heading for column in joined]
    left, count = _blank_cells(headings, rows, people, smallest)
    return Treated(_put(given, left), everything, cells_blanked=count)


def _put(given: list[GivenColumn], rows: Sequence[Row]) -> list[GivenColumn]:
    """Put rows back into the columns that are not apart."""
    columns = iter(zip(*rows, strict=True) if rows else ())
    return [c if c.apart else replace(c, values=tuple(next(columns, ()))) for c in given]


def _blank_cells(
    headings: Sequence[str], rows: Sequence[Row], people: Sequence[Cell] | None, smallest: int
) -> tuple[list[Row], int]:
    """Blank the column that causes most small groups in their rows, then the next, as needed.

    A row alone in having a blank would be told by that, so others are blanked with it.
    """
    left = list(rows)
    open_columns = list(headings)
    while open_columns and (failing := find_failing(left, people, smallest)):
        causes = find_causes(headings, left, people, smallest)
        heading = next((name for name in causes if name in open_columns), open_columns[0])
        open_columns.remove(heading)
        at = headings.index(heading)
        left = [(*r[:at], None, *r[at + 1 :]) if r in failing else r for r in left]
        _give_company(left, people, smallest)
    count = sum(
        was is not None and now is None
        for before, after in zip(rows, left, strict=True)
        for was, now in zip(before, after, strict=True)
    )
    return left, count


def _give_company(rows: list[Row], people: Sequence[Cell] | None, smallest: int) -> None:
    """Blank as many rows of large groups as a small group lacks, where the rest is the same."""
    places: dict[Row, list[int]] = defaultdict(list)
    for index, row in enumerate(rows):
        places[row].append(index)
    alike: dict[tuple[int, ...], dict[Row, list[Row]]] = {}
    for small in find_failing(rows, people, smallest):
        kept = tuple(at for at, cell in enumerate(small) if cell is not None)
        if len(kept) == len(small):
            continue
        if kept not in alike:
            alike[kept] = defaultdict(list)
            for row in sorted(places, key=lambda row: -len(places[row])):
                alike[kept][tuple(row[at] for at in kept)].append(row)
        persons = {_person(people, index) for index in places[small]}
        for large in alike[kept][tuple(small[at] for at in kept)]:
            while large != small and len(persons) < smallest < len(places[large]):
                index = places[large].pop()
                persons.add(_person(people, index))
                places[small].append(index)
                rows[index] = small


def _person(people: Sequence[Cell] | None, index: int) -> object:
    """Give whom a row is about; a row without a name is about somebody of its own."""
    person = None if people is None else people[index]
    return (index,) if person is None else person


def find_too_alike(
    table: str, headings: Sequence[str], rows: Sequence[Row], least: dict[str, int]
) -> list[TooAlike]:
    """Give each heading that tells too much of groups of rows alike in all other columns.

    Whoever knows that somebody is in such a group knows the value, however many are in it.
    """
    found = []
    for heading, wanted in least.items():
        at = headings.index(heading)
        values: dict[Row, set[Cell]] = defaultdict(set)
        for row in rows:
            values[(*row[:at], *row[at + 1 :])].add(row[at])
        groups = sum(len(each) < wanted for each in values.values())
        if groups:
            found.append(TooAlike(table, heading, groups, wanted))
    return found
