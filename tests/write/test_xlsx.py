import datetime as dt
import hashlib
import io
import os
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator, ValidationSeverity
from python_calamine import CalamineWorkbook
from released import attachment, table

from noticegen.errors import RequestFileError
from noticegen.model.attachment import Cell
from noticegen.write.sheet_names import name_sheets
from noticegen.write.xlsx import write_xlsx

NOTES = ["The information is as it stood on 1 September 2026."]
SCHEDULE = [
    ("What is withheld", "Under", "Given instead"),
    ("the drivers' names", "section 40(2)", ""),
]
MOMENT = dt.datetime.fromisoformat("2021-03-01T10:30:15")


def by_calamine(data: bytes, sheet: str) -> Sequence[Sequence[object]]:
    book = CalamineWorkbook.from_object(io.BytesIO(data))
    return book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)


def by_openpyxl(data: bytes, sheet: str) -> list[tuple[object, ...]]:
    return list(openpyxl.load_workbook(io.BytesIO(data))[sheet].iter_rows(values_only=True))


def written(*rows: list[Cell]) -> bytes:
    return write_xlsx(attachment(table(["Given"], *rows)), NOTES, SCHEDULE)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("plain", "plain"),
        (" two  spaces ", " two  spaces "),
        ("000017", "000017"),
        ("=1+1", "=1+1"),
        ("http://x.example/a", "http://x.example/a"),
        ("tab\tand\nline", "tab\tand\nline"),
        ("<&>\"'", "<&>\"'"),
        ("𝔘nicode \u2028 é", "𝔘nicode \u2028 é"),
        (17, 17),
        (-0.1, -0.1),
        (123456789012345, 123456789012345),
        (123456789012345678, "123456789012345678"),
        (float("nan"), "nan"),
        (True, "TRUE"),
        (dt.date(1900, 3, 1), dt.date(1900, 3, 1)),
        (dt.date(1850, 1, 1), "1850-01-01"),
        (MOMENT, MOMENT),
        (dt.time(9, 5), "09:05:00"),
    ],
)
def test_two_readers_read_back_what_was_written(cell: Cell, expected: object) -> None:
    data = written([cell], ["last"])
    assert by_calamine(data, "Drivers")[1] == [expected]
    (got,) = by_openpyxl(data, "Drivers")[1]
    assert got == expected or (isinstance(got, dt.datetime) and got.date() == expected)


def test_a_blank_cell_is_not_there() -> None:
    data = write_xlsx(attachment(table(["a", "b"], [None, 1])), NOTES, SCHEDULE)
    assert by_openpyxl(data, "Drivers")[1] == (None, 1)


@pytest.mark.parametrize("text", ["a\rb", "\x00\x0b\x1f", "_x0041_", "_x000D_x000D_"])
def test_what_xml_cannot_hold_is_escaped_as_the_standard_has_it(text: str) -> None:
    assert by_calamine(written([text]), "Drivers")[1] == [text]


@settings(derandomize=True, max_examples=150, deadline=None)
@given(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufffe\uffff"), min_size=1)
)
def test_any_text_is_read_back_exactly(text: str) -> None:
    assert by_calamine(written([text], ["last"]), "Drivers")[1] == [text]


def test_a_character_that_is_none_is_escaped_too() -> None:
    with zipfile.ZipFile(io.BytesIO(written(["\ufffe\ud800"]))) as archive:
        assert b">_xFFFE__xD800_<" in archive.read("xl/worksheets/sheet2.xml")


def test_no_cell_is_a_formula_or_a_link() -> None:
    data = written(["=HYPERLINK(1)"], ["http://x.example"])
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = b"".join(archive.read(name) for name in archive.namelist())
    assert b"<f" not in parts.replace(b"<font", b"").replace(b"<fill", b"")
    assert b"hyperlink " not in parts


def test_the_parts_are_these_and_no_others() -> None:
    with zipfile.ZipFile(io.BytesIO(written(["x"]))) as archive:
        members = archive.infolist()
    assert [member.filename for member in members] == [
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        "xl/theme/theme1.xml",
        "xl/worksheets/sheet1.xml",
        "xl/worksheets/sheet2.xml",
    ]
    assert {member.date_time for member in members} == {(1980, 1, 1, 0, 0, 0)}
    assert not any(member.extra or member.comment for member in members)


def test_the_notes_stand_first() -> None:
    long = "A title that is longer than a sheet's name may be"
    data = write_xlsx(attachment(table(["a"], [1], title=long)), NOTES, SCHEDULE)
    assert by_openpyxl(data, "Notes") == [
        ("Drivers convicted", None, None),
        ("The information is as it stood on 1 September 2026.", None, None),
        (f"Sheet “A title that is longer than a”: {long}", None, None),
        (None, None, None),
        ("What is withheld", "Under", "Given instead"),
        ("the drivers' names", "section 40(2)", None),
    ]


def test_the_heading_row_is_bold_and_frozen() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(written(["x"])))["Drivers"]
    assert sheet["A1"].font.b
    assert not sheet["A2"].font.b
    assert sheet.freeze_panes == "A2"


def test_the_properties_are_a_title_and_a_language() -> None:
    with zipfile.ZipFile(io.BytesIO(written(["x"]))) as archive:
        core = archive.read("docProps/core.xml").decode()
    assert core.count("<dc:") == 2
    assert "<dc:title>Drivers convicted</dc:title>" in core
    assert "<dc:language>en-GB</dc:language>" in core


def test_sheet_names_are_valid_and_differ() -> None:
    titles = ["Kind", "kind", "a/b: [c]*?", "Notes", "History", "'", "x" * 40, "x" * 41, "😀" * 20]
    names = name_sheets(titles)
    assert names[:6] == ["Kind", "kind (2)", "a b c", "Notes (2)", "History (2)", "Table"]
    assert len({name.casefold() for name in names}) == len(names)
    assert all(len(name.encode("utf-16-le")) <= 62 for name in names)


def test_the_standards_validator_finds_no_error(tmp_path: Path) -> None:
    made = attachment(table(["a", "b"], ["x", MOMENT], [1, None]), table(["c"], [2], title="d"))
    (tmp_path / "out.xlsx").write_bytes(write_xlsx(made, NOTES, SCHEDULE))
    found = OpenXmlValidator().validate(tmp_path / "out.xlsx").errors
    assert [one for one in found if one.severity is ValidationSeverity.ERROR] == []


def test_a_text_that_is_too_long_stops() -> None:
    with pytest.raises(RequestFileError, match="`Given` has a text in row 2 that is too long"):
        written(["😀" * 16_384])


def test_a_text_of_the_greatest_length_is_written() -> None:
    assert by_calamine(written(["x" * 32_767]), "Drivers")[1] == ["x" * 32_767]


def test_a_table_that_is_too_long_stops() -> None:
    row: list[Cell] = ["x"]
    with pytest.raises(RequestFileError, match="more rows than a sheet can hold"):
        written(*([row] * 1_048_576))


def test_the_bytes_are_the_same_in_every_process() -> None:
    program = (
        "import hashlib, sys; sys.path.insert(0, sys.argv[1]);"
        "from test_xlsx import written; print(hashlib.sha256(written(['x'])).hexdigest())"
    )
    digests = {hashlib.sha256(written(["x"])).hexdigest()}
    for seed in ("1", "2"):
        done = subprocess.run(
            [sys.executable, "-c", program, str(Path(__file__).parent)],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            text=True,
            check=True,
        )
        digests.add(done.stdout.strip())
    assert len(digests) == 1
