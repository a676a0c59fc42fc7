"""A file of data → `SourceTable`: its true format decides who reads it, not its name."""

import hashlib
from pathlib import Path
from typing import NoReturn

from noticegen.errors import RequestFileError
from noticegen.model.attachment import SourceTable
from noticegen.model.finding import Problem
from noticegen.model.request import AttachmentEntry
from noticegen.read.source_csv import read_csv
from noticegen.read.source_xlsx import read_xlsx

MAX_BYTES = 200_000_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_NOT_DATA = (
    (b"%PDF", "a PDF"),
    (b"PAR1", "a Parquet file"),
    (b"SQLite format 3", "a database"),
    (b"{\\rtf", "a letter in RTF"),
)
_WEB_PAGE = (b"<!doctype", b"<html", b"<table", b"<?xml", b"<head", b"<meta")


def read_source(entry: AttachmentEntry, folder: Path) -> SourceTable:
    """Read the source of an attachment; the file is taken into memory once.

    Raises:
        RequestFileError: the file is not there or cannot be used.
    """
    data = _read_bytes(entry, folder / entry.source.file)
    digest = hashlib.sha256(data).hexdigest()
    name = entry.source.file
    if entry.source.header_row < 1:
        _stop(
            entry, "`header_row` is counted from 1", "write the row of the headings", "header_row"
        )
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            _stop(entry, f"`{name}` has a password", "take the password off and save it again")
        _stop(entry, f"`{name}` is a workbook of the old kind (.xls)", "save it as .xlsx")
    if data.startswith(b"PK\x03\x04"):
        return read_xlsx(entry, data, digest)
    for magic, what in _NOT_DATA:
        if data.startswith(magic):
            _stop(entry, f"`{name}` is {what}, not data", "name an .xlsx or .csv file")
    if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:9].lower().startswith(_WEB_PAGE):
        _stop(
            entry,
            f"`{name}` is a web page, whatever its name says",
            "open it in a spreadsheet program and save it as .xlsx",
        )
    return read_csv(entry, data, digest)


def _read_bytes(entry: AttachmentEntry, path: Path) -> bytes:
    name = entry.source.file
    if path.is_dir():
        _stop(entry, f"`{name}` is a folder", "name a file in it")
    if not path.is_file():
        _stop(entry, f"there is no file `{name}`", "mend its name, or put it beside the case file")
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError:
        _stop(
            entry, f"`{name}` cannot be read", "close it in other programs, or mend its permissions"
        )
    if len(data) > MAX_BYTES:
        _stop(entry, f"`{name}` is larger than 200 MB", "take from it what was asked for")
    if not data:
        _stop(entry, f"`{name}` is empty", "put the data into it")
    return data


def _stop(entry: AttachmentEntry, what: str, fix: str, key: str = "file") -> NoReturn:
    raise RequestFileError([Problem(entry.source.at(key), what, fix)])
