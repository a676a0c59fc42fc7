"""What breaks a JSON Schema, in sentences; formats such as `uri` and `date` are looked at too."""

from collections.abc import Mapping
from typing import Any

from jsonschema import FormatChecker
from jsonschema.exceptions import best_match
from jsonschema.validators import Draft202012Validator, validator_for
from referencing import Registry
from referencing.jsonschema import DRAFT202012

FORMATS = FormatChecker()


def misfits(
    value: Any,
    schema: Mapping[str, Any],
    root: Mapping[str, Any],
    **others: Mapping[str, Any],
) -> list[str]:
    """Say where a value is not as its schema says, which is a part of `root`, or all of it.

    `others` are schemas that it refers to, by their files' names without `.json`.
    """
    whole = dict(schema) if schema is root else {"$defs": root["$defs"], **schema}
    kind = validator_for(root, default=Draft202012Validator)
    files = {f"{name}.json": DRAFT202012.create_resource(each) for name, each in others.items()}
    registry: Registry[Any] = Registry().with_resources(files.items())
    checked = kind(whole, format_checker=FORMATS, registry=registry).iter_errors(value)
    said = [best_match([error]) for error in checked]
    return sorted(f"{each.json_path}: {each.message}" for each in said if each)


def check_schema(schema: dict[str, Any]) -> None:
    """Raise an error of the library where a schema is none itself."""
    validator_for(schema, default=Draft202012Validator).check_schema(schema)
