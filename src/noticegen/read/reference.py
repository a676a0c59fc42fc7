"""Declared blocks → a page that lists every key of the case file: `CASE-FILE.md`.

It is made from what the reader and the schemas are made from, so that it can't be wrong; a
test says when it is not current.
"""

import datetime as dt
import types
import typing
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any

from noticegen.model.form import Block, Id, is_required, key_name, keys_of
from noticegen.model.request import Request
from noticegen.model.text import Pounds, Prose, Quoted, Range, Rows
from noticegen.read.form import noun_of

_HEAD = """\
# Every key of the case file

Made from the program itself. **Bold** keys must be there, save in a file that `continues`
another; all others are left out where they say nothing. `private` (prose that never leaves) may
stand in every block. Prose stands after the key, or after `|` on the lines below; several names
are written `[this-one, that-one]` or on `- ` lines.
"""
_WORDS: Mapping[Any, str] = {
    Prose: "prose",
    Quoted: "the applicant's words",
    Rows: "lines of cells divided by `\\|`",
    Range: "a number, or `3 to 5`",
    Pounds: "a sum, `£0.10`",
    Id: "a name",
    dt.date: "a date, `2026-09-01`",
    bool: "`yes` or `no`",
    int: "a whole number",
    str: "words",
}


def case_file_page() -> str:
    """Give the page as Markdown."""
    return "\n".join([_HEAD, *_blocks(Request, [])])


def _blocks(block: type[Block], said: list[type[Block]]) -> Iterator[str]:
    """Describe a block, then those that its keys hold, each once."""
    if block in said:
        return
    said.append(block)
    hints = typing.get_type_hints(block)
    yield f"## {noun_of(block).removeprefix('a ').removeprefix('an ').strip()}\n"
    yield f"{(block.__doc__ or '').strip().split(chr(10) + chr(10))[0]}\n"
    yield "| key | what stands there | meaning |\n|---|---|---|"
    for key in keys_of(block):
        if key.name != "private":
            name = f"`{key_name(key.name)}`"
            name = f"**{name}**" if is_required(key) else name
            meaning = key.metadata["meaning"].replace("|", "\\|")
            yield f"| {name} | {_kind(hints[key.name])} | {meaning} |"
    yield ""
    for key in keys_of(block):
        for inner in _inner(hints[key.name]):
            yield from _blocks(inner, said)


def _inner(kind: Any) -> Iterator[type[Block]]:  # noqa: ANN401
    if isinstance(kind, type) and issubclass(kind, Block):
        yield kind
    for argument in typing.get_args(kind):
        yield from _inner(argument)


def _kind(kind: Any) -> str:  # noqa: ANN401
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        return " or ".join(_kind(a) for a in arguments if a is not type(None))
    if origin is tuple:
        return f"{_kind(arguments[0])}, or several"
    if origin is not None:
        return f"names, each with {_kind(arguments[1])}"
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return ", ".join(f"`{member.value}`" for member in kind)
    if isinstance(kind, type) and issubclass(kind, Block):
        return f"[{noun_of(kind)}](#{_anchor(kind)})"
    return _WORDS[kind]


def _anchor(block: type[Block]) -> str:
    title = noun_of(block).removeprefix("a ").removeprefix("an ").strip()
    return "".join(c for c in title.lower().replace(" ", "-") if c.isalnum() or c in "-_")
