"""What is made of definitions and templates once, and used until one of their files changes.

All of it is immutable or guarded by its library, so that threads may share it.
"""

import datetime as dt
import re
from functools import lru_cache
from pathlib import Path

from noticegen.compose.wording import SHEET, Wording
from noticegen.model.law_in_force import LawInForce
from noticegen.paths import data_folder
from noticegen.read.catalogue import Catalogue, open_catalogue
from noticegen.read.in_force import law_on

_State = tuple[object, ...]
_EXAMPLES = "\nexamples:"
"""They stand last in a file, and invent people, whose names are to be searched for."""
_NOT_PRINTED = {"looks-like.yaml", "plain-words.yaml", SHEET}
_KINDS = {"exemptions": "*.yaml", "templates": "*.j2"}


def law_of(day: dt.date, regime: str = "FOIA") -> LawInForce:
    """Give the law that is defined, as it stood on a day.

    Raises:
        ExemptionFileError: some definition cannot be used.
        UnknownLimbError: no definition covers that day.
    """
    return _law_of(day, regime, _state_of("exemptions"))


def wording() -> Wording:
    """Give the environment of the templates."""
    return _wording(_state_of("templates"))


def words_of_files() -> frozenset[str]:
    """Give every word of the definitions and the letter's templates, in lower case.

    Examples are left out, and the sheet's template: its words are in no letter.
    """
    return _words_of_files(tuple(_state_of(name) for name in _KINDS))


def words_of_sheet() -> frozenset[str]:
    """Give every word of the sheet's template, in lower case."""
    text = (data_folder("templates") / SHEET).read_text("utf-8")
    return frozenset(re.findall(r"\w+", text.lower()))


def _files_of(name: str) -> list[Path]:
    return sorted(data_folder(name).rglob(_KINDS[name]))


def _state_of(name: str) -> _State:
    """Give what differs once a file has changed, or is named otherwise from another folder."""
    stats = [(file, file.stat()) for file in _files_of(name)]
    return (
        _here(),
        *((file, stat.st_mtime_ns, stat.st_size) for file, stat in stats),
    )


def _here() -> Path | None:
    try:
        return Path.cwd()
    except OSError:  # the current folder has been removed
        return None


@lru_cache(maxsize=16)
def _law_of(day: dt.date, regime: str, _state: _State) -> LawInForce:
    return law_on(_catalogue_of(regime, _state), day)


@lru_cache(maxsize=4)
def _catalogue_of(regime: str, _state: _State) -> Catalogue:
    return open_catalogue(data_folder("exemptions"), regime, with_examples=False)


@lru_cache(maxsize=1)
def _wording(_state: _State) -> Wording:
    return Wording(data_folder("templates"))


@lru_cache(maxsize=1)
def _words_of_files(_states: tuple[_State, ...]) -> frozenset[str]:
    found: set[str] = set()  # of words with what stands around them: a tenth of what is read
    for name in _KINDS:
        for file in _files_of(name):
            if file.name not in _NOT_PRINTED:
                text = file.read_text("utf-8-sig", errors="replace")
                found.update(text.partition(_EXAMPLES)[0].split())
    return frozenset(re.findall(r"\w+", "\n".join(found).lower()))
