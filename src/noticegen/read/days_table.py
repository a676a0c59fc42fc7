"""`exemptions/working-days.yaml` → its block, whole, with all that is wrong with it."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from noticegen.long_dates import WEEKDAYS
from noticegen.model.finding import Problem
from noticegen.model.place import Place
from noticegen.model.working_days import DayOff, WorkingDays
from noticegen.names_in_messages import in_backticks
from noticegen.paths import shown_path
from noticegen.read.form import read_file


def read_days_table(file: Path) -> tuple[WorkingDays | None, list[Problem]]:
    """Read the table, or say everything that is wrong with it."""
    table, problems = read_file(file, shown_path(file), WorkingDays)
    problems += _mistakes(table) if table else []
    return (None if problems else table), problems


def _mistakes(table: WorkingDays) -> Iterator[Problem]:
    before = dt.date.min
    for day, entry in table.days.items():
        place = table.at("days", str(day))
        yield from _mistakes_of_day(day, entry, place, table)
        if day < before:
            yield Problem(place, f"`{day}` stands after a later day", "put the days in order")
        before = day
    empty = sorted(set(range(table.first_year, table.last_year + 1)) - {d.year for d in table.days})
    if empty:
        what = f"{empty[0]} is covered, and no day stands in it"
        fix = "add its days, or mend `first_year` and `last_year`"
        yield Problem(table.at("last_year"), what, fix)


def _mistakes_of_day(
    day: dt.date, entry: DayOff, place: Place, table: WorkingDays
) -> Iterator[Problem]:
    if not table.first_year <= day.year <= table.last_year:
        years = f"{table.first_year} to {table.last_year}"
        yield Problem(place, f"`{day}` is outside {years}", "mend the day, or the years above")
    if day.weekday() >= 5:
        what = f"`{day}` is a {WEEKDAYS[day.weekday()]}, which counts in no case"
        yield Problem(place, what, "write the day that stands in its place, or take it out")
    if entry.proclaimed_on and entry.proclaimed_on >= day:
        what = f"`proclaimed_on` is {entry.proclaimed_on}, which is not before the day"
        yield Problem(entry.at("proclaimed_on"), what, "mend one of the two")
    for name in entry.by:
        if name not in table.sources:
            what, fix = (
                f"there is no source `{name}`",
                f"write one of {in_backticks(table.sources)}",
            )
            yield Problem(entry.at("by"), what, fix)
