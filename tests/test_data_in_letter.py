"""Released data that the letter prints, alone or with files."""

import json
from pathlib import Path

import noticegen
from noticegen.model.release import Format
from small_case import REQUEST, make_release, write_case

IN_LETTER = REQUEST.replace(
    "    source: complaints.csv\n", "    source: complaints.csv\n    give_as: table in the letter\n"
)
TABLE = "Complaints about allotments\n\nKind\n-----\nNoise\n"


def letter(folder: Path, text: str) -> str:
    release = make_release(write_case(folder, text), folder / "out", (Format.TXT,))
    return release.sent[0].read_text("utf-8")


def test_data_is_printed_as_a_table_and_no_file_is_sent(tmp_path: Path) -> None:
    said = letter(tmp_path, IN_LETTER)
    assert said.count("\nNoise") == said.count("\nWater") == said.count("\nWeeds") == 10
    assert TABLE in said
    assert "The rows stand in the order of Kind, and not in that of our records." in said
    assert "sent with this letter" not in said.lower()
    assert [p.name for p in (tmp_path / "out/send").iterdir()] == ["letter.txt"]
    record = json.loads((tmp_path / "out/record/manifest.json").read_text("utf-8"))
    assert record["attachments"][0]["tables"] == [
        {"title": "Complaints about allotments", "rows": 30}
    ]


def test_data_is_printed_and_sent_as_a_file_too(tmp_path: Path) -> None:
    said = letter(tmp_path, IN_LETTER.replace("table in the letter", "[csv, table in the letter]"))
    assert TABLE in said
    assert "See the file “Complaints about allotments”, sent with this letter." in said
    names = {p.name for p in (tmp_path / "out/send").iterdir()}
    assert names == {"letter.txt", "complaints-about-allotments.csv"}


def test_what_is_given_instead_stands_in_the_table(tmp_path: Path) -> None:
    date = "Born: {withholds: complainants, holds: date"
    text = IN_LETTER.replace(date, f"{date}, apart: yes, give: year, named: Born in")
    text = text.replace("      Kind: keep", "      Kind: keep\n    rows_are: things")
    text += (
        "overrides:\n  - {finding: rows-single-out, by: Ida Quill, role: Solicitor,"
        " date: 2026-09-20, because: Nobody is told by a year.}\n"
        "  - {finding: kept-column-tells, by: Ida Quill, role: Solicitor,"
        " date: 2026-09-20, because: Nobody is told by a year.}\n"
    )
    said = " ".join(letter(tmp_path, text).split())
    assert "totals in the tables above: Born in" in said
    assert "These tables" not in said  # the answer has words of its own


def test_a_later_item_with_the_same_data_points_to_the_table(tmp_path: Path) -> None:
    later = """  - number: 2
    asks: And the kind of each?
    outcome: disclosed
    attached: complaints
withheld:
"""
    said = letter(tmp_path, IN_LETTER.replace("withheld:\n", later, 1))
    assert "Item 2. See the table “Complaints about allotments” above." in said
    assert said.count("\nNoise") == 10


def test_a_spreadsheet_that_was_asked_for_is_not_met_by_a_table(tmp_path: Path) -> None:
    case = write_case(tmp_path, IN_LETTER + "preferred_form: a spreadsheet\n")
    assert [f.rule for f in noticegen.check(case)] == ["form-not-met"]


def test_the_letter_says_that_rows_were_left_out_of_a_file(tmp_path: Path) -> None:
    text = REQUEST.replace(
        "    title: Complaints", "    when_too_small: drop rows\n    title: Complaints"
    )
    case = write_case(tmp_path, text)
    data = (tmp_path / "complaints.csv").read_text("utf-8")
    odd = "Ferdinand Blotsworthy,PLT-999123,1944-02-02,the tap froze again in the frost,Frost\n"
    (tmp_path / "complaints.csv").write_text(data + odd, "utf-8")
    release = make_release(case, tmp_path / "out", (Format.TXT,))
    said = " ".join(release.sent[0].read_text("utf-8").split())
    assert "left out rows of “Complaints about allotments” that would stand nearly alone" in said
    record = json.loads((tmp_path / "out/record/manifest.json").read_text("utf-8"))
    assert record["attachments"][0]["rows_dropped"] == 1
    assert "Frost" not in (tmp_path / "out/send/complaints-about-allotments.csv").read_text("utf-8")
