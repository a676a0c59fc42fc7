"""Files as a release holds them, made by our writers and then tampered with."""

import datetime as dt
import io
import re
import zipfile
from collections.abc import Callable, Iterable

import pikepdf

from noticegen.guard.guard import guard_release
from noticegen.guard.needles import Needles, needles_of
from noticegen.model.attachment import Attachment, Cell, ReleasedTable, WithheldColumn
from noticegen.model.choices import GiveAs, Holds
from noticegen.model.form import Id
from noticegen.model.notice import (
    Block,
    Heading,
    Notice,
    Paragraph,
    Quotation,
    Role,
    Table,
    Text,
)
from noticegen.model.release import Output
from noticegen.write.csv import write_csv
from noticegen.write.docx import write_docx
from noticegen.write.html import write_html
from noticegen.write.pdf import write_pdf
from noticegen.write.text import write_text
from noticegen.write.xlsx import write_xlsx

WRITERS: dict[str, Callable[[Notice], bytes]] = {
    "docx": write_docx,
    "pdf": write_pdf,
    "html": write_html,
    "txt": write_text,
}

NOTES = "He told the panel that the ladder had been lent to a neighbour."


def column(
    holds: Holds, *values: Cell, heading: str = "Name", withholds: str | None = "class"
) -> WithheldColumn:
    return WithheldColumn(
        heading=heading,
        holds=holds,
        withholds=Id(withholds) if withholds else None,
        values=values,
    )


CASE: Needles = needles_of(
    [
        column(Holds.PERSON, "PC Ann Mary Crumplehorne", heading="Officer", withholds="names"),
        column(Holds.DATE, dt.date(1979, 3, 14), heading="Born", withholds="births"),
        column(Holds.IDENTIFIER, "CR/0048271/K", heading="Ref", withholds=None),
        column(Holds.TEXT, NOTES, heading="Notes", withholds="notes"),
    ],
    also_withheld=["Operation Nettlebed"],
    private=["Ring the federation first, they will mind this one."],
)


def paragraph(words: str, role: Role = Role.BODY) -> Paragraph:
    return Paragraph((Text(words),), role)


def make_notice(*blocks: Block, title: str = "Your request of 2 May 2024") -> Notice:
    return Notice(
        title,
        "Borsetshire Council",
        "FOI/24/0311",
        (
            Heading(1, (Text(title),)),
            paragraph("Dear Mx Archer", Role.SALUTATION),
            *blocks,
            Table(
                (Text("Outcomes"),),
                ((Text("Year"),), (Text("Upheld"),), (Text("Not upheld"),)),
                (((Text("1979"),), (Text("3"),), (Text("14"),)),),
                (True, True, True),
            ),
        ),
        "FOI/24/0311",
    )


def quote(*words: str) -> Quotation:
    return Quotation(tuple(paragraph(each) for each in words))


TABLE = ReleasedTable(
    "Outcomes by year",
    ("Year", "Outcome", "Day", "Sum"),
    (
        (2021, "Dismissed", dt.date(2021, 5, 4), 12.5),
        (2022, "Resigned", dt.date(2022, 5, 4), 7),
        (2023, "=1+1", None, -3),
    ),
)


def make_attachment(*tables: ReleasedTable) -> Attachment:
    return Attachment(Id("data"), "Outcomes", (GiveAs.CSV, GiveAs.XLSX), tables, (), (), {}, ())


def make_xlsx(*tables: ReleasedTable, notes: tuple[str, ...] = ()) -> bytes:
    return write_xlsx(make_attachment(*tables), notes, ())


def make_data(table: ReleasedTable) -> tuple[list[Output], list[tuple[str, ReleasedTable]]]:
    outputs = [
        Output("data.csv", write_csv(table)),
        Output("data.xlsx", make_xlsx(table)),
    ]
    return outputs, [(output.name, table) for output in outputs]


def change_part(data: bytes, part: str, change: Callable[[str], str]) -> bytes:
    return rewrite(data, {part: lambda old: change(old.decode()).encode()})


def add_part(data: bytes, part: str, text: str | bytes) -> bytes:
    added = text.encode() if isinstance(text, str) else text
    return rewrite(data, {part: lambda _: added})


def rewrite(data: bytes, changes: dict[str, Callable[[bytes], bytes]]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w", 8) as new:
        parts = {name: old.read(name) for name in old.namelist()}
        for name, change in changes.items():
            parts[name] = change(parts.get(name, b""))
        for name, part in parts.items():
            new.writestr(name, part)
    return packed.getvalue()


def after(mark: str, text: str) -> Callable[[str], str]:
    """Give a change that puts a text behind the first place where a pattern matches."""

    def change(old: str) -> str:
        new, count = re.subn(mark, lambda found: found[0] + text, old, count=1)
        assert count == 1, mark
        return new

    return change


def change_pdf(data: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    saved = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as document:
        change(document)
        document.save(saved)
    return saved.getvalue()


def guard(
    outputs: Iterable[Output],
    needles: Needles = CASE,
    plan: Iterable[tuple[str, ReleasedTable]] = (),
) -> None:
    guard_release(list(outputs), list(plan), needles)
