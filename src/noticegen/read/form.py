"""Nodes → blocks, as their classes declare them (`model/form.py`).

All problems of a file are collected, each with its line; nothing is guessed.
"""

import difflib
import re
import typing
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import yaml

from noticegen.model.finding import Problem
from noticegen.model.form import Block, is_required, key_name, keys_of
from noticegen.model.place import Place
from noticegen.read.values import ValueReader, listed
from noticegen.read.yaml_mistakes import no_space_after
from noticegen.read.yaml_nodes import read_text, text_to_node

B = TypeVar("B", bound=Block)

_ID = re.compile(r"[a-z][a-z0-9-]*")
_IN_CURLY_QUOTES = re.compile(r"[“‘][^“”‘]*[”’]")
_HINTS: dict[type[Block], dict[str, Any]] = {}
_NOUNS = {
    "Request": "a case file",
    "WithheldClass": "an entry of `withheld`",
    "RelianceEntry": "an entry of `relied_on`",
    "AttachmentEntry": "an attachment",
    "PublicInterestTest": "`public_interest_test`",
    "InternalReview": "`internal_review`",
    "ReuseLicence": "`reuse`",
    "Authority": "authority.yaml",
    "Approvals": "approvals.yaml",
}


def noun_of(block: type[Block]) -> str:
    """Name a kind of block as messages do."""
    words = re.sub(r"(?<!^)(?=[A-Z])", " ", block.__name__).lower()
    article = "an" if words[0] in "aeiou" else "a"
    return _NOUNS.get(block.__name__, f"{article} {words}")


def read_file(
    path: Path, shown: str, block: type[B], base: B | None = None
) -> tuple[B | None, list[Problem]]:
    """Read a file as one block, or say everything that is wrong with it.

    What it leaves out is taken from `base`, where that is given, with its places.
    """
    text, problems = read_text(path, shown)
    if problems:
        return None, problems
    return read_yaml(text, shown, block, base)


def read_yaml(
    text: str, shown: str, block: type[B], base: B | None = None
) -> tuple[B | None, list[Problem]]:
    """Read YAML text as one block, or say everything that is wrong with it."""
    node, problems = text_to_node(text, shown)
    return (None, problems) if node is None else read_node(node, text, shown, block, base)


def read_node(
    node: yaml.Node, text: str, shown: str, block: type[B], base: B | None = None
) -> tuple[B | None, list[Problem]]:
    """Read a document's node as one block, or say everything that is wrong with it."""
    reader = FormReader(shown, text)
    value = reader.block(node, block, base=base)
    if reader.problems:
        return None, sorted(reader.problems, key=lambda p: p.where.line or 0)
    return value, []


class FormReader(ValueReader):
    """Reads the blocks of one file."""

    def block(
        self, node: yaml.Node, cls: type[B], name: str = "", base: B | None = None
    ) -> B | None:
        """Read a block of keys; `name` is the key it stands under.

        A key left out that may be carried over is taken from `base`, with its places.
        """
        declared = {key_name(f.name): f for f in keys_of(cls)}
        hints = _hints(cls)
        if isinstance(node, yaml.ScalarNode) and cls.SHORTHAND:
            value = self.value(node, hints[cls.SHORTHAND], name or cls.SHORTHAND)
            places = {"": self.place(node), cls.SHORTHAND: self.place(node)}
            return None if value is None else cls(**{cls.SHORTHAND: value}, places=places)
        if not isinstance(node, yaml.MappingNode):
            self._no_block(node, cls, declared)
            return None
        values: dict[str, Any] = {}
        places = {"": self.place(node)}
        for key, key_node, value_node in self.entries(node, _called(node, cls)):
            attribute = declared.get(key)
            if attribute is None:
                self._unknown_key(key_node, key, cls, declared)
                continue
            places[key] = self.place(key_node)
            self._entry_places(places, key, value_node)
            before = (
                getattr(base, attribute.name) if attribute.metadata["carried"] and base else None
            )
            values[attribute.name] = self.value(value_node, hints[attribute.name], key, before)
        unreadable = any(value is None for value in values.values())
        for key, attribute in declared.items() if base else ():
            if attribute.metadata["carried"]:
                values.setdefault(attribute.name, getattr(base, attribute.name))
                places = {**_places_of(base, key), **places}
        missing = [n for n, f in declared.items() if is_required(f) and f.name not in values]
        for key in missing:
            self.problem(node, f"{noun_of(cls)} has no `{key}`", f"add `{key}`")
        if missing or unreadable:
            return None
        return cls(**values, places=places)

    def _no_block(self, node: yaml.Node, cls: type[Block], declared: Iterable[str]) -> None:
        name, colon, value = str(node.value).partition(":")
        if isinstance(node, yaml.ScalarNode) and name in declared and colon and value.strip():
            self.problems.append(no_space_after(name, self.place(node)))
            return
        fix = f"write its keys, such as `{next(iter(declared))}:`, each on a line of its own"
        self.problem(node, f"{noun_of(cls)} is expected here", fix)

    def entries(
        self, node: yaml.MappingNode, inside: str
    ) -> list[tuple[str, yaml.ScalarNode, yaml.Node]]:
        """Give a block's keys with their nodes; a key that stands twice is a problem."""
        found: dict[str, yaml.Node] = {}
        entries: list[tuple[str, yaml.ScalarNode, yaml.Node]] = []
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self.problem(key_node, "a key must be a word", "put it in quotes")
                continue
            name = key_node.value
            if name in found:
                first = found[name].start_mark.line + 1
                said = f"`{name}` stands twice in {inside}, first on line {first}"
                self.problem(key_node, said, "keep one; an empty line parts paragraphs")
                continue
            found[name] = key_node
            entries.append((name, key_node, value_node))
        return entries

    def _unknown_key(
        self, node: yaml.Node, name: str, cls: type[Block], declared: Mapping[str, object]
    ) -> None:
        near = difflib.get_close_matches(name.lower().replace("-", "_"), declared, 1, 0.6)
        home = _home_of(name, cls)
        if home:
            fix = f"put it under `{home}`"
        else:
            fix = f"write `{near[0]}`" if near else f"its keys are {listed(declared)}"
        self.problem(node, f"`{name}` is not a key of {noun_of(cls)}", fix)

    def _entry_places(self, places: dict[str, Place], name: str, node: yaml.Node) -> None:
        if isinstance(node, yaml.SequenceNode):
            for index, entry in enumerate(node.value):
                places[f"{name}[{index}]"] = self.place(entry)
        elif isinstance(node, yaml.MappingNode):
            for key_node, _ in node.value:
                if isinstance(key_node, yaml.ScalarNode):
                    places[f"{name}[{key_node.value}]"] = self.place(key_node)


def _places_of(block: Block | None, key: str) -> dict[str, Place]:
    """Give the places of a key and of its entries."""
    places = block.places if block else {}
    return {k: place for k, place in places.items() if k == key or k.startswith(f"{key}[")}


def _home_of(name: str, cls: type[Block]) -> str:
    """Give the key whose block has a key of this name, where one of a block's keys does."""
    for attribute, kind in _hints(cls).items():
        for inner in (kind, *typing.get_args(kind)):
            if not (isinstance(inner, type) and issubclass(inner, Block)):
                continue
            if any(key_name(f.name) == name for f in keys_of(inner)):
                return key_name(attribute)
    return ""


def _hints(cls: type[Block]) -> dict[str, Any]:
    if cls not in _HINTS:
        _HINTS[cls] = typing.get_type_hints(cls)  # too slow to ask for each of many blocks
    return _HINTS[cls]


def _called(node: yaml.MappingNode, cls: type[Block]) -> str:
    """Name a block by its number, where it has one."""
    for key, value in node.value:
        if key.value == "number" and isinstance(value, yaml.ScalarNode):
            return f"{noun_of(cls).split()[-1]} `{value.value.strip(' .()')}`"
    return noun_of(cls)
