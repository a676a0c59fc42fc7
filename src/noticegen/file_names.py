"""How released files are named: from the title that the case gives, nothing else."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from noticegen.errors import RequestFileError
from noticegen.model.attachment import Attachment
from noticegen.model.choices import GiveAs
from noticegen.model.document import Document
from noticegen.model.finding import Problem
from noticegen.model.place import Place

_RESERVED = re.compile("con|prn|aux|nul|letter|(com|lpt)[0-9]")
"""Names that Windows keeps for itself, and the letter's own."""


def slug(title: str) -> str:
    """Give a title as a file's name: small letters, digits and hyphens, at most 80."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    name = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:80].strip("-")
    return f"data-{name}".strip("-") if not name or _RESERVED.fullmatch(name) else name


def check_names(attachments: Iterable[tuple[Attachment | Document, Place]]) -> None:
    """Make sure that no two files of a release have the same name.

    Raises:
        RequestFileError: two have; the place is that of the later title.
    """
    taken: set[str] = set()
    for attachment, place in attachments:
        for name in _names_of(attachment):
            if name in taken:
                what = f"two files would be called `{name}`"
                fix = "give one of the titles, or one of the columns under `named`, other words"
                raise RequestFileError([Problem(place, what, fix)])
            taken.add(name)


def _names_of(attachment: Attachment | Document) -> list[str]:
    if isinstance(attachment, Document):
        return [document_file(attachment.title)]
    return [name for name, _, _ in attachment_files(attachment)]


def document_file(title: str) -> str:
    """Name the file of a document."""
    return f"{slug(title)}.pdf"


def attachment_files(attachment: Attachment) -> Iterator[tuple[str, GiveAs, int | None]]:
    """Give each file of an attachment: its name, its form, and the table that it holds.

    A workbook holds all tables (`None`); a CSV file holds one.
    """
    stem = slug(attachment.title)
    for form in attachment.give_as:
        if form is GiveAs.TABLE:  # the letter has it
            continue
        if form is GiveAs.XLSX:
            yield f"{stem}.xlsx", form, None
            continue
        for index, table in enumerate(attachment.tables):
            alone = len(attachment.tables) == 1 or table.title == attachment.title
            own = "" if alone else f"-{slug(table.title)}"
            yield f"{stem}{own}.csv", form, index
