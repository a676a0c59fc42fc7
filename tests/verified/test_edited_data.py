"""Data that somebody opened in a spreadsheet program and saved again."""

from pathlib import Path

from edited import add_parts, letter_of, released, verified
from openpyxl import load_workbook
from openpyxl.comments import Comment

from noticegen.model.verification import State
from small_case import NEEDLES

CSV, XLSX = "complaints-about-allotments.csv", "complaints-about-allotments.xlsx"


def test_a_workbook_that_was_only_saved_again_is_changed_and_nothing_is_wrong(
    tmp_path: Path,
) -> None:
    release = released(tmp_path)
    load_workbook(release / "send" / XLSX).save(release / "send" / XLSX)
    found = letter_of(release, XLSX)
    assert (found.state, found.wrong) == (State.CHANGED, ())


def test_a_cell_that_differs_and_a_withheld_value_are_told(tmp_path: Path) -> None:
    release = released(tmp_path)
    book = load_workbook(release / "send" / XLSX)
    sheet = next(s for s in book.worksheets if s["A1"].value == "Kind")
    sheet["A2"] = NEEDLES["name"]
    book.save(release / "send" / XLSX)
    wrong = " ".join(letter_of(release, XLSX).wrong)
    assert "differs from what was decided" in wrong
    assert "holds a withheld value" in wrong


def test_an_edited_csv_is_searched(tmp_path: Path) -> None:
    release = released(tmp_path)
    path = release / "send" / CSV
    path.write_bytes(path.read_bytes() + f"{NEEDLES['identifier']}\r\n".encode())
    assert "holds a withheld value" in " ".join(letter_of(release, CSV).wrong)
    assert "searched again" in verified(release).searched


def test_a_new_file_is_searched(tmp_path: Path) -> None:
    release = released(tmp_path)
    (release / "send" / "note.txt").write_text(f"Mind that {NEEDLES['free text']}.")
    assert "holds a withheld value" in " ".join(letter_of(release, "note.txt").wrong)


def test_what_a_spreadsheet_program_left_in_a_workbook_is_told(tmp_path: Path) -> None:
    release = released(tmp_path)
    book = load_workbook(release / "send" / XLSX)
    book.worksheets[0]["A1"].comment = Comment(f"Ask {NEEDLES['name']}.", "Clerk")
    book.properties.lastModifiedBy = "C. Clerk"
    book.save(release / "send" / XLSX)
    add_parts(release, {"xl/pivotCache/pivotCacheRecords1.xml": b"<a/>"}, XLSX)
    wrong = "\n".join(letter_of(release, XLSX).wrong)
    assert "it holds comments: `xl/comments/comment1.xml`" in wrong
    assert "a pivot table's copy of its source" in wrong
    assert "the name of who saved it last: `C. Clerk`" in wrong
    assert "holds a withheld value" in wrong


def test_a_workbook_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    release = released(tmp_path)
    (release / "send" / XLSX).write_bytes(b"PK\x03\x04 no workbook")
    assert "cannot be opened" in " ".join(letter_of(release, XLSX).wrong)
