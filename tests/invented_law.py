"""The law that is shipped, with the invented limbs of tests/law beside it.

Each file there is a definition as in exemptions/foia, with wording that only tests use;
a limb that is shipped is never replaced.
"""

import datetime as dt
import shutil
import tempfile
from functools import cache
from pathlib import Path

import pytest

from noticegen import paths
from noticegen.model.law_in_force import LawInForce
from noticegen.paths import data_folder
from noticegen.read.catalogue import read_catalogue
from noticegen.read.in_force import law_on

INVENTED = Path(__file__).with_name("law")


def write_definitions(folder: Path) -> Path:
    """Copy the shipped definitions and the invented ones into `folder/exemptions`."""
    copied = Path(shutil.copytree(data_folder("exemptions"), folder / "exemptions"))
    for file in sorted(INVENTED.glob("*.yaml")):
        if not (copied / "foia" / file.name).exists():
            shutil.copy(file, copied / "foia")
    return copied


@cache
def invented_law(day: dt.date) -> LawInForce:
    """Give the law as it stood on a day, with the invented limbs."""
    with tempfile.TemporaryDirectory() as folder:
        return law_on(read_catalogue(write_definitions(Path(folder)), "FOIA"), day)


def use_invented_law(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let whole renders find the invented limbs: definitions and templates of `folder`."""
    write_definitions(folder)
    shutil.copytree(data_folder("templates"), folder / "templates")
    monkeypatch.setattr(paths, "_CHECKOUT", folder)
