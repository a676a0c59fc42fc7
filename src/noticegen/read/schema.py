"""Declared blocks → JSON Schema 2020-12, so that editors complete keys and explain them.

The schemas lie in `exemptions/schemas/`; a test says when one is not current.
"""

import datetime as dt
import types
import typing
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from noticegen.model.authority import Approvals, Authority
from noticegen.model.form import Block, Id, is_required, key_name, keys_of
from noticegen.model.law import Exemption, NamedTest
from noticegen.model.looks_like import LooksLike
from noticegen.model.plain_words import PlainWords
from noticegen.model.regime import Duty, Regime
from noticegen.model.request import Request
from noticegen.model.text import Pounds, Prose, Quoted, Range, Rows
from noticegen.model.time_limits import TimeLimits
from noticegen.model.working_days import WorkingDays
from noticegen.read.form import noun_of

SCHEMAS: dict[str, type[Block]] = {
    "case-file": Request,
    "authority": Authority,
    "approvals": Approvals,
    "regime": Regime,
    "duty": Duty,
    "exemption": Exemption,
    "test": NamedTest,
    "plain-words": PlainWords,
    "working-days": WorkingDays,
    "time-limits": TimeLimits,
    "looks-like": LooksLike,
}
_TEXT: dict[str, Any] = {"type": ["string", "number", "boolean"]}
_ID = {"type": "string", "pattern": "^[a-z][a-z0-9-]*$"}
_DATE = {"type": "string", "format": "date"}
_YES_NO = {"enum": ["yes", "no", True, False]}
_COUNT = {"type": ["integer", "string"]}


def block_to_schema(block: type[Block]) -> dict[str, Any]:
    """Give the schema of a file that holds one block."""
    definitions: dict[str, Any] = {}
    _define(block, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": noun_of(block),
        "$ref": f"#/$defs/{block.__name__}",
        "$defs": dict(sorted(definitions.items())),
    }


def _define(block: type[Block], definitions: dict[str, Any]) -> dict[str, Any]:
    """Define a block once, and refer to it."""
    reference = {"$ref": f"#/$defs/{block.__name__}"}
    if block.__name__ in definitions:
        return reference
    definitions[block.__name__] = {}
    hints = typing.get_type_hints(block)
    fields = keys_of(block)
    schema: dict[str, Any] = {
        "description": (block.__doc__ or "").strip().split("\n\n")[0],
        "type": "object",
        "properties": {
            key_name(f.name): _value(hints[f.name], definitions) | _explained(f) for f in fields
        },
        "required": [
            key_name(f.name) for f in fields if is_required(f) and not f.metadata["carried"]
        ],
        "additionalProperties": False,
    }
    first = [key_name(f.name) for f in fields if is_required(f) and f.metadata["carried"]]
    for other in ("continues", "like"):
        if other in schema["properties"] and first:
            schema["anyOf"] = [{"required": [other]}, {"required": first}]
    if block.SHORTHAND:
        word = _value(hints[block.SHORTHAND], definitions)
        schema = {"description": schema["description"], "anyOf": [word, schema]}
    definitions[block.__name__] = schema
    return reference


def _explained(attribute: Any) -> dict[str, Any]:  # noqa: ANN401
    """Give what an editor shows of a key: its name in words, its meaning, an example."""
    shown: dict[str, Any] = {
        "title": key_name(attribute.name).replace("_", " "),
        "description": attribute.metadata["meaning"],
    }
    example = attribute.metadata["example"]
    return shown | ({"examples": [example]} if example else {})


def _value(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:  # noqa: ANN401
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        kinds = [_value(a, definitions) for a in arguments if a is not type(None)]
        return kinds[0] if len(kinds) == 1 else {"anyOf": kinds}
    if origin is tuple:
        entry = _value(arguments[0], definitions)
        return {"anyOf": [entry, {"type": "array", "items": entry}]}
    if origin is not None and issubclass(origin, Mapping):
        names = _value(arguments[0], definitions)
        schema = {"type": "object", "additionalProperties": _value(arguments[1], definitions)}
        return schema | ({"propertyNames": names} if arguments[0] is Id else {})
    if isinstance(kind, type) and issubclass(kind, Block):
        return _define(kind, definitions)
    return _plain(kind)


def _plain(kind: Any) -> dict[str, Any]:  # noqa: ANN401
    if kind in (Prose, Quoted):
        return {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}]}
    if kind is Id:
        return dict(_ID)
    if kind is dt.date:
        return dict(_DATE)
    if kind is bool:
        return dict(_YES_NO)
    if kind is int:
        return dict(_COUNT)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        words: list[Any] = [member.value for member in kind]
        # an editor's YAML may take yes and no for true and false
        return {"enum": [*words, True, False] if set(words) == {"yes", "no"} else words}
    assert kind in (str, Rows, Range, Pounds)
    return {"type": "string"} if kind is Rows else dict(_TEXT)
