"""Values of Python → PyYAML's nodes, each with its JSON Pointer instead of a line.

So a mapping is read by the same rules, and gets the same messages, as a case file.
"""

import datetime as dt
import hashlib
import json
import os
from collections.abc import Mapping
from decimal import Decimal
from enum import Enum

import yaml

from noticegen.model.finding import Problem
from noticegen.model.place import Place
from noticegen.read.characters import no_text, plain
from noticegen.read.yaml_mistakes import MAX_DEPTH

_TEXT, _LIST, _BLOCK = "tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"


class PointerMark(yaml.Mark):
    """Stands where a node read from text has the mark of its line."""

    def __init__(self, json_pointer: str) -> None:
        super().__init__("", 0, 0, 0, None, 0)
        self.json_pointer = json_pointer


class _Unusable(ValueError):  # noqa: N818 - it becomes a Problem, never an error shown
    """A value that a case cannot hold."""

    def __init__(self, what: str, fix: str) -> None:
        super().__init__(what)
        self.what, self.fix = what, fix


def python_to_node(
    value: Mapping[str, object], shown: str
) -> tuple[yaml.MappingNode | None, list[Problem]]:
    """Make nodes of a mapping of text, numbers, dates, yes or no, lists and mappings.

    `None` where some value is of no such kind; all of these are told.
    """
    maker = _Maker(shown)
    node = maker.node(value, "", ())
    if maker.problems or not isinstance(node, yaml.MappingNode):
        return None, maker.problems
    return node, []


def digest_of_node(node: yaml.Node) -> str:
    """Give the digest of nodes, as JSON: the same for the same values in the same order."""
    text = json.dumps(_plain(node), ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(node: yaml.Node) -> object:
    if isinstance(node, yaml.MappingNode):
        return {key.value: _plain(value) for key, value in node.value}
    return [_plain(n) for n in node.value] if isinstance(node, yaml.SequenceNode) else node.value


class _Maker:
    def __init__(self, shown: str) -> None:
        self._shown = shown
        self.problems: list[Problem] = []

    def node(self, value: object, pointer: str, above: tuple[int, ...]) -> yaml.Node:
        """Make the node of a value; `above` are the ids of what holds it."""
        mark = PointerMark(pointer)
        if isinstance(value, Mapping | list | tuple):
            if id(value) in above or len(above) >= MAX_DEPTH:
                self._problem(pointer, "it is nested too deeply", "nest less deeply")
                return yaml.ScalarNode(_TEXT, "", mark, mark)
            inside = (*above, id(value))
            if isinstance(value, Mapping):
                return yaml.MappingNode(_BLOCK, self._entries(value, pointer, inside), mark, mark)
            entries = [self.node(v, f"{pointer}/{n}", inside) for n, v in enumerate(value)]
            return yaml.SequenceNode(_LIST, entries, mark, mark)
        return self._text(value, pointer)

    def _entries(
        self, value: Mapping[object, object], pointer: str, above: tuple[int, ...]
    ) -> list[tuple[yaml.Node, yaml.Node]]:
        entries: dict[str, tuple[yaml.Node, yaml.Node]] = {}
        for key, entry in value.items():
            name = str(self._text(key, pointer).value)
            below = f"{pointer}/{name.replace('~', '~0').replace('/', '~1')}"
            if name in entries:
                self._problem(below, f"`{name}` stands twice, as values of two kinds", "keep one")
            entries[name] = self._text(name, below), self.node(entry, below, above)
        return list(entries.values())

    def _text(self, value: object, pointer: str) -> yaml.ScalarNode:
        try:
            text = plain(_value_to_text(value))
        except _Unusable as wrong:
            self._problem(pointer, wrong.what, wrong.fix)
            text = ""
        found = no_text(text)
        if found:
            self._problem(pointer, found.what, found.fix)
        mark = PointerMark(pointer)
        # as if typed under `|`, where it has lines, else in quotation marks
        return yaml.ScalarNode(_TEXT, text, mark, mark, style="|" if "\n" in text else '"')

    def _problem(self, pointer: str, what: str, fix: str) -> None:
        self.problems.append(Problem(Place(self._shown, pointer=pointer), what, fix))


def _value_to_text(value: object) -> str:
    """Write a value as somebody would type it into a case file."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case Enum():
            return _value_to_text(value.value)
        case str():
            return str(value)
        case int() | float() | Decimal():
            return _number_to_text(value)
        case dt.datetime():
            raise _Unusable("a date with a time of day is given", "give the date alone")
        case dt.date():
            return value.isoformat()
        case os.PathLike():
            return os.fsdecode(value)
        case _:
            what = f"a value of the kind `{type(value).__name__}` is given, which no case file has"
            raise _Unusable(what, "give text, a number, a date, yes or no, a list or a mapping")


def _number_to_text(value: float | Decimal) -> str:
    number = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if not number.is_finite():
        raise _Unusable(f"`{value}` is no number", "give one, or take the key out")
    text = f"{number:f}"
    return text.removesuffix(".0") if isinstance(value, float) else text
