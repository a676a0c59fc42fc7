"""What is given as a record: a folder, a file, one that was changed, one that is none."""

import json
from pathlib import Path
from typing import Any

import pytest
from made_again import change_record, released, sample

import noticegen
from json_schema import misfits
from noticegen.errors import FileError
from noticegen.model.release import Format
from noticegen.paths import data_folder
from small_case import write_case

MANIFEST = "record/manifest.json"


def told(path: Path) -> str:
    with pytest.raises(FileError) as caught:
        noticegen.read_letter_record(path)
    (problem,) = caught.value.problems
    assert caught.value.exit_code == 3
    return f"{Path(problem.where.file).name}: {problem.what} | {problem.fix}"


@pytest.mark.parametrize("named", ["", "record", MANIFEST])
def test_a_record_is_named_by_its_release_its_folder_or_its_file(
    named: str, tmp_path: Path
) -> None:
    release = released(write_case(tmp_path), (Format.TXT, Format.HTML))
    record = noticegen.read_letter_record(release / named)
    assert record.file == (release / MANIFEST).as_posix()
    assert (record.formats, record.draft) == ((Format.TXT, Format.HTML), False)


@pytest.mark.parametrize(
    "name",
    ["officer-convictions", "vehicle-recovery-3-review", "custody-meals", "front-desk-2-no-notice"],
)
def test_a_record_is_as_its_schema_says(name: str, tmp_path: Path) -> None:
    schema = json.loads((data_folder("exemptions") / "schemas/manifest.json").read_text())
    content = noticegen.render(sample(tmp_path, name), ["docx", "pdf"]).manifest
    assert misfits(content, schema, schema) == []
    del content["made_with"]["today"]
    assert misfits(content, schema, schema) == ["$.made_with: 'today' is a required property"]


@pytest.mark.parametrize(
    ("old", "new"),
    [('"draft": false', '"draft": true'), ("letter.txt", "letter2.txt"), ("WBC-77", "WBC-78")],
)
def test_a_record_that_was_changed_is_told(old: str, new: str, tmp_path: Path) -> None:
    file = released(write_case(tmp_path)) / MANIFEST
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")
    assert "manifest.json: this record was changed after it was made | take it from a copy" in told(
        file
    )


def test_a_record_that_is_only_laid_out_otherwise_is_the_same(tmp_path: Path) -> None:
    case = write_case(tmp_path)
    release = released(case)
    content = json.loads((release / MANIFEST).read_text("utf-8"))
    (release / MANIFEST).write_text(json.dumps(content, sort_keys=True), "utf-8")
    assert noticegen.render(case, as_record=release).again is not None


def test_a_record_of_before_is_told_with_what_to_do(tmp_path: Path) -> None:
    release = released(write_case(tmp_path))
    content = json.loads((release / MANIFEST).read_text("utf-8"))
    del content["made_with"], content["digest"]
    (release / MANIFEST).write_text(json.dumps(content), "utf-8")
    said = told(release)
    assert "this record does not say what the letter was made with" in said
    assert "`noticegen verify`" in said


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"a": 1}', "7", "[" * 100_000, "\x00"])
def test_a_file_that_is_no_record_is_told(text: str, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(text)
    assert told(tmp_path / "a.json").startswith("a.json: this is no record of noticegen | name a")


def test_a_folder_or_a_name_that_leads_to_none_is_told(tmp_path: Path) -> None:
    assert "there is no record of noticegen in this folder" in told(tmp_path)
    assert "there is no such file or folder" in told(tmp_path / "gone")
    assert "this can't be read" in told(tmp_path / ("x" * 5000))
    assert "this is no record" in told(write_case(tmp_path))


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("inputs", [{"file": "a", "digest": 7, "what": "case"}]),
        ("inputs", [{"file": "a", "digest": "sha256:0"}]),
        ("inputs", None),
        ("sent", ["letter.txt"]),
        ("record", 7),
        ("draft", "no"),
        ("libraries", {"jinja2": None}),
        ("law", {}),
        ("made_with", []),
        ("made_with", {}),
        ("made_with", {"today": "yesterday"}),
    ],
)
def test_a_record_that_is_sealed_and_makes_no_sense_is_told(
    key: str, value: object, tmp_path: Path
) -> None:
    release = released(write_case(tmp_path))
    change_record(release, lambda content: content.update({key: value}))
    assert "this record can't be understood" in told(release)


def test_parts_of_what_made_it_that_make_no_sense_are_told(tmp_path: Path) -> None:
    release = released(write_case(tmp_path))

    def spoil(content: dict[str, Any]) -> None:
        content["made_with"]["formats"] = ["odt"]

    change_record(release, spoil)
    assert "this record can't be understood" in told(release)
