"""A source in memory and what is made of it."""

from collections.abc import Mapping, Sequence
from typing import Any

from noticegen.errors import RequestFileError
from noticegen.model.attachment import Attachment, Cell, SourceTable
from noticegen.model.attachment_entry import Column, DataEntry, Source
from noticegen.model.choices import RowsAre, Say
from noticegen.model.finding import Problem
from noticegen.model.form import Id
from noticegen.model.place import Place
from noticegen.treat.source import treat_source

KEEP = Column(say=Say.KEEP)
APART = Column(say=Say.APART)
NOT_REQUESTED = Column(say=Say.NOT_REQUESTED)
NAMES = Column(withholds=Id("names"))
PLACES = {"columns": Place("request.yaml", 9)}


def source(
    headings: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    **more: Any,
) -> SourceTable:
    return SourceTable(
        file="drivers.xlsx",
        sheet="Raw extract",
        headings=tuple(headings),
        rows=tuple(tuple(row) for row in rows),
        first_row=2,
        digest="",
        **more,
    )


def treat(
    table: SourceTable,
    columns: Mapping[str, Column],
    groups: Mapping[str, Mapping[str, str]] | None = None,
    **keys: Any,
) -> Attachment:
    """Treat; a row is a thing unless said otherwise, so that few rows will do."""
    keys = {"rows_are": RowsAre.THINGS, **keys}
    entry = DataEntry(
        title="Drivers convicted",
        source=Source(file="drivers.xlsx"),
        columns=columns,
        places=PLACES,
        **keys,
    )
    return treat_source(Id("drivers"), entry, table, groups or {})


def problems_of(*args: Any, **keys: Any) -> list[Problem]:
    """Treat what must be refused, and give the problems."""
    try:
        treat(*args, **keys)
    except RequestFileError as error:
        return list(error.problems)
    raise AssertionError("nothing was refused")


def given(
    values: Sequence[Cell], column: Column, groups: Mapping[str, str] | None = None
) -> list[Cell]:
    """Give the released values of one column."""
    table = source(["Source"], [[value] for value in values])
    attachment = treat(table, {"Source": column}, {"Source": groups or {}})
    return [row[0] for row in attachment.tables[0].rows]


def refused(
    values: Sequence[Cell], column: Column, groups: Mapping[str, str] | None = None
) -> list[Problem]:
    """Give the problems with the values of one column."""
    table = source(["Source"], [[value] for value in values])
    return problems_of(table, {"Source": column}, {"Source": groups or {}})
