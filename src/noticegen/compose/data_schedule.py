"""The schedule of withheld information, as it stands beside the data in a workbook."""

from noticegen.compose.markdown import markdown_to_words
from noticegen.compose.reasons import compose_schedule
from noticegen.compose.speaker import Speaker
from noticegen.compose.wording import Wording
from noticegen.model.case import Case
from noticegen.model.form import Id


def compose_data_schedule(
    case: Case, wording: Wording, attachment: Id
) -> list[tuple[str, str, str]]:
    """Give what is withheld from one attachment, under what, and what is given instead."""
    columns = case.request.attachments[attachment].columns.values()
    classes = {column.withholds for column in columns}
    return [
        (markdown_to_words(row.what), markdown_to_words(row.under), markdown_to_words(row.instead))
        for row in compose_schedule(case, Speaker(wording, case))
        if row.withholds in classes
    ]
