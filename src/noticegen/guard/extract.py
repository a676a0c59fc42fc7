"""A finished file → the views that it is searched as, but for its cells (`tables.py`)."""

import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import unquote

from noticegen.guard.archives import archive_to_views
from noticegen.guard.chunks import bytes_to_views, decode_text
from noticegen.guard.views import AnyView, View, form_of
from noticegen.model.release import Output

_PERCENT = re.compile("%[0-9A-Fa-f]{2}")


def output_to_views(output: Output) -> Iterator[AnyView]:
    """Give the views of a file, its name among them.

    Raises:
        LeakError: it cannot be opened again.
    """
    yield View("file name", output.name)
    for view in _written_views(output):
        yield view
        if isinstance(view, View) and _PERCENT.search(view.text):
            # an address may spell a name in percent signs; what is allowed is allowed once
            yield replace(view, layer=f"{view.layer}, addresses", text=unquote(view.text))


def _written_views(output: Output) -> Iterator[AnyView]:
    match form_of(output.name):
        case "docx" | "xlsx" as form:
            yield from archive_to_views(output.data, output.name, form)
        case "pdf":
            from noticegen.guard.pdf_objects import pdf_to_views  # noqa: PLC0415 - heavy

            yield from pdf_to_views(output.data, output.name)
        case "csv":  # its figures lie side by side
            for text in decode_text(output.data):
                yield View("text", text, is_body=True, has_figures=False)
        case _:
            yield from bytes_to_views(output.data, "text", is_body=True)
