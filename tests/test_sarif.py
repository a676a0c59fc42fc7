"""`check --format sarif` gives a log that is valid by the schema of SARIF 2.1.0."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

import noticegen
from json_schema import check_schema
from noticegen.checks.rules import all_rules
from noticegen.cli import app
from noticegen.model.finding import Finding, Problem, Severity
from noticegen.model.place import NOWHERE, Place
from rule_cases import RULES, findings_of
from sarif_schema import schema, wrong_with_log

ROOT = Path(__file__).resolve().parent.parent
RUN = CliRunner()
FINDING = Finding(
    rule="late",
    severity=Severity.ADVICE,
    where=Place("my cases/request.yaml", 4, 9, 10),
    message="3 working days after 1 October 2026, the last day",
    fix="say why in `late_because`",
    source="FOIA s10(1)",
    about="issued",
)


def result_of(finding: Finding) -> dict[str, Any]:
    log = noticegen.as_sarif([finding])
    assert wrong_with_log(log) == []
    (result,) = log["runs"][0]["results"]
    return dict(result)


@pytest.mark.parametrize("code", all_rules())
def test_the_findings_of_each_rule_make_a_valid_log(code: str) -> None:
    log = noticegen.as_sarif(findings_of(code, "bad"))
    assert wrong_with_log(log) == []
    (result,) = log["runs"][0]["results"]
    assert result["ruleId"] == code
    assert log["runs"][0]["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == code


@pytest.mark.parametrize("sample", sorted((ROOT / "samples").glob("*/request.yaml")))
def test_a_sample_s_log_is_valid(sample: Path) -> None:
    ended = RUN.invoke(app, ["check", str(sample), "--format", "sarif"])
    log = json.loads(ended.output)
    assert wrong_with_log(log) == []
    assert log["runs"][0]["invocations"][0]["exitCode"] == ended.exit_code


def test_a_finding_says_where_and_how_bad_it_is() -> None:
    result = result_of(FINDING)
    assert result["level"] == "warning"
    assert result["message"]["text"] == f"{FINDING.message}\nfix: {FINDING.fix}"
    assert result["partialFingerprints"] == {"subject/v1": "late:issued"}
    (location,) = result["locations"]
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "my%20cases/request.yaml"},
        "region": {"startLine": 4, "startColumn": 9, "endColumn": 19},
    }


def with_place(where: Place, **more: Any) -> dict[str, Any]:
    return result_of(
        Finding("leak", Severity.BLOCKING, where, "it would leak", "", "UK GDPR", **more)
    )


def test_what_stops_is_an_error_and_a_rule_of_no_file_has_its_id() -> None:
    result = with_place(Place("letter.txt"))
    assert (result["level"], result["ruleId"]) == ("error", "leak")
    assert result["message"] == {"text": "it would leak"}
    assert "region" not in result["locations"][0]["physicalLocation"]
    assert result["properties"] == {"source": "UK GDPR"}


def test_a_place_without_a_file_has_no_location() -> None:
    assert "locations" not in with_place(NOWHERE)


def test_a_pointer_and_an_absolute_path_are_told() -> None:
    (location,) = with_place(Place("/a b/case.json", 1, pointer="/items/0"))["locations"]
    assert location["logicalLocations"] == [{"fullyQualifiedName": "/items/0"}]
    assert location["physicalLocation"]["artifactLocation"] == {"uri": "file:///a%20b/case.json"}
    assert location["physicalLocation"]["region"] == {"startLine": 1}


def test_what_somebody_answers_for_is_suppressed() -> None:
    (suppression,) = with_place(NOWHERE, overridden_by="Ines Corbel, Solicitor")["suppressions"]
    assert suppression["justification"] == "answered for by Ines Corbel, Solicitor"
    assert "suppressions" not in with_place(NOWHERE)


@pytest.mark.parametrize(("severity", "code"), [(Severity.BLOCKING, 6), (Severity.ADVICE, 0)])
def test_the_exit_code_is_that_of_a_check(severity: Severity, code: int) -> None:
    finding = Finding("late", severity, NOWHERE, "late", "", "FOIA s10(1)")
    (invocation,) = noticegen.as_sarif([finding])["runs"][0]["invocations"]
    assert invocation == {"executionSuccessful": True, "exitCode": code}


def test_a_file_that_can_t_be_used_is_a_notification(tmp_path: Path) -> None:
    case = tmp_path / "request.yaml"
    case.write_text("reference: [\n", "utf-8")
    ended = RUN.invoke(app, ["check", str(case), "--format", "sarif"])
    log = json.loads(ended.output)
    (invocation,) = log["runs"][0]["invocations"]
    assert wrong_with_log(log) == []
    assert (ended.exit_code, invocation["exitCode"]) == (3, 3)
    assert invocation["executionSuccessful"] is False
    assert "fix:" in invocation["toolExecutionNotifications"][0]["message"]["text"]
    assert log["runs"][0]["results"] == []
    problem = Problem(NOWHERE, "it failed", "")
    assert wrong_with_log(noticegen.as_sarif(problems=[problem])) == []


@pytest.mark.parametrize("arguments", [["--format", "xml"], ["--json", "--format", "sarif"]])
def test_one_known_form_can_be_asked_for(arguments: list[str]) -> None:
    case = str(RULES / "late/bad.yaml")
    assert RUN.invoke(app, ["check", case, *arguments]).exit_code == 2


def test_json_is_the_same_by_either_name() -> None:
    case = str(RULES / "late/bad.yaml")
    by_format = RUN.invoke(app, ["check", case, "--format", "json"]).output
    assert by_format == RUN.invoke(app, ["check", case, "--json"]).output
    assert json.loads(by_format)["findings"]


FILE = ("runs", 0, "results", 0, "locations", 0, "physicalLocation", "artifactLocation")


def test_the_validator_finds_what_is_wrong() -> None:
    good = noticegen.as_sarif([FINDING])
    for path, value in (
        (("version",), "2.0.0"),
        (("runs", 0, "results", 0, "level"), "bad"),
        (("runs", 0, "results", 0, "message"), {}),
        (("runs", 0, "results", 0, "ruleIndex"), -2),
        (("runs", 0, "tool", "driver", "name"), 3),
        (("runs", 0, "surplus"), 1),
        (("$schema",), "no scheme"),
        (
            (
                "runs",
                0,
                "results",
                0,
                "locations",
                0,
                "physicalLocation",
                "artifactLocation",
                "uri",
            ),
            "a b",
        ),
    ):
        log = copy.deepcopy(good)
        at: Any = log
        for step in path[:-1]:
            at = at[step]
        at[path[-1]] = value
        assert wrong_with_log(log), path


def test_the_schema_is_that_of_the_standard() -> None:
    check_schema(schema())
    assert schema()["title"].startswith("Static Analysis Results Format (SARIF) Version 2.1.0")
    assert "MIT License" in (ROOT / "tests/sarif/LICENSE.txt").read_text("utf-8")
