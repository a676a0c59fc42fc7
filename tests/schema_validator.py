"""As much of JSON Schema 2020-12 as our schemas use; a word that it doesn't know is an error."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from typing import Any

_ONLY_SHOWN = {"$schema", "title", "description", "examples", "$defs"}
_TYPES: Mapping[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "boolean": bool,
    "integer": int,
    "number": (int, float),
}


def wrong_with(value: Any, schema: Mapping[str, Any], root: Mapping[str, Any]) -> Iterator[str]:
    """Give what a value breaks of a schema, each in a sentence."""
    for word, rule in schema.items():
        if word not in _ONLY_SHOWN:
            yield from _RULES[word](value, rule, schema, root)


def _reference(value: Any, rule: str, _schema: Any, root: Any) -> Iterator[str]:
    yield from wrong_with(value, root["$defs"][rule.removeprefix("#/$defs/")], root)


def _type(value: Any, rule: Any, _schema: Any, _root: Any) -> Iterator[str]:
    names = [rule] if isinstance(rule, str) else rule
    allowed = [_TYPES[name] for name in names if name == "boolean" or not isinstance(value, bool)]
    if not any(isinstance(value, kind) for kind in allowed):
        yield f"{value!r} is no {names}"


def _enum(value: Any, rule: Any, _schema: Any, _root: Any) -> Iterator[str]:
    if not any(value == word and isinstance(value, type(word)) for word in rule):
        yield f"{value!r} is none of {rule}"


def _pattern(value: Any, rule: str, _schema: Any, _root: Any) -> Iterator[str]:
    if isinstance(value, str) and not re.search(rule, value):
        yield f"{value!r} does not match {rule}"


def _format(value: Any, rule: str, _schema: Any, _root: Any) -> Iterator[str]:
    assert rule == "date"
    try:
        dt.date.fromisoformat(value)
    except (TypeError, ValueError):
        yield f"{value!r} is no date"


def _any_of(value: Any, rule: Any, _schema: Any, root: Any) -> Iterator[str]:
    tried = [list(wrong_with(value, schema, root)) for schema in rule]
    if all(tried):
        yield min(tried, key=len)[0]


def _items(value: Any, rule: Any, _schema: Any, root: Any) -> Iterator[str]:
    for entry in value if isinstance(value, list) else ():
        yield from wrong_with(entry, rule, root)


def _properties(value: Any, rule: Any, _schema: Any, root: Any) -> Iterator[str]:
    for key in rule.keys() & value.keys() if isinstance(value, dict) else ():
        yield from (f"{key}: {problem}" for problem in wrong_with(value[key], rule[key], root))


def _required(value: Any, rule: Any, _schema: Any, _root: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (f"{key} is missing" for key in rule if key not in value)


def _additional(value: Any, rule: Any, schema: Any, root: Any) -> Iterator[str]:
    if not isinstance(value, dict):
        return
    for key in value.keys() - schema.get("properties", {}).keys():
        if rule is False:
            yield f"{key} is no key"
        else:
            yield from wrong_with(value[key], rule, root)


def _names(value: Any, rule: Any, _schema: Any, root: Any) -> Iterator[str]:
    for key in value if isinstance(value, dict) else ():
        yield from wrong_with(key, rule, root)


_RULES = {
    "$ref": _reference,
    "type": _type,
    "enum": _enum,
    "pattern": _pattern,
    "format": _format,
    "anyOf": _any_of,
    "items": _items,
    "properties": _properties,
    "required": _required,
    "additionalProperties": _additional,
    "propertyNames": _names,
}
