from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from source_workbooks import entry_for, problems_of, read, saved, workbook

from noticegen.model.attachment import SourceTable
from noticegen.read.source_bounds import is_in_headings

TWO_ROWS: list[list[Any]] = [
    ["Complaints", None, None, None],
    ["Place", "2024", None, "Note"],
    [None, "Men", "Women", None],
    ["Hull", 3, 4, "x"],
    ["Goole", 5, 6, "y"],
]


def two_rows() -> Workbook:
    """Give a sheet with two rows of headings, one cell of which lies over two columns."""
    book = workbook(TWO_ROWS)
    book.active.merge_cells("B2:C2")
    book.active.merge_cells("A2:A3")
    return book


def csv(rows: list[list[Any]]) -> bytes:
    lines = (",".join("" if cell is None else str(cell) for cell in row) for row in rows)
    return ("\n".join(lines) + "\n").encode()


def test_two_rows_of_headings_are_joined_and_a_cell_over_several_holds_for_each(
    tmp_path: Path,
) -> None:
    table = read(tmp_path, saved(two_rows()), header_rows=(2, 3))
    assert table.headings == ("Place", "2024 / Men", "2024 / Women", "Note")
    assert table.rows == (("Hull", 3, 4, "x"), ("Goole", 5, 6, "y"))
    assert (table.first_row, table.not_carried[-1]) == (4, "rows above the headings: 1")


def test_two_rows_of_headings_are_joined_in_csv_too(tmp_path: Path) -> None:
    rows: list[list[Any]] = [["", "2024", "2024"], ["Place", "Men", "Women"], ["Hull", 3, 4]]
    table = read(tmp_path, csv(rows), "data.csv", header_rows=(1, 2))
    assert table.headings == ("Place", "2024 / Men", "2024 / Women")
    assert table.rows == (("Hull", "3", "4"),)


@pytest.mark.parametrize(
    ("merged", "is_understood"),
    [
        (((2, 1), (2, 2)), True),
        (((2, 0), (3, 0)), True),
        (((3, 1), (3, 2)), False),
        (((1, 1), (2, 2)), False),
        (((3, 0), (4, 0)), False),
    ],
)
def test_merged_cells_are_understood_among_headings_only(
    merged: tuple[tuple[int, int], tuple[int, int]], *, is_understood: bool
) -> None:
    source = entry_for("data.xlsx", header_rows=(2, 3)).source
    assert is_in_headings(source, merged) is is_understood


@pytest.mark.parametrize(
    ("keys", "what"),
    [
        ({"header_rows": (3, 2)}, "`header_rows` names rows that do not follow one another"),
        ({"header_rows": (1, 3)}, "`header_rows` names rows that do not follow one another"),
        ({"header_rows": (0, 1)}, "`header_rows` is counted from 1"),
        ({"table": "A to M"}, "`table: A to M` is no range of cells"),
        ({"table": "M9:A1"}, "`table: M9:A1` is no range of cells"),
        (
            {"table": "A3:M9", "header_rows": (2,)},
            "`table: A3:M9` does not hold the row of headings, and a row below it",
        ),
    ],
)
def test_words_that_name_no_place_stop(tmp_path: Path, keys: dict[str, Any], what: str) -> None:
    assert [p.what for p in problems_of(tmp_path, saved(workbook()), **keys)] == [what]


NOTED: list[list[Any]] = [
    ["Kind", "Rank"],
    ["x", "y"],
    ["z", "w"],
    [None, None, "aside"],
    ["Source: our files"],
]


@pytest.mark.parametrize("form", ["xlsx", "csv"])
def test_something_outside_the_table_stops(tmp_path: Path, form: str) -> None:
    rows = [*NOTED[:3], *NOTED[4:]]
    data = (
        saved(workbook(rows))
        if form == "xlsx"
        else csv([[*r, *[None] * (2 - len(r))] for r in rows])
    )
    (problem,) = problems_of(tmp_path, data, f"data.{form}", table="A1:B3")
    assert problem.what == f"`data.{form}` holds something outside `table: A1:B3`, in A4"
    assert problem.fix == "write `table: A1:B4`, which holds all of it, or clear these cells"


def test_all_that_stands_outside_is_named(tmp_path: Path) -> None:
    problems = problems_of(tmp_path, saved(workbook(NOTED)), table="A1:B3")
    assert problems[0].what == "`data.xlsx` holds something outside `table: A1:B3`, in C4 and A5"


def test_a_table_begins_with_its_headings_unless_said_otherwise(tmp_path: Path) -> None:
    book = Workbook()
    for row, cells in enumerate((["Kind", "Rank"], ["x", "y"]), 3):
        for column, cell in enumerate(cells, 2):
            book.active.cell(row, column, cell)
    table = read(tmp_path, saved(book), table="$B$3:C4")
    assert (table.headings, table.rows, table.first_row) == (("Kind", "Rank"), (("x", "y"),), 4)


def footed() -> list[list[Any]]:
    return [["Kind", "Rank"], ["x", "y"], ["z", "w"], [], ["Total", "2", "", "3"], ["Ours"]]


def with_footer(folder: Path, form: str, **keys: Any) -> SourceTable:
    data = saved(workbook(footed())) if form == "xlsx" else csv(footed())
    return read(folder, data, f"data.{form}", **keys)


@pytest.mark.parametrize("form", ["xlsx", "csv"])
def test_a_footer_is_cut_off_and_recorded(tmp_path: Path, form: str) -> None:
    table = with_footer(tmp_path, form, footer_rows=2)
    assert table.rows == (("x", "y"), ("z", "w"))
    assert table.not_carried[-1] == "rows below the data: 2"


def test_merged_cells_and_errors_in_a_footer_are_passed_over(tmp_path: Path) -> None:
    book = workbook([["Kind", "Rank"], ["x", "y"], ["Total", "=1/0"], ["Ours", None]])
    book.active.merge_cells("A4:B4")
    assert read(tmp_path, saved(book), footer_rows=2).rows == (("x", "y"),)


def test_a_footer_that_leaves_nothing_stops(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, saved(workbook()), footer_rows=2)
    assert problem.what == "`footer_rows: 2` leaves no row of data in `data.xlsx`"


def test_more_or_fewer_rows_than_expected_stop(tmp_path: Path) -> None:
    assert len(read(tmp_path, saved(workbook()), expect_rows=2).rows) == 2
    (problem,) = problems_of(tmp_path, saved(workbook()), expect_rows=1200)
    assert problem.what == "`data.xlsx` has 2 rows of data, and `expect_rows` says 1,200"
    table = with_footer(tmp_path, "csv", footer_rows=2, expect_rows=2)
    assert len(table.rows) == 2
