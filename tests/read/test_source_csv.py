from pathlib import Path

import pytest
from source_workbooks import problems_of, read

from noticegen.model.attachment import SourceTable


def read_csv(folder: Path, text: str, encoding: str = "utf-8") -> SourceTable:
    return read(folder, text.encode(encoding), "data.csv")


def test_every_cell_is_text_as_typed(tmp_path: Path) -> None:
    table = read_csv(tmp_path, "Ref,When,Fine\r\n000017,2021-03-01,1e5\r\n,N/A, x\r\n")
    assert table.rows == (("000017", "2021-03-01", "1e5"), (None, "N/A", " x"))


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_found(tmp_path: Path, separator: str) -> None:
    table = read_csv(tmp_path, f"Kind{separator}Rank\nx{separator}y\n")
    assert table.headings == ("Kind", "Rank")


def test_a_separator_that_is_said_is_taken(tmp_path: Path) -> None:
    table = read_csv(tmp_path, "sep=;\r\nKind;Name, rank\r\nx;y\r\n")
    assert table.headings == ("Kind", "Name, rank")


def test_a_comma_in_a_heading_does_not_divide_it(tmp_path: Path) -> None:
    table = read_csv(tmp_path, "Kind;Name, rank;Year\nx;y;z\n")
    assert table.headings == ("Kind", "Name, rank", "Year")


def test_two_possible_separators_stop(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, b"a,b;c\nd,e;f\n", "data.csv")
    assert problem.fix == "write `sep=,` as its first line"


def test_a_single_column_needs_no_separator(tmp_path: Path) -> None:
    assert read_csv(tmp_path, "Kind\nx\n").rows == (("x",),)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_mark_tells_the_encoding(tmp_path: Path, encoding: str) -> None:
    assert read_csv(tmp_path, "Name\nZoë £5\n", encoding).rows == (("Zoë £5",),)


def test_other_encodings_must_be_said(tmp_path: Path) -> None:
    data = "Name\nAda\nZoë\n".encode("cp1252")
    (problem,) = problems_of(tmp_path, data, "data.csv")
    assert problem.what == "line 3 of `data.csv` is not UTF-8"
    assert "`encoding: windows-1252`" in problem.fix
    assert read(tmp_path, data, "data.csv", encoding="windows-1252").rows[1] == ("Zoë",)


def test_an_unknown_encoding_is_refused(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, b"Name\nx\n", "data.csv", encoding="windoze")
    assert problem.what == "`windoze` is not an encoding"


def test_a_row_that_is_too_short_or_long_stops(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, b"a,b\n1,2\n3\n4,5,6\n", "data.csv")
    assert problem.what == "rows 3 and 4 of `data.csv` have more or fewer cells than the 2 headings"


def test_a_quotation_mark_that_is_not_closed_stops(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, b'a,b\n1,"2\n3,4\n', "data.csv")
    assert "quotation mark" in problem.what


def test_bytes_that_no_text_has_are_refused(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, b"a,b\n1,\0\n", "data.csv")
    assert "not text" in problem.what


def test_a_csv_file_has_no_sheets(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, b"a\n1\n", "data.csv", sheet="Release")
    assert problem.fix == "take `sheet` out"


def test_a_line_break_in_quotation_marks_stays(tmp_path: Path) -> None:
    assert read_csv(tmp_path, 'a,b\n"1\n2",3\n').rows == (("1\n2", "3"),)


@pytest.mark.parametrize("encoding", ["hex", "undefined", "klingon"])
def test_an_encoding_that_is_none_is_refused(tmp_path: Path, encoding: str) -> None:
    (problem,) = problems_of(tmp_path, b"Name\nAda\n", "data.csv", encoding=encoding)
    assert problem.what == f"`{encoding}` is not an encoding"
