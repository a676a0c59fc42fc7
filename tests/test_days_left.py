"""The clock. The twentieth working day after 1 September 2026 is 29 September."""

import dataclasses
import datetime as dt
import json
from pathlib import Path

import pytest

import noticegen
from cases import GIVEN, case_of
from noticegen.days_left import clock_of
from small_case import REQUEST, write_case
from test_cli import noticegen as run


def said(today: str, text: str = "", *, issued: bool = False) -> str:
    case = case_of(GIVEN + text, without="" if issued else "issued")
    return str(clock_of(case, dt.date.fromisoformat(today)))


@pytest.mark.parametrize(
    ("today", "so_far"),
    [
        ("2026-09-01", "is 29 September 2026: 20 working days left"),
        ("2026-09-25", "is 29 September 2026: 2 working days left"),  # a weekend lies between
        ("2026-09-28", "is 29 September 2026: 1 working day left"),
        ("2026-09-29", "is 29 September 2026: that is today"),
        ("2026-09-30", "was 29 September 2026: it is late by 1 working day"),
        ("2026-10-05", "was 29 September 2026: it is late by 4 working days"),
    ],
)
def test_a_request_that_is_not_answered_is_counted_to_today(today: str, so_far: str) -> None:
    assert said(today) == f"the last day for answering {so_far}"


def test_on_the_weekend_after_the_last_day_it_is_late_by_no_working_day() -> None:
    assert said("2026-10-03", "received: 2026-09-04\n").endswith(
        "was 2 October 2026: it is late, though by no working day"
    )


@pytest.mark.parametrize(
    ("issued", "how"),
    [("2026-09-29", "29 September 2026, in time"), ("2026-10-01", "1 October 2026, late by 2")],
)
def test_a_letter_is_counted_to_its_own_date(issued: str, how: str) -> None:
    told = said("2026-11-02", f"issued: {issued}\n", issued=True)
    assert f"was 29 September 2026: the letter is dated {how}" in told


def test_a_date_of_issue_to_come_stops_no_clock() -> None:
    told = said("2026-09-28", "issued: 2026-09-29\n", issued=True)
    assert told.endswith("is 29 September 2026: 1 working day left")


def test_it_runs_from_the_day_of_clarification() -> None:
    assert said("2026-09-28", "clarified: 2026-09-14\n") == (
        "the last day for answering is 12 October 2026, counted from clarification on "
        "14 September 2026: 10 working days left"
    )


def test_where_no_clock_runs_it_says_so() -> None:
    case = dataclasses.replace(case_of(GIVEN), last_day=None)  # type: ignore[arg-type]
    assert str(clock_of(case, dt.date(2026, 9, 25))) == "there is no last day for answering"


def test_check_gives_the_clock_on_a_day_of_the_callers(tmp_path: Path) -> None:
    case = write_case(tmp_path, REQUEST.replace("issued: 2026-09-24\n", ""))
    found = noticegen.check(case, today=dt.date(2026, 9, 28))
    assert [finding.rule for finding in found] == ["not-ready-to-send"]
    assert str(found.clock).endswith(": 1 working day left")


def test_check_shows_the_clock(tmp_path: Path) -> None:
    case = write_case(tmp_path)
    assert "the letter is dated 24 September 2026, in time\n" in run("check", case).stdout
    told = json.loads(run("check", case, "--json").stdout)["clock"]
    assert told == {
        "runs_from": "2026-09-01",
        "last_day": "2026-09-29",
        "answered": "2026-09-24",
        "late": False,
        "working_days_left": 3,
        "working_days_late": 0,
    }
