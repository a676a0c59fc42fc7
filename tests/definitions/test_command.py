"""`exemptions check` and the function behind it, over all that is shipped."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

import noticegen
from json_schema import misfits
from noticegen import paths
from noticegen.cli import app
from noticegen.paths import data_folder

SCHEMAS = data_folder("exemptions") / "schemas"
SCHEMA: dict[str, Any] = json.loads((SCHEMAS / "checked-definitions.json").read_text())
RESULT: dict[str, Any] = json.loads((SCHEMAS / "result.json").read_text())
S43 = data_folder("exemptions") / "foia/s43.yaml"


def check(*words: object) -> Result:
    return CliRunner().invoke(app, ["exemptions", "check", *map(str, words)])


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a small folder of definitions, in use, with one that lacks a source's day."""
    home = data_folder("exemptions")
    folder = tmp_path / "exemptions/foia"
    folder.mkdir(parents=True)
    for name in ("plain-words.yaml", "foia/regime.yaml", "foia/s16.yaml", "foia/s21.yaml"):
        (tmp_path / "exemptions" / name).write_text((home / name).read_text("utf-8"), "utf-8")
    file = folder / "s21.yaml"
    text = file.read_text("utf-8")
    assert "    checked_by: " in text
    kept = [line for line in text.splitlines() if not line.startswith("    checked_by: ")]
    file.write_text("\n".join(kept) + "\n", "utf-8")
    (tmp_path / "templates").symlink_to(data_folder("templates"))
    monkeypatch.setattr(paths, "_CHECKOUT", tmp_path)
    return file


def test_what_is_shipped_is_sound() -> None:
    checked = noticegen.check_definitions()
    assert checked.is_sound
    assert checked.record["counts"]["limbs"] > 100
    assert checked.summary.split(": ")[1].startswith("nothing is wrong")


def test_one_file_is_checked_alone() -> None:
    ran = check(S43)
    assert (ran.exit_code, ran.stdout.split(",")[0]) == (0, "1 section")
    assert all("s43.yaml" in line for line in ran.stderr.splitlines() if "advice: " in line)


def test_a_file_that_is_no_definition_is_told(tmp_path: Path) -> None:
    ran = check(tmp_path / "s43.yaml")
    assert ran.exit_code == 3
    assert "s43.yaml: no definition is read from this file" in ran.stderr


def test_figures_are_a_table_with_a_line_for_each_limb() -> None:
    ran = check(S43, "--figures")
    headings, *rows, _ = ran.stdout.splitlines()
    assert headings.split() == ["longest", "average", "ease", "passive"]
    assert [row.split()[0] for row in rows] == ["s43(1)", "s43(2)", "s43(3)"]
    assert all(len(row.split()) == 5 for row in rows)


def test_what_must_be_mended_ends_with_its_code(broken: Path) -> None:
    ran = check()
    assert ran.exit_code == 3
    assert "nobody is named who read it" in ran.stderr
    assert "to mend" in ran.stdout
    assert check(broken).exit_code == 3
    assert check(broken.with_name("s16.yaml")).exit_code == 0


@pytest.mark.parametrize("command", [["--json"], ["--json", "--figures"]])
def test_the_record_is_as_its_schema_says(command: list[str]) -> None:
    ran = check(S43, *command)
    told = json.loads(ran.stdout)
    assert misfits(told, SCHEMA, SCHEMA, result=RESULT) == []
    assert (told["exit_code"], ran.exit_code) == (0, 0)
    assert [row["limb"] for row in told["figures"]] == ["s43(1)", "s43(2)", "s43(3)"]


def test_the_record_of_what_is_wrong_is_as_its_schema_says_too(broken: Path) -> None:
    told = json.loads(check(broken, "--json").stdout)
    assert misfits(told, SCHEMA, SCHEMA, result=RESULT) == []
    assert told["exit_code"] == 3
    assert {f["rule"] for f in told["findings"] if f["severity"] == "blocking"} == {
        "source-not-dated"
    }
