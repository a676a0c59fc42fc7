from pathlib import Path

import pytest

from noticegen.paths import data_folder, shown_path


@pytest.mark.parametrize("name", ["templates", "exemptions"])
def test_the_data_is_found(name: str) -> None:
    assert any(data_folder(name).rglob("*.*"))


def test_a_path_below_the_current_folder_is_shown_from_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert shown_path(tmp_path / "case/request.yaml") == "case/request.yaml"
    assert shown_path(Path("case/request.yaml")) == "case/request.yaml"


def test_another_path_is_shown_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")

    assert shown_path(tmp_path / "request.yaml") == (tmp_path / "request.yaml").as_posix()
