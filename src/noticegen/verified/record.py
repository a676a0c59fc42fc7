"""`record/` of a release, read again: what was sent, and the letter's words as made."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from noticegen.again.seal import SEAL, seal_of
from noticegen.errors import FileError
from noticegen.model.dataclass import dataclass
from noticegen.model.finding import Problem
from noticegen.model.place import Place
from noticegen.model.release import LETTER, MANIFEST, RECORD, digest_of
from noticegen.paths import shown_path

_FIX = "name the folder of a release: the one that holds `send` and `record`"


@dataclass(frozen=True, slots=True)
class Record:
    """What the record says. `sent` and `inputs` are digests by file name.

    `letter` is the letter's paragraphs as made, `None` where the record has none that
    can be relied on; `wrong` says why. `sheets` says which of the checker's sheets are
    no longer as they were made: one that somebody signed is not.
    """

    draft: bool
    sent: Mapping[str, str]
    inputs: Mapping[str, str]
    case_file: str
    letter: tuple[str, ...] | None
    wrong: tuple[str, ...]
    sheets: tuple[str, ...]
    foot: str
    page: str
    draft_mark: str


def read_record(folder: Path) -> Record:
    """Read the record of a release.

    Raises:
        FileError: the folder is no release, or its record can't be understood.
    """
    if not (folder / MANIFEST).is_file():
        what = "this is no release of noticegen" if folder.exists() else "there is no such folder"
        raise FileError([Problem(Place(shown_path(folder)), what, _FIX)])
    place = Place(shown_path(folder / MANIFEST))
    try:
        content = json.loads((folder / MANIFEST).read_bytes())
        sent = _digests(content["sent"])
        inputs = _digests(content["inputs"])
        own = _digests(content.get("record", []))
        letter = content.get("letter", {})
        marks = {key: str(letter.get(key, "")) for key in ("foot", "page", "draft_mark")}
        draft = content["draft"] is True
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        what = "the record can't be understood"
        fix = "take it from a copy of the release as it was made"
        raise FileError([Problem(place, what, fix)]) from None
    paragraphs, wrong = _letter(folder, own.get(Path(LETTER).name))
    if SEAL in content and content[SEAL] != seal_of(content):
        wrong = (f"`{MANIFEST}` was changed after it was made", *wrong)
    case_file = next(iter(inputs), "")
    sheets = tuple(_sheets(folder, own))
    return Record(draft, sent, inputs, case_file, paragraphs, wrong, sheets, **marks)


def _digests(entries: list[dict[str, Any]]) -> dict[str, str]:
    """Give digests by name; a name that leads elsewhere is none of ours."""
    found = {str(entry["file"]): str(entry["digest"]) for entry in entries}
    if any(not name or Path(name).name != name or "\\" in name for name in found):
        raise ValueError(found)
    return found


def _sheets(folder: Path, own: Mapping[str, str]) -> Iterator[str]:
    """Say which sheets were changed, as by who signed in them, or are missing."""
    for name in own:
        path = f"{RECORD}{name}"
        if path == LETTER:
            continue
        try:
            same = digest_of((folder / path).read_bytes()) == own[name]
        except OSError:
            yield f"`{path}` is missing"
            continue
        if not same:
            yield f"`{path}` was changed since, as it is when somebody fills it in"


def _letter(folder: Path, digest: str | None) -> tuple[tuple[str, ...] | None, tuple[str, ...]]:
    """Give the letter's paragraphs as made, or why they can't be relied on."""
    if digest is None:
        return None, ()
    try:
        data = (folder / LETTER).read_bytes()
    except OSError:
        return None, (f"`{LETTER}` is missing, so an edited letter can't be compared with it",)
    if digest_of(data) != digest:
        return None, (f"`{LETTER}` was changed, so an edited letter can't be compared with it",)
    return tuple(data.decode().splitlines()), ()
