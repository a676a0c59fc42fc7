"""Finished files → a folder, all or none, in one step."""

import contextlib
import json
import shutil
import uuid
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from noticegen.errors import FileError
from noticegen.model.finding import Problem
from noticegen.model.place import Place
from noticegen.model.release import digest_of
from noticegen.paths import shown_path

MANIFEST = "record/manifest.json"
LETTER = "record/letter.txt"
"""The letter's words, with which an edited letter is compared."""
RECORD = (LETTER, MANIFEST)


def check_destination(out: Path, *, replace: bool, draft: bool) -> None:
    """Make sure that a release can be put there, before anything is made.

    Raises:
        FileError: something else is there, or a release that is not to be replaced.
    """
    place = Place(shown_path(out))
    try:
        if not out.exists():
            return
    except OSError:  # a name that no file can have, or a folder that is closed to us
        what, fix = "no folder can be made here", "name another folder with `--out`"
        raise FileError([Problem(place, what, fix)]) from None
    if not (out / MANIFEST).is_file():
        what = "this exists, and is no release of noticegen"
        raise FileError([Problem(place, what, "name another folder with `--out`")])
    if not replace:
        what = "a release is here already"
        fix = "add `--replace` to put the new one in its place, or name another `--out`"
        raise FileError([Problem(place, what, fix)])
    if draft and not _record(out).get("draft"):
        what = "a final release is here, which a draft can't replace"
        raise FileError([Problem(place, what, "name another folder with `--out`")])
    others = list(_not_ours(out))
    if others:
        listed = ", ".join(f"`{name}`" for name in others[:5])
        what = f"the release that is here holds what noticegen did not make: {listed}"
        fix = "move that elsewhere first, or name another `--out`"
        raise FileError([Problem(place, what, fix)])


def _record(out: Path) -> dict[str, Any]:
    try:
        record = json.loads((out / MANIFEST).read_bytes())
    except (OSError, ValueError):
        return {}
    return record if isinstance(record, dict) else {}


def _not_ours(out: Path) -> Iterator[str]:
    """Give files that the release's own record does not know, or that were changed since."""
    try:
        record = _record(out)
        known = {
            f"{folder}/{entry['file']}": str(entry["digest"])
            for folder, part in (("send", "sent"), ("record", "record"))
            for entry in record.get(part, [])
        }
    except (KeyError, TypeError):
        known = {}
    for path in sorted(out.rglob("*")):
        name = path.relative_to(out).as_posix()
        if not path.is_file() or name == MANIFEST:
            continue
        if known.get(name) != digest_of(path.read_bytes()):
            yield name


def publish(out: Path, files: Mapping[str, bytes], *, replace: bool, draft: bool) -> None:
    """Write files (paths below `out`) beside the destination, then move them there whole.

    Raises:
        FileError: there is no room or no permission; the destination is as it was.
    """
    check_destination(out, replace=replace, draft=draft)
    out = out.resolve()  # the folder we stand in may be the one that is replaced
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with _beside(out) as folder:
            made = folder / "new"
            for name, data in files.items():
                path = made / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)
            if out.exists():
                out.rename(folder / "old")
            try:
                made.rename(out)
            except OSError:
                if (folder / "old").exists():
                    (folder / "old").rename(out)
                raise
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        what = f"the release can't be written here: {reason}"
        raise FileError([Problem(Place(shown_path(out)), what, "name another `--out`")]) from error


@contextlib.contextmanager
def _beside(out: Path) -> Iterator[Path]:
    """Give a folder beside the destination, on the same disk, that is gone afterwards."""
    folder = out.with_name(f".noticegen-{uuid.uuid4().hex}")
    folder.mkdir()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
