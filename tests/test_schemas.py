import ast
import json
import re
import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from as_json import yaml_to_json

from json_schema import check_schema, misfits
from noticegen.model.form import Block, key_name, keys_of
from noticegen.paths import data_folder
from noticegen.read.schema import SCHEMAS, block_to_schema

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = sorted((ROOT / "samples").rglob("*.yaml"))
KINDS = {"authority.yaml": "authority", "approvals.yaml": "approvals"}
SMALL = {"reference": "a", "received": "2026-09-01", "applicant": "b", "items": []}


def as_text(name: str) -> str:
    return json.dumps(block_to_schema(SCHEMAS[name]), ensure_ascii=False, indent=1) + "\n"


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schema_file_is_current(name: str, accept: bool) -> None:
    path = data_folder("exemptions") / "schemas" / f"{name}.json"
    if accept:
        path.write_text(as_text(name), "utf-8")
    assert path.read_text("utf-8") == as_text(name), "run the tests once with --accept"


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schema_is_one(name: str) -> None:
    check_schema(schema_of(name))


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_key_is_explained(name: str) -> None:
    for definition in block_to_schema(SCHEMAS[name])["$defs"].values():
        block = definition if "properties" in definition else definition["anyOf"][1]
        assert block["description"]
        assert all(value["description"] for value in block["properties"].values())
        assert all(value["title"] for value in block["properties"].values())


@pytest.mark.parametrize(
    "path",
    sorted(p for p in data_folder("exemptions").rglob("*.yaml")),
    ids=lambda p: p.stem,
)
def test_a_definition_names_the_schema_that_its_editor_needs(path: Path) -> None:
    first = path.read_text("utf-8").split("\n", 1)[0]
    assert first.startswith("# yaml-language-server: $schema=")
    schema = first.partition("$schema=")[2]
    assert (path.parent / schema).is_file()


def schema_of(name: str) -> dict[str, Any]:
    path = data_folder("exemptions") / "schemas" / f"{name}.json"
    schema: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return schema


def wrong(document: Any, name: str = "case-file") -> list[str]:
    schema = schema_of(name)
    return misfits(document, schema, schema)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_the_schema_takes_every_sample(path: Path) -> None:
    text, name = path.read_text("utf-8"), KINDS.get(path.name, "case-file")

    assert wrong(yaml.load(text, Loader=yaml.BaseLoader), name) == []  # noqa: S506 - text only
    assert wrong(json.loads(yaml_to_json(text)), name) == []


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_the_schema_refuses_an_unknown_key(path: Path) -> None:
    document = json.loads(yaml_to_json(path.read_text("utf-8")))

    (said,) = wrong(document | {"outcom": "x"}, KINDS.get(path.name, "case-file"))
    assert "$: Additional" in said
    assert "'outcom' was unexpected" in said


def test_the_schema_refuses_an_unknown_key_of_an_item() -> None:
    assert wrong(SMALL | {"items": [{"outcome": "disclosed"}]}) == []
    assert wrong(SMALL | {"items": [{"outcom": "disclosed"}]})


def test_what_another_file_says_need_not_be_said_again() -> None:
    assert wrong(SMALL) == []
    assert wrong({"continues": "extension.yaml", "items": []}) == []
    assert wrong({"reference": "a", "received": "2026-09-01", "items": []})
    assert wrong({"continues": "extension.yaml"}) == ["$: 'items' is a required property"]


def properties_of(schema: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Give the properties of each block that a schema defines."""
    blocks = {}
    for name, definition in schema["$defs"].items():
        block = definition if "properties" in definition else definition["anyOf"][1]
        blocks[name] = block["properties"]
    return blocks


def blocks_below(block: type[Block]) -> Iterator[type[Block]]:
    """Give a kind of block and all that its keys can hold, as the reader sees them."""
    waiting: list[Any] = [block]
    for kind in waiting:
        if isinstance(kind, type) and issubclass(kind, Block):
            hints = typing.get_type_hints(kind)
            waiting += [h for f in keys_of(kind) if (h := hints[f.name]) not in waiting]
            yield kind
        waiting += [inner for inner in typing.get_args(kind) if inner not in waiting]


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schema_has_the_keys_that_are_read_and_no_others(name: str) -> None:
    read = {b.__name__: {key_name(f.name) for f in keys_of(b)} for b in blocks_below(SCHEMAS[name])}

    assert {n: set(keys) for n, keys in properties_of(schema_of(name)).items()} == read


@pytest.mark.parametrize("name", SCHEMAS)
def test_an_example_is_one_that_the_schema_takes(name: str) -> None:
    schema = schema_of(name)
    for properties in properties_of(schema).values():
        for rules in properties.values():
            for example in rules.get("examples", ()):
                assert misfits(example, rules, schema) == []


def test_most_of_what_a_caseworker_types_has_an_example() -> None:
    keys = properties_of(schema_of("case-file"))

    assert sum("examples" in rules for rules in keys["Item"].values()) >= 10
    assert sum("examples" in rules for rules in keys["Request"].values()) >= 7


def texts_of_tests() -> Iterator[str]:
    """Give all YAML that samples and tests hold, in files and in the text of programs."""
    for path in (*SAMPLES, *sorted((ROOT / "tests").rglob("*.yaml"))):
        yield path.read_text("utf-8")
    for path in sorted((ROOT / "tests").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


def unused_keys() -> set[str]:
    """Give the keys of the case file that nothing writes; `say` is what a bare word means."""
    used = {"say"}
    for text in texts_of_tests():
        used |= set(re.findall(r"(?:^|[{,]|- )\s*([a-z_]+):(?=\s|$)", text, re.MULTILINE))
    return {k for keys in properties_of(schema_of("case-file")).values() for k in keys} - used


def test_every_key_of_the_case_file_is_used_by_a_test_or_a_sample() -> None:
    assert unused_keys() == set()
