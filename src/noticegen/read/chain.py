"""A case file and the letters before it → one request; what it leaves out comes from them.

An earlier file is read whole and never changed. A later one says what is new: the rest of
what identifies the request, the applicant's words and the arguments come over.
"""

import dataclasses
import os
from collections.abc import Callable, Iterable
from pathlib import Path

import yaml

from noticegen.model.choices import Kind
from noticegen.model.dataclass import dataclass
from noticegen.model.finding import Problem
from noticegen.model.given import Written
from noticegen.model.place import Place
from noticegen.model.request import Request
from noticegen.paths import shown_path
from noticegen.read.carried import carry_items, drop_unused
from noticegen.read.form import FormReader, read_document
from noticegen.read.opened import Document, written_to_document

Checker = Callable[[Request], Iterable[Problem]]
"""Reports what is wrong within one letter, once it is read."""

_IDENTIFYING = ("regime", "received", "applicant")


@dataclass(frozen=True, slots=True)
class _Letter:
    """One file of the chain, not yet understood."""

    folder: Path
    shown: str
    document: Document
    continues: str
    place: Place


def read_chain(
    written: Written, folder: Path | None, check: Checker
) -> tuple[Request | None, list[Problem]]:
    """Read a case file on top of the letters that it continues, the earliest first.

    `folder` is where the letter before the latest is named from: else that file's, or the
    current one.

    `check` is asked of each letter. Where a letter can't be used, those after it can't be
    understood, and its problems alone are given.
    """
    letters, problems = _open_all(written, folder)
    earlier: Request | None = None
    for letter in reversed(letters if not problems else ()):
        earlier, problems = _understand(letter, earlier, check)
        if earlier is None:
            break
    return (None if problems else earlier), problems


def _open_all(written: Written, folder: Path | None) -> tuple[list[_Letter], list[Problem]]:
    """Open a file and those before it, the latest first."""
    letters: list[_Letter] = []
    seen: list[Path] = []
    while True:
        letter, problems = _open(written, folder)
        if letter is None:
            return letters, problems
        letters.append(letter)
        if isinstance(written, Path):
            seen.append(written.resolve())
        if not letter.continues:
            return letters, []
        path = Path(os.path.normpath(letter.folder / letter.continues))
        written, folder = path, path.parent
        said = f"`continues: {letter.continues}`"
        if not _is_file(path):
            fix = "write its name as seen from this file's folder"
            return letters, [Problem(letter.place, f"{said}: there is no such file", fix)]
        if path.resolve() in seen:
            what = f"{said} leads back to {'this file' if len(seen) == 1 else 'a later letter'}"
            return letters, [Problem(letter.place, what, "name the letter before this one")]


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # a name that no file can have
        return False


def _open(written: Written, folder: Path | None) -> tuple[_Letter | None, list[Problem]]:
    if isinstance(written, Path):
        shown, beside = shown_path(written), written.parent
    else:
        shown, beside = written.name, Path()
    document, problems = written_to_document(written, shown)
    if document is None:
        return None, problems
    continues, key = _continued(document.node)
    place = FormReader(shown, document.text).place(key)
    home = beside if folder is None else folder
    return _Letter(home, shown, document, continues, place), []


def _continued(node: yaml.Node) -> tuple[str, yaml.Node]:
    """Give the file that a letter continues, and the key that says so; empty for none."""
    for key, value in node.value if isinstance(node, yaml.MappingNode) else ():
        if key.value == "continues" and isinstance(value, yaml.ScalarNode):
            return value.value.strip(), key
    return "", node


def _understand(
    letter: _Letter, earlier: Request | None, check: Checker
) -> tuple[Request | None, list[Problem]]:
    request, problems = read_document(letter.document, letter.shown, Request, earlier)
    if request is None:
        return None, problems
    request = dataclasses.replace(request, earlier=earlier)
    if earlier is not None:
        request = _with_clarification(_with_authority(request, letter), earlier)
        request, wrong = carry_items(request, earlier)
        problems = [*_never_sent(letter, earlier), *_other_request(request, earlier), *wrong]
    problems = [*problems, *check(request)]
    if problems:
        return None, sorted(problems, key=lambda p: p.where.line or 0)
    return drop_unused(request), []


def _with_authority(request: Request, letter: _Letter) -> Request:
    """Name the authority's file as the letter that names it would find it."""
    place = request.at("authority")
    if request.authority is None or place.file == letter.shown:
        return request
    named = Path(place.file).absolute().parent / request.authority
    return dataclasses.replace(request, authority=str(named))


def _with_clarification(request: Request, earlier: Request) -> Request:
    """Say when clarification was asked for, if the letter before did that."""
    if earlier.kind is not Kind.CLARIFICATION or request.clarification_asked:
        return request
    places = {**request.places, "clarification_asked": earlier.at("issued")}
    return dataclasses.replace(request, clarification_asked=earlier.issued, places=places)


def _never_sent(letter: _Letter, earlier: Request) -> Iterable[Problem]:
    if earlier.issued is None:
        what = f"`continues: {letter.continues}`: that letter has no `issued`"
        fix = "add `issued` there if it was sent, or take `continues` out"
        yield Problem(letter.place, what, fix)


def _other_request(request: Request, earlier: Request) -> Iterable[Problem]:
    """Report what a later letter says otherwise of the request that it answers."""
    for key in _IDENTIFYING:
        now, before = getattr(request, key), getattr(earlier, key)
        if now != before and before is not None:
            what = f"`{key}` is {now}, and in {Path(earlier.at().file).name} it was {before}"
            yield Problem(request.at(key), what, "take it out; one request has one")
