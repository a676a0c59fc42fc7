"""`noticegen deadline`: the last day, the count to it, and what else hangs on the dates."""

import datetime as dt
import json
import re
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

import noticegen
from json_schema import misfits
from noticegen.cli import app
from noticegen.errors import DayNotCoveredError, ExemptionFileError
from noticegen.model.time_limits import TimeLimits
from noticegen.paths import data_folder
from noticegen.read.catalogue import open_catalogue
from noticegen.read.form import read_file

EXEMPTIONS = data_folder("exemptions")
SCHEDULE = "Banking and Financial Dealings Act 1971, Schedule 1"
SCHEMA: dict[str, Any] = json.loads((EXEMPTIONS / "schemas/deadline.json").read_text())


def run(*words: str) -> Result:
    return CliRunner().invoke(app, ["deadline", *words])


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def due(found: noticegen.Deadline) -> dict[str, str]:
    return {each.key: str(each.day) for each in found.also}


def test_the_last_day_and_how_long_there_is() -> None:
    found = noticegen.deadline("2026-09-01", today="2026-09-25")
    assert found.last_day == day("2026-09-29")
    assert str(found) == "the last day for answering is 29 September 2026: 2 working days left"
    assert (found.clock.left, found.clock.late, found.clock.is_late) == (2, 0, False)
    assert due(found) == {"extension": "2026-10-27"}
    assert found.together is None
    assert "promptly" in found.notes[0]


def test_days_may_be_dates() -> None:
    found = noticegen.deadline(day("2026-09-01"), today=dt.datetime(2026, 10, 1, 9, tzinfo=dt.UTC))
    assert str(found).endswith("was 29 September 2026: it is late by 2 working days")


def test_the_clock_begins_anew_when_clarification_comes() -> None:
    found = noticegen.deadline(
        "2026-09-01", asked="2026-09-03", clarified="2026-09-14", today="2026-09-28"
    )
    assert str(found) == (
        "the last day for answering is 12 October 2026, counted from clarification on "
        "14 September 2026: 10 working days left"
    )
    assert found.why[0].endswith("clarification came; the next day is the first that can count")


def test_while_clarification_is_awaited_nothing_is_due() -> None:
    found = noticegen.deadline("2026-09-01", asked="2026-09-03", today="2026-11-01")
    assert found.last_day is None
    assert str(found) == (
        "there is no last day for answering yet: clarification was asked for on 3 September 2026"
    )
    assert (found.count, found.why, found.also) == ((), (), ())
    assert "s1(3)" in found.notes[0]


def test_days_from_the_fees_notice_to_payment_do_not_count() -> None:
    # counted by hand: 2-4, 7 September (4); awaited from 8 to 15; 16-18 (7), 21-25 (12),
    # 28-30 (15), 1-2 October (17), 5-7 (20)
    found = noticegen.deadline(
        "2026-09-01", fees_notice="2026-09-08", paid="2026-09-15", today="2026-09-16"
    )
    assert found.last_day == day("2026-10-07")
    awaited = [d.day.day for d in found.count if "fee is awaited" in d.not_counted_because]
    assert awaited == [8, 9, 10, 11, 14, 15]
    assert due(found) == {"fee": "2026-12-07", "extension": "2026-11-04"}
    assert len(found.notes) == 1


def test_while_a_fee_is_awaited_there_is_no_last_day() -> None:
    found = noticegen.deadline("2026-09-01", fees_notice="2026-09-12", today="2026-09-16")
    assert found.last_day is None
    assert str(found).endswith("a fee was asked for on 12 September 2026, after 8 working days")
    assert found.count[-1].day == day("2026-09-14")  # the notice went out on a Saturday
    assert due(found) == {"fee": "2026-12-11"}
    assert "s9(2)" in found.notes[0]


def test_a_fee_that_came_too_late_is_told() -> None:
    found = noticegen.deadline("2026-09-01", fees_notice="2026-09-08", paid="2026-12-08")
    assert found.notes[0].startswith("The fee was paid after 7 December 2026. ")
    in_time = noticegen.deadline("2026-09-01", fees_notice="2026-09-08", paid="2026-12-07")
    assert not any("fee" in note for note in in_time.notes)


def test_a_fees_notice_after_the_last_day_stops_nothing() -> None:
    found = noticegen.deadline("2026-09-01", fees_notice="2026-09-30")
    assert found.last_day == day("2026-09-29")
    assert "s9(1)" in found.notes[0]
    on_the_day = noticegen.deadline("2026-09-01", fees_notice="2026-09-29")
    assert on_the_day.last_day is None


def test_a_school_leaves_out_days_without_a_session() -> None:
    # counted by hand: 7-10 July (4), 14-17 (8), closed, 3-4 September (10), 7-11 (15), 14-18 (20)
    found = noticegen.deadline("2026-07-06", closed=["2026-07-20 to 2026-09-02"])
    assert found.last_day == day("2026-09-18")
    assert found.source == "SI 2004/3364 regulation 3"
    assert due(found) == {}  # 40 working days would be sooner
    (holiday,) = [d for d in found.count if d.day == day("2026-08-03")]
    assert "Scotland" in holiday.not_counted_because


@pytest.mark.parametrize(
    "closed", [("2026-07-20", "2026-12-31"), ("2026-07-20 to 2026-12-31",), None]
)
def test_a_school_has_sixty_working_days_at_most(closed: tuple[str, ...] | None) -> None:
    # counted by hand: 7-10 July (4), 14-17 (8), 20-24 (13), 27-31 (18), 4-7 August (22),
    # 10-14 (27), 17-21 (32), 24-28 (37), 1-4 September (41), 7-11 (46), 14-18 (51),
    # 21-25 (56), 28-30 (59), and 1 October is the sixtieth
    spans: list[Any] = [(day("2026-07-20"), day("2026-12-31"))] if closed is None else list(closed)
    if closed and len(closed) == 2:
        spans = [closed]
    found = noticegen.deadline("2026-07-06", closed=spans)
    assert found.last_day == day("2026-10-01")
    assert found.count[-1].number is None
    assert found.count[-1].remark.startswith("whichever comes first")
    assert [d.number for d in found.count if d.number] == list(range(1, 9))


def test_single_days_without_a_session() -> None:
    found = noticegen.deadline("2026-09-01", closed=["2026-09-07", day("2026-09-08")])
    assert found.last_day == day("2026-10-01")


def test_a_letter_and_a_review_have_last_days_of_their_own() -> None:
    found = noticegen.deadline(
        "2026-09-01", issued="2026-09-29", review="2026-10-12", today="2026-10-12"
    )
    assert str(found).endswith("the letter is dated 29 September 2026, in time")
    assert due(found) == {
        "extension": "2026-10-27",
        "ask_for_review": "2026-11-24",
        "review": "2026-11-09",
        "long_review": "2026-12-08",
    }
    assert {each.fixed_by for each in found.also} == {"guidance"}


@pytest.mark.parametrize(
    ("other", "apart", "may"),
    [
        ("2026-09-01", 0, True),
        ("2026-11-23", 59, True),
        ("2026-11-24", 60, False),
        ("2026-06-05", 58, True),
        ("2026-06-04", 59, True),
        ("2026-06-03", 60, False),
    ],
)
def test_requests_are_counted_together_within_sixty_working_days(
    other: str, apart: int, may: bool
) -> None:
    """Counted by hand.

    On: 2-4 September (3), 7-11 (8), 14-18 (13), 21-25 (18), 28-30 (21), 1-2 October (23), 5-9
    (28), 12-16 (33), 19-23 (38), 26-30 (43), 2-6 November (48), 9-13 (53), 16-20 (58), 23 (59).
    Back: 1 September (1), 24-28 August (6), 17-21 (11), 10-14 (16), 4-7 (20), 27-31 July (25),
    20-24 (30), 14-17 (34), 6-10 (39), 1-3 (42), 29-30 June (44), 22-26 (49), 16-19 (53), 8-12
    (58), 5 (59).
    """
    together = noticegen.deadline("2026-09-01", aggregate=other).together
    assert together
    assert (together.apart, together.may) == (apart, may)
    assert (together.first_day <= day(other) <= together.last_day) is may


@pytest.mark.parametrize(
    ("received", "last", "other"),
    [("2022-09-01", "29 September", "30 September"), ("2022-09-10", "7 October", "10 October")],
)
def test_of_two_disputed_days_the_earlier_is_given_and_the_other_told(
    received: str, last: str, other: str
) -> None:
    found = noticegen.deadline(received)
    assert f"was {last} 2022" in str(found)
    (said,) = [note for note in found.notes if "disputed" in note]
    assert said.startswith("19 September 2022: ")
    assert said.endswith(f" Else it is {other} 2022.")
    (counted,) = [d for d in found.count if d.remark]
    assert counted.number
    assert "proclamations of 10 September 2022" in counted.remark


def test_nothing_is_said_of_a_dispute_where_there_is_none() -> None:
    for received in ("2022-09-11", "2023-04-20", "2026-06-01"):
        found = noticegen.deadline(received)
        assert not any("disputed" in note for note in found.notes)
        assert not any(d.remark for d in found.count)


@pytest.mark.parametrize(
    ("dates", "name", "said"),
    [
        ({"received": "1/9/2026"}, "received", "could be 1 September or 9 January"),
        ({"asked": "2026-08-31"}, "asked", "before `received`, 2026-09-01"),
        ({"clarified": "2026-08-31"}, "clarified", "before `received`"),
        ({"asked": "2026-09-04", "clarified": "2026-09-03"}, "clarified", "before `asked`"),
        ({"fees_notice": "2026-08-31"}, "fees_notice", "before `received`"),
        ({"paid": "2026-09-09"}, "paid", "say `fees_notice` too"),
        ({"fees_notice": "2026-09-09", "paid": "2026-09-08"}, "paid", "before `fees_notice`"),
        ({"issued": "2026-08-31"}, "issued", "before `received`"),
        ({"issued": "2026-09-20", "review": "2026-09-10"}, "review", "before `issued`"),
        ({"closed": ["2026-09-20 to 2026-09-10"]}, "closed", "put the earlier day first"),
        ({"closed": ["half-term"]}, "closed", "`closed` is `half-term`, which is no date"),
        ({"today": "soon"}, "on", "which is no date"),
    ],
)
def test_a_date_that_can_not_be_is_told(dates: dict[str, Any], name: str, said: str) -> None:
    with pytest.raises(ValueError, match=re.escape(said)):
        noticegen.deadline(**{"received": "2026-09-01", **dates})
    words = {"--received": "2026-09-01"}
    for key, value in dates.items():
        option = "--" + ("on" if key == "today" else key.replace("_", "-"))
        words[option] = value[0] if isinstance(value, list) else value
    ran = run(*[word for pair in words.items() for word in pair])
    assert ran.exit_code == 2
    told = " ".join(ran.stderr.split())
    assert f"Invalid value for --{name.replace('_', '-')}: " in told
    assert said in told


def test_a_count_out_of_the_years_ends_with_4_and_names_them() -> None:
    with pytest.raises(DayNotCoveredError):
        noticegen.deadline("2035-12-20")
    ran = run("--received", "2035-12-20")
    assert ran.exit_code == 4
    assert "1 January 2036 is outside 2015 to 2035" in ran.stderr
    assert "fix: " in ran.stderr


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["--asked", "2026-09-03"],
        ["--asked", "2026-09-03", "--clarified", "2026-09-14", "--why"],
        ["--fees-notice", "2026-09-08"],
        ["--fees-notice", "2026-09-08", "--paid", "2026-09-15"],
        ["--closed", "2026-09-07", "--closed", "2026-10-26 to 2026-10-30"],
        ["--issued", "2026-09-20", "--review", "2026-09-28", "--aggregate", "2026-07-01"],
    ],
)
def test_the_record_is_as_its_schema_says(words: list[str]) -> None:
    ran = run("--received", "2026-09-01", "--on", "2026-09-30", "--json", *words)
    record = json.loads(ran.stdout)
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert misfits(record, SCHEMA, SCHEMA) == []
    assert record["says"]


def test_lines_tell_the_day_its_source_and_what_else_is_due() -> None:
    ran = run("--received", "2026-09-01", "--on", "2026-09-25", "--aggregate", "2026-06-03")
    assert ran.stdout.startswith(
        "the last day for answering is 29 September 2026: 2 working days left\n"
        "  a Tuesday, 20 working days after Tuesday 1 September 2026  [FOIA s10(1), s10(6)]\n"
    )
    assert "usually decided by: Tuesday 27 October 2026\n" in ran.stdout
    assert "fixed by no statute" in ran.stdout
    assert "60 working days away, cannot be counted with this one\n" in ran.stdout
    assert max(len(line) for line in ran.stdout.splitlines()) <= 100
    assert "Wed  2 September 2026" not in ran.stdout


def test_why_shows_each_day() -> None:
    ran = run("--received", "2026-12-24", "--why")
    shown = ran.stdout.partition("\n\nThu  24 December 2026")[2].splitlines()
    assert [line.split("  ", 1)[1].strip() for line in shown[1:6]] == [
        f"25 December 2026    –  Christmas Day: FOIA s10(6) names it; {SCHEDULE}",
        "26 December 2026    –  Saturday",
        "27 December 2026    –  Sunday",
        "28 December 2026    –  Boxing Day, for Saturday 26 December: proclamation",
        "29 December 2026    1",
    ]
    assert shown[-1] == "Wed   27 January 2027   20"


def test_the_periods_are_those_of_the_regime() -> None:
    limits, wrong = read_file(EXEMPTIONS / "foia/time-limits.yaml", "limits", TimeLimits)
    assert (limits is not None, wrong) == (True, [])
    assert limits
    for version in open_catalogue(EXEMPTIONS, "FOIA").regime.versions:
        assert version.working_days_to_answer == limits.answer.working_days
        assert version.cost
        assert version.cost.together_within == limits.aggregation.working_days


@pytest.mark.parametrize("name", ["working-days.yaml", "foia/time-limits.yaml"])
def test_a_table_that_can_not_be_used_is_told(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for file in ("working-days.yaml", "foia/time-limits.yaml"):
        (tmp_path / file).parent.mkdir(exist_ok=True)
        text = (EXEMPTIONS / file).read_text("utf-8")
        (tmp_path / file).write_text(text.replace("sources:", "source:") if file == name else text)
    for module in ("time_limits", "days_off"):
        monkeypatch.setattr(f"noticegen.{module}.data_folder", lambda _: tmp_path)
    with pytest.raises(ExemptionFileError, match="`source` is not a key"):
        noticegen.deadline("2026-09-01")
