"""What stands beside the data in a workbook: notes, and the schedule of what is withheld."""

import datetime as dt

import pytest

from cases import BIDDERS, STAFF, case_of, wording
from noticegen.compose.data_notes import compose_data_notes, compose_data_schedule
from noticegen.model.attachment import Attachment, Note
from noticegen.model.form import Id
from noticegen.model.text import Prose

CASE = f"""
items:
  - number: 1
    outcome: partly disclosed
    attached: jobs
    withholds: [names, dates]
withheld:
  names: {{what: the *names*, under: staff}}
  dates: {{what: the exact dates, under: staff}}
attachments:
  jobs:
    title: Jobs by year
    source: jobs.csv
    columns:
      Name: {{withholds: names, holds: person}}
      Day: {{withholds: dates, give: year, named: Year}}
      Ward: keep
    not_identifying_because: Each year has dozens of jobs.
relied_on:{STAFF}"""

HEADINGS = ("We have withheld", "Under", "You have instead")
CITED = "section 40(2), by virtue of section 40(3A)(a)"


def attached(*notes: Note) -> Attachment:
    return Attachment(Id("jobs"), "Jobs by year", (), (), (), (), {}, notes)


def test_the_schedule_in_the_data_cites_each_provision_in_full() -> None:
    assert compose_data_schedule(case_of(CASE), wording(), attached()) == [
        HEADINGS,
        ("the *names*", CITED, "–"),
        ("the exact dates", CITED, "in the file “Jobs by year”: Year"),
    ]


def test_the_schedule_in_the_data_leaves_out_what_other_files_withhold() -> None:
    text = CASE.replace("withholds: [names, dates]", "withholds: [names, dates, prices]").replace(
        "withheld:\n", "withheld:\n  prices: {what: the prices, under: bidders}\n"
    )
    schedule = compose_data_schedule(case_of(text + BIDDERS), wording(), attached())
    assert [what for what, _, _ in schedule[1:]] == ["the *names*", "the exact dates"]


def test_data_that_withholds_nothing_has_no_schedule() -> None:
    text = (
        "items:\n  - number: 1\n    outcome: disclosed\n    attached: jobs\n"
        "attachments:\n  jobs: {title: Jobs, source: j.csv, columns: {Ward: keep}}\n"
    )
    assert compose_data_schedule(case_of(text), wording(), attached()) == []


def test_a_note_is_a_statement_with_its_values() -> None:
    notes = (
        Note("data_taken_on", {"date": dt.date(2026, 8, 31)}),
        Note("data_caveat", {"caveat": Prose(("Without *VAT*.", "About."))}),
    )
    assert compose_data_notes(case_of(CASE), wording(), attached(*notes), 0) == [
        "The information is as it stood on 31 August 2026.",
        "Without *VAT*. About.",
    ]


@pytest.mark.parametrize(("count", "begins"), [(1, "1 cell begins"), (3, "3 cells begin")])
def test_cells_that_csv_puts_a_sign_before_are_counted(count: int, begins: str) -> None:
    (said,) = compose_data_notes(case_of(CASE), wording(), attached(), count)
    assert said.startswith(f"In CSV files {begins} with '")
