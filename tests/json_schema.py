"""As much of JSON Schema 2020-12 as our schemas use; what it does not know stops it."""

from collections.abc import Iterator
from typing import Any

_TYPES: dict[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "null": type(None),
}
_SAY_NOTHING = {"$schema", "$defs", "title", "description"}


def misfits(value: Any, schema: dict[str, Any], root: dict[str, Any], at: str = "") -> list[str]:
    """Say where a value is not as its schema says."""
    return list(_misfits(value, schema, root, at))


def _misfits(  # noqa: C901, PLR0912 - a branch for each word
    value: Any, schema: dict[str, Any], root: dict[str, Any], at: str
) -> Iterator[str]:
    for word, said in schema.items():
        match word:
            case "$ref":
                yield from _misfits(value, root["$defs"][said.rpartition("/")[2]], root, at)
            case "type":
                names = said if isinstance(said, list) else [said]
                if not any(_is(value, name) for name in names):
                    yield f"{at}: {value!r} is no {said}"
            case "enum":
                if value not in said:
                    yield f"{at}: {value!r} is none of {said}"
            case "required":
                yield from (f"{at}: no `{key}`" for key in said if key not in value)
            case "properties":
                for key in said.keys() & value.keys():
                    yield from _misfits(value[key], said[key], root, f"{at}/{key}")
            case "additionalProperties":
                others = value.keys() - schema.get("properties", {}).keys()
                for key in sorted(others):
                    if said is False:
                        yield f"{at}: `{key}` is unknown"
                    else:
                        yield from _misfits(value[key], said, root, f"{at}/{key}")
            case "dependentRequired":
                for key in said.keys() & value.keys():
                    yield from (f"{at}: no `{other}`" for other in said[key] if other not in value)
            case "items":
                for index, entry in enumerate(value):
                    yield from _misfits(entry, said, root, f"{at}/{index}")
            case _:
                assert word in _SAY_NOTHING, word


def _is(value: Any, name: str) -> bool:
    return isinstance(value, _TYPES[name]) and (name == "boolean" or not isinstance(value, bool))
