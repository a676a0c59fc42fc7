"""Workbooks of every dirty kind, made on the spot."""

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from noticegen.errors import RequestFileError
from noticegen.model.attachment import SourceTable
from noticegen.model.attachment_entry import DataEntry, Source
from noticegen.model.finding import Problem
from noticegen.read.source import read_source

ROWS = (("Name", "Rank"), ("Ada Crumplehorne", "Constable"), ("Bo Wexcombe", "Sergeant"))
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def entry_for(file: str, **keys: Any) -> DataEntry:
    return DataEntry(title="Officers", source=Source(file=file, **keys), columns={})


def read(
    folder: Path,
    data: bytes,
    file: str = "data.xlsx",
    **keys: Any,
) -> SourceTable:
    (folder / file).write_bytes(data)
    return read_source(entry_for(file, **keys), folder)


def problems_of(
    folder: Path,
    data: bytes,
    file: str = "data.xlsx",
    **keys: Any,
) -> list[Problem]:
    """Read what must be refused, and give the problems."""
    try:
        read(folder, data, file, **keys)
    except RequestFileError as error:
        return list(error.problems)
    raise AssertionError("nothing was refused")


def saved(book: Workbook) -> bytes:
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def workbook(rows: Sequence[Sequence[Any]] = ROWS) -> Workbook:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    return book


def made(rows: Sequence[Sequence[Any]] = ROWS) -> bytes:
    return saved(workbook(rows))


def patched(data: bytes, parts: Mapping[str, bytes | Callable[[bytes], bytes]]) -> bytes:
    """Replace parts of a workbook, or add them."""
    source = zipfile.ZipFile(io.BytesIO(data))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in [
            *source.namelist(),
            *(part for part in parts if part not in source.NameToInfo),
        ]:
            new = parts.get(name)
            old = source.read(name) if name in source.NameToInfo else b""
            archive.writestr(name, old if new is None else new(old) if callable(new) else new)
    return buffer.getvalue()


def with_sheet(xml: str) -> bytes:
    """Give a workbook whose only sheet is made of this XML."""
    sheet = f'<worksheet xmlns="{_MAIN}">{xml}</worksheet>'
    return patched(made(), {"xl/worksheets/sheet1.xml": sheet.encode()})
