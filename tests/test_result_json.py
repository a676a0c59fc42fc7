"""What `--json` prints is as `exemptions/schemas/result.json` says, however a run ends."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from json_schema import misfits
from missing_law import BEFORE_ANY, do_without
from noticegen import Severity, errors
from noticegen.cli import app
from noticegen.paths import data_folder
from processes import run, site
from small_case import REQUEST, write_case

SCHEMA: dict[str, Any] = json.loads((data_folder("exemptions") / "schemas/result.json").read_text())
BROKEN = """
import noticegen.pipeline as p
def broken(*_, **__): raise KeyError('Brunhilda Cogglesworth')
p.run_checks = broken
"""
LIMB = "s40(2) by virtue of s40(3A)(a)"


def noticegen(*words: object) -> Result:
    return CliRunner().invoke(app, list(map(str, words)))


def told(text: str) -> dict[str, Any]:
    """Read the one object that was printed, and see that it is as the schema says."""
    result: dict[str, Any] = json.loads(text)
    assert misfits(result, SCHEMA, SCHEMA) == []
    return result


@pytest.mark.parametrize("command", ["check", "render"])
@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("", "", 0),
        ("outcome:", "outcom:", 3),
        ("source: complaints.csv", "source: gone.csv", 3),
        ("2026-09-24", BEFORE_ANY, 4),
        ("necessary: No.", "necessary: No other way.", 6),
        ("the kind of each.", "the kind of each 🦔.", 0),
    ],
)
def test_every_end_is_one_object_with_its_code(
    command: str, old: str, new: str, code: int, tmp_path: Path
) -> None:
    case = write_case(tmp_path, REQUEST.replace(old, new) if old else REQUEST)
    options = ["--format", "txt"] if command == "render" else []
    ran = noticegen(command, case, "--json", *options)
    result = told(ran.stdout)
    assert (result["exit_code"], ran.exit_code) == (code, code)
    assert bool(result["problems"]) == (code in (3, 4))
    assert bool(result["findings"]) == (code == 6 or "🦔" in new)
    assert ("sent" in result) == (command == "render" and code == 0)
    assert ran.stderr == ""


@pytest.mark.parametrize("command", ["check", "render"])
def test_law_that_is_not_defined_is_one_object_with_its_line(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = write_case(tmp_path)
    do_without(tmp_path, monkeypatch, "40")
    ran = noticegen(command, case, "--json")
    result = told(ran.stdout)
    assert (result["exit_code"], ran.exit_code) == (4, 4)
    (problem,) = result["problems"]
    assert problem["line"] == REQUEST.split(LIMB)[0].count("\n") + 1
    assert (result["findings"], ran.stderr) == ([], "")


def test_a_leak_stops_a_release_and_is_a_finding_of_a_check(tmp_path: Path) -> None:
    said = REQUEST.replace("the kind of each", "what Brunhilda Cogglesworth wrote")
    case = write_case(tmp_path, said)
    stopped = told(noticegen("render", case, "--json", "--format", "txt").stdout)
    assert (stopped["exit_code"], stopped["findings"]) == (7, [])
    assert [problem["file"] for problem in stopped["problems"]] == ["letter.txt"]
    assert told(noticegen("check", case, "--json").stdout)["findings"][0]["rule"] == "leak"


def test_a_draft_says_so_and_what_it_went_on_in_spite_of(tmp_path: Path) -> None:
    case = write_case(tmp_path, REQUEST.replace("issued: 2026-09-24\n", ""))
    result = told(noticegen("render", case, "--json", "--draft", "--format", "txt").stdout)
    assert result["draft"] is True
    assert result["findings"][0]["rule"] == "not-ready-to-send"
    assert result["sent"][0].endswith("draft/send/letter.draft.txt")


def test_a_fault_of_ours_is_one_object_too(tmp_path: Path) -> None:
    case = write_case(tmp_path)
    ran = run("check", case, "--json", environment=site(tmp_path, BROKEN))
    result = told(ran.stdout.decode())
    assert result["exit_code"] == ran.returncode == 1
    assert result["problems"][0]["file"] == ""


def test_the_schema_names_every_code_and_every_severity() -> None:
    def codes(kinds: Iterable[type[errors.NoticegenError]]) -> Iterable[int]:
        for kind in kinds:
            yield kind.exit_code
            yield from codes(kind.__subclasses__())

    listed = SCHEMA["$defs"]["Result"]["properties"]["exit_code"]["enum"]
    assert set(listed) == {0, *codes([errors.NoticegenError])}
    severities = SCHEMA["$defs"]["Finding"]["properties"]["severity"]["enum"]
    assert set(severities) == set(Severity)


NOTHING: dict[str, object] = {"exit_code": 0, "findings": [], "problems": []}


@pytest.mark.parametrize(
    ("value", "misfit"),
    [
        ({"exit_code": 2, "findings": [], "problems": []}, "$.exit_code: 2 is not one of"),
        ({"exit_code": 0, "findings": []}, "$: 'problems' is a required property"),
        (
            {"exit_code": 0, "findings": [], "problems": [], "sent": []},
            "$: 'record' is a dependency of 'sent'",
        ),
        (
            {"exit_code": 0, "findings": [], "problems": [{"line": True}]},
            "$.problems[0].line: True is not of type",
        ),
        ({**NOTHING, "more": 1}, "('more' was unexpected)"),
    ],
)
def test_the_schema_refuses_what_is_otherwise(value: object, misfit: str) -> None:
    assert any(misfit in said for said in misfits(value, SCHEMA, SCHEMA))
