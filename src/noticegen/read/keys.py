"""Keys and the blocks that have them: where a misplaced or misnamed key belongs."""

import typing
from collections.abc import Iterator
from functools import cache
from typing import Any

from noticegen.model.form import Block, is_required, key_name, keys_of

_HINTS: dict[type[Block], dict[str, Any]] = {}
MISNAMED = {
    "requester": "applicant",
    "date_received": "received",
    "date_issued": "issued",
    "ref": "reference",
    "notes": "private",
    "note": "private",
    "comment": "private",
    "questions": "items",
    "requests": "items",
    "question": "asks",
    "response": "answer",
    "reply": "answer",
    "decision": "outcome",
    "exemptions": "relied_on",
    "exemption": "limb",
    "section": "limb",
    "reason": "because",
    "reasons": "because",
    "why": "because",
    "against_disclosure": "for_maintaining",
    "against": "for_maintaining",
    "pit": "public_interest_test",
}
"""Words that people write for a key, by which no likeness of letters leads to it."""


def _inner_blocks(cls: type[Block]) -> Iterator[tuple[str, type[Block]]]:
    """Give the kinds of blocks that a block's keys hold, each with its key."""
    for attribute, kind in hints_of(cls).items():
        for inner in (kind, *typing.get_args(kind)):
            if isinstance(inner, type) and issubclass(inner, Block):
                yield key_name(attribute), inner


@cache
def needed_keys() -> frozenset[str]:
    """Give the names of all keys that must be there."""
    blocks = list(Block.__subclasses__())
    for block in blocks:
        blocks += block.__subclasses__()
    keys = [attribute for block in blocks for attribute in keys_of(block)]
    return frozenset(key_name(attribute.name) for attribute in keys if is_required(attribute))


def key_with(name: str, cls: type[Block]) -> str:
    """Give the key whose block has a key of this name, where one of a block's keys does."""
    for key, inner in _inner_blocks(cls):
        if any(key_name(f.name) == name for f in keys_of(inner)):
            return key
    return ""


def owner_of(name: str, outermost: type[Block]) -> type[Block] | None:
    """Give the first kind of block in a file that has a key of this name."""
    waiting = [outermost]
    for cls in waiting:
        if any(key_name(f.name) == name for f in keys_of(cls)):
            return cls
        waiting += [inner for _, inner in _inner_blocks(cls) if inner not in waiting]
    return None


def hints_of(cls: type[Block]) -> dict[str, Any]:
    """Give the types of a block's attributes, kept."""
    if cls not in _HINTS:
        _HINTS[cls] = typing.get_type_hints(cls)  # too slow to ask for each of many blocks
    return _HINTS[cls]
