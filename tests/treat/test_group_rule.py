from treated import APART, KEEP, source, treat

from noticegen.model.attachment import Cell, SmallGroup
from noticegen.model.choices import RowsAre

HEADINGS = ["Kind", "Year", "Town"]
THEFT: list[Cell] = ["Theft", 2021, "X"]
LATER: list[Cell] = ["Theft", 2022, "X"]
ARSON: list[Cell] = ["Arson", 2021, "X"]
ROWS = [THEFT] * 5 + [LATER] * 2
COLUMNS = dict.fromkeys(HEADINGS, KEEP)


def test_rows_alike_in_all_kept_columns_are_enough() -> None:
    table = source(HEADINGS, ROWS[:5])
    assert treat(table, COLUMNS, rows_are=RowsAre.PEOPLE).small_groups == ()


def test_too_few_rows_alike_name_the_column_that_causes_it() -> None:
    attachment = treat(source(HEADINGS, ROWS), COLUMNS, rows_are=RowsAre.CASES)
    assert attachment.small_groups == (SmallGroup("Drivers convicted", 1, 2, ("Year",)),)


def test_columns_are_ranked_by_how_many_rows_they_mend() -> None:
    rows = [*ROWS, ARSON]
    (small,) = treat(source(HEADINGS, rows), COLUMNS, rows_are=RowsAre.PEOPLE).small_groups
    assert (small.groups, small.rows, small.columns) == (2, 3, ("Year", "Kind"))


def test_all_columns_are_named_where_none_mends_it_alone() -> None:
    rows: list[list[Cell]] = [["Theft", 2021, "X"], ["Arson", 2022, "Y"]]
    (small,) = treat(source(HEADINGS, rows), COLUMNS, rows_are=RowsAre.PEOPLE).small_groups
    assert small.columns == ("Kind", "Year", "Town")


def test_the_smallest_group_is_the_cases_own() -> None:
    table = source(HEADINGS, ROWS)
    assert treat(table, COLUMNS, rows_are=RowsAre.PEOPLE, smallest_group=2).small_groups == ()


def test_things_and_counts_have_no_group_rule() -> None:
    table = source(HEADINGS, ROWS)
    assert treat(table, COLUMNS, rows_are=RowsAre.COUNTS).small_groups == ()


def test_counts_of_their_own_are_held_to_the_rule_too() -> None:
    columns = {**COLUMNS, "Year": APART}
    (small,) = treat(source(HEADINGS, ROWS), columns, rows_are=RowsAre.PEOPLE).small_groups
    assert small == SmallGroup("Year", 1, 2, ("Year",))
