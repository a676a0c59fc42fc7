"""DOCX, XLSX and any archive within → views of every member, and what should not be there."""

import io
import lzma
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import Final

from noticegen.errors import LeakError
from noticegen.guard.chunks import bytes_to_views
from noticegen.guard.views import AnyView, BytesView, View
from noticegen.model.finding import Problem
from noticegen.model.place import Place

_BODY: Final = {
    "docx": re.compile(r"word/document\.xml"),
    "xlsx": re.compile(r"xl/worksheets/sheet\d+\.xml"),
}
_PARTS: Final = {
    "docx": re.compile(
        r"\[Content_Types\]\.xml|_rels/\.rels|docProps/(core|app)\.xml"
        r"|word/_rels/[a-z]+\d*\.xml\.rels"
        r"|word/(document|styles|numbering|settings|fontTable)\.xml|word/(header|footer)\d*\.xml"
        r"|word/theme/theme\d+\.xml|word/media/image\d+\.(png|jpe?g)"
    ),
    "xlsx": re.compile(
        r"\[Content_Types\]\.xml|_rels/\.rels|docProps/(core|app)\.xml|xl/workbook\.xml"
        r"|xl/_rels/workbook\.xml\.rels|xl/theme/theme\d+\.xml|xl/styles\.xml"
        r"|xl/worksheets/sheet\d+\.xml"
    ),
}
_BEGINS: Final = b"PK\x03\x04"
_DEEPEST: Final = 5
_MOST_BYTES: Final = 2 * 1024**3
_DAMAGE: Final = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError),
    *(RuntimeError, EOFError, OSError, ValueError),
)


def archive_to_views(data: bytes, name: str, form: str) -> Iterator[AnyView]:
    """Give the views of an office file: its body as one, and all else that it holds."""
    body = _BODY[form]
    members = read_members(data, name)
    # One view of all sheets, so that what is allowed is allowed once and not once a sheet.
    sheets = [part for path, part in members if body.fullmatch(path)]
    yield from bytes_to_views(b"\n".join(sheets), "body", is_body=True)
    rest = [(path, part) for path, part in members if not body.fullmatch(path)]
    yield from _members_to_views(rest, name, 1)
    yield View("names of parts", "\n".join(path for path, _ in members), is_structure=True)
    yield BytesView("file, bytes", data)


def list_unknown_parts(data: bytes, name: str, form: str) -> Iterator[Problem]:
    """List the parts that our writers never make, and members that no list shows."""
    members = read_members(data, name)
    for path, _ in members:
        if not _PARTS[form].fullmatch(path):
            yield Problem(
                Place(name),
                f"`{name}` has a part that no writer of ours makes: `{path}`",
                "make the release again from the case file; do not edit its files by hand",
            )
    if data.count(_BEGINS) > len(members):
        yield Problem(
            Place(name),
            f"`{name}` holds parts that its own list does not show",
            "make the release again from the case file; do not edit its files by hand",
        )


def read_members(data: bytes, name: str) -> list[tuple[str, bytes]]:
    """Read every member of an archive.

    Raises:
        LeakError: it cannot be opened, so that nothing is known of what it holds.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
            is_too_large = sum(info.file_size for info in infos) > _MOST_BYTES
            found = [] if is_too_large else [(info.filename, archive.read(info)) for info in infos]
            notes = [archive.comment, *(i.comment for i in infos), *(i.extra for i in infos)]
    except _DAMAGE as error:
        raise make_unreadable(name) from error
    if is_too_large:
        raise make_unreadable(name)
    if noted := b"\n".join(note for note in notes if note):
        found.append(("", noted))
    return found


def make_unreadable(name: str) -> LeakError:
    """Make the error for a file that cannot be reopened."""
    return LeakError(
        [
            Problem(
                Place(name),
                f"`{name}` cannot be opened again, so it could not be searched",
                "make the release again; if it stays so, report it as a fault of noticegen",
            )
        ]
    )


def _members_to_views(members: list[tuple[str, bytes]], name: str, depth: int) -> Iterator[AnyView]:
    for path, part in members:
        if _BEGINS in part[:4] and depth < _DEEPEST:
            inner = read_members(part, name)
            yield View("names of parts", "\n".join(inside for inside, _ in inner))
            yield from _members_to_views(inner, name, depth + 1)
        yield from bytes_to_views(part, path or "archive's notes")
