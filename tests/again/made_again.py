"""Releases whose record is at hand, and ways of changing what made them."""

import json
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

import noticegen
from noticegen import paths
from noticegen.again.seal import SEAL, seal_of
from noticegen.errors import ChangedSinceError
from noticegen.model.release import Format
from noticegen.paths import data_folder
from small_case import approvals, make_release

SAMPLES = Path(__file__).resolve().parent.parent.parent / "samples"


def own_definitions(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Copy the definitions and the templates, and let them be what is used."""
    for name in ("exemptions", "templates"):
        shutil.copytree(data_folder(name), folder / "law" / name)
    monkeypatch.setattr(paths, "_CHECKOUT", folder / "law")
    return folder / "law"


def sample(folder: Path, name: str) -> Path:
    """Copy the samples, with approvals of all that is defined now, and give one's case."""
    made = shutil.ignore_patterns("release", "draft", "again")
    copied = Path(shutil.copytree(SAMPLES, folder / "samples", ignore=made))
    for file in copied.rglob("approvals.yaml"):
        file.write_text(approvals(), "utf-8")
    return copied / name / "request.yaml"


def released(case: Path, formats: Sequence[Format] = (Format.TXT,), *, draft: bool = False) -> Path:
    """Make the release of a case beside it, and give its folder."""
    return make_release(case, case.parent / "release", formats, draft=draft).folder


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def add_to(file: Path, more: str) -> None:
    file.write_bytes(file.read_bytes() + more.encode())


def change_record(release: Path, edit: Callable[[dict[str, Any]], object]) -> None:
    """Change what a record says, as if it had been written so."""
    file = release / "record" / "manifest.json"
    content = json.loads(file.read_text("utf-8"))
    edit(content)
    content[SEAL] = seal_of(content)
    file.write_text(json.dumps(content), "utf-8")


def again(case: Path, release: Path) -> noticegen.MadeAgain:
    """Make a release again, and give what is told of it."""
    made = noticegen.render(case, as_record=release).again
    assert made is not None
    return made


def refused(case: Path, release: Path) -> list[str]:
    """Give what is told of a release that can't be made again, a problem a line."""
    with pytest.raises(ChangedSinceError) as caught:
        noticegen.render(case, as_record=release)
    assert all(problem.fix for problem in caught.value.problems)
    return [f"{Path(p.where.file).name}: {p.what} | {p.fix}" for p in caught.value.problems]
