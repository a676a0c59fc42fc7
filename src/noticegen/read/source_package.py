"""The bytes of a workbook → its parts, once they are known to be harmless.

What is checked here would crash or flood the reader of cells: it trusts the sizes
that a file declares, and a far cell makes it ask for memory until the process dies.
"""

import io
import lzma
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from typing import NoReturn
from xml.parsers import expat

from noticegen.errors import RequestFileError
from noticegen.model.dataclass import dataclass
from noticegen.model.finding import Problem
from noticegen.model.place import Place

MAX_PARTS = 10_000
MAX_INFLATED = 500_000_000
MAX_RATIO = 200
RATIO_FROM = 10_000_000
_CHUNK = 1 << 20
_XML = (".xml", ".rels", ".vml")
_DOCTYPES = tuple("<!DOCTYPE".encode(code) for code in ("ascii", "utf-16-le", "utf-16-be"))
_ENCODING = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']([^"']+)""")
_DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError),
    *(RuntimeError, EOFError, OSError, ValueError),
)

Tag = tuple[str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a workbook, checked."""

    archive: zipfile.ZipFile
    where: Place
    file: str

    @property
    def names(self) -> list[str]:
        """The names of its parts."""
        return self.archive.namelist()

    def read_tags(self, part: str) -> list[Tag]:
        """Give the start tags of a small part, names without their prefixes."""
        if part not in self.names:
            self.stop_damaged()
        return list(_start_tags(self.archive.read(part), self))

    def read_chunks(self, part: str) -> Iterator[bytes]:
        """Give the bytes of a part, a piece at a time."""
        if part not in self.names:
            self.stop_damaged()
        with self.archive.open(part) as stream:
            while chunk := stream.read(_CHUNK):
                yield chunk

    def stop(self, what: str, fix: str) -> NoReturn:
        """Raise a problem with the file."""
        raise RequestFileError([Problem(self.where, what, fix)])

    def stop_damaged(self) -> NoReturn:
        """Raise that the file is not whole, or not as spreadsheet programs write it."""
        self.stop(
            f"`{self.file}` is damaged or not written as a workbook should be",
            "open it in a spreadsheet program and save it as .xlsx",
        )


def open_package(data: bytes, where: Place, file: str) -> Package:
    """Check every part of the file, counting while inflating: declared sizes can lie.

    Raises:
        RequestFileError: it is damaged, protected, far too large inside, or holds what
            no workbook needs.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _DAMAGE:
        _stop_whole(where, file)
    package = Package(archive, where, file)
    members = archive.infolist()
    names = {member.filename.casefold() for member in members}
    if "xl/workbook.xml" not in names:
        package.stop(f"`{file}` is not a workbook in the format .xlsx", "save it as .xlsx")
    if len(members) > MAX_PARTS or len(names) != len(members) or archive.comment:
        package.stop_damaged()
    if any(member.flag_bits & 0x1 for member in members):
        package.stop(f"`{file}` has a password", "take the password off and save it again")
    inflated = 0
    for member in members:
        try:
            inflated += _inflate(package, member, MAX_INFLATED - inflated)
        except _DAMAGE:
            package.stop_damaged()
    return package


def _stop_whole(where: Place, file: str) -> NoReturn:
    what = f"`{file}` is not whole: its end is missing or damaged"
    raise RequestFileError([Problem(where, what, "copy it again, or save it again as .xlsx")])


def _inflate(package: Package, member: zipfile.ZipInfo, allowed: int) -> int:
    """Read one part through and give its size."""
    size = 0
    tail = b""
    is_xml = member.filename.casefold().endswith(_XML)
    with package.archive.open(member) as stream:
        while chunk := stream.read(_CHUNK):
            if is_xml and not size and not _is_utf8(chunk):
                package.stop_damaged()
            size += len(chunk)
            ratio = size / max(member.compress_size, 1)
            if size > allowed or (size > RATIO_FROM and ratio > MAX_RATIO):
                package.stop(
                    f"`{package.file}` is far larger inside than a table can be",
                    "copy the cells into a new workbook and name that",
                )
            if is_xml and any(doctype in tail + chunk for doctype in _DOCTYPES):
                package.stop(
                    f"`{package.file}` declares a document type, which no workbook needs",
                    "open it in a spreadsheet program and save it as .xlsx",
                )
            tail = chunk[-32:]
    return size


def _is_utf8(start: bytes) -> bool:
    """Say whether a part is declared as UTF-8; readers differ on what to do otherwise."""
    if start[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in start[:4]:
        return False
    declared = _ENCODING.match(start[:200].lstrip(b"\xef\xbb\xbf"))
    return declared is None or declared[1].lower() in (b"utf-8", b"us-ascii", b"ascii")


def _start_tags(data: bytes, package: Package) -> Iterable[Tag]:
    tags: list[Tag] = []
    parser = expat.ParserCreate(namespace_separator=" ")

    def start(name: str, attributes: dict[str, str]) -> None:
        plain = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        tags.append((name.rpartition(" ")[2], plain))

    parser.StartElementHandler = start
    try:
        parser.Parse(data, True)  # noqa: FBT003 - the parser's own signature
    except expat.ExpatError:
        package.stop_damaged()
    return tags
