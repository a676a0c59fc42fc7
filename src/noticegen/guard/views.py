"""What an output is searched as: texts, and bytes that are no text."""

from dataclasses import field

from noticegen.file_names import slug
from noticegen.model.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class View:
    """A text that an output holds, and how it is to be read.

    `is_body` says that it holds the letter's words or a table's cells, where some
    values may be allowed. `has_figures` says that its dates and numbers mean
    something; `has_cells` that values beside each other are never parted by mere
    spaces, so that `14 03 1979` is a date and no row of counts. `is_structure` says that
    the words are those of the format rather than of a writer.
    """

    layer: str
    text: str = field(repr=False)
    is_body: bool = False
    has_figures: bool = True
    has_cells: bool = False
    is_structure: bool = False


@dataclass(frozen=True, slots=True)
class BytesView:
    """Bytes that are no text; only longer values are looked for in them."""

    layer: str
    data: bytes = field(repr=False)


AnyView = View | BytesView


def form_of(name: str) -> str:
    """Give the form of a file by the end of its name."""
    return name.rpartition(".")[2].casefold()


def is_letter(name: str) -> bool:
    """Say whether a file is the letter, in whatever form, and no attachment."""
    return name.partition(".")[0] == "letter"


def is_document(name: str, title: str) -> bool:
    """Say whether a file is the document of a title."""
    return not is_letter(name) and name.partition(".")[0] == slug(title)
