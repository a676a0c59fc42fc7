"""Statements of the definitions, and what the program says by their names: the same."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import noticegen
from cases import TODAY, law
from noticegen.paths import data_folder

PACKAGE = Path(noticegen.__file__).parent
IN_FORCE = law(TODAY)
KNOWN = {
    "say": set(IN_FORCE.version.statements),
    "plain": set(IN_FORCE.version.statements),
    "advise": {key for duty in IN_FORCE.duties.values() for key in duty.statements},
}


def nodes() -> Iterator[ast.AST]:
    for folder in ("compose", "treat"):
        for file in sorted((PACKAGE / folder).glob("*.py")):
            yield from ast.walk(ast.parse(file.read_text("utf-8")))


def patterns() -> Iterator[str]:
    """Give each text of the program that may be a statement's name, as a pattern."""
    for node in nodes():
        if isinstance(node, ast.JoinedStr):
            parts = [str(p.value) if isinstance(p, ast.Constant) else "{}" for p in node.values]
            text = "".join(parts)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = node.value
        else:
            continue
        if re.fullmatch(r"[a-z]+(_[a-z]+)*(_?\{\})?", text):
            yield text.replace("{}", "[a-z_]*")
    for file in sorted(data_folder("templates").rglob("*.j2")):
        yield from re.findall(r"\b(?:say|advise)\(\"([a-z_]+)\"", file.read_text("utf-8"))


def test_every_statement_is_said() -> None:
    said = re.compile("|".join(set(patterns())))

    assert [name for name in KNOWN["say"] | KNOWN["advise"] if not said.fullmatch(name)] == []


def test_every_statement_that_is_said_is_there() -> None:
    called = [
        (node.func.attr, node.args[0].value)
        for node in nodes()
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        if node.func.attr in KNOWN and node.args and isinstance(node.args[0], ast.Constant)
    ]

    assert len(called) > 50
    assert [(how, name) for how, name in called if name not in KNOWN[how]] == []
