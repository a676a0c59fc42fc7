"""Nodes → blocks, as their classes declare them (`model/form.py`).

All problems of a file are collected, each with its line; nothing is guessed.
"""

import dataclasses
import datetime as dt
import difflib
import re
import types
import typing
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

import yaml

from noticegen.model.finding import Problem
from noticegen.model.form import Block, Id, is_required, key_name
from noticegen.model.place import Place
from noticegen.model.text import Prose, Quoted, Rows
from noticegen.read import scalars
from noticegen.read.yaml_mistakes import cut_by_comment, no_space_after
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


def read_file(path: Path, shown: str, block: type[B]) -> tuple[B | None, list[Problem]]:
    """Read a file as one block, or say everything that is wrong with it."""
    text, problems = read_text(path, shown)
    if problems:
        return None, problems
    return read_yaml(text, shown, block)


def read_yaml(text: str, shown: str, block: type[B]) -> tuple[B | None, list[Problem]]:
    """Read YAML text as one block, or say everything that is wrong with it."""
    node, problems = text_to_node(text, shown)
    if node is None:
        return None, problems
    reader = FormReader(shown, text)
    value = reader.block(node, block)
    if reader.problems:
        return None, sorted(reader.problems, key=lambda p: p.where.line or 0)
    return value, []


class FormReader:
    """Reads nodes of one file and keeps what is wrong with them."""

    def __init__(self, shown: str, text: str) -> None:
        self.shown = shown
        self.lines = text.split("\n")
        self.problems: list[Problem] = []

    def place(self, node: yaml.Node) -> Place:
        """Give the line of a node."""
        return Place(self.shown, node.start_mark.line + 1)

    def problem(self, node: yaml.Node, what: str, fix: str) -> None:
        """Keep a problem."""
        self.problems.append(Problem(self.place(node), what, fix))

    def block(self, node: yaml.Node, cls: type[B], name: str = "") -> B | None:
        """Read a block of keys; `name` is the key it stands under."""
        declared = {key_name(f.name): f for f in dataclasses.fields(cls) if f.name != "places"}
        hints = _hints(cls)
        if isinstance(node, yaml.ScalarNode) and cls.SHORTHAND:
            value = self._value(node, hints[cls.SHORTHAND], name or cls.SHORTHAND)
            places = {"": self.place(node), cls.SHORTHAND: self.place(node)}
            return None if value is None else cls(**{cls.SHORTHAND: value}, places=places)
        if not isinstance(node, yaml.MappingNode):
            self._no_block(node, cls, declared)
            return None
        values: dict[str, Any] = {}
        places = {"": self.place(node)}
        for key, key_node, value_node in self._entries(node, _called(node, cls)):
            attribute = declared.get(key)
            if attribute is None:
                self._unknown_key(key_node, key, cls, declared)
                continue
            places[key] = self.place(key_node)
            self._entry_places(places, key, value_node)
            values[attribute.name] = self._value(value_node, hints[attribute.name], key)
        missing = [n for n, f in declared.items() if is_required(f) and f.name not in values]
        for key in missing:
            self.problem(node, f"{noun_of(cls)} has no `{key}`", f"add `{key}`")
        if missing or any(v is None for v in values.values()):
            return None
        return cls(**values, places=places)

    def _no_block(self, node: yaml.Node, cls: type[Block], declared: Iterable[str]) -> None:
        name, colon, value = str(node.value).partition(":")
        if isinstance(node, yaml.ScalarNode) and name in declared and colon and value.strip():
            self.problems.append(no_space_after(name, self.place(node)))
            return
        fix = f"write its keys, such as `{next(iter(declared))}:`, each on a line of its own"
        self.problem(node, f"{noun_of(cls)} is expected here", fix)

    def _entries(
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
            fix = f"write `{near[0]}`" if near else f"its keys are {_listed(declared)}"
        self.problem(node, f"`{name}` is not a key of {noun_of(cls)}", fix)

    def _entry_places(self, places: dict[str, Place], name: str, node: yaml.Node) -> None:
        if isinstance(node, yaml.SequenceNode):
            for index, entry in enumerate(node.value):
                places[f"{name}[{index}]"] = self.place(entry)
        elif isinstance(node, yaml.MappingNode):
            for key_node, _ in node.value:
                if isinstance(key_node, yaml.ScalarNode):
                    places[f"{name}[{key_node.value}]"] = self.place(key_node)

    def _value(self, node: yaml.Node, kind: Any, name: str) -> Any:  # noqa: ANN401
        """Read a value as its declared type; `None` where it cannot be."""
        if not (node.value.strip() if isinstance(node, yaml.ScalarNode) else node.value):
            self.problem(node, f"`{name}` has no value", "write one, or take the key out")
            return None
        origin, arguments = typing.get_origin(kind), typing.get_args(kind)
        if origin in (typing.Union, types.UnionType):
            return self._value(node, next(a for a in arguments if a is not type(None)), name)
        if origin is tuple:
            return self._sequence(node, arguments[0], name)
        if kind is Prose or kind is Quoted:
            return self._prose(node, kind, name)
        if isinstance(kind, type) and issubclass(kind, Block):
            return self.block(node, kind, name)
        if origin is not None and issubclass(origin, Mapping):
            return self._mapping(node, arguments[0], arguments[1], name)
        if not isinstance(node, yaml.ScalarNode):
            self._not_one_value(node, name)
            return None
        return self._scalar(node, kind, name)

    def _not_one_value(self, node: yaml.Node, name: str) -> None:
        start, end = node.start_mark, node.end_mark
        if isinstance(node, yaml.CollectionNode) and node.flow_style and start.line == end.line:
            typed = self.lines[start.line][start.column : end.column]
            kind = "a list" if isinstance(node, yaml.SequenceNode) else "a block of keys"
            what = f"`{name}: {typed}` is {kind} to YAML"
            self.problem(node, what, f'put it in quotes: `"{typed}"`')
            return
        self.problem(node, f"`{name}` takes one value, not several", "write one value")

    def _scalar(self, node: yaml.ScalarNode, kind: Any, name: str) -> Any:  # noqa: ANN401
        reader: Callable[[str], Any]
        if not node.style and self._loses_words(node, kind, name):
            return None
        if kind is Rows:
            reader = scalars.text_to_rows
        elif kind is dt.date:
            reader = scalars.text_to_date
        elif kind is bool:
            reader = scalars.text_to_yes_no
        elif kind is int:
            reader = scalars.text_to_count
        elif isinstance(kind, type) and issubclass(kind, StrEnum):
            return self._choice(node, kind, name)
        elif kind is Id:
            return self._id(node)
        elif node.style == "|":
            return node.value.strip("\n")
        else:
            return " ".join(node.value.split())
        try:
            return reader(node.value)
        except scalars.UnreadableValue as wrong:
            what = wrong.what.replace("{name}", name)
            below = wrong.line + 1 if node.style in ("|", ">") else 0
            place = Place(self.shown, node.start_mark.line + 1 + below)
            self.problems.append(Problem(place, what, wrong.fix))
            return None

    def _loses_words(self, node: yaml.ScalarNode, kind: Any, name: str) -> bool:  # noqa: ANN401
        """Report a value that a ` #` cuts off, or that curly quotation marks stand round."""
        if kind is str and self._is_cut(node):
            self.problems.append(cut_by_comment(name, self.place(node), self._as_text(node, name)))
            return True
        if _IN_CURLY_QUOTES.fullmatch(node.value):
            what = f"curly quotation marks round the value of `{name}` would be part of it"
            self.problem(node, what, "take them away")
            return True
        return False

    def _choice(self, node: yaml.ScalarNode, kind: type[StrEnum], name: str) -> StrEnum | None:
        words = " ".join(node.value.split())
        for member in kind:
            if member.value == words:
                return member
        near = difflib.get_close_matches(words.lower(), [m.value for m in kind], 1, 0.6)
        choices = _listed([m.value for m in kind])
        fix = f"write `{near[0]}`" if near else f"write one of {choices}"
        self.problem(node, f"`{name}` is `{words}`, which is none of its words", fix)
        return None

    def _id(self, node: yaml.ScalarNode) -> Id | None:
        word = node.value.strip()
        if _ID.fullmatch(word):
            return Id(word)
        what = f"`{word}` is not an id: small letters, digits and hyphens, a letter first"
        made = re.sub(r"[^a-z0-9]+", "-", word.lower()).lstrip("-0123456789")
        made = made.rstrip("-") or "name-it"
        self.problem(node, what, f"write `{made}`, here and wherever it is named")
        return None

    def _sequence(self, node: yaml.Node, kind: Any, name: str) -> Any:  # noqa: ANN401
        if isinstance(node, yaml.ScalarNode):
            if kind is str and node.style in ("|", ">"):
                return tuple(line.strip() for line in node.value.split("\n") if line.strip())
            if kind is Prose:
                prose = self._prose(node, Prose, name)
                return prose and (prose,)
            value = self._value(node, kind, name)
            return None if value is None else (value,)
        if not isinstance(node, yaml.SequenceNode):
            if isinstance(kind, type) and issubclass(kind, Block):
                fix = "begin each entry with `- `"
            else:
                fix = "write one value, or several on `- ` lines"
            self.problem(node, f"`{name}` is a list", fix)
            return None
        if kind is Prose and self._flow_prose(node, name):
            return None
        values = [self._value(entry, kind, name) for entry in node.value]
        return None if any(v is None for v in values) else tuple(values)

    def _flow_prose(self, node: yaml.SequenceNode, name: str) -> bool:
        quoted = all(getattr(entry, "style", None) for entry in node.value)
        if not node.flow_style or len(node.value) < 2 or quoted:
            return False
        fix = f"put each entry of `{name}` on its own `- ` line"
        self.problem(node, "a list in [ ] splits sentences at their commas", fix)
        return True

    def _prose(self, node: yaml.Node, kind: type[Prose], name: str) -> Prose | None:
        if isinstance(node, yaml.SequenceNode):
            if self._flow_prose(node, name):
                return None
            entries = [self._prose_entry(entry, kind, name) for entry in node.value]
            if any(entry is None for entry in entries):
                return None
            return kind(tuple(str(e).replace("\n\n", " ") for e in entries), listed=True)
        if not isinstance(node, yaml.ScalarNode):
            what = f"`{name}` is prose, and YAML reads it as keys"
            self.problem(node, what, self._as_text(node, name))
            return None
        if not node.style and self._is_cut(node):
            self.problems.append(cut_by_comment(name, self.place(node), self._as_text(node, name)))
            return None
        paragraphs = scalars.text_to_paragraphs(
            node.value, folded=node.style != "|", keep_lists=kind is Quoted
        )
        if not paragraphs:
            self.problem(node, f"`{name}` has no words", "write them, or take the key out")
            return None
        return kind(paragraphs)

    def _prose_entry(self, node: yaml.Node, kind: type[Prose], name: str) -> Prose | None:
        if isinstance(node, yaml.SequenceNode):
            what = f"`{name}` has a list within a list"
            self.problem(node, what, "put each entry on one `- ` line")
            return None
        return self._prose(node, kind, name)

    def _as_text(self, node: yaml.Node, name: str) -> str:
        """Say how to write a value so that YAML takes every character as it is."""
        start = node.start_mark
        is_entry = self.lines[start.line][: start.column].rstrip().endswith("-")
        return f"put `{'- |' if is_entry else f'{name}: |'}` and the words on the next line"

    def _is_cut(self, node: yaml.Node) -> bool:
        end = node.end_mark
        return scalars.is_cut_by_comment(self.lines[end.line], end.column)

    def _mapping(self, node: yaml.Node, key_kind: Any, kind: Any, name: str) -> Any:  # noqa: ANN401
        if not isinstance(node, yaml.MappingNode):
            fix = f"write names under `{name}:`, each on a line of its own"
            self.problem(node, f"`{name}` is a block of names", fix)
            return None
        found: dict[Any, Any] = {}
        whole = True
        for word, key_node, value_node in self._entries(node, f"`{name}`"):
            value = self._value(value_node, kind, word)
            keyed = word if key_kind is str else self._scalar(key_node, key_kind, name)
            whole = whole and value is not None and keyed is not None
            found[keyed] = value
        return found if whole else None


def _home_of(name: str, cls: type[Block]) -> str:
    """Give the key whose block has a key of this name, where one of a block's keys does."""
    for attribute, kind in _hints(cls).items():
        for inner in (kind, *typing.get_args(kind)):
            if not (isinstance(inner, type) and issubclass(inner, Block)):
                continue
            if any(key_name(f.name) == name for f in dataclasses.fields(inner)):
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


def _listed(words: Iterable[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)
