"""What is hidden in a workbook, and the order of the rows, in the data that is sent."""

import csv
from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook

from small_case import REQUEST, data, make_release, write_case

BOTH = "      Kind: keep\n      Answered: keep\n"


def sent(
    folder: Path, *, source: Sequence[str], columns: str = BOTH, order: str = ""
) -> list[list[str]]:
    """Release a workbook whose last row of 31, and whose column `Answered`, are hidden."""
    keys = ", ".join(("file: complaints.xlsx", *source))
    request = REQUEST.replace("source: complaints.csv\n", f"source: {{{keys}}}\n{order}")
    case = write_case(folder, request.replace("      Kind: keep\n", columns))
    book = Workbook()
    sheet = book.worksheets[0]
    headings, *lines = data(31).splitlines()
    sheet.append([*headings.split(","), "Answered"])
    for index, line in enumerate(lines):
        sheet.append([*line.split(","), ("late", "in time")[index % 2]])
    sheet.row_dimensions[32].hidden = True
    sheet.column_dimensions["F"].hidden = True
    book.save(folder / "complaints.xlsx")
    make_release(case, folder / "out")
    (file,) = (folder / "out/send").glob("*.csv")
    return list(csv.reader(file.read_text("utf-8-sig").splitlines()))


def test_a_hidden_row_and_a_hidden_column_are_given_where_the_case_says_so(tmp_path: Path) -> None:
    headings, *rows = sent(tmp_path, source=("hidden_rows: include", "hidden_columns: include"))

    assert headings == ["Kind", "Answered"]
    assert len(rows) == 31


def test_a_hidden_row_and_a_hidden_column_are_left_out_where_the_case_says_so(
    tmp_path: Path,
) -> None:
    headings, *rows = sent(
        tmp_path,
        source=("hidden_rows: exclude", "hidden_columns: exclude"),
        columns="      Kind: keep\n",
    )

    assert headings == ["Kind"]
    assert len(rows) == 30


def test_rows_stand_in_the_order_of_the_headings_that_the_case_names(tmp_path: Path) -> None:
    _, *rows = sent(
        tmp_path,
        source=("hidden_rows: include", "hidden_columns: include"),
        order="    order: [Answered, Kind]\n",
    )

    assert rows == sorted(rows, key=lambda row: (row[1], row[0]))
    assert rows != sorted(rows)
