"""A case file → the request, and the checks that need only the file itself."""

import difflib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from noticegen.errors import RequestFileError
from noticegen.model.citation import text_to_citation
from noticegen.model.finding import Problem
from noticegen.model.form import Id
from noticegen.model.given import Written
from noticegen.model.item import items_of
from noticegen.model.place import Place
from noticegen.model.reliance import WithheldClass
from noticegen.model.request import Request
from noticegen.read.chain import read_chain

_SHAPES = {
    "withheld": ", with `what` and `under` below its name",
    "relied_on": ", with `limb` below its name",
    "other_authorities": ", with `name` and `because` below its name",
    "attachments": ", with `title` and `file`, or `source` and `columns`, below its name",
}
"""What an entry of a block has at least."""


def read_request(written: Written, folder: Path | None = None) -> Request:
    """Read a case file, or what is given in its stead, on top of the letters it continues.

    `folder` is where those are named from: else the file's, or the current one.

    Raises:
        RequestFileError: it cannot be used; all its problems are given.
    """
    request, problems = read_chain(written, folder, _wrong_ids)
    if request is None:
        raise RequestFileError(problems)
    return request


def _wrong_ids(request: Request) -> Iterator[Problem]:
    """Report each id that names nothing."""
    classes, reliances = list(request.withheld), list(request.relied_on)
    attachments = list(request.attachments)
    for item in items_of(request.items):
        yield from _unknown(item.withholds, classes, "withholds", "withheld", item.at)
        yield from _unknown(item.under, reliances, "under", "relied_on", item.at)
        yield from _unknown(item.considered, reliances, "considered", "relied_on", item.at)
        yield from _unknown(item.attached, attachments, "attached", "attachments", item.at)
        others = list(request.other_authorities)
        yield from _unknown(item.held_by, others, "held_by", "other_authorities", item.at)
        for table in item.tables:
            if table.counts:
                named = (table.counts.withholds,)
                yield from _unknown(named, classes, "withholds", "withheld", table.counts.at)
    for entry in request.withheld.values():
        yield from _unknown(entry.under, reliances, "under", "relied_on", entry.at)
        yield from _unknown(entry.except_, classes, "except", "withheld", entry.at)
        yield from _circles(request, entry)
    yield from _of_reliances(request, reliances)
    yield from _of_attachments(request, classes)
    if request.reuse:
        yield from _unknown(
            request.reuse.not_licensed, attachments, "not_licensed", "attachments", request.reuse.at
        )


def _of_reliances(request: Request, known: list[Id]) -> Iterator[Problem]:
    for entry in request.relied_on.values():
        others, block = entry.in_the_alternative_to, "relied_on"
        yield from _unknown(others, known, "in_the_alternative_to", block, entry.at)
        test = entry.public_interest_test
        if test and test.weighed_with is not None:
            yield from _unknown((test.weighed_with,), known, "weighed_with", block, test.at)


def _of_attachments(request: Request, classes: list[Id]) -> Iterator[Problem]:
    for attachment in request.data().values():
        for heading, column in attachment.columns.items():
            if column.withholds is not None and column.withholds not in classes:
                place = attachment.at("columns", heading)
                yield _unknown_id(column.withholds, classes, "withholds", "withheld", place)
    for document in request.documents().values():
        yield from _unknown(document.withholds, classes, "withholds", "withheld", document.at)
        for passage in document.except_where:
            yield from _unknown(passage.withholds, classes, "withholds", "withheld", passage.at)


def _circles(request: Request, entry: WithheldClass) -> Iterator[Problem]:
    """Report a class that is carved out of itself, directly or through others."""
    seen: set[Id] = set()
    waiting = list(entry.except_)
    while waiting:
        name = waiting.pop()
        if name in seen or name not in request.withheld:
            continue
        seen.add(name)
        if request.withheld[name] is entry:
            what = f"`{name}` is carved out of itself"
            yield Problem(entry.at("except"), what, "name a part of it, or take `except` out")
            return
        waiting += request.withheld[name].except_


def _unknown(
    named: Sequence[Id], known: list[Id], key: str, block: str, at: Callable[[str, int], Place]
) -> Iterator[Problem]:
    for index, name in enumerate(named):
        if name not in known:
            free = [other for other in known if other not in named]
            yield _unknown_id(name, free or known, key, block, at(key, index))


def _unknown_id(name: str, known: list[Id], key: str, block: str, place: Place) -> Problem:
    near = difflib.get_close_matches(name, known, 1, 0.5)
    added = f"add it to `{block}`{_SHAPES.get(block, '')}"
    if block == "relied_on" and text_to_citation(name):
        # a provision that stands there for no entry is never a slip for another one
        fix = (
            f"add an entry to `{block}`, with its `limb` (`noticegen exemptions list` shows those "
            "that there are; another can't be worded yet), and write the entry's name here"
        )
    elif near:
        fix = f"write `{near[0]}`"
    elif known:
        fix = f"write one of {', '.join(f'`{k}`' for k in known)}, or {added}"
    else:
        fix = added
    return Problem(place, f"`{key}: {name}`: `{block}` has no `{name}`", fix)
