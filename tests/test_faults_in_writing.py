"""No room, no permission, something in the way: told, and nothing half-written."""

import errno
import os
import resource
import signal
import threading
from pathlib import Path
from typing import Any

import pytest

import noticegen
from noticegen.errors import FileError, NoticegenError
from noticegen.write import pdf
from processes import nothing_left, obey_permissions, obeying_a_stop, run, told
from small_case import write_case


def to_replace_another(folder: Path) -> noticegen.Result:
    """Write a release to `folder/out`, and give another of the same case."""
    case = write_case(folder)
    noticegen.render(case, ["txt"]).write(folder / "out")
    return noticegen.render(case, ["html"])


@pytest.mark.parametrize(
    ("out", "what"),
    [
        ("request.yaml", "this exists, and is no release of noticegen"),
        ("request.yaml/below/it", "request.yaml` is a file, so there can be no folder in it"),
        ("a" * 4000, "no folder can be made here"),
        ("loop", "a link that leads back to itself"),
        ("/dev/null", "this exists, and is no release"),
    ],
)
def test_a_destination_that_can_be_none_is_told(out: str, what: str, tmp_path: Path) -> None:
    result = noticegen.render(write_case(tmp_path), ["txt"])
    (tmp_path / "loop").symlink_to("loop")
    with nothing_left(tmp_path), pytest.raises(FileError) as caught:
        result.write(tmp_path / out, replace=True)
    assert what in caught.value.problems[0].what


@pytest.mark.parametrize("out", ["release", "two/levels/down"])
def test_a_folder_that_must_not_be_written_to_is_told(out: str, tmp_path: Path) -> None:
    case = write_case(tmp_path)
    (tmp_path / "shut").mkdir(mode=0o500)
    with nothing_left(tmp_path):
        options = ["--format", "txt", "--out", tmp_path / "shut" / out]
        said = told(run("render", case, *options, before=obey_permissions), 3)
    assert "can't be written here: permission denied" in said


def test_no_room_leaves_nothing_not_even_the_folders_above(tmp_path: Path) -> None:
    case = write_case(tmp_path)

    def little_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (4_000, 4_000))

    with nothing_left(tmp_path):
        options = ["--format", "txt", "--out", tmp_path / "a" / "b"]
        ran = run("render", case, *options, before=little_room)
    assert "can't be written here: file too large" in told(ran, 3)


def test_no_room_in_the_temporary_folder_is_told(tmp_path: Path) -> None:
    case = write_case(tmp_path)

    def little_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (4_000, 4_000))

    with nothing_left(tmp_path):
        said = told(run("render", case, "--format", "pdf", before=little_room), 1)
    assert "temporary folder" in said


def test_a_full_disk_leaves_an_earlier_release_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    result = to_replace_another(tmp_path)
    write = Path.write_bytes

    def full(path: Path, data: bytes) -> int:
        if path.name == "manifest.json":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return write(path, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    with nothing_left(tmp_path), pytest.raises(FileError, match="no space left on device"):
        result.write(tmp_path / "out", replace=True)


@pytest.mark.parametrize("error", [KeyboardInterrupt, OSError(errno.EACCES, "Permission denied")])
def test_a_release_is_put_back_if_the_new_one_cannot_take_its_place(
    error: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    result = to_replace_another(tmp_path)
    rename = Path.rename

    def fail(path: Path, target: Path) -> Path:
        if path.name == "new":
            raise error
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", fail)
    with nothing_left(tmp_path), pytest.raises((KeyboardInterrupt, FileError)):
        result.write(tmp_path / "out", replace=True)


def test_what_cannot_be_put_back_is_not_taken_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    result = to_replace_another(tmp_path)
    rename = Path.rename

    def fail(path: Path, target: Path) -> Path:
        if path.name in ("new", "old"):
            raise OSError(errno.EIO, "Input/output error")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(FileError, match="can't be written"):
        result.write(tmp_path / "out", replace=True)
    assert list(tmp_path.glob(".noticegen-*/old/send/letter.txt"))


def test_a_stop_waits_while_a_release_changes_places(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    result = to_replace_another(tmp_path)
    rename = Path.rename

    def stop(path: Path, target: Path) -> Path:
        signal.pthread_kill(threading.get_ident(), signal.SIGINT)
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", stop)
    with obeying_a_stop(), pytest.raises(KeyboardInterrupt):
        result.write(tmp_path / "out", replace=True)
    assert [path.name for path in (tmp_path / "out" / "send").glob("letter.*")] == ["letter.html"]
    assert not list(tmp_path.glob(".noticegen-*"))


def test_fonts_that_cannot_be_laid_out_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    weasyprint = pdf.import_weasyprint()

    def full(**_words: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(weasyprint, "CSS", full)
    pdf._engine.cache_clear()  # noqa: SLF001 - it is made once a process
    try:
        with pytest.raises(NoticegenError, match="no space left on device"):
            noticegen.render(write_case(tmp_path), ["pdf"])
    finally:
        pdf._engine.cache_clear()  # noqa: SLF001
