from cases import STAFF, case_of, told
from noticegen.model.attachment import Attachment, Telling
from noticegen.model.form import Id

CASE = f"""
items:
  - number: 1
    outcome: partly disclosed
    attached: jobs
    withholds: names
withheld:
  names: {{what: the names, under: staff}}
attachments:
  jobs:
    title: Jobs
    source: jobs.csv
    columns:
      Name: {{withholds: names, holds: person}}
      Team: keep
    not_identifying_because: Each team has dozens of people.
relied_on:{STAFF}"""


def attached(*telling: Telling) -> dict[str, Attachment]:
    return {"jobs": Attachment(Id("jobs"), "Jobs", (), (), (), (), {}, (), telling)}


def test_a_column_that_tells_a_withheld_one_is_blocked() -> None:
    (finding,) = told(case_of(CASE, attachments=attached(Telling("Team", "Name"))))
    assert "`Name` follows from `Team`" in finding
    assert "request.yaml:" in finding
    assert "blocking" in finding


def test_columns_that_tell_nothing_pass() -> None:
    assert told(case_of(CASE, attachments=attached())) == []
