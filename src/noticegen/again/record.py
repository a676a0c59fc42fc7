"""The record of a release, named by its folder or its file → how the letter was made."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

from noticegen.again.seal import SEAL, seal_of
from noticegen.errors import FileError
from noticegen.model.finding import Problem
from noticegen.model.letter_record import LetterRecord
from noticegen.model.place import Place
from noticegen.model.release import MANIFEST, Format
from noticegen.paths import shown_path

_NAME_IT = "name a release (the folder with `send` and `record`) or its `record/manifest.json`"
_COPY = "take it from a copy of the release as it was made"
_LISTS = ("inputs", "sent", "record")


def read_letter_record(path: Path) -> LetterRecord:
    """Read a record: a release, its folder `record`, or `manifest.json` there.

    Raises:
        FileError: it is none, was changed, or is of a release too old to be made again.
    """
    file = _manifest_of(path)
    content = _read(file)
    if not isinstance(content, dict) or not {"noticegen", "sent", "inputs"} <= content.keys():
        raise _cannot(file, "this is no record of noticegen", _NAME_IT)
    if "made_with" not in content or SEAL not in content:
        what = (
            "this record does not say what the letter was made with: it was made before records "
            "did, by noticegen " + str(content["noticegen"])
        )
        fix = "use what was kept in its `send`; `noticegen verify` says whether that is as made"
        raise _cannot(file, what, fix)
    if content[SEAL] != seal_of(content):
        raise _cannot(file, "this record was changed after it was made", _COPY)
    try:
        return _understood(shown_path(file), content)
    except (ValueError, KeyError, TypeError, AttributeError):
        raise _cannot(file, "this record can't be understood", _COPY) from None


def _manifest_of(path: Path) -> Path:
    name = Path(MANIFEST).name
    try:
        for file in (path / MANIFEST, path / name):
            if file.is_file():
                return file
        if path.is_dir():
            raise _cannot(path, "there is no record of noticegen in this folder", _NAME_IT)
        if not path.exists():
            raise _cannot(path, "there is no such file or folder", _NAME_IT)
    except (OSError, ValueError):  # a name that no file can have, or a folder closed to us
        raise _cannot(path, "this can't be read", _NAME_IT) from None
    return path


def _read(file: Path) -> Any:  # noqa: ANN401
    try:
        return json.loads(file.read_bytes())
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        fix = "close it in other programs, and see that you may read it"
        raise _cannot(file, f"this can't be read: {reason}", fix) from None
    except (ValueError, RecursionError):
        raise _cannot(file, "this is no record of noticegen", _NAME_IT) from None


def _understood(shown: str, content: dict[str, Any]) -> LetterRecord:
    made_with = content["made_with"]
    for name in _LISTS:
        for entry in content[name]:
            _check_texts({"file": entry["file"], "digest": entry["digest"]})
    for entry in content["inputs"]:
        _check_texts({"what": entry["what"]})
    for said in (content["libraries"], *(made_with[k] for k in ("system", "program", "files"))):
        _check_texts(said)
    for parts in made_with["says"].values():
        _check_texts(parts)
    for used in content["law"]["wording"]:
        _check_texts({"limb": used["limb"], "digest": used["digest"]})
    if not isinstance(content["draft"], bool):
        raise TypeError(content["draft"])
    return LetterRecord(
        file=shown,
        today=dt.date.fromisoformat(made_with["today"]),
        formats=tuple(Format(form) for form in made_with["formats"]),
        draft=content["draft"],
        content=content,
    )


def _check_texts(said: dict[str, object]) -> None:
    if not all(isinstance(value, str) for value in said.values()):
        raise TypeError(said)


def _cannot(file: Path, what: str, fix: str) -> FileError:
    return FileError([Problem(Place(shown_path(file)), what, fix)])
