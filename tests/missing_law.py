"""The definitions that are shipped, but for the sections that a test does without."""

import shutil
from pathlib import Path

import pytest

from noticegen import paths
from noticegen.paths import data_folder

BEFORE_ANY = "2018-05-24"
"""The last day that no definition covers."""


def copy_without(folder: Path, *sections: str) -> Path:
    """Copy definitions and templates into `folder/law`, and take sections out of them."""
    copied = folder / "law"
    for name in ("exemptions", "templates"):
        shutil.copytree(data_folder(name), copied / name)
    for section in sections:
        (copied / f"exemptions/foia/s{section}.yaml").unlink()
    return copied


def do_without(folder: Path, monkeypatch: pytest.MonkeyPatch, *sections: str) -> None:
    """Let everything in this process find the definitions without some sections."""
    monkeypatch.setattr(paths, "_CHECKOUT", copy_without(folder, *sections))


def program_without(folder: Path, *sections: str) -> str:
    """Give what a process must run as it starts to do without some sections (see `site`)."""
    copied = copy_without(folder, *sections)
    return f"import pathlib, noticegen.paths as p; p._CHECKOUT = pathlib.Path({str(copied)!r})"
