import io
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment

from noticegen.model.attachment_entry import Column, DataEntry, Source
from noticegen.model.choices import Hidden, RowsAre, Say
from noticegen.model.form import Id
from noticegen.read.source import read_source
from noticegen.treat.source import treat_source
from noticegen.write.csv import write_csv
from noticegen.write.xlsx import write_xlsx

NEEDLES = ("crumplehorne", "wexcombe", "collarnum", "1979", "28929", "raw extract", "dirty.xlsx")


def dirty_workbook(path: Path) -> None:
    """Save a workbook that holds a withheld name in every place where one can be."""
    book = Workbook()
    book.properties.creator = "Crumplehorne"
    raw = book.active
    raw.title = "Crumplehorne"
    raw.sheet_state = "veryHidden"
    raw.append(["Crumplehorne"])
    sheet = book.create_sheet("Raw extract")
    sheet.append(["Collarnum", "Officer", "Born", "Kind"])
    sheet.append(["C-1", "Crumplehorne", "1979-03-15", "Theft"])
    sheet.append(["C-2", "Wexcombe", "1979-03-16", "Theft"])
    sheet.append(["C-3", "Hidden", "1979-03-17", "Wexcombe"])
    sheet.row_dimensions[4].hidden = True
    sheet["D2"].comment = Comment("Crumplehorne", "Wexcombe")
    sheet["D2"].hyperlink = "https://x.example/Crumplehorne"
    sheet.oddHeader.center.text = "Crumplehorne"
    book.save(path)


@pytest.fixture
def released(tmp_path: Path) -> dict[str, bytes]:
    dirty_workbook(tmp_path / "dirty.xlsx")
    entry = DataEntry(
        title="Officers by kind",
        source=Source(file="dirty.xlsx", sheet="Raw extract", hidden_rows=Hidden.EXCLUDE),
        columns={
            "Collarnum": Column(say=Say.NOT_REQUESTED),
            "Officer": Column(withholds=Id("names")),
            "Born": Column(withholds=Id("dates")),
            "Kind": Column(say=Say.KEEP),
        },
        rows_are=RowsAre.PEOPLE,
    )
    attachment = treat_source(Id("officers"), entry, read_source(entry, tmp_path), {})
    book = write_xlsx(attachment, [], [("the officers' names", "section 40(2)", "")])
    parts = {"table.csv": write_csv(attachment.tables[0])}
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        return parts | {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("needle", NEEDLES)
def test_no_byte_of_a_release_holds_what_is_withheld(
    released: dict[str, bytes], needle: str
) -> None:
    assert [name for name, data in released.items() if needle in data.decode().lower()] == []


def test_what_is_released_is_there(released: dict[str, bytes]) -> None:
    assert released["table.csv"].decode("utf-8-sig") == "Kind\r\nTheft\r\nTheft\r\n"
