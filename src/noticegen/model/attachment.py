"""Data: what was read from a source, what of it is released, and what is not.

Plain values only: no formulas, no cell formats, no headings of withheld columns in
anything that is released.
"""

import datetime as dt
import unicodedata
from collections.abc import Mapping
from dataclasses import field

from noticegen.model.choices import GiveAs, Holds
from noticegen.model.dataclass import dataclass
from noticegen.model.form import Id

Cell = str | int | float | bool | dt.date | dt.datetime | dt.time | None
JOINED_BY = " / "
"""What stands between the headings of several rows above one another."""


def as_heading(text: str) -> str:
    """Give a heading as it is compared: one line, single spaces, composed letters."""
    return " ".join(unicodedata.normalize("NFC", text).split())


@dataclass(frozen=True, slots=True)
class SourceTable:
    """A sheet as read: its headings and rows, and the row number of the first row.

    `not_carried` lists what the file holds that no release takes over (formulas,
    comments, other sheets and so on), in words, for the record. `left_out_rows`
    (indexes into `rows`) and `left_out_columns` (headings) were hidden and are to
    be left out: they are here so that their values can be searched for.
    """

    file: str
    sheet: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...] = field(repr=False)
    first_row: int
    digest: str
    not_carried: tuple[str, ...] = ()
    left_out_rows: frozenset[int] = frozenset()
    left_out_columns: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ReleasedTable:
    """A table as released: no cell of it was copied with its format."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class WithheldColumn:
    """A source column that is not released as it is, and its values.

    `withholds` is the class, or `None` for a column that was not requested.
    """

    heading: str
    holds: Holds
    withholds: Id | None
    values: tuple[Cell, ...] = field(repr=False)
    first_row: int = 2


@dataclass(frozen=True, slots=True)
class SmallGroup:
    """Rows alike in all columns of a released table, fewer than the smallest group.

    `columns` are the released headings that cause it, the one that mends most first.
    """

    table: str
    groups: int
    rows: int
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TooAlike:
    """Groups of rows alike in all else that have too few different values of a heading."""

    table: str
    heading: str
    groups: int
    least: int


@dataclass(frozen=True, slots=True)
class Telling:
    """A released heading that tells a withheld column's values, row by row."""

    released: str
    withheld: str


@dataclass(frozen=True, slots=True)
class Note:
    """Something that a reader of data must know: a statement of the regime, and its values."""

    says: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Attachment:
    """What goes beside the letter, made from one source by one declaration."""

    id: Id
    title: str
    give_as: tuple[GiveAs, ...]
    tables: tuple[ReleasedTable, ...]
    withheld: tuple[WithheldColumn, ...]
    small_groups: tuple[SmallGroup, ...]
    treatments: Mapping[str, str]
    """For the record: each source heading and what was done with it."""
    notes: tuple[Note, ...]
    """For the notes sheet: what the data is, its date, its limits."""
    telling: tuple[Telling, ...] = ()
    source: SourceTable | None = field(repr=False, default=None)
    data_as_at: dt.date | None = None
    too_alike: tuple[TooAlike, ...] = ()
    rows_dropped: int = 0
    cells_blanked: int = 0
    """Left out of the rows, since they would have stood nearly alone; for the record."""
