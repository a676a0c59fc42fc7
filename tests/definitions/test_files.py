"""Each rule for definitions, on each file that is shipped: a failure names both."""

import ast
from pathlib import Path

import pytest
from defined import FILES, FOLDER, READ, each_file, file_of, told_by, wording_told

from noticegen.definitions import limb_rules, source_rules, text_rules
from noticegen.definitions.rules import RULES
from noticegen.examples import mistakes_of_examples
from noticegen.model.finding import Problem
from noticegen.model.law import Exemption

WORDING, UNUSED = wording_told()
PATHS = sorted(
    path
    for path in FOLDER.rglob("*.yaml")
    if path.parent != FOLDER and path.name != "time-limits.yaml"  # a table, no definition
)


@pytest.mark.parametrize("path", PATHS, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_every_definition_can_be_read(path: Path) -> None:
    problems = [p for definitions in READ.values() for p in definitions.problems]

    assert [p for p in problems if Path(p.where.file).resolve() == path.resolve()] == []
    assert path.resolve().as_posix() in {file_of(key) for key in FILES}


@each_file
def test_every_source_is_dated(key: str) -> None:
    assert told_by(source_rules.check_every_source_is_dated, key) == []


@each_file
def test_nothing_is_checked_in_the_future(key: str) -> None:
    assert told_by(source_rules.check_nothing_is_checked_in_the_future, key) == []


@each_file
def test_every_address_is_on_a_known_host(key: str) -> None:
    assert told_by(source_rules.check_every_address_is_on_a_known_host, key) == []


@each_file
def test_every_text_is_typed_well(key: str) -> None:
    assert told_by(text_rules.check_every_text_is_typed_well, key) == []


@each_file
def test_every_name_is_given(key: str) -> None:
    assert told_by(text_rules.check_every_name_is_given, key) == []


@each_file
def test_no_wording_says_what_is_never_said(key: str) -> None:
    assert told_by(text_rules.check_no_wording_says_what_is_never_said, key) == []


@each_file
def test_questions_ask(key: str) -> None:
    assert told_by(limb_rules.check_questions_ask, key) == []


@each_file
def test_no_wording_is_wanting_or_too_much(key: str) -> None:
    assert told_by(limb_rules.check_no_wording_is_wanting_or_too_much, key) == []


@each_file
def test_an_end_says_what_it_comes_to(key: str) -> None:
    assert told_by(limb_rules.check_an_end_says_what_it_comes_to, key) == []


@each_file
def test_harm_tests_have_levels(key: str) -> None:
    assert told_by(limb_rules.check_harm_tests_have_levels, key) == []


@each_file
def test_factors_name_their_side(key: str) -> None:
    assert told_by(limb_rules.check_factors_name_their_side, key) == []


@each_file
def test_every_limb_can_fail(key: str) -> None:
    assert told_by(limb_rules.check_every_limb_can_fail, key) == []


@each_file
def test_every_limb_has_examples(key: str) -> None:
    assert told_by(limb_rules.check_every_limb_has_examples, key) == []


@each_file
def test_every_test_is_used(key: str) -> None:
    assert told_by(limb_rules.check_every_test_is_used, key) == []


@each_file
def test_wording_is_plain(key: str) -> None:
    assert WORDING.get(file_of(key), []) == []


def test_every_excuse_excuses_something() -> None:
    assert UNUSED == []


@pytest.mark.parametrize("key", [k for k, (f, _) in FILES.items() if isinstance(f, Exemption)])
def test_every_example_comes_to_what_it_says(key: str) -> None:
    file, given = FILES[key]
    assert isinstance(file, Exemption)
    assert given.definitions.catalogue

    found: list[Problem] = list(mistakes_of_examples(given.definitions.catalogue, file))
    assert [f"{p.where}: {p.what}" for p in found] == []


def test_every_rule_has_its_test_here() -> None:
    tree = ast.parse(Path(__file__).read_text("utf-8"))
    tested = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}

    assert {rule.__name__ for rule in RULES} - tested == set()
