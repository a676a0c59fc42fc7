import os
from pathlib import Path

import pytest

from noticegen.errors import FileError
from noticegen.start import new_files
from noticegen.start.new_files import write_new

FILES = {"a.yaml": "a: é\n", "deep/er/b.yaml": "b: 2\n"}


def everything(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def test_all_files_are_written_and_nothing_beside_them(tmp_path: Path) -> None:
    made = write_new(tmp_path / "x" / "y", FILES, "")
    assert made == [tmp_path / "x/y/a.yaml", tmp_path / "x/y/deep/er/b.yaml"]
    assert made[0].read_bytes() == "a: é\n".encode()
    assert everything(tmp_path / "x/y") == ["a.yaml", "deep", "deep/er", "deep/er/b.yaml"]


@pytest.mark.parametrize("name", list(FILES))
def test_nothing_is_written_over_and_nothing_written_beside_it(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("mine", "utf-8")
    before = everything(tmp_path)
    with pytest.raises(FileError) as error:
        write_new(tmp_path, FILES, "name another")
    (problem,) = error.value.problems
    assert problem.where.file.endswith(name)
    assert (problem.what, problem.fix) == (
        "this is there already, and is left as it is",
        "name another",
    )
    assert everything(tmp_path) == before
    assert path.read_text("utf-8") == "mine"


def test_what_is_there_is_told_once(tmp_path: Path) -> None:
    write_new(tmp_path, FILES, "")
    with pytest.raises(FileError, match=r"`a\.yaml` and `deep/er/b\.yaml` are there already"):
        write_new(tmp_path, FILES, "")


def test_a_link_that_leads_nowhere_is_there_too(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").symlink_to(tmp_path / "nowhere")
    with pytest.raises(FileError, match="there already"):
        write_new(tmp_path, FILES, "")
    assert everything(tmp_path) == ["a.yaml"]


@pytest.mark.parametrize("folder", ["there", "there/not"])
@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_what_fails_halfway_leaves_all_as_it_was(
    folder: str, error: BaseException, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "other").write_text("mine", "utf-8")
    move = new_files._move  # noqa: SLF001 - the second move is to fail

    def failing(source: Path, target: Path) -> None:
        if target.name == "b.yaml":
            raise error
        move(source, target)

    monkeypatch.setattr(new_files, "_move", failing)
    with pytest.raises((FileError, KeyboardInterrupt)) as raised:
        write_new(tmp_path / folder, FILES, "")
    if isinstance(raised.value, FileError):
        assert "nothing can be written here: no space left on device" in str(raised.value)
    assert everything(tmp_path) == ["there", "there/other"]


def test_a_file_that_appears_meanwhile_is_not_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os.path, "lexists", lambda _path: False)
    (tmp_path / "a.yaml").write_text("mine", "utf-8")
    with pytest.raises(FileError):
        write_new(tmp_path, FILES, "")
    assert (tmp_path / "a.yaml").read_text("utf-8") == "mine"
    assert everything(tmp_path) == ["a.yaml"]


def test_a_disk_without_links_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_link(_source: object, _target: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(os, "link", no_link)
    write_new(tmp_path, FILES, "")
    assert everything(tmp_path) == ["a.yaml", "deep", "deep/er", "deep/er/b.yaml"]


@pytest.mark.parametrize("name", ["taken", "taken/below", "bad\0name", "x" * 300])
def test_a_folder_that_cannot_be_is_a_message(name: str, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("mine", "utf-8")
    with pytest.raises(FileError, match="nothing can be written here: "):
        write_new(tmp_path / name, FILES, "name another")
    assert everything(tmp_path) == ["taken"]
