import datetime as dt
import json
from typing import Any

import pytest
from typer.testing import CliRunner, Result

import noticegen
from json_schema import misfits
from noticegen.cli import app
from noticegen.errors import UnknownLimbError
from noticegen.kept import law_of
from noticegen.model.choices import Outcome
from noticegen.model.law import Status
from noticegen.paths import data_folder

DAY = dt.date(2026, 10, 6)
SCHEMA: dict[str, Any] = json.loads((data_folder("exemptions") / "schemas/limbs.json").read_text())


def exemptions(*words: str) -> Result:
    return CliRunner().invoke(app, ["exemptions", *words])


def record_of(key: str, on: dt.date = DAY) -> dict[str, Any]:
    (record,) = [r for r in noticegen.list_limbs(on=on) if r["key"] == key]
    return record


def test_every_limb_has_a_line_with_its_status() -> None:
    lines = noticegen.describe_law(on=DAY)
    assert [line.split("  ")[0] for line in lines] == list(law_of(DAY).limbs)
    assert "qualified" in next(line for line in lines if line.startswith("s43(2)"))


def test_what_is_contested_is_marked_in_the_list() -> None:
    contested = [r["key"] for r in noticegen.list_limbs(on=DAY) if r["contested"]]
    marked = [
        line.split("  ")[0] for line in noticegen.describe_law(on=DAY) if "(contested)" in line
    ]
    assert contested
    assert marked == contested


def test_a_section_shows_its_limbs_and_how_to_see_one() -> None:
    first, _, *limbs, _, last = noticegen.describe_law("s40", on=DAY)
    keys = [key for key in law_of(DAY).limbs if key.startswith("s40(")]
    assert first == "Section 40: Personal information"
    assert [line.split("  ")[0].strip() for line in limbs] == keys
    assert last == f'To see one: noticegen exemptions show "{keys[0]}"'


def test_a_part_of_a_section_shows_the_limbs_that_begin_so() -> None:
    lines = noticegen.describe_law("s31(1)", on=DAY)
    assert any(line.startswith("s31(1)(a) ") for line in lines)
    assert not any(line.startswith("s31(3)") for line in lines)


def test_the_questions_of_a_whole_section_are_an_entry_for_each_limb() -> None:
    lines = noticegen.describe_law("s43", questions=True, on=DAY)
    limbs = [line.partition(": ")[2] for line in lines if line.startswith("    limb: ")]
    assert limbs == ["s43(1)", "s43(2)", "s43(3)"]


@pytest.mark.parametrize(
    ("named", "fix"),
    [
        ("s43(9)", "write one of `s43(1)`, `s43(2)`, `s43(3)`"),
        ("s25", "write a limb, or a section: `s12`, `s14`, `s21`, `s22`, `s22A`, "),
        ("prices", "write a limb, or a section: `s12`, "),
    ],
)
def test_what_is_not_defined_is_told_with_what_is(named: str, fix: str) -> None:
    with pytest.raises(UnknownLimbError) as error:
        noticegen.describe_law(named, on=DAY)
    (problem,) = error.value.problems
    assert problem.what == f"`{named}` is not defined"
    assert problem.fix.startswith(fix)


@pytest.mark.parametrize("on", [DAY, dt.date(2021, 3, 15), dt.date(2019, 6, 3)])
def test_the_list_for_programs_is_as_its_schema_says(on: dt.date) -> None:
    ran = exemptions("list", "--json", "--on", str(on))
    listed = json.loads(ran.stdout)
    assert misfits(listed, SCHEMA, SCHEMA) == []
    assert [limb["key"] for limb in listed] == list(law_of(on).limbs)
    assert listed == noticegen.list_limbs(on=on)


def test_a_record_says_what_a_program_needs() -> None:
    assert record_of("s43(2)") == {
        "key": "s43(2)",
        "cite": "section 43(2)",
        "section": "43",
        "title": "commercial interests",
        "status": "qualified",
        "in_force": {"from": "2018-05-25", "to": None},
        "contested": None,
        "neither_confirm_nor_deny": "s43(3)",
        "refuses_as": "withheld",
        "harm_test": "prejudice",
    }


def test_a_record_is_of_the_version_of_its_day() -> None:
    assert record_of("s44(1)(b)", dt.date(2019, 6, 3))["in_force"] == {
        "from": "2018-05-25",
        "to": "2020-12-31",
    }


def test_certificates_exempt_nothing_and_are_not_listed() -> None:
    assert [r["key"] for r in noticegen.list_limbs(on=DAY) if r["section"] == "25"] == []


def test_the_schema_names_every_status_and_every_outcome_that_refuses() -> None:
    properties = SCHEMA["$defs"]["Limb"]["properties"]
    assert set(properties["status"]["enum"]) == set(Status)
    assert set(properties["refuses_as"]["enum"]) <= set(Outcome)


@pytest.mark.parametrize("command", [["list"], ["list", "--json"], ["show", "s43-2"]])
def test_a_day_before_any_definition_ends_with_its_code(command: list[str]) -> None:
    assert exemptions(*command, "--on", "2004-12-31").exit_code == UnknownLimbError.exit_code


def test_a_day_that_is_none_is_told() -> None:
    ran = exemptions("list", "--on", "6 October 2026")
    assert ran.exit_code == 2
    assert "6 October 2026" in ran.stderr


def test_a_sheet_on_another_day_is_that_day_s() -> None:
    shown = exemptions("show", "s44-1-b", "--on", "2019-06-03")
    assert shown.exit_code == 0
    assert shown.stdout.splitlines() == noticegen.describe_law("s44-1-b", on=dt.date(2019, 6, 3))
