"""Dates in years whose bank holidays are not known are told with their lines."""

import datetime as dt
from pathlib import Path

import pytest

import noticegen
from cases import GIVEN, case_of
from noticegen.errors import DayNotCoveredError
from outcome_cases import TOO_DEAR
from small_case import REQUEST, write_case
from test_cli import noticegen as run

OUTSIDE = "is outside 2015 to 2035, the years whose bank holidays are known"


def refused(text: str) -> list[str]:
    with pytest.raises(DayNotCoveredError) as caught:
        case_of(text)
    return [f"{problem.where}: {problem.what}" for problem in caught.value.problems]


def test_every_date_that_is_counted_from_is_told_at_once() -> None:
    text = GIVEN + (
        "received: 2014-12-30\nclarified: 2036-01-04\n"
        "joined_requests:\n  - {reference: R2, received: 2062-09-02, clarified: 2126-09-02}\n"
        "issued: 2126-09-24\n"
    )
    line = GIVEN.count("\n") + 1
    assert refused(text) == [
        f"request.yaml:{line}: 30 December 2014 {OUTSIDE}",
        f"request.yaml:{line + 1}: 4 January 2036 {OUTSIDE}",
        f"request.yaml:{line + 4}: 24 September 2126 {OUTSIDE}",
        f"request.yaml:{line + 3}: 2 September 2062 {OUTSIDE}",
        f"request.yaml:{line + 3}: 2 September 2126 {OUTSIDE}",
    ]


def test_a_request_that_is_counted_with_this_one_is_too() -> None:
    others = "    aggregated_with:\n      - {reference: 26/7, received: 2062-09-03}\n"
    (said,) = refused(TOO_DEAR + others)
    assert said.endswith(f"3 September 2062 {OUTSIDE}")
    assert said.startswith(f"request.yaml:{TOO_DEAR.count(chr(10)) + 2}: ")


def test_a_last_day_outside_the_years_is_told_where_it_is_counted_from() -> None:
    (said,) = refused(GIVEN + "received: 2035-12-20\nissued: 2035-12-21\n")
    assert said == f"request.yaml:{GIVEN.count(chr(10)) + 1}: 1 January 2036 {OUTSIDE}"


def test_the_last_years_that_are_known_are_counted() -> None:
    case = case_of(GIVEN + "received: 2035-11-26\nissued: 2035-12-21\n")
    assert case.last_day == dt.date(2035, 12, 27)


def test_the_command_ends_with_4(tmp_path: Path) -> None:
    case = write_case(tmp_path, REQUEST.replace("received: 2026-09-01", "received: 2062-09-01"))
    ran = run("check", case)
    assert ran.returncode == 4
    assert f"request.yaml:3: 1 September 2062 {OUTSIDE}\n  fix: mend the year" in ran.stderr


def test_a_case_without_a_date_of_issue_is_not_counted_to_a_day_that_is_not_known(
    tmp_path: Path,
) -> None:
    case = write_case(tmp_path, REQUEST.replace("issued: 2026-09-24\n", ""))
    with pytest.raises(DayNotCoveredError, match="5 January 2036"):
        noticegen.check(case, today=dt.date(2036, 1, 5))
