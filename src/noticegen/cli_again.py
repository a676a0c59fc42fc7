"""What `render --as` takes: a record, and with it the formats, the draft and the day."""

from pathlib import Path
from typing import Annotated

import typer

import noticegen

AsRecord = Annotated[
    Path | None,
    typer.Option(
        "--as",
        metavar="RECORD",
        readable=False,
        help="A release, or its record/manifest.json: make the same letter again, as of then, "
        "or say all that has changed since. Formats, draft and day are the record's.",
    ),
]


def as_of_record(
    as_record: Path | None, formats: str | None, *, draft: bool
) -> noticegen.LetterRecord | None:
    """Read the record, if one is named; what it says can't be said beside it."""
    if as_record is None:
        return None
    if formats is not None or draft:
        raise typer.BadParameter("--as takes formats and draft from the record: leave them out")
    return noticegen.read_letter_record(as_record)


def folder_name(record: noticegen.LetterRecord | None, *, draft: bool) -> str:
    """Name the folder that a release goes to, where none is named."""
    if record is not None:
        return "again"
    return "draft" if draft else "release"
