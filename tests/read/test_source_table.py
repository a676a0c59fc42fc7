from pathlib import Path

from source_workbooks import made, problems_of, read


def test_headings_are_compared_on_one_line_with_single_spaces(tmp_path: Path) -> None:
    table = read(tmp_path, made([[" Date of\n birth ", "Rank"], ["x", "y"]]))
    assert table.headings == ("Date of birth", "Rank")


def test_a_heading_that_stands_twice_stops(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, made([["Date", "Kind", "Date "], ["x", "y", "z"]]))
    assert problem.what == "columns A and C of `data.xlsx` have the same heading, `Date`"


def test_a_cell_under_no_heading_stops(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, made([["Kind"], ["x"], ["y", None, "aside"]]))
    assert problem.what == "column C of `data.xlsx` has no heading but holds something in row 3"


def test_a_column_without_heading_and_cells_is_passed_over(tmp_path: Path) -> None:
    table = read(tmp_path, made([["Kind", None, "Rank"], ["x", None, "y"]]))
    assert (table.headings, table.rows) == (("Kind", "Rank"), (("x", "y"),))


def test_blank_rows_at_the_end_are_passed_over(tmp_path: Path) -> None:
    assert read(tmp_path, made([["Kind"], ["x"], [" "], [None]])).rows == (("x",),)


def test_a_blank_row_with_something_below_stops(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, made([["Kind"], ["x"], [None], ["Source: our files"]]))
    assert problem.what == "row 3 of `data.xlsx` is blank, and something stands below"


def test_headings_without_rows_stop(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, made([["Kind"]]))
    assert problem.what == "`data.xlsx` has headings but no rows"


def test_all_that_is_wrong_is_said_at_once(tmp_path: Path) -> None:
    rows: list[list[str | None]] = [["Kind", "Kind"], ["x", "y"], [None], ["z", None, "aside"]]
    assert len(problems_of(tmp_path, made(rows))) == 3
