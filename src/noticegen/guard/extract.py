"""A finished file → all the views that it is searched as."""

import csv
import io
from collections.abc import Iterator

from noticegen.guard.archives import archive_to_views, make_unreadable
from noticegen.guard.chunks import bytes_to_views, decode_text
from noticegen.guard.normalise import HARD
from noticegen.guard.pdf_objects import pdf_to_views
from noticegen.guard.tables import cells_to_text, read_sheets
from noticegen.guard.views import AnyView, View
from noticegen.model.release import Output


def output_to_views(output: Output) -> Iterator[AnyView]:
    """Give the views of a file, its name among them.

    Raises:
        LeakError: it cannot be opened again.
    """
    yield View("file name", output.name)
    match form_of(output.name):
        case "docx":
            yield from archive_to_views(output.data, output.name, "docx")
        case "xlsx":
            yield from archive_to_views(output.data, output.name, "xlsx")
            cells = cells_to_text(read_sheets(output))
            yield View("cells", cells, is_body=True, has_cells=True)
        case "pdf":
            yield from pdf_to_views(output.data, output.name)
        case "csv":
            yield from _csv_to_views(output)
        case _:
            yield from bytes_to_views(output.data, "text", is_body=True)


def form_of(name: str) -> str:
    """Give the form of a file by the end of its name."""
    return name.rpartition(".")[2].casefold()


def _csv_to_views(output: Output) -> Iterator[AnyView]:
    """Give the raw text, whose figures lie side by side, and the cells."""
    for text in decode_text(output.data):
        yield View("text", text, is_body=True, has_figures=False)
        try:
            rows = list(csv.reader(io.StringIO(text, newline="")))
        except csv.Error as error:
            raise make_unreadable(output.name) from error
        cells = HARD.join(cell for row in rows for cell in row)
        yield View("cells", cells, is_body=True, has_cells=True)
