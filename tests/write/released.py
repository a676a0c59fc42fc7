"""Attachments in memory."""

from collections.abc import Sequence

from noticegen.model.attachment import Attachment, Cell, ReleasedTable
from noticegen.model.choices import GiveAs
from noticegen.model.form import Id


def table(headings: Sequence[str], *rows: Sequence[Cell], title: str = "Drivers") -> ReleasedTable:
    return ReleasedTable(title, tuple(headings), tuple(tuple(row) for row in rows))


def attachment(*tables: ReleasedTable, title: str = "Drivers convicted") -> Attachment:
    return Attachment(
        id=Id("drivers"),
        title=title,
        give_as=(GiveAs.XLSX,),
        tables=tables,
        withheld=(),
        small_groups=(),
        treatments={},
        notes=(),
    )
