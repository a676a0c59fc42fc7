"""`render --as` as a user types it."""

import json
import re
from pathlib import Path

from made_again import change, released

from json_schema import misfits
from noticegen.paths import data_folder
from small_case import REQUEST, write_case
from test_cli import noticegen


def test_a_letter_comes_out_the_same_and_it_is_said(tmp_path: Path) -> None:
    case = write_case(tmp_path)
    release = released(case)
    ran = noticegen("render", case, "--as", release)
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.splitlines()[0] == f"{tmp_path}/again/send/letter.txt"
    record = release / "record/manifest.json"
    said = rf"the same bytes as then: \d+ files are as {re.escape(str(record))} says\n"
    assert re.fullmatch(said, ran.stderr)
    for path in (tmp_path / "again").rglob("*.*"):
        same = release / path.relative_to(tmp_path / "again")
        assert path.read_bytes() == same.read_bytes()


def test_a_draft_is_made_again_as_a_draft_of_its_day(tmp_path: Path) -> None:
    case = write_case(tmp_path, REQUEST.replace("issued: 2026-09-24\n", ""))
    release = released(case, draft=True)
    ran = noticegen("render", case, "--as", release / "record", "--out", tmp_path / "out", "--json")
    told = json.loads(ran.stdout)
    assert (told["exit_code"], told["draft"]) == (0, True)
    assert "send/letter.draft.txt" in told["again"]["same"]
    schema = json.loads((data_folder("exemptions") / "schemas/result.json").read_text())
    assert misfits(told, schema, schema) == []


def test_what_differs_ends_with_6_and_nothing_is_written(tmp_path: Path) -> None:
    case = write_case(tmp_path)
    release = released(case)
    change(case, "Mx Tarrow", "Mx Tarrant")
    ran = noticegen("render", case, "--as", release)
    assert ran.returncode == 6
    assert ran.stderr.startswith(
        f"{case}: this has changed since the letter was made: `applicant`\n  fix: put back"
    )
    assert ran.stderr.endswith("nothing was written\n")
    assert not (tmp_path / "again").exists()


def test_what_is_no_record_ends_with_3(tmp_path: Path) -> None:
    ran = noticegen("render", write_case(tmp_path), "--as", tmp_path)
    assert ran.returncode == 3
    assert "there is no record of noticegen in this folder\n  fix: " in ran.stderr


def test_formats_and_draft_beside_a_record_are_a_matter_of_usage(tmp_path: Path) -> None:
    case = write_case(tmp_path)
    for more in (["--draft"], ["--format", "txt"]):
        ran = noticegen("render", case, "--as", tmp_path, *more)
        assert ran.returncode == 2
        assert "leave them out" in ran.stderr


def test_a_release_can_be_put_in_its_own_place(tmp_path: Path) -> None:
    case = write_case(tmp_path)
    release = released(case)
    before = {path: path.read_bytes() for path in release.rglob("*.*")}
    ran = noticegen("render", case, "--as", release, "--out", release, "--replace")
    assert ran.returncode == 0, ran.stderr
    assert {path: path.read_bytes() for path in release.rglob("*.*")} == before


def test_help_tells_of_it() -> None:
    said = " ".join(noticegen("render", "--help").stdout.split())
    assert "--as RECORD" in said
    assert "make the same letter again, as of then, or say all that has changed since" in said
    assert "--as release --out again" in said
