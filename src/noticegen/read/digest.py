"""Law and wording → a digest, by which an approval knows them again."""

import dataclasses
import datetime as dt
import hashlib
import json
from collections.abc import Mapping
from enum import Enum
from typing import Any

from noticegen.model.form import Block, keys_of

_NOT_LAW = frozenset(("like", "without", "excused"))
"""Keys that say how a definition is written, and nothing of what it says."""


def digest_of(value: object) -> str:
    """Give the digest of law and wording; places, sources and layout don't count."""
    text = json.dumps(_plain(value), ensure_ascii=False, sort_keys=True)
    return "sha256:" + hashlib.sha256(text.encode()).hexdigest()


def exact_digest_of(value: object) -> str:
    """Give a short digest of what was read; order and white space count, layout does not."""
    text = json.dumps(_exact(value))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _exact(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, Block):
        keys = [key for key in keys_of(type(value)) if key.name not in _NOT_LAW]
        said = {key.name: getattr(value, key.name) for key in keys}
        return {name: _exact(v) for name, v in said.items() if v not in (None, (), {})}
    if isinstance(value, Enum):
        return value.value
    if dataclasses.is_dataclass(value):
        return [_exact(getattr(value, each.name)) for each in dataclasses.fields(value)]
    if isinstance(value, Mapping):
        return [[_exact(key), _exact(v)] for key, v in value.items()]
    if isinstance(value, tuple):
        return [_exact(v) for v in value]
    return value if isinstance(value, str | int) else str(value)


def _plain(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, Block):
        keys = [key for key in keys_of(type(value)) if key.name not in _NOT_LAW]
        said = {key: getattr(value, key.name) for key in keys}
        # what is left out doesn't count, so that a new key changes no digest
        return {k.name: _plain(v) for k, v in said.items() if v not in (None, (), {}, k.default)}
    if isinstance(value, Mapping):
        return {str(_plain(k)): _plain(v) for k, v in value.items()}
    if isinstance(value, tuple):
        return [_plain(v) for v in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, str):
        return " ".join(value.split())
    return str(value) if isinstance(value, dt.date) else value
