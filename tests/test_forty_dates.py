"""Last days counted by hand, in `forty_dates.yaml`, beside what is counted here."""

import datetime as dt
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

import noticegen
from noticegen.working_days import count_working_days, working_day_after

MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
STRETCH = re.compile(r"(\d+)(?:-(\d+))? \((\d+)\)")
DATES: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("forty_dates.yaml").read_text("utf-8")
)


def days_by_hand(entry: dict[str, Any]) -> list[dt.date]:
    """Give the days that somebody counted; their sums so far must be right."""
    found: list[dt.date] = []
    start: dt.date = entry.get("clarified") or entry["received"]
    for month in entry["count"].split("; "):
        name, _, stretches = month.partition(" ")
        number = MONTHS.index(name) + 1
        year = start.year + (number < start.month)
        for stretch in stretches.split(", "):
            match = STRETCH.fullmatch(stretch)
            assert match, stretch
            first, last = int(match[1]), int(match[2] or match[1])
            found += [dt.date(year, number, day) for day in range(first, last + 1)]
            assert len(found) == int(match[3]), stretch
    return found


def named(entry: dict[str, Any]) -> str:
    return f"{entry['received']}-{entry['last_day']}"


def test_there_are_forty_at_least_and_each_is_another() -> None:
    assert len({(e["received"], e.get("clarified")) for e in DATES}) == len(DATES) >= 40


@pytest.mark.parametrize("entry", DATES, ids=named)
def test_the_count_by_hand_has_twenty_days_of_the_week(entry: dict[str, Any]) -> None:
    days = days_by_hand(entry)
    assert (len(days), days[-1]) == (20, entry["last_day"])
    assert all(day.weekday() < 5 for day in days)
    assert days == sorted(days)


@pytest.mark.parametrize("entry", DATES, ids=named)
def test_what_is_counted_is_what_was_counted_by_hand(entry: dict[str, Any]) -> None:
    start = entry.get("clarified") or entry["received"]
    assert working_day_after(start, 20) == entry["last_day"], entry["because"]
    assert count_working_days(start, entry["last_day"]) == 20


@pytest.mark.parametrize("entry", DATES, ids=named)
def test_the_count_that_is_shown_is_the_one_by_hand(entry: dict[str, Any]) -> None:
    found = noticegen.deadline(entry["received"], clarified=entry.get("clarified"))
    assert [day.day for day in found.count if day.number] == days_by_hand(entry)
    assert [day.number for day in found.count if day.number] == list(range(1, 21))
    assert found.last_day == entry["last_day"]
    start = entry.get("clarified") or entry["received"]
    assert [day.day for day in found.count] == [
        start + dt.timedelta(days=n) for n in range(1, (entry["last_day"] - start).days + 1)
    ]
    assert all(bool(day.not_counted_because) != bool(day.number) for day in found.count)
