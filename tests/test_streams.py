"""A case from standard input, a release to standard output."""

import json
import os
import tarfile
from pathlib import Path

import pytest

import noticegen
from processes import below, open_terminal, run, told
from small_case import REQUEST, write_case


def test_a_case_may_come_from_standard_input(tmp_path: Path) -> None:
    case = write_case(tmp_path)
    options = ["--format", "txt,docx", "--folder", tmp_path]
    with case.open("rb") as file:
        ran = run("render", "-", *options, "--tar", stdin=file)
    assert (ran.returncode, ran.stderr) == (0, b"")
    with case.open("rb") as file:
        assert run("render", "-", *options, stdin=file).returncode == 0
    release = tmp_path / "release"
    written = {p.relative_to(release).as_posix(): p.read_bytes() for p in release.rglob("*.*")}
    read = noticegen.read_case(case.read_bytes(), folder=tmp_path, name="standard input")
    result = noticegen.render(read, ["txt", "docx"])
    assert dict(result.files()) == written
    assert result.tar() == ran.stdout


def test_other_files_are_found_from_the_current_folder(tmp_path: Path) -> None:
    case = write_case(tmp_path)
    (tmp_path / "below").mkdir()
    with case.open("rb") as file:
        ran = run("check", "-", stdin=file, cwd=tmp_path)
    assert ran.returncode == 0


def test_a_mistake_in_standard_input_has_its_line(tmp_path: Path) -> None:
    write_case(tmp_path)
    wrong = REQUEST.replace("outcome:", "outcom:").encode()
    ran = run("check", "-", input=wrong, cwd=tmp_path)
    assert "standard input:8: `outcom` is not a key of an item" in told(ran, 3)


@pytest.mark.parametrize(("sent", "what"), [(b"", "empty"), (b" \n", "empty"), (b"\xff\xff", "")])
def test_an_input_that_holds_no_case_is_told(sent: bytes, what: str) -> None:
    assert f"standard input: it is {what}" in told(run("check", "-", input=sent), 3) or not what


def test_an_input_that_is_closed_is_told() -> None:
    assert "it is closed" in told(run("check", "-", before=lambda: os.close(0)), 3)


def test_an_input_without_an_end_is_told() -> None:
    with Path("/dev/zero").open("rb") as zeros:
        told(run("check", "-", stdin=zeros), 3)


def test_an_archive_holds_the_bytes_of_the_folder(tmp_path: Path) -> None:
    case = write_case(tmp_path)
    options = ["--format", "docx,txt"]
    assert run("render", case, *options).returncode == 0
    packed = run("render", case, *options, "--tar").stdout
    with tarfile.open(_saved(tmp_path / "r.tar", packed)) as archive:
        archive.extractall(tmp_path / "unpacked")  # noqa: S202 - our own
    one, other = tmp_path / "release", tmp_path / "unpacked"
    assert below(one) == below(other)
    for name in below(one):
        assert (one / name).is_dir() or (one / name).read_bytes() == (other / name).read_bytes()


def _saved(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("option", ["--replace", "--out=x"])
def test_an_archive_is_no_folder(option: str, tmp_path: Path) -> None:
    ran = run("render", write_case(tmp_path), "--tar", option)
    assert ran.returncode == 2
    assert b"--tar writes no folder" in ran.stderr
    assert ran.stdout == b""


def test_an_archive_is_not_for_a_terminal(tmp_path: Path) -> None:
    main, terminal = open_terminal()
    ran = run("render", write_case(tmp_path), "--tar", stdout=terminal)
    os.close(terminal)
    os.close(main)
    assert ran.returncode == 2
    assert b"not for a terminal" in ran.stderr


def test_beside_an_archive_the_json_goes_to_standard_error(tmp_path: Path) -> None:
    case = write_case(tmp_path)
    ran = run("render", case, "--tar", "--json", "--format", "txt")
    assert json.loads(ran.stderr)["sent"][0] == "send/letter.txt"
    assert ran.stdout == noticegen.render(case, ["txt"]).tar()
    case.write_text(REQUEST.replace("outcome:", "outcom:"), "utf-8")
    ran = run("render", case, "--tar", "--json")
    assert (ran.returncode, ran.stdout) == (3, b"")
    assert json.loads(ran.stderr)["problems"][0]["line"] == 8
