from pathlib import Path

import pytest
from source_workbooks import entry_for, made, problems_of, read

from noticegen.errors import RequestFileError
from noticegen.read.source import read_source

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def test_a_workbook_is_known_by_its_bytes_and_not_its_name(tmp_path: Path) -> None:
    assert read(tmp_path, made(), "data.csv").headings == ("Name", "Rank")


def test_an_old_workbook_is_to_be_saved_anew(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, OLE + bytes(600), "data.xlsx")
    assert problem.fix == "save it as .xlsx"


def test_a_password_is_to_be_taken_off(tmp_path: Path) -> None:
    data = OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    (problem,) = problems_of(tmp_path, data)
    assert problem.what == "`data.xlsx` has a password"


def test_a_web_page_called_a_workbook_is_refused(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, b"\r\n<HTML><table><tr><td>Ada</td>", "data.xls")
    assert problem.what == "`data.xls` is a web page, whatever its name says"


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"PAR1xxxx", b"SQLite format 3\0"])
def test_other_files_are_refused_by_name(tmp_path: Path, data: bytes) -> None:
    (problem,) = problems_of(tmp_path, data)
    assert "not data" in problem.what


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, b"")
    assert problem.what == "`data.xlsx` is empty"


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RequestFileError, match="there is no file `gone"):
        read_source(entry_for("gone.xlsx"), tmp_path)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    with pytest.raises(RequestFileError, match="`data` is a folder"):
        read_source(entry_for("data"), tmp_path)


def test_a_header_row_is_counted_from_one(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, made(), header_rows=(0,))
    assert problem.what == "`header_rows` is counted from 1"


def test_a_header_row_beyond_the_end_has_no_headings(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, made(), header_rows=(99,))
    assert problem.what == "row 99 of `data.xlsx` has no headings"


def test_a_name_that_no_file_can_have_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RequestFileError, match="cannot be read"):
        read_source(entry_for("x" * 300), tmp_path)


def test_a_title_above_the_headings_is_told_as_one(tmp_path: Path) -> None:
    data = b"Register of loans,,\nNo,Object,Out\n1,Kettle,2024-01-02\n"
    (problem,) = problems_of(tmp_path, data, "data.csv")
    assert problem.what == "row 1 of `data.csv` has headings for 1 of 3 columns, as a title has"
    assert "`header_rows: `" in problem.fix


TOTALLED = b"Name,Rank\nAda,PC\nBob,PC\nTotal,2\n"


def test_totals_below_the_data_are_no_data(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, TOTALLED, "data.csv")
    assert "row 4 of `data.csv`, the last, begins as a line of totals" in problem.what
    assert problem.fix.startswith("write `footer_rows: 1` under `source`")
