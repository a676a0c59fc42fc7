"""Finished files → a folder, all or none, in one step."""

import contextlib
import json
import shutil
import signal
import uuid
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from noticegen.errors import FileError
from noticegen.model.finding import Problem
from noticegen.model.place import Place
from noticegen.model.release import MANIFEST, digest_of
from noticegen.names_in_messages import in_backticks
from noticegen.paths import shown_path

_ELSEWHERE = "name another folder with `--out`"


def check_destination(out: Path, *, replace: bool, draft: bool) -> None:
    """Make sure that a release can be put there, before anything is made.

    Raises:
        FileError: something else is there, or a release that is not to be replaced.
    """
    try:
        if out.exists():
            _check_replaceable(out, replace=replace, draft=draft)
        else:
            _check_parents(out.absolute())
    except (OSError, ValueError):  # a name that no file can have, or a folder closed to us
        raise _cannot(out, "no folder can be made here", _ELSEWHERE) from None


def _cannot(out: Path, what: str, fix: str) -> FileError:
    return FileError([Problem(Place(shown_path(out)), what, fix)])


def _check_parents(out: Path) -> None:
    for folder in out.parents:
        if folder.exists():
            if not folder.is_dir():
                what = f"`{shown_path(folder)}` is a file, so there can be no folder in it"
                raise _cannot(out, what, _ELSEWHERE)
            return


def _check_replaceable(out: Path, *, replace: bool, draft: bool) -> None:
    if not (out / MANIFEST).is_file():
        raise _cannot(out, "this exists, and is no release of noticegen", _ELSEWHERE)
    if not replace:
        fix = "add `--replace` to put the new one in its place, or name another `--out`"
        raise _cannot(out, "a release is here already", fix)
    if draft and not _record(out).get("draft"):
        raise _cannot(out, "a final release is here, which a draft can't replace", _ELSEWHERE)
    others = list(_not_ours(out))
    if others:
        listed = in_backticks(others[:5])
        what = f"the release that is here holds what noticegen did not make: {listed}"
        raise _cannot(out, what, "move that elsewhere first, or name another `--out`")


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
    try:
        _publish(out.resolve(), files)  # the folder we stand in may be the one that is replaced
    except RuntimeError as error:
        raise _cannot(out, "this is a link that leads back to itself", _ELSEWHERE) from error
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        what = f"the release can't be written here: {reason}"
        raise _cannot(out, what, "name another `--out`") from error


def _publish(out: Path, files: Mapping[str, bytes]) -> None:
    with _parents(out), _beside(out) as folder:
        made = folder / "new"
        for name, data in files.items():
            path = made / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        with _undisturbed():
            _swap(made, out, folder / "old")


def _swap(made: Path, out: Path, old: Path) -> None:
    try:
        if out.exists():
            out.rename(old)
        made.rename(out)
    except BaseException:
        if old.exists() and not out.exists():
            old.rename(out)
        raise


@contextlib.contextmanager
def _parents(out: Path) -> Iterator[None]:
    """Make the folders above the destination; if it is not made, take them away again."""
    missing = [folder for folder in out.parents if not folder.exists()]
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        yield
    finally:
        if not out.exists():
            with contextlib.suppress(OSError):  # another program has put something there
                for folder in missing:
                    folder.rmdir()


@contextlib.contextmanager
def _beside(out: Path) -> Iterator[Path]:
    """Give a folder beside the destination, on the same disk, that is gone afterwards."""
    folder = out.with_name(f".noticegen-{uuid.uuid4().hex}")
    try:
        folder.mkdir()
        yield folder
    finally:
        with _undisturbed():
            if out.exists() or not (folder / "old").exists():  # else it is all there is
                shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def _undisturbed() -> Iterator[None]:
    """Put off signals to this thread, so that nobody's release is lost between two steps."""
    if not hasattr(signal, "pthread_sigmask"):  # on Windows
        yield
        return
    before = signal.pthread_sigmask(
        signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}
    )
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
