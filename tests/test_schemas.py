import json
from pathlib import Path

import pytest

from noticegen.paths import data_folder
from noticegen.read.schema import SCHEMAS, block_to_schema


def as_text(name: str) -> str:
    return json.dumps(block_to_schema(SCHEMAS[name]), ensure_ascii=False, indent=1) + "\n"


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schema_file_is_current(name: str, accept: bool) -> None:
    path = data_folder("exemptions") / "schemas" / f"{name}.json"
    if accept:
        path.write_text(as_text(name), "utf-8")
    assert path.read_text("utf-8") == as_text(name), "run the tests once with --accept"


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_key_is_explained(name: str) -> None:
    for definition in block_to_schema(SCHEMAS[name])["$defs"].values():
        block = definition["anyOf"][1] if "anyOf" in definition else definition
        assert block["description"]
        assert all(value["description"] for value in block["properties"].values())


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
