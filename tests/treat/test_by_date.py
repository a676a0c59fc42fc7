import datetime as dt

import pytest
from treated import given, refused

from noticegen.model.attachment import Cell
from noticegen.model.attachment_entry import Column
from noticegen.model.choices import DateOrder
from noticegen.model.form import Id

DATES = Id("dates")


def give(kind: str, dates: DateOrder | None = None, periods: tuple[str, ...] = ()) -> Column:
    return Column(withholds=DATES, give=kind, named="Given", dates=dates, periods=periods)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("year", [2021, 2022]),
        ("month", ["March 2021", "February 2022"]),
        ("quarter", ["2021 Q1", "2022 Q1"]),
        ("financial year", ["2020/21", "2021/22"]),
    ],
)
def test_a_date_is_given_more_coarsely_and_in_order_of_time(
    kind: str, expected: list[Cell]
) -> None:
    assert given([dt.date(2022, 2, 1), dt.date(2021, 3, 31)], give(kind)) == expected


@pytest.mark.parametrize(("day", "year"), [("2021-03-31", "2020/21"), ("2021-04-01", "2021/22")])
def test_a_financial_year_begins_in_april(day: str, year: str) -> None:
    assert given([day], give("financial year")) == [year]


def test_the_century_turns_in_a_financial_year() -> None:
    assert given(["1999-12-31"], give("financial year")) == ["1999/00"]


@pytest.mark.parametrize(
    "text",
    [
        "2021-03-14",
        "2021-03-14 00:00:00",
        "2021-03-14T10:30",
        "14 March 2021",
        "14th March 2021",
        "14-Mar-2021",
        "14 mar. 2021",
        "March 14, 2021",
    ],
)
def test_a_date_in_words_or_as_the_standard_has_it_needs_no_order(text: str) -> None:
    assert given([text], give("month")) == ["March 2021"]


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("14/03/2021", DateOrder.DMY),
        ("14.3.2021", DateOrder.DMY),
        ("03-14-2021", DateOrder.MDY),
        ("2021/03/14", DateOrder.YMD),
        ("14/03/2021 09:00", DateOrder.DMY),
    ],
)
def test_a_date_in_numbers_is_read_in_the_order_that_is_said(text: str, order: DateOrder) -> None:
    assert given([text], give("month", order)) == ["March 2021"]


@pytest.mark.parametrize("text", ["03/04/2021", "14/03/2021"])
def test_a_date_in_numbers_stops_without_an_order(text: str) -> None:
    (problem,) = refused([text], give("year"))
    assert problem.fix == "add `dates: dmy`, `dates: mdy` or `dates: ymd`"


@pytest.mark.parametrize(
    "value", ["31/02/2021", "14/03/21", "14 Mrz 2021", "unknown", 44270, True, 1.5, dt.time(9)]
)
def test_what_is_not_surely_a_date_stops(value: Cell) -> None:
    (problem,) = refused([value], give("month", DateOrder.DMY))
    assert problem.what.startswith("`Source` in row 2 of `drivers.xlsx` ")


def test_a_year_alone_is_enough_for_a_year() -> None:
    assert given([2021, "2020", "2019-05-01"], give("year")) == [2019, 2020, 2021]


def test_a_message_names_rows_and_never_values() -> None:
    (problem,) = refused(["Crumplehorne"] * 7, give("year"))
    assert problem.what == (
        "`Source` in rows 2, 3, 4, 5, 6 and 2 more of `drivers.xlsx` is not a date"
    )


def test_blanks_stay_blank_and_come_last() -> None:
    assert given([None, dt.date(2021, 1, 1)], give("year")) == [2021, None]


def test_periods_are_given_in_their_order() -> None:
    column = give("periods", periods=("2018-2022", "2023", "2024 to 2026"))
    values: list[Cell] = [dt.date(2025, 1, 1), 2023, "2018-12-31", dt.date(2022, 12, 31)]
    assert given(values, column) == ["2018 to 2022", "2018 to 2022", "2023", "2024 to 2026"]


def test_a_date_outside_all_periods_stops() -> None:
    (problem,) = refused(["2017-12-31"], give("periods", periods=("2018 to 2022",)))
    assert problem.what.endswith("lies outside all periods")


@pytest.mark.parametrize("periods", [("2018 to 2022", "2022 to 2024"), ("2022 to 2018",), ("x",)])
def test_periods_that_overlap_or_are_none_stop(periods: tuple[str, ...]) -> None:
    (problem,) = refused(["2018-12-31"], give("periods", periods=periods))
    assert "`Source`: " in problem.what


def test_digits_without_end_are_no_date() -> None:
    (problem,) = refused([f"1/{'1' * 5000}/2021"], give("year", DateOrder.DMY))
    assert problem.what.endswith("is not a date")
