"""What stands beside the data in a workbook: notes, and the schedule of what is withheld."""

import datetime as dt

from noticegen.compose.came_upon import telling_the_case
from noticegen.compose.markdown import markdown_to_words
from noticegen.compose.schedule import compose_schedule
from noticegen.compose.speaker import Speaker
from noticegen.compose.wording import Wording
from noticegen.long_dates import long_date
from noticegen.model.attachment import Attachment
from noticegen.model.case import Case


@telling_the_case
def compose_data_notes(
    case: Case, wording: Wording, attachment: Attachment, prefixed: int
) -> list[str]:
    """Give the lines that tell a reader what the data is.

    `prefixed` counts the cells that have a sign before them in CSV, so that no
    spreadsheet program takes them for a formula.
    """
    speaker = Speaker(wording, case)
    signs = [speaker.plain("data_prefixed", count=prefixed)] if prefixed else []
    return [
        speaker.plain(
            note.says,
            **{
                name: long_date(value) if isinstance(value, dt.date) else value
                for name, value in note.values.items()
            },
        )
        for note in attachment.notes
    ] + signs


@telling_the_case
def compose_data_schedule(
    case: Case, wording: Wording, attachment: Attachment
) -> list[tuple[str, str, str]]:
    """Give headings, and what is withheld from one attachment, under what, given instead."""
    speaker = Speaker(wording, case)
    classes = {c.withholds for c in case.request.data()[attachment.id].columns.values()}
    rows = [
        (
            markdown_to_words(row.what),
            markdown_to_words(row.under),
            markdown_to_words(row.instead),
        )
        for row in compose_schedule(case, speaker)
        if row.withholds in classes
    ]
    what, under, instead = (
        speaker.plain(f"schedule_{column}") for column in ("what", "under", "instead")
    )
    return [(what, under, instead), *rows] if rows else []
