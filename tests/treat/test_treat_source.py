import datetime as dt

from treated import APART, KEEP, NAMES, NOT_REQUESTED, source, treat

from noticegen.model.attachment import Cell, Note
from noticegen.model.attachment_entry import Column, DataEntry, Source
from noticegen.model.choices import Holds, RowsAre, Say
from noticegen.model.form import Id
from noticegen.model.place import Place
from noticegen.model.text import Prose
from noticegen.treat.source import treat_source

YEAR = Column(withholds=Id("dates"), give="year", named="Year")
HEADINGS = ["Driver", "Convicted", "Offence", "Gender", "Remarks"]
ROWS: list[list[Cell]] = [
    ["Crumplehorne", dt.date(2022, 5, 1), "Theft", "F", "none"],
    ["Wexcombe", dt.date(2021, 5, 1), "Theft", None, "late"],
    ["Abingdon", dt.date(2021, 6, 1), "Arson", "M", None],
]
COLUMNS = {
    "Driver": NAMES,
    "Convicted": YEAR,
    "Offence": KEEP,
    "Gender": APART,
    "Remarks": NOT_REQUESTED,
}


def test_only_what_is_declared_is_released() -> None:
    rows, gender = treat(source(HEADINGS, ROWS), COLUMNS).tables
    assert (rows.title, rows.headings) == ("Drivers convicted", ("Year", "Offence"))
    assert rows.rows == ((2021, "Arson"), (2021, "Theft"), (2022, "Theft"))
    assert (gender.title, gender.headings) == ("Gender", ("Gender", "Number"))
    assert gender.rows == (("F", 1), ("M", 1), ("(not recorded)", 1))


def test_the_order_is_the_cases_own_and_ties_are_ordered_too() -> None:
    values: list[list[Cell]] = [[2022, "b"], [2021, "b"], [2023, "a"]]
    columns = {"Year": KEEP, "Kind": KEEP}
    (rows,) = treat(source(list(columns), values), columns, order=("Kind",)).tables
    assert rows.rows == ((2023, "a"), (2021, "b"), (2022, "b"))


def test_the_order_of_the_source_tells_nothing() -> None:
    rows: list[list[Cell]] = [[f"N{n}", n % 3, ("a", "A", "b")[n % 2]] for n in range(40)]
    columns = {"Driver": NAMES, "Count": KEEP, "Kind": KEEP}
    expected = treat(source(list(columns), rows), columns).tables
    for order in (rows[::-1], rows[20:] + rows[:20], rows[::2] + rows[1::2]):
        assert treat(source(list(columns), order), columns).tables == expected


def test_digits_in_text_are_ordered_as_numbers() -> None:
    rows, *_ = treat(source(["Level"], [["Band 10"], ["Band 2"], [None]]), {"Level": KEEP}).tables
    assert rows.rows == (("Band 2",), ("Band 10",), (None,))


def test_values_of_different_types_can_be_ordered() -> None:
    values: list[Cell] = ["x", 1, dt.date(2021, 1, 1), 0.5, dt.time(9), None, True, "²"]
    rows, *_ = treat(source(["Mixed"], [[value] for value in values]), {"Mixed": KEEP}).tables
    assert [row[0] for row in rows.rows] == [
        0.5,
        1,
        dt.date(2021, 1, 1),
        dt.time(9),
        "TRUE",
        "x",
        "²",
        None,
    ]


def test_without_kept_columns_there_is_no_table_of_rows() -> None:
    table = source(["Driver", "Gender"], [["Ada", "F"]])
    (only,) = treat(table, {"Driver": NAMES, "Gender": APART}).tables
    assert only.title == "Gender"


def test_a_coarser_column_can_be_counted_apart() -> None:
    column = Column(withholds=Id("d"), give="year", named="Year", apart=True)
    (only,) = treat(source(["When"], [["2021-01-01"], ["2021-05-05"]]), {"When": column}).tables
    assert (only.headings, only.rows) == (("Year", "Number"), ((2021, 2),))


def test_values_that_must_not_leave_are_given_to_the_search() -> None:
    withheld = {
        column.heading: column for column in treat(source(HEADINGS, ROWS), COLUMNS).withheld
    }
    assert list(withheld) == ["Driver", "Convicted", "Remarks"]
    assert withheld["Driver"].values == ("Crumplehorne", "Wexcombe", "Abingdon")
    assert (withheld["Convicted"].withholds, withheld["Convicted"].holds) == ("dates", Holds.DATE)
    assert withheld["Remarks"].withholds is None


def test_what_a_column_holds_is_taken_from_the_case_first() -> None:
    column = Column(withholds=Id("names"), holds=Holds.IDENTIFIER)
    table = source(["Driver", "Kind"], [["Ada", "x"]])
    (withheld,) = treat(table, {"Driver": column, "Kind": KEEP}).withheld
    assert withheld.holds is Holds.IDENTIFIER


def test_rows_that_are_left_out_are_not_released_but_searched_for() -> None:
    table = source(
        ["Driver", "Town"],
        [["Ada", "Exton"], ["Bo", "Wexcombe"], ["Cy", "Exton"]],
        left_out_rows=frozenset({1, 2}),
    )
    attachment = treat(table, {"Driver": NAMES, "Town": KEEP})
    assert attachment.tables[0].rows == (("Exton",),)
    names, towns = attachment.withheld
    assert names.values == ("Ada", "Bo", "Cy")
    assert towns.values == (None, "Wexcombe", None)


def test_rows_that_are_left_out_are_not_read_either() -> None:
    table = source(["When"], [["2021-01-01"], ["unknown"]], left_out_rows=frozenset({1}))
    assert treat(table, {"When": YEAR}).tables[0].rows == ((2021,),)


def test_the_record_says_what_was_done_with_each_column() -> None:
    assert treat(source(HEADINGS, ROWS), COLUMNS).treatments == {
        "Driver": "withheld (names)",
        "Convicted": "withheld (dates), given as year under `Year`",
        "Offence": "kept",
        "Gender": "counts of its own",
        "Remarks": "not requested",
    }


def test_the_notes_say_what_a_reader_needs() -> None:
    notes = treat(
        source(HEADINGS, ROWS),
        COLUMNS,
        rows_are=RowsAre.PEOPLE,
        data_as_at=dt.date(2026, 9, 1),
        caveat=Prose(("Counted by hand.", "Not audited.")),
    ).notes
    assert notes == (
        Note("data_taken_on", {"date": dt.date(2026, 9, 1)}),
        Note("data_caveat", {"caveat": Prose(("Counted by hand.", "Not audited."))}),
        Note("data_order", {"headings": ["Year", "Offence"]}),
        Note("data_counts", {"titles": ["Gender"]}),
        Note("data_not_recorded", {"words": "(not recorded)"}),
    )


def test_what_a_row_stands_for_is_noted_only_where_the_case_says_it() -> None:
    entry = DataEntry(
        title="Drivers convicted",
        source=Source(file="drivers.xlsx"),
        columns={"Driver": Column(say=Say.KEEP)},
        rows_are=RowsAre.CASES,
        places={"rows_are": Place("request.yaml", 9)},
    )
    notes = treat_source(Id("drivers"), entry, source(["Driver"], [["Ada"]]), {}).notes
    assert notes[0] == Note("data_row_is_case", {"title": "Drivers convicted"})


def test_nothing_released_names_what_is_not() -> None:
    attachment = treat(source(HEADINGS, ROWS), COLUMNS, data_as_at=dt.date(2026, 9, 1))
    released = repr((attachment.title, attachment.tables, attachment.notes))
    for word in ("Driver,", "'Driver'", "Convicted", "Remarks", "drivers.xlsx", "Raw extract"):
        assert word not in released
    for row in ROWS:
        assert str(row[0]) not in released


def test_the_notes_explain_coarser_values() -> None:
    columns = {
        "Fine": Column(withholds=Id("f"), give="rounded to 10", named="Fine, rounded"),
        "When": Column(withholds=Id("d"), give="financial year", named="Year of trial"),
    }
    notes = treat(source(["Fine", "When"], [[5, "2021-01-01"]]), columns).notes
    assert Note("data_rounded", {"heading": "Fine, rounded", "step": "10"}) in notes
    assert Note("data_financial_year", {"heading": "Year of trial"}) in notes


def test_a_table_of_numbers_is_not_headed_number_twice() -> None:
    table = source(["Number"], [[3]])
    assert treat(table, {"Number": Column(say=Say.APART)}).tables[0].headings == (
        "Number",
        "Count",
    )


def test_digits_without_end_are_a_value_like_another() -> None:
    values: list[list[Cell]] = [["9" * 5000], ["10"], ["9"]]
    (rows,) = treat(source(["Ref"], values), {"Ref": KEEP}).tables
    assert [row[0] for row in rows.rows] == ["9", "10", "9" * 5000]


def test_spaces_that_nobody_sees_do_not_part_what_is_alike() -> None:
    values: list[list[Cell]] = [["Coast "], ["Coast"], [" Coast"], ["  "]]
    (table,) = treat(source(["Zone"], values), {"Zone": APART}).tables
    assert table.rows == (("Coast", 3), ("(not recorded)", 1))
