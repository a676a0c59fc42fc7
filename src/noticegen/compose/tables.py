"""The tables of an answer, each with what must be known to read it right below it."""

from collections.abc import Callable, Iterator, Sequence

from markupsafe import Markup

from noticegen.compose.filters import numeric
from noticegen.compose.speaker import Speaker
from noticegen.long_dates import long_date
from noticegen.model.case import Case
from noticegen.model.dataclass import dataclass
from noticegen.model.form import Id
from noticegen.model.item import CellCounts, Item, TableEntry
from noticegen.model.item_tables import tables_of
from noticegen.model.text import Rows

Cite = Callable[[Sequence[Id]], Sequence[object]]
"""Gives the provisions of reliances."""


@dataclass(frozen=True, slots=True)
class TableView:
    """A table as printed: its caption, which may be empty, its cells, and the notes under it."""

    title: str
    rows: Rows
    numeric: tuple[int, ...]
    notes: tuple[Markup, ...] = ()


def compose_tables(case: Case, speaker: Speaker, item: Item, cite: Cite) -> Iterator[TableView]:
    """Give the tables that a case types for an item."""
    for table in tables_of(item):
        entry = table.entry
        notes = tuple(_notes(case, speaker, entry, cite)) if entry else ()
        title = (entry.title if entry else "") or ""
        yield TableView(title, table.rows, numeric(table.rows, table.marker), notes)


def _notes(case: Case, speaker: Speaker, entry: TableEntry, cite: Cite) -> Iterator[Markup]:
    if entry.units:
        yield speaker.say("table_units", units=entry.units.rstrip("."))
    if entry.counts and entry.counts.marker in {c for row in entry.rows.rows for c in row}:
        yield from _key(case, speaker, entry.counts, cite)
    if entry.blank_means:
        yield speaker.say("blank_cell_means", means=entry.blank_means.rstrip("."))
    if entry.data_as_at:
        yield speaker.say("figures_taken_on", date=long_date(entry.data_as_at))
    if entry.caveat:
        yield speaker.prose(entry.caveat)


def _key(case: Case, speaker: Speaker, counts: CellCounts, cite: Cite) -> Iterator[Markup]:
    """Say what stands in a withheld cell, under what it is withheld, and why."""
    withheld = case.request.withheld[counts.withholds]
    citations = cite(withheld.under)
    yield speaker.say(
        "withheld_cell", marker=counts.marker, what=withheld.what, citations=citations
    )
    if counts.because:
        yield speaker.prose(counts.because)
