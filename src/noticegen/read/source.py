"""A file of data → `SourceTable`: its true format decides who reads it, not its name."""

import hashlib
from pathlib import Path
from typing import NoReturn

from noticegen.errors import RequestFileError
from noticegen.model.attachment import SourceTable
from noticegen.model.attachment_entry import DataEntry
from noticegen.model.finding import Problem
from noticegen.model.place import Place
from noticegen.read.source_bounds import check_bounds
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


def read_source(entry: DataEntry, folder: Path) -> SourceTable:
    """Read the source of an attachment; the file is taken into memory once.

    Raises:
        RequestFileError: the file is not there or cannot be used.
    """
    name, where = entry.source.file, entry.source.at("file")
    data = read_bytes(folder / name, name, where)
    digest = hashlib.sha256(data).hexdigest()
    problems = list(check_bounds(entry.source))
    if problems:
        raise RequestFileError(problems)
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            _stop(where, f"`{name}` has a password", "take the password off and save it again")
        _stop(where, f"`{name}` is a workbook of the old kind (.xls)", "save it as .xlsx")
    if data.startswith(b"PK\x03\x04"):
        return read_xlsx(entry, data, digest)
    for magic, what in _NOT_DATA:
        if data.startswith(magic):
            _stop(where, f"`{name}` is {what}, not data", "name an .xlsx or .csv file")
    if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:9].lower().startswith(_WEB_PAGE):
        what = f"`{name}` is a web page, whatever its name says"
        _stop(where, what, "open it in a spreadsheet program and save it as .xlsx")
    return read_csv(entry, data, digest)


def read_bytes(path: Path, file: str, where: Place) -> bytes:
    """Read a file beside the case, which `file` names there.

    Raises:
        RequestFileError: it is not there, cannot be read, is empty or too large.
    """
    try:
        if path.is_dir():
            _stop(where, f"`{file}` is a folder", "name a file in it")
        if not path.is_file():
            fix = "mend its name, or put it beside the case file"
            _stop(where, f"there is no file `{file}`", fix)
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError:
        fix = "mend its name or its permissions, or close it in other programs"
        _stop(where, f"`{file}` cannot be read", fix)
    if len(data) > MAX_BYTES:
        _stop(where, f"`{file}` is larger than 200 MB", "take from it what was asked for")
    if not data:
        _stop(where, f"`{file}` is empty", "put the data into it")
    return data


def _stop(where: Place, what: str, fix: str) -> NoReturn:
    raise RequestFileError([Problem(where, what, fix)])
