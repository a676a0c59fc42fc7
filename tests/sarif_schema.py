"""As much of JSON Schema draft 4 as the schema of SARIF uses; an unknown word is an error."""

import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("sarif") / "sarif-2.1.0-rtm.5.json"
_ONLY_SHOWN = {"$schema", "id", "title", "description", "default", "definitions", "properties"}
_TYPES: dict[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "boolean": bool,
    "integer": int,
    "number": (int, float),
}
_URI = re.compile(r"(?P<scheme>[a-z][a-z0-9+.-]*:)?[\w!#$&'()*+,/:;=?@\[\]~.%-]*", re.ASCII)


@cache
def schema() -> dict[str, Any]:
    """Give the schema of a SARIF log."""
    read: dict[str, Any] = json.loads(FILE.read_text("utf-8"))
    return read


def wrong_with_log(log: Any) -> list[str]:
    """Say all that a log breaks of its schema."""
    return list(_wrong(log, schema(), "log"))


def _wrong(value: Any, rule: dict[str, Any], at: str) -> Iterator[str]:
    if "$ref" in rule:
        yield from _wrong(value, schema()["definitions"][rule["$ref"].rpartition("/")[2]], at)
        return
    for word, wanted in rule.items():
        if word not in _ONLY_SHOWN:
            yield from (f"{at}: {said}" for said in _broken(value, word, wanted, rule))
    yield from _inside(value, rule, at)


def _broken(value: Any, word: str, wanted: Any, rule: dict[str, Any]) -> Iterator[str]:
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    broken: Callable[[], bool] = {
        "type": lambda: not _is_of(value, wanted),
        "enum": lambda: value not in wanted,
        "required": lambda: isinstance(value, dict) and not set(wanted) <= set(value),
        "minItems": lambda: isinstance(value, list) and len(value) < wanted,
        "uniqueItems": lambda: bool(wanted) and isinstance(value, list) and _has_twins(value),
        "minimum": lambda: is_number and value < wanted,
        "maximum": lambda: is_number and value > wanted,
        "pattern": lambda: isinstance(value, str) and not re.search(wanted, value),
        "format": lambda: isinstance(value, str) and not _has_format(value, wanted),
        "anyOf": lambda: all(any(_wrong(value, each, "")) for each in wanted),
        "oneOf": lambda: sum(not any(_wrong(value, each, "")) for each in wanted) != 1,
        "items": lambda: False,
        "additionalProperties": lambda: (
            wanted is False
            and isinstance(value, dict)
            and not set(value) <= set(rule.get("properties", {}))
        ),
    }[word]
    if broken():
        yield f"{str(value)[:80]!r} breaks {word} {str(wanted)[:80]}"


def _inside(value: Any, rule: dict[str, Any], at: str) -> Iterator[str]:
    if isinstance(value, dict):
        known, other = rule.get("properties", {}), rule.get("additionalProperties")
        for key, entry in value.items():
            if key in known:
                yield from _wrong(entry, known[key], f"{at}.{key}")
            elif isinstance(other, dict):
                yield from _wrong(entry, other, f"{at}.{key}")
    elif isinstance(value, list) and "items" in rule:
        for index, entry in enumerate(value):
            yield from _wrong(entry, rule["items"], f"{at}[{index}]")


def _is_of(value: Any, names: str | list[str]) -> bool:
    kinds = [names] if isinstance(names, str) else names
    return any(
        isinstance(value, _TYPES[name]) and (name == "boolean" or not isinstance(value, bool))
        for name in kinds
    )


def _has_twins(values: list[Any]) -> bool:
    return len({json.dumps(value, sort_keys=True) for value in values}) < len(values)


def _has_format(value: str, name: str) -> bool:
    match = _URI.fullmatch(value)
    return match is not None and (name == "uri-reference" or match["scheme"] is not None)
