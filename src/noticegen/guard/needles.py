"""Withheld values → what is searched for in every output, and what is not, and why."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import field
from typing import Final

from noticegen.guard.builder import Builder
from noticegen.guard.dates import cell_to_dates
from noticegen.guard.figures import cell_to_number
from noticegen.guard.normalise import normalise_words
from noticegen.model.attachment import Cell, ReleasedTable, WithheldColumn
from noticegen.model.choices import Holds
from noticegen.model.dataclass import dataclass

NOT_REQUESTED: Final = "not requested"
ALSO_WITHHELD: Final = "also withheld"
PRIVATE: Final = "private"

_LEAST_IN_A_CATEGORY: Final = 5
"""A value of so many rows is a category; that it is released tells of nobody."""
_LEAST_COPIED: Final = 5
"""A column of fewer different values can be like another by chance."""
_ALIKE: Final = "proved by comparing the tables read again with what was decided"


@dataclass(frozen=True, slots=True)
class Needle:
    """One withheld value, and where it first stands in its source."""

    value: str = field(repr=False)
    withholds: str
    kind: str
    heading: str = ""
    row: int | None = None


@dataclass(frozen=True, slots=True)
class NotSearched:
    """Values that are not searched for, how many, and why."""

    withholds: str
    what: str
    why: str
    count: int


@dataclass(frozen=True, slots=True)
class Needles:
    """What is searched for; every mapping leads to positions in `entries`."""

    entries: tuple[Needle, ...]
    words: Mapping[str, list[int]] = field(repr=False)
    """Words, as `normalise_words` gives them."""
    squeezed: Mapping[str, str] = field(repr=False)
    """Words without what stands between them, and those words."""
    tight: Collection[str] = field(repr=False)
    """The squeezed ones that may be broken, but not made of two words beside each other."""
    cased: Collection[str] = field(repr=False)
    """The words that are ordinary ones too, and so count only with capital letters."""
    dates: Mapping[dt.date, list[int]] = field(repr=False)
    numbers: Mapping[str, list[int]] = field(repr=False)
    columns: Mapping[frozenset[tuple[str, int]], int] = field(repr=False)
    """Whole columns: each different value and how often it occurs."""
    open_dates: frozenset[dt.date]
    """Dates that the letter says openly, and that it is not searched for."""
    not_searched: tuple[NotSearched, ...]


def needles_of(  # noqa: PLR0913 -- each is a source of its own
    withheld: Iterable[WithheldColumn],
    *,
    also_withheld: Iterable[str] = (),
    private: Iterable[str] = (),
    open_words: Collection[str] = frozenset(),
    open_dates: Iterable[dt.date] = (),
    released: Iterable[ReleasedTable] = (),
) -> Needles:
    """Make the needles of all that was withheld.

    `open_words` are the words that the letter uses anyway: a surname among them is
    not searched for alone. `released` are the tables, whose category values are open
    likewise.
    """
    categories = _list_categories(released)
    words = set(normalise_words(" ".join(open_words)).split())
    words |= {word for category in categories for word in category.split()}
    builder = Builder(words, categories)
    entries: list[Needle] = []
    columns: dict[frozenset[tuple[str, int]], int] = {}
    for column in withheld:
        first = len(entries)
        _add_column(builder, entries, column)
        if (spelt := column_to_values(column.values)) and len(entries) > first:
            columns[spelt] = first
    for source, texts in ((ALSO_WITHHELD, also_withheld), (PRIVATE, private)):
        for text in texts:
            entries.append(Needle(text, source, source))
            builder.begin(len(entries) - 1, source)
            if source == PRIVATE:
                builder.add_private_text(text)
            else:
                builder.add_withheld_text(text)
    return _gather(builder, entries, columns, open_dates)


def column_to_values(values: Iterable[Cell]) -> frozenset[tuple[str, int]] | None:
    """Give a column's different values and their counts; `None` where they are too few."""
    counts = Counter(_spell_cell(value) for value in values if value not in (None, ""))
    return frozenset(counts.items()) if len(counts) >= _LEAST_COPIED else None


def _gather(
    builder: Builder,
    entries: list[Needle],
    columns: dict[frozenset[tuple[str, int]], int],
    open_dates: Iterable[dt.date],
) -> Needles:
    return Needles(
        entries=tuple(entries),
        words=builder.words,
        squeezed=builder.squeezed,
        tight=builder.tight,
        cased=builder.cased,
        dates=builder.dates,
        numbers=builder.numbers,
        columns=columns,
        open_dates=frozenset(open_dates),
        not_searched=tuple(
            NotSearched(withholds, what, why, count)
            for (withholds, what, why), count in builder.not_searched.items()
        ),
    )


def _add_column(builder: Builder, entries: list[Needle], column: WithheldColumn) -> None:
    """Add each different value of a column, at the row where it first stands."""
    withholds = column.withholds or NOT_REQUESTED
    if column.holds in {Holds.CATEGORY, Holds.COUNT}:
        filled = sum(value not in (None, "") for value in column.values)
        builder.not_searched[(withholds, f"each {column.holds}", _ALIKE)] += filled
        return
    seen: dict[Cell, int] = {}
    for row, value in enumerate(column.values, column.first_row):
        if value is not None and not isinstance(value, bool) and str(value).strip():
            seen.setdefault(value, row)
    for value, row in seen.items():
        entries.append(
            Needle(_spell_value(value), withholds, column.holds, column.heading, row),
        )
        builder.begin(len(entries) - 1, withholds)
        _add_value(builder, column.holds, value)


def _add_value(builder: Builder, holds: Holds, value: Cell) -> None:
    text = _spell_value(value)
    match holds:
        case Holds.PERSON:
            builder.add_person(text)
        case Holds.DATE:
            builder.add_dates(cell_to_dates(value), text)
        case Holds.IDENTIFIER:
            builder.add_identifier(text)
        case Holds.NUMBER:
            builder.add_number(cell_to_number(value))
        case Holds.TEXT:
            builder.add_text(text)
        case Holds.CATEGORY | Holds.COUNT:
            raise AssertionError(holds)


def _spell_value(value: Cell) -> str:
    """Give a value as somebody would type it: a reference is no `123456.0`."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _spell_cell(value: Cell) -> str:
    if isinstance(value, dt.datetime) and value.time() == dt.time():
        value = value.date()
    return normalise_words(_spell_value(value))


def _list_categories(released: Iterable[ReleasedTable]) -> frozenset[str]:
    """List the values that so many rows of a released table share that they tell nobody."""
    found: set[str] = set()
    for table in released:
        counts: dict[str, int] = defaultdict(int)
        for row in table.rows:
            of_counts = len(row) == 2 and type(row[1]) is int
            weight = row[1] if of_counts and isinstance(row[1], int) else 1
            for at in range(1 if of_counts else len(row)):
                if isinstance(value := row[at], str):
                    counts[f"{at} {normalise_words(value)}"] += weight
        found |= {k.partition(" ")[2] for k, n in counts.items() if n >= _LEAST_IN_A_CATEGORY}
    return frozenset(found - {""})
