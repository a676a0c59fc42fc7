"""Texts → files that were not there before: all of them or none, each of them whole."""

import contextlib
import os
import shutil
import uuid
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from noticegen.errors import FileError
from noticegen.model.finding import Problem
from noticegen.model.place import Place
from noticegen.names_in_messages import in_a_sentence
from noticegen.paths import shown_path


def write_new(folder: Path, files: Mapping[str, str], fix: str) -> list[Path]:
    """Write files, named by their paths below a folder that may not be there yet.

    Raises:
        FileError: one of them is there already, or there is no room or no permission;
            `fix` says how to go on. All is as it was.
    """
    try:
        there = [name for name in files if os.path.lexists(folder / name)]
        if there:
            raise FileError([_there_already(folder, there, fix)])
        with _undone_on_failure() as made:
            _place(folder, files, made)
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or "no file can have such a name").lower()
        what = f"nothing can be written here: {reason}"
        raise FileError([Problem(Place(shown_path(folder)), what, fix)]) from error
    return [folder / name for name in files]


def _there_already(folder: Path, names: Sequence[str], fix: str) -> Problem:
    if len(names) == 1:
        what = "this is there already, and is left as it is"
        return Problem(Place(shown_path(folder / names[0])), what, fix)
    listed = in_a_sentence(names)
    what = f"{listed} are there already, and are left as they are"
    return Problem(Place(shown_path(folder)), what, fix)


def _place(folder: Path, files: Mapping[str, str], made: list[Path]) -> None:
    """Write all beside their places first, and then put each where it belongs."""
    _make_folder(folder, made)
    beside = folder / f".noticegen-{uuid.uuid4().hex}"
    beside.mkdir()
    try:
        for number, text in enumerate(files.values()):
            (beside / str(number)).write_text(text, "utf-8", newline="\n")
        for number, name in enumerate(files):
            _make_folder((folder / name).parent, made)
            _move(beside / str(number), folder / name)
            made.append(folder / name)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _make_folder(folder: Path, made: list[Path]) -> None:
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    for each in reversed(missing):
        each.mkdir()
        made.append(each)
    if not folder.is_dir():
        raise NotADirectoryError(0, "a file has this name")


def _move(source: Path, target: Path) -> None:
    """Move a file to a name that nothing has, even if it is taken at this moment."""
    try:
        os.link(source, target)
    except FileExistsError:
        raise
    except OSError:  # a disk without links
        if os.path.lexists(target):
            raise FileExistsError(0, "a file has this name") from None
        source.rename(target)


@contextlib.contextmanager
def _undone_on_failure() -> Iterator[list[Path]]:
    """Give a list for what is made; if anything fails, it is taken away again."""
    made: list[Path] = []
    try:
        yield made
    except BaseException:
        for path in reversed(made):
            with contextlib.suppress(OSError):
                path.rmdir() if path.is_dir() else path.unlink()
        raise
