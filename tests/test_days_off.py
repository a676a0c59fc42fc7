"""The table of days that are no working days, and what counting takes of it."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from holidays import country_holidays

from noticegen import days_off
from noticegen.errors import ExemptionFileError
from noticegen.model.working_days import Part, WorkingDays
from noticegen.read.days_table import read_days_table

FILE = days_off.days_off_file()
CODES = {
    "ENG": Part.ENGLAND,
    "WLS": Part.WALES,
    "SCT": Part.SCOTLAND,
    "NIR": Part.NORTHERN_IRELAND,
}
YEARS = range(2015, 2036)
WEEKEND = "it falls on a weekend, and no period counts it anyway"
DECIDED: dict[tuple[Part, dt.date], str] = {}
"""Days from Monday to Friday on which the library and the table differ, and why the table is
right. None does today: a difference that appears is looked into, and its reason put here."""
REPLACED = {
    dt.date(2020, 5, 4): "kept on 8 May 2020 instead",
    dt.date(2022, 5, 30): "kept on 2 June 2022 instead",
}


@pytest.fixture(scope="module")
def table() -> WorkingDays:
    read, problems = read_days_table(FILE)
    assert problems == []
    assert read
    return read


def of_part(table: WorkingDays, part: Part, year: int) -> set[dt.date]:
    days = table.days.items()
    return {day for day, off in days if day.year == year and (not off.in_ or part in off.in_)}


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("code", CODES)
def test_each_difference_from_the_library_is_decided(
    table: WorkingDays, code: str, year: int
) -> None:
    part = CODES[code]
    told = set(country_holidays("GB", subdiv=code, years=year))
    differ = told ^ of_part(table, part, year)
    decided = {day: WEEKEND for day in told if day.weekday() >= 5}
    decided |= {day: why for (where, day), why in DECIDED.items() if where is part}
    assert {day for day in differ if day not in decided} == set()
    assert {day for (where, day) in DECIDED if where is part and day.year == year} <= differ


def easter(year: int) -> dt.date:
    """Give Easter Sunday, by the rule of Gauss as Butcher mended it."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return dt.date(year, month, day + 1)


def monday(year: int, month: int, *, last: bool) -> dt.date:
    """Give the first or the last Monday of a month."""
    day = dt.date(year, month, 31 if last else 1)
    return day - dt.timedelta(day.weekday()) if last else day + dt.timedelta(-day.weekday() % 7)


def schedule_1(year: int) -> Iterator[tuple[set[Part], dt.date]]:
    """Give what Schedule 1 to the Banking and Financial Dealings Act 1971 says of a year."""
    others = {Part.ENGLAND, Part.WALES, Part.NORTHERN_IRELAND}
    scotland, ireland = {Part.SCOTLAND}, {Part.NORTHERN_IRELAND}

    def unless_sunday(day: dt.date, instead: dt.date) -> dt.date:
        return instead if day.weekday() == 6 else day

    third = dt.date(year, 1, 3)
    yield scotland, unless_sunday(dt.date(year, 1, 1), third)
    yield scotland, unless_sunday(dt.date(year, 1, 2), third)
    yield ireland, unless_sunday(dt.date(year, 3, 17), dt.date(year, 3, 18))
    yield scotland, easter(year) - dt.timedelta(days=2)
    yield others, easter(year) + dt.timedelta(days=1)
    yield scotland, monday(year, 5, last=False)
    yield others, monday(year, 5, last=True)
    yield scotland, monday(year, 8, last=False)
    yield others, monday(year, 8, last=True)
    andrew = dt.date(year, 11, 30)
    yield (
        scotland,
        andrew + dt.timedelta(max(0, 7 - andrew.weekday()) if andrew.weekday() > 4 else 0),
    )
    christmas, boxing = dt.date(year, 12, 25), dt.date(year, 12, 26)
    yield scotland, unless_sunday(christmas, boxing)
    if boxing.weekday() != 6:
        yield others, boxing
    if 6 in (christmas.weekday(), boxing.weekday()):
        yield others, dt.date(year, 12, 27)


@pytest.mark.parametrize("year", YEARS)
def test_what_the_act_s_schedule_says_is_in_the_table(table: WorkingDays, year: int) -> None:
    for parts, day in schedule_1(year):
        if day.weekday() < 5 and day not in REPLACED:
            off = table.days[day]
            assert "schedule" in off.by, day
            assert not off.in_ or parts <= set(off.in_), day


def test_nothing_is_said_to_be_in_the_schedule_that_is_not(table: WorkingDays) -> None:
    said = {day for day, off in table.days.items() if "schedule" in off.by}
    assert said - {day for year in YEARS for _, day in schedule_1(year)} == set()


def test_days_that_were_moved_are_working_days(table: WorkingDays) -> None:
    assert set(REPLACED) & set(table.days) == set()


def test_counting_takes_the_same_days_as_a_reader_of_the_whole(table: WorkingDays) -> None:
    taken = days_off.days_off()
    assert (taken.first_year, taken.last_year) == (table.first_year, table.last_year)
    assert dict(taken.days) == {day: off.proclaimed_on for day, off in table.days.items()}
    assert {day for day, since in taken.days.items() if since} >= {
        dt.date(2022, 9, 19),
        dt.date(2023, 5, 8),
        dt.date(2026, 6, 15),
    }


@pytest.fixture
def other_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "working-days.yaml"
    monkeypatch.setattr(days_off, "days_off_file", lambda: file)
    return file


HEAD = "first_year: 2026\nlast_year: 2026\nsources: {}\n"


def test_any_way_of_writing_a_day_is_read(other_table: Path) -> None:
    other_table.write_text(
        HEAD
        + "days:\n\n  # one\n  2026-01-01: {name: a, proclaimed_on: 2025-05-05}\n"
        + "  2026-01-02:\n    name: b\n    # proclaimed_on: 2001-01-01\n    note: |\n      c\n"
        + "  2026-01-05: {name: d}\nother: 1\n  2026-01-06: e\n"
    )
    assert days_off.days_off().days == {
        dt.date(2026, 1, 1): dt.date(2025, 5, 5),
        dt.date(2026, 1, 2): None,
        dt.date(2026, 1, 5): None,
    }


def test_a_table_that_changed_is_read_again(other_table: Path) -> None:
    other_table.write_text(HEAD + "days:\n  2026-01-01: {}\n")
    assert len(days_off.days_off().days) == 1
    other_table.write_text(HEAD + "days:\n  2026-01-01: {}\n  2026-01-02: {}\n")
    assert len(days_off.days_off().days) == 2


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("days:\n", None, "it says no years"),
        (HEAD, None, "or no days"),
        (HEAD + "days:\n  - 2026-01-01\n", 5, "a day is expected here"),
        (HEAD + "days:\n 2026-01-01: {}\n", 5, "a day is expected here"),
        (HEAD + "days:\n    2026-01-01: {}\n", 5, "a day is expected here"),
        (HEAD + 'days:\n  "2026-01-01": {}\n', 5, "a day is expected here"),
        (HEAD + "days:\n  2026-01-01: {}\n\n  2026-02-30: {}\n", 7, "there is no such day"),
        (HEAD + "days:\n  2026-01-01:\n    proclaimed_on: 2025-13-01\n", 6, "no such day"),
    ],
)
def test_what_can_not_be_taken_is_told_with_its_line(
    text: str, line: int | None, what: str, other_table: Path
) -> None:
    other_table.write_text(text)
    with pytest.raises(ExemptionFileError, match=what) as caught:
        days_off.days_off()
    (problem,) = caught.value.problems
    assert (problem.where.file.rpartition("/")[2], problem.where.line) == (other_table.name, line)
    assert problem.fix


def test_a_table_that_is_not_there_is_told(other_table: Path) -> None:
    assert not other_table.exists()
    with pytest.raises(ExemptionFileError, match="it cannot be read: no such file"):
        days_off.days_off()
