"""How released files are named: from the title that the case gives, nothing else."""

import re
import unicodedata
from collections.abc import Iterator

from noticegen.model.attachment import Attachment
from noticegen.model.request import GiveAs


def slug(title: str) -> str:
    """Give a title as a file's name: small letters, digits and hyphens, at most 80."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:80].strip("-") or "data"


def attachment_files(attachment: Attachment) -> Iterator[tuple[str, GiveAs, int | None]]:
    """Give each file of an attachment: its name, its form, and the table that it holds.

    A workbook holds all tables (`None`); a CSV file holds one.
    """
    stem = slug(attachment.title)
    for form in attachment.give_as:
        if form is GiveAs.XLSX:
            yield f"{stem}.xlsx", form, None
            continue
        for index, table in enumerate(attachment.tables):
            alone = len(attachment.tables) == 1 or table.title == attachment.title
            own = "" if alone else f"-{slug(table.title)}"
            yield f"{stem}{own}.csv", form, index
