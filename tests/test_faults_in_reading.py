"""What is read and is not there, closed, changing or oddly named: told in our words."""

import json
import os
from pathlib import Path

import pytest

import noticegen
from noticegen.errors import FileError
from noticegen.model.release import digest_of
from processes import nothing_left, obey_permissions, run, told
from small_case import AUTHORITY, REQUEST, write_case


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("nothing.yaml", "there is no such file"),
        ("nowhere/request.yaml", "there is no such file"),
        ("request.yaml/request.yaml", "there is no such file"),
        (".", "this is a folder"),
        ("a" * 4000, "file name too long"),
        ("/".join(["deep"] * 1000), "file name too long"),
        ("/dev/zero", "a file of this kind has at most"),
    ],
)
def test_a_case_that_cannot_be_read_is_told(name: str, what: str, tmp_path: Path) -> None:
    write_case(tmp_path)
    with pytest.raises(FileError) as caught:
        noticegen.read_case(tmp_path / name)
    assert [what in problem.what for problem in caught.value.problems] == [True]


@pytest.mark.parametrize("name", ["request.yaml", "complaints.csv", "approvals.yaml"])
def test_a_file_that_is_closed_to_us_is_told(name: str, tmp_path: Path) -> None:
    case = write_case(tmp_path)
    (tmp_path / name).chmod(0)
    with nothing_left(tmp_path):
        said = told(run("check", case, before=obey_permissions), 3)
    assert "cannot be read" in said
    assert name in said


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("complaints.csv", "`complaints.csv` is a folder"),
        ("request.yaml", "this is a folder"),
        ("authority.yaml", "there is no authority.yaml here"),
    ],
)
def test_a_folder_where_a_file_is_expected_is_told(name: str, what: str, tmp_path: Path) -> None:
    case = write_case(tmp_path)
    (tmp_path / name).unlink()
    (tmp_path / name).mkdir()
    with pytest.raises(FileError) as caught:
        noticegen.read_case(case)
    assert what in caught.value.problems[0].what


def test_a_case_in_a_closed_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir()
    case = write_case(tmp_path / "closed")
    (tmp_path / "closed").chmod(0)
    try:
        assert "permission denied" in told(run("check", case, before=obey_permissions), 3)
    finally:
        (tmp_path / "closed").chmod(0o700)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    case = write_case(tmp_path)
    with pytest.raises(FileError, match="gone: there is no such folder"):
        noticegen.read_case(case, folder=tmp_path / "gone")


def test_a_current_folder_that_was_removed_is_told(tmp_path: Path) -> None:
    case = write_case(tmp_path)
    away = tmp_path / "away"
    away.mkdir()

    def remove() -> None:
        os.chdir(away)
        away.rmdir()

    assert "there is no such file" in told(run("check", "request.yaml", before=remove), 3)
    away.mkdir()
    with case.open() as file:
        assert "not there any more" in told(run("check", "-", before=remove, stdin=file), 3)
    away.mkdir()
    assert run("check", case, before=remove).returncode == 0


ODD = ["-dash, two words", "Kraków 🦔 line\nbreak \x1b[31mred \udcff not UTF-8"]


@pytest.mark.parametrize("name", ODD)
def test_an_odd_name_is_a_name_like_any_other(name: str, tmp_path: Path) -> None:
    folder = tmp_path / name
    folder.mkdir()
    case = write_case(folder).rename(folder / f"{name}.yaml")
    ran = run("render", case, "--format", "txt", "--out", tmp_path / f"{name} out")
    assert ran.returncode == 0, ran.stderr
    assert os.fsencode(tmp_path / f"{name} out/send/letter.txt") in ran.stdout
    record = json.loads((tmp_path / f"{name} out/record/manifest.json").read_text("utf-8"))
    assert record["inputs"][0]["file"] == f"{name}.yaml"
    case.unlink()
    with pytest.raises(FileError) as caught:
        noticegen.read_case(case)
    said = str(caught.value)
    assert "\x1b" not in said
    assert len(said.splitlines()) == 1
    assert json.loads(run("check", case, "--json").stdout)["problems"][0]["file"].endswith(
        name + ".yaml"
    )


def test_a_terminal_of_few_letters_gets_them_escaped(tmp_path: Path) -> None:
    case = write_case(tmp_path)
    few = {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    ran = run("render", case, "--format", "txt", "--out", tmp_path / "é", environment=few)
    assert ran.returncode == 0
    assert b"\\udcc3\\udca9/send/letter.txt" in ran.stdout
    case.write_text(REQUEST.replace("items:", "études: 1\nitems:"), "utf-8")
    found = json.loads(run("check", case, "--json", environment=few).stdout.decode("ascii"))
    assert "`études`" in found["problems"][0]["what"]


def test_what_changes_while_it_is_read_is_recorded_as_it_was_used(tmp_path: Path) -> None:
    """Each file is read once; its digest is that of the bytes that made the letter."""
    from PIL import Image  # noqa: PLC0415

    case = write_case(tmp_path, authority=AUTHORITY + "logo: arms.png\nlogo_shows: a wheel\n")
    Image.new("RGB", (4, 4)).save(tmp_path / "arms.png")
    before = {path.name: digest_of(path.read_bytes()) for path in tmp_path.iterdir()}
    undisturbed = noticegen.render(case, ["txt"])

    def spoil(doing: str) -> None:
        if doing in ("composing the letter", "writing the release"):
            for path in tmp_path.iterdir():
                path.write_bytes(b"changed since")

    disturbed = noticegen.render(case, ["txt"], progress=spoil)
    assert {f["file"]: f["digest"] for f in disturbed.manifest["inputs"]} == before
    assert disturbed.files() == undisturbed.files()


@pytest.mark.parametrize(
    ("name", "at", "what"),
    [
        ("complaints.csv", "reading complaints.csv", "there is no file `complaints.csv`"),
        ("request.yaml", "reading the case", "there is no such file"),
    ],
)
def test_a_file_that_vanishes_meanwhile_is_told(
    name: str, at: str, what: str, tmp_path: Path
) -> None:
    case = write_case(tmp_path)

    def vanish(doing: str) -> None:
        if doing == at:
            (tmp_path / name).unlink()

    with pytest.raises(FileError, match=what):
        noticegen.read_case(case, progress=vanish)
