"""Released data as the letter prints it: its tables, and what must be known of them."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence

from markupsafe import Markup

from noticegen.compose.filters import numeric
from noticegen.compose.speaker import Speaker
from noticegen.compose.tables import TableView
from noticegen.long_dates import long_date
from noticegen.model.attachment import Attachment, Cell, ReleasedTable
from noticegen.model.case import Case
from noticegen.model.choices import GiveAs
from noticegen.model.form import Id
from noticegen.model.text import Rows

_SAID_WITH_THE_ANSWER = ("data_taken_on", "data_caveat")


def is_in_letter(case: Case, name: Id) -> bool:
    """Say whether an attachment is data that the letter prints."""
    entry = case.request.data().get(name)
    return entry is not None and GiveAs.TABLE in entry.give_as


def has_files(case: Case, name: Id) -> bool:
    """Say whether files of an attachment go beside the letter."""
    entry = case.request.data().get(name)
    return entry is None or any(form is not GiveAs.TABLE for form in entry.give_as)


def compose_data_tables(case: Case, speaker: Speaker, names: Iterable[Id]) -> Iterator[TableView]:
    """Give the tables of data that the letter prints; what is known of them is below the last."""
    for name in names:
        attachment = case.attachments.get(name)
        if attachment is None or not is_in_letter(case, name):
            continue
        notes = tuple(_notes(speaker, attachment))
        for table in attachment.tables:
            rows = table_to_rows(table)
            is_last = table is attachment.tables[-1]
            yield TableView(table.title, rows, numeric(rows), notes if is_last else ())


def _notes(speaker: Speaker, attachment: Attachment) -> Iterator[Markup]:
    for note in attachment.notes:
        if note.says not in _SAID_WITH_THE_ANSWER:
            yield speaker.say(note.says, **_spelt(note.values))


def _spelt(values: Mapping[str, object]) -> dict[str, object]:
    return {k: long_date(v) if isinstance(v, dt.date) else v for k, v in values.items()}


def compose_left_out(case: Case, speaker: Speaker, names: Iterable[Id]) -> Iterator[Markup]:
    """Say where rows or cells of files were left out, since they would single somebody out."""
    for name in names:
        attachment = case.attachments.get(name)
        if attachment is None or is_in_letter(case, name):
            continue
        if attachment.rows_dropped:
            yield speaker.say("data_rows_left_out", title=attachment.title)
        if attachment.cells_blanked:
            yield speaker.say("data_cells_left_blank", title=attachment.title)


def table_to_rows(table: ReleasedTable) -> Rows:
    """Give a released table as words; counts of their own have commas in thousands."""
    is_of_counts = len(table.headings) == 2 and all(type(row[1]) is int for row in table.rows)
    rows = tuple(_spell_row(row, is_of_counts=is_of_counts) for row in table.rows)
    return Rows(table.headings, rows)


def _spell_row(row: Sequence[Cell], *, is_of_counts: bool) -> tuple[str, ...]:
    last = len(row) - 1
    return tuple(
        f"{cell:,}" if is_of_counts and at == last and isinstance(cell, int) else _spell(cell)
        for at, cell in enumerate(row)
    )


def _spell(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case dt.datetime():
            return f"{long_date(cell)}, {cell:%H:%M}"
        case dt.date():
            return long_date(cell)
        case dt.time():
            return f"{cell:%H:%M}"
        case float():
            return f"{cell:.0f}" if cell.is_integer() else repr(cell)
        case _:
            return str(cell)
