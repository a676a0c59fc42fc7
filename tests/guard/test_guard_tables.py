"""Every released cell, read again, is the cell that was decided."""

import datetime as dt
import math
from dataclasses import replace

import pytest
from guarded_files import TABLE, after, change_part, column, guard, make_data, make_xlsx
from hypothesis import given, settings
from hypothesis import strategies as st

from noticegen.errors import LeakError
from noticegen.guard.guard import guard_release
from noticegen.guard.needles import needles_of
from noticegen.model.attachment import Cell, ReleasedTable
from noticegen.model.choices import Holds
from noticegen.model.release import Output

NOBODY = needles_of([])


def guard_table(*rows: tuple[Cell, ...]) -> None:
    headings = tuple(f"Heading {at}" for at in range(len(rows[0])))
    outputs, plan = make_data(ReleasedTable("Table", headings, rows))
    guard_release(outputs, plan, NOBODY)


AWKWARD: list[Cell] = [
    "",
    None,
    "=1+1",
    " -cmd",
    "\t=1",
    "\u200b@x",
    "-12.5",
    "'quoted",
    'a "b", c',
    "two\nlines",
    "two\r\nlines",
    "_x000D_",
    "007",
    "  spaces  ",
    True,
    False,
    0,
    -3,
    12.5,
    1e-7,
    10**15,
    123456789012345678,
    math.nan,
    math.inf,
    dt.date(1850, 1, 1),
    dt.date(1900, 3, 1),
    dt.date(2024, 2, 29),
    dt.datetime(2024, 2, 29, 10, 30, 5),  # noqa: DTZ001
    dt.datetime(2024, 2, 29, 0, 0),  # noqa: DTZ001
    dt.datetime(2024, 2, 29, 10, 30, 5, 17),  # noqa: DTZ001
    dt.time(10, 30),
]


@pytest.mark.parametrize("cell", AWKWARD, ids=repr)
def test_an_awkward_cell_is_read_again_as_it_was_decided(cell: Cell) -> None:
    guard_table((cell, "end"), ("begin", cell))


@given(
    st.lists(
        st.tuples(
            st.text(max_size=12),
            st.integers(-(10**17), 10**17) | st.floats() | st.none() | st.booleans(),
            st.dates() | st.datetimes(),
        ),
        max_size=4,
    )
)
@settings(derandomize=True, max_examples=60, deadline=None)
def test_what_the_writers_write_is_what_the_guard_reads(
    rows: list[tuple[Cell, ...]],
) -> None:
    outputs, plan = make_data(ReleasedTable("Table", ("A", "B", "C"), tuple(rows)))
    guard_release(outputs, plan, NOBODY)


OTHERS = [
    ReleasedTable(TABLE.title, TABLE.headings, TABLE.rows[:-1]),
    ReleasedTable(TABLE.title, TABLE.headings, (*TABLE.rows, (2024, "x", None, 1))),
    ReleasedTable(TABLE.title, ("Years", *TABLE.headings[1:]), TABLE.rows),
    ReleasedTable(TABLE.title, TABLE.headings, (TABLE.rows[1], TABLE.rows[0], TABLE.rows[2])),
    ReleasedTable(
        TABLE.title, TABLE.headings, (*TABLE.rows[:2], (2023, "=1+1", dt.date(2021, 1, 1), -3))
    ),
    ReleasedTable(
        TABLE.title, (*TABLE.headings, "More"), tuple((*row, None) for row in TABLE.rows)
    ),
]


@pytest.mark.parametrize("other", OTHERS)
@pytest.mark.parametrize("at", [0, 1])
def test_a_table_that_differs_is_not_released(other: ReleasedTable, at: int) -> None:
    output = make_data(other)[0][at]
    with pytest.raises(LeakError, match="differs from what was decided"):
        guard_release([output], [(output.name, TABLE)], NOBODY)


def test_the_row_that_differs_is_told() -> None:
    output = Output("data.csv", make_data(TABLE)[0][0].data.replace(b"Resigned", b"Retired"))
    with pytest.raises(LeakError, match=r"`data\.csv` row 3 differs from what was decided"):
        guard_release([output], [("data.csv", TABLE)], NOBODY)


def test_a_cell_off_the_table_is_not_released() -> None:
    extra = '<c r="F2" t="inlineStr"><is><t>x</t></is></c></row>'
    book = change_part(
        make_xlsx(TABLE),
        "xl/worksheets/sheet2.xml",
        lambda old: old.replace("</row>", f"{extra}", 2).replace(extra, "</row>", 1),
    )
    with pytest.raises(LeakError, match="row 2 differs"):
        guard_release([Output("data.xlsx", book)], [("data.xlsx", TABLE)], NOBODY)


def test_tables_of_a_workbook_are_compared_in_order() -> None:
    other = ReleasedTable("Others", ("A",), ((1,),))
    book = [Output("data.xlsx", make_xlsx(TABLE, other))]
    record = guard_release(book, [("data.xlsx", TABLE), ("data.xlsx", other)], NOBODY)
    assert record.outputs[0].tables_compared == 2
    with pytest.raises(LeakError, match="differs"):
        guard_release(book, [("data.xlsx", other), ("data.xlsx", TABLE)], NOBODY)


def test_a_sheet_that_was_not_decided_is_not_released() -> None:
    book = [Output("data.xlsx", make_xlsx(TABLE, TABLE))]
    with pytest.raises(LeakError, match="holds 2 tables where 1 were decided"):
        guard_release(book, [("data.xlsx", TABLE)], NOBODY)


def test_data_that_was_not_decided_is_not_released() -> None:
    with pytest.raises(LeakError, match="holds 1 tables where 0 were decided"):
        guard_release(make_data(TABLE)[0][:1], [], NOBODY)


def test_a_table_that_was_not_made_is_missed() -> None:
    with pytest.raises(LeakError, match=r"`data\.csv` was decided but not made"):
        guard_release([], [("data.csv", TABLE)], NOBODY)


def test_a_hidden_sheet_is_compared_too() -> None:
    book = change_part(
        make_xlsx(TABLE, TABLE), "xl/workbook.xml", after('sheetId="3"', ' state="veryHidden"')
    )
    with pytest.raises(LeakError, match="holds 2 tables"):
        guard_release([Output("data.xlsx", book)], [("data.xlsx", TABLE)], NOBODY)


DAYS = tuple(dt.date(2021, 1, day) for day in range(1, 9))


def test_days_that_were_decided_may_be_those_of_a_withheld_column() -> None:
    table = ReleasedTable("t", ("Day",), tuple((day,) for day in DAYS))
    needles = needles_of([column(Holds.DATE, *DAYS[2:], dt.date(2022, 1, 1))])
    outputs, plan = make_data(table)
    guard_release(outputs, plan, needles)


def test_a_withheld_column_over_again_is_not_released() -> None:
    table = ReleasedTable("t", ("Day",), tuple((day,) for day in DAYS))
    needles = needles_of([column(Holds.DATE, *reversed(DAYS), heading="Born")])
    outputs, plan = make_data(table)
    with pytest.raises(LeakError, match="all of the withheld column `Born`") as caught:
        guard_release(outputs, plan, needles)
    assert len(caught.value.problems) == 2


def test_numbers_that_were_decided_may_be_those_of_a_withheld_column() -> None:
    table = ReleasedTable("t", ("Fine", "Note"), ((12345, "x"), (54321, "y")))
    needles = needles_of([column(Holds.NUMBER, 12345)])
    outputs, plan = make_data(table)
    guard_release(outputs, plan, needles)
    outputs, plan = make_data(ReleasedTable("t", ("Note",), (("fined 12,345",),)))
    with pytest.raises(LeakError, match="holds a withheld value"):
        guard_release(outputs, plan, needles)


def test_a_csv_file_full_of_control_characters_is_searched_too() -> None:
    noisy = replace(TABLE, headings=("Kind",), rows=(("Ann Crumplehorne",), ("\x01" * 50,)))
    (csv, _), ((_, plan), _) = make_data(noisy)
    with pytest.raises(LeakError, match="column `Officer`"):
        guard([csv], plan=[(csv.name, plan)])
