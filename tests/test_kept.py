"""What is kept between two cases is given up as soon as a file differs."""

import datetime as dt
import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from noticegen import check, kept, paths
from noticegen.errors import ExemptionFileError
from noticegen.paths import data_folder
from small_case import write_case

DAY = dt.date(2026, 9, 24)


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a copy of the definitions and the templates, which is what is used."""
    for name in ("exemptions", "templates"):
        shutil.copytree(data_folder(name), tmp_path / name)
    monkeypatch.setattr(paths, "_CHECKOUT", tmp_path)
    return tmp_path


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def test_nothing_is_read_again_while_no_file_changes() -> None:
    assert kept.law_of(DAY, "FOIA") is kept.law_of(DAY, "FOIA")
    next_day = kept.law_of(DAY + dt.timedelta(days=1), "FOIA")
    assert kept.law_of(DAY, "FOIA").limbs["s43(2)"].exemption is next_day.limbs["s43(2)"].exemption
    assert kept.wording() is kept.wording()
    assert kept.words_of_files() is kept.words_of_files()


def test_a_changed_definition_is_read_again(checkout: Path) -> None:
    before = kept.law_of(DAY, "FOIA")
    change(checkout / "exemptions/foia/regime.yaml", "Freedom of Information Act 2000", "An Act")
    assert before.regime.name == "Freedom of Information Act 2000"
    assert kept.law_of(DAY, "FOIA").regime.name == "An Act"


def test_a_definition_of_the_same_length_is_read_again(checkout: Path) -> None:
    file = checkout / "exemptions/foia/regime.yaml"
    os.utime(file, ns=(0, 0))
    kept.law_of(DAY, "FOIA")
    change(file, "Freedom of Information Act 2000", "Freedom of Information Act 2001")
    assert kept.law_of(DAY, "FOIA").regime.name.endswith("2001")


def test_a_wrong_definition_is_told_every_time(checkout: Path) -> None:
    change(checkout / "exemptions/foia/s43.yaml", "key: foia/s43", "key: foia/s44")
    for _ in range(2):
        with pytest.raises(ExemptionFileError):
            kept.law_of(DAY, "FOIA").limbs["s43(2)"]


def test_a_message_names_the_file_from_the_folder_one_stands_in(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept.law_of(DAY, "FOIA")
    monkeypatch.chdir(checkout)
    assert kept.law_of(DAY, "FOIA").regime.at().file == "exemptions/foia/regime.yaml"


def test_a_changed_template_is_in_the_next_letter(checkout: Path) -> None:
    file = checkout / "templates" / "greeting.md.j2"
    file.write_text("Dear {{ name }}", "utf-8")
    assert kept.wording().render_template(file.name, {"name": "Ada"}) == "Dear Ada"
    change(file, "Dear", "Ever dear")
    assert kept.wording().render_template(file.name, {"name": "Ada"}) == "Ever dear Ada"


def test_new_words_of_a_template_are_nobodys_secret(checkout: Path) -> None:
    assert "pumpernickel" not in kept.words_of_files()
    (checkout / "templates" / "more.md.j2").write_text("Pumpernickel", "utf-8")
    assert "pumpernickel" in kept.words_of_files()


def test_threads_share_what_is_kept(tmp_path: Path) -> None:
    cases = []
    for number in range(8):
        (tmp_path / str(number)).mkdir()
        cases.append(write_case(tmp_path / str(number)))
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(check, cases)) == [()] * 8
