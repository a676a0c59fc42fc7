"""The templates that are shipped: names, structure, nothing of the law."""

import re

import jinja2
import pytest
from jinja2 import meta, nodes

from cases import TODAY, law
from noticegen.compose.filters import FILTERS
from noticegen.paths import data_folder

FOLDER = data_folder("templates")
FILES = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.j2"))
SHEET = "checker.md.j2"
GIVEN = {"letter", "say", "advise"}


def parsed(name: str) -> nodes.Template:
    text = (FOLDER / name).read_text("utf-8")
    environment = jinja2.Environment(autoescape=True)
    environment.filters = FILTERS
    return environment.parse(text)


@pytest.mark.parametrize("name", FILES)
def test_a_template_uses_only_names_that_it_is_given(name: str) -> None:
    given = {"sheet"} if name == SHEET else GIVEN
    assert meta.find_undeclared_variables(parsed(name)) <= given


@pytest.mark.parametrize("name", FILES)
def test_a_template_is_part_of_the_letter(name: str) -> None:
    everything = "".join((FOLDER / file).read_text("utf-8") for file in FILES)
    assert name in ("letter.md.j2", SHEET) or f'"{name}"' in everything


@pytest.mark.parametrize("name", FILES)
def test_what_a_template_says_by_name_is_defined(name: str) -> None:
    in_force = law(TODAY)
    duties = {key for duty in in_force.duties.values() for key in duty.statements}
    known = {"say": set(in_force.version.statements), "advise": duties}
    for call in parsed(name).find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name in known:
            (said, *_) = call.args
            assert isinstance(said, nodes.Const)
            assert said.value in known[call.node.name]


@pytest.mark.parametrize("name", FILES)
def test_a_template_holds_no_law(name: str) -> None:
    text = (FOLDER / name).read_text("utf-8")
    assert not re.search(r"[Ss]ection|\bAct\b|exempt|GDPR|Commissioner|s\d+\(", text)
