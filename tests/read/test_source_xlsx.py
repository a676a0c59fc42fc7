import datetime as dt
import io
import time
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.workbook.defined_name import DefinedName
from source_workbooks import ROWS, made, patched, problems_of, read, saved, with_sheet, workbook

from noticegen.model.choices import Hidden

MOMENT = dt.datetime.fromisoformat("2021-03-01T10:30:15")


def rows_xml(*rows: str) -> str:
    return f"<sheetData>{''.join(rows)}</sheetData>"


def text_cell(ref: str, text: str) -> str:
    return f'<c r="{ref}" t="inlineStr"><is><t>{text}</t></is></c>'


def test_a_single_visible_sheet_is_read_without_its_name(tmp_path: Path) -> None:
    table = read(tmp_path, made())
    assert table.headings == ("Name", "Rank")
    assert table.rows == ROWS[1:]
    assert (table.sheet, table.first_row, table.file) == ("Sheet", 2, "data.xlsx")
    assert len(table.digest) == 64


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_a_hidden_first_sheet_is_never_read_by_default(tmp_path: Path, state: str) -> None:
    book = workbook((("Secret",), ("Ada",)))
    book.active.sheet_state = state
    book.create_sheet("Release").append(["Kind"])
    (problem,) = problems_of(tmp_path, saved(book))
    assert problem.what == "`data.xlsx` has 2 sheets: `Sheet` (hidden) and `Release`"
    assert problem.fix == "write `sheet:` and the name of the one to read"


def test_a_sheet_is_read_by_its_name(tmp_path: Path) -> None:
    book = workbook((("Secret",), ("Ada",)))
    book.active.sheet_state = "veryHidden"
    release = book.create_sheet("Release")
    release.append(["Kind"])
    release.append(["Theft"])
    table = read(tmp_path, saved(book), sheet="Release")
    assert table.rows == (("Theft",),)
    assert "other sheets: 1, of which hidden: 1" in table.not_carried


def test_a_hidden_sheet_is_read_when_it_is_named(tmp_path: Path) -> None:
    book = workbook()
    book.active.title = "Raw"
    book.active.sheet_state = "hidden"
    book.create_sheet("Other")
    assert read(tmp_path, saved(book), sheet="Raw").rows == ROWS[1:]


def test_a_sheet_name_that_is_misspelt_is_mended(tmp_path: Path) -> None:
    book = workbook()
    book.active.title = "Release"
    (problem,) = problems_of(tmp_path, saved(book), sheet="Relaese")
    assert problem.fix == "write `Release`"


def hidden_row() -> bytes:
    book = workbook()
    book.active.row_dimensions[3].hidden = True
    return saved(book)


def test_hidden_rows_stop(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, hidden_row())
    assert problem.what == "`data.xlsx` has 1 hidden row, the first of them row 3"
    assert problem.fix == "write `hidden_rows: exclude` or `hidden_rows: include`"


def test_rows_that_a_sheet_hides_unless_it_says_otherwise_stop(tmp_path: Path) -> None:
    def hide(sheet: bytes) -> bytes:
        return sheet.replace(b"<sheetFormatPr ", b'<sheetFormatPr zeroHeight="1" ', 1)

    data = patched(made(), {"xl/worksheets/sheet1.xml": hide})
    assert b'zeroHeight="1"' in zipfile.ZipFile(io.BytesIO(data)).read("xl/worksheets/sheet1.xml")
    assert "hidden" in problems_of(tmp_path, data)[0].what


def test_hidden_rows_are_left_out_but_known(tmp_path: Path) -> None:
    table = read(tmp_path, hidden_row(), hidden_rows=Hidden.EXCLUDE)
    assert table.left_out_rows == {1}
    assert "1 hidden row, left out" in table.not_carried


def test_hidden_rows_are_read_like_others_when_the_case_says_so(tmp_path: Path) -> None:
    table = read(tmp_path, hidden_row(), hidden_rows=Hidden.INCLUDE)
    assert table.left_out_rows == frozenset()
    assert len(table.rows) == 2


def test_a_table_of_which_every_row_is_hidden_is_not_left_empty(tmp_path: Path) -> None:
    book = workbook(ROWS[:2])
    book.active.row_dimensions[2].hidden = True
    (problem,) = problems_of(tmp_path, saved(book), hidden_rows=Hidden.EXCLUDE)
    assert problem.what == "every row of `data.xlsx` is hidden, so that none is left"


def test_rows_hidden_by_a_filter_stop(tmp_path: Path) -> None:
    book = workbook()
    book.active.auto_filter.ref = "A1:B3"
    book.active.auto_filter.add_filter_column(1, ["Constable"])
    book.active.row_dimensions[3].hidden = True
    (problem,) = problems_of(tmp_path, saved(book))
    assert "hidden row" in problem.what


def test_a_row_of_no_height_is_hidden(tmp_path: Path) -> None:
    xml = rows_xml(
        f'<row r="1">{text_cell("A1", "Name")}</row>',
        f'<row r="2" ht="0" customHeight="1">{text_cell("A2", "Ada")}</row>',
    )
    (problem,) = problems_of(tmp_path, with_sheet(xml))
    assert "row 2" in problem.what


def test_hidden_columns_stop(tmp_path: Path) -> None:
    book = workbook()
    book.active.column_dimensions["B"].hidden = True
    (problem,) = problems_of(tmp_path, saved(book))
    assert problem.what == "`data.xlsx` has 1 hidden column, the first of them `Rank`"


def test_hidden_columns_are_left_out_but_known(tmp_path: Path) -> None:
    book = workbook()
    book.active.column_dimensions["B"].hidden = True
    table = read(tmp_path, saved(book), hidden_columns=Hidden.EXCLUDE)
    assert table.left_out_columns == {"Rank"}


def test_a_hidden_column_without_a_heading_can_be_left_out(tmp_path: Path) -> None:
    book = workbook((("Name", None), ("Ada", "x")))
    book.active.column_dimensions["B"].hidden = True
    table = read(tmp_path, saved(book), hidden_columns=Hidden.EXCLUDE)
    assert table.left_out_columns == {"column B"}


def test_hidden_columns_that_hold_nothing_do_not_matter(tmp_path: Path) -> None:
    xml = '<cols><col min="3" max="16384" width="9" hidden="1"/></cols>' + rows_xml(
        f'<row r="1">{text_cell("A1", "Name")}</row>', f'<row r="2">{text_cell("A2", "Ada")}</row>'
    )
    assert read(tmp_path, with_sheet(xml)).rows == (("Ada",),)


def test_a_far_cell_is_refused_before_it_is_read(tmp_path: Path) -> None:
    xml = rows_xml(
        f'<row r="1">{text_cell("A1", "Name")}</row>',
        f'<row r="1048576">{text_cell("XFD1048576", "x")}</row>',
    )
    began = time.monotonic()
    (problem,) = problems_of(tmp_path, with_sheet(xml))
    assert time.monotonic() - began < 2
    assert problem.what == "the cells of `data.xlsx` reach as far as XFD1048576"


def test_a_zip_bomb_is_refused(tmp_path: Path) -> None:
    bomb = patched(made(), {"xl/media/image1.bin": bytes(60_000_000)})
    began = time.monotonic()
    (problem,) = problems_of(tmp_path, bomb)
    assert time.monotonic() - began < 2
    assert problem.what == "`data.xlsx` is far larger inside than a table can be"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_is_refused(tmp_path: Path, encoding: str) -> None:
    evil = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><styleSheet>&e;</styleSheet>'
    (problem,) = problems_of(tmp_path, patched(made(), {"xl/styles.xml": evil.encode(encoding)}))
    assert problem.fix == "open it in a spreadsheet program and save it as .xlsx"


def test_a_truncated_workbook_is_refused(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, made()[:-300])
    assert problem.what == "`data.xlsx` is not whole: its end is missing or damaged"


def test_a_damaged_part_is_refused(tmp_path: Path) -> None:
    data = bytearray(made())
    data[100] ^= 0xFF
    (problem,) = problems_of(tmp_path, bytes(data))
    assert "damaged" in problem.what


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_part_that_is_there_twice_is_refused(tmp_path: Path) -> None:
    twice = patched(made(), {"XL/styles.xml": b"<styleSheet/>"})
    (problem,) = problems_of(tmp_path, twice)
    assert "damaged" in problem.what


def test_a_zip_that_is_no_workbook_is_refused(tmp_path: Path) -> None:
    data = made().replace(b"xl/workbook.xml", b"xl/wordbook.xml")
    (problem,) = problems_of(tmp_path, data)
    assert problem.fix == "save it as .xlsx"


def test_cells_out_of_order_are_refused(tmp_path: Path) -> None:
    cell = text_cell("A1", "Name")
    (problem,) = problems_of(tmp_path, with_sheet(rows_xml(f'<row r="1">{cell}{cell}</row>')))
    assert "damaged" in problem.what


def test_a_value_that_the_reader_would_drop_is_refused(tmp_path: Path) -> None:
    xml = rows_xml(
        f'<row r="1">{text_cell("A1", "Name")}</row>',
        '<row r="2"><c r="A2" t="str"><v><![CDATA[Ada]]></v></c></row>',
    )
    (problem,) = problems_of(tmp_path, with_sheet(xml))
    assert "damaged" in problem.what


def test_a_declared_size_of_the_sheet_is_not_believed(tmp_path: Path) -> None:
    xml = '<dimension ref="A1:A2"/>' + rows_xml(
        f'<row r="1">{text_cell("A1", "Name")}</row>',
        *(f'<row r="{n}">{text_cell(f"A{n}", "Ada")}</row>' for n in range(2, 30)),
    )
    assert len(read(tmp_path, with_sheet(xml)).rows) == 28


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("000017", "000017"),
        ("N/A", "N/A"),
        ("TRUE", "TRUE"),
        ("2021-03-01", "2021-03-01"),
        (" two  spaces ", " two  spaces "),
        (12.0, 12),
        (0.1, 0.1),
        (True, True),
        (dt.datetime.fromisoformat("2021-03-01T00:00:00"), dt.date(2021, 3, 1)),
        (MOMENT, MOMENT),
        (dt.time(9, 5), dt.time(9, 5)),
        (dt.timedelta(hours=36, minutes=30), "36:30:00"),
    ],
)
def test_a_value_keeps_its_own_type(tmp_path: Path, value: object, expected: object) -> None:
    ((cell,),) = read(tmp_path, made([["Value"], [value]])).rows
    assert (type(cell), cell) == (type(expected), expected)


def test_the_last_value_of_a_formula_is_read(tmp_path: Path) -> None:
    xml = rows_xml(
        f'<row r="1">{text_cell("A1", "Sum")}</row>',
        '<row r="2"><c r="A2"><f>1+1</f><v>2</v></c></row>',
    )
    table = read(tmp_path, with_sheet(xml))
    assert table.rows == ((2,),)
    assert "formulas, of which the last value was read: 1" in table.not_carried


def test_a_formula_without_a_value_stops(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, made([["Sum", "Kind"], ["=1+1", "x"]]))
    assert problem.what == (
        "column `Sum` of `data.xlsx` has a formula whose value was never saved in row 2"
    )


@pytest.mark.parametrize("error", ["#N/A", "#REF!", "#SPILL!"])
def test_an_error_value_stops(tmp_path: Path, error: str) -> None:
    xml = rows_xml(
        f'<row r="1">{text_cell("A1", "Fine")}</row>',
        f'<row r="2"><c r="A2" t="e"><v>{error}</v></c></row>',
    )
    (problem,) = problems_of(tmp_path, with_sheet(xml))
    assert "has an error such as #N/A in row 2" in problem.what


@pytest.mark.parametrize("merge", ["A1:B1", "A2:A3"])
def test_merged_cells_stop(tmp_path: Path, merge: str) -> None:
    book = workbook()
    book.active.merge_cells(merge)
    found = problems_of(tmp_path, saved(book))
    assert any(p.fix == "unmerge them, and fill every cell that they covered" for p in found)


def test_a_title_above_the_headings_may_be_merged(tmp_path: Path) -> None:
    book = workbook([["Officers of the force", None], *ROWS])
    book.active.merge_cells("A1:B1")
    table = read(tmp_path, saved(book), header_rows=(2,))
    assert table.rows == ROWS[1:]
    assert "rows above the headings: 1" in table.not_carried


def test_what_is_not_carried_is_listed_without_names(tmp_path: Path) -> None:
    book = workbook()
    book.active["A2"].comment = Comment("Crumplehorne said so", "Ada")
    book.defined_names["Secret"] = DefinedName("Secret", attr_text='"Crumplehorne"')
    fakes = {
        "xl/pivotCache/pivotCacheRecords1.xml": b"<r/>",
        "xl/externalLinks/externalLink1.xml": b"<r/>",
        "xl/vbaProject.bin": b"x",
        "xl/model/item.data": b"x",
    }
    table = read(tmp_path, patched(saved(book), fakes))
    assert set(table.not_carried) >= {
        "comments on cells",
        "defined names: 1",
        "pivot tables with a copy of their data",
        "links to other workbooks",
        "macros",
        "a data model",
    }
    assert not any("Crumplehorne" in line or "Secret" in line for line in table.not_carried)


def test_an_encoding_is_for_csv_only(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, made(), encoding="windows-1252")
    assert problem.fix == "take `encoding` out"


def test_an_empty_workbook_has_no_headings(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, saved(Workbook()))
    assert problem.what == "row 1 of `data.xlsx` has no headings"


@pytest.mark.parametrize("number", ["INF", "NaN", "1e999"])
def test_a_number_without_a_value_is_text(tmp_path: Path, number: str) -> None:
    cell = f'<row r="2"><c r="A2"><v>{number}</v></c></row>'
    data = with_sheet(rows_xml(f'<row r="1">{text_cell("A1", "Sum")}</row>', cell))
    ((value,),) = read(tmp_path, data).rows
    assert value in {"inf", "nan"}


def test_a_part_packed_in_a_way_that_is_damaged_is_refused(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>" * 99)
    data = bytearray(packed.getvalue())
    data[60:70] = bytes(10)
    (problem,) = problems_of(tmp_path, bytes(data))
    assert problem.what.endswith("is damaged or not written as a workbook should be")
