"""Nodes → values of their declared kinds: words, choices, dates, prose, lists.

What is wrong with a value is kept, with its line, and `None` stands for it.
"""

import datetime as dt
import difflib
import re
import types
import typing
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import Any, TypeVar

import yaml

from noticegen.model.finding import Problem
from noticegen.model.form import Block, Id
from noticegen.model.place import Place
from noticegen.model.text import Prose, Quoted, Range, Rows
from noticegen.read import scalars
from noticegen.read.python_nodes import PointerMark
from noticegen.read.yaml_mistakes import cut_by_comment

B = TypeVar("B", bound=Block)

_ID = re.compile(r"[a-z][a-z0-9-]*")
_IN_CURLY_QUOTES = re.compile(r"[“‘][^“”‘]*[”’]")
_AS_KEYS = "YAML reads it as keys"


_READERS: Mapping[Any, Callable[[str], Any]] = {
    Rows: scalars.text_to_rows,
    dt.date: scalars.text_to_date,
    bool: scalars.text_to_yes_no,
    int: scalars.text_to_count,
    Range: scalars.text_to_range,
}


def listed(words: Iterable[str]) -> str:
    """Give names as messages list them."""
    return ", ".join(f"`{word}`" for word in words)


class ValueReader(ABC):
    """Reads the values of one file, and keeps what is wrong with them."""

    def __init__(self, shown: str, text: str) -> None:
        self.shown = shown
        self.lines = text.split("\n")
        self.problems: list[Problem] = []

    def place(self, node: yaml.Node) -> Place:
        """Give the line of a node, or its pointer."""
        if isinstance(node.start_mark, PointerMark):
            return Place(self.shown, pointer=node.start_mark.json_pointer)
        return Place(self.shown, node.start_mark.line + 1)

    def problem(self, node: yaml.Node, what: str, fix: str) -> None:
        """Keep a problem."""
        self.problems.append(Problem(self.place(node), what, fix))

    @abstractmethod
    def block(
        self, node: yaml.Node, cls: type[B], name: str = "", base: B | None = None
    ) -> B | None:
        """Read a block of keys; what is left out may be carried over from `base`."""

    @abstractmethod
    def entries(
        self, node: yaml.MappingNode, inside: str
    ) -> list[tuple[str, yaml.ScalarNode, yaml.Node]]:
        """Give a block's keys with their nodes; `inside` names the block in messages."""

    def value(self, node: yaml.Node, kind: Any, name: str, base: Any = None) -> Any:  # noqa: ANN401
        """Read a value as its declared type; `None` where it cannot be.

        Blocks and blocks of names go on from `base`, that of the file before.
        """
        if not (node.value.strip() if isinstance(node, yaml.ScalarNode) else node.value):
            self.problem(node, f"`{name}` has no value", "write one, or take the key out")
            return None
        origin, arguments = typing.get_origin(kind), typing.get_args(kind)
        if origin in (typing.Union, types.UnionType):
            return self.value(node, self._one_of(node, arguments), name, base)
        if origin is tuple:
            return self._sequence(node, arguments[0], name)
        if kind is Prose or kind is Quoted:
            return self._prose(node, kind, name)
        if isinstance(kind, type) and issubclass(kind, Block):
            return self.block(node, kind, name, base)
        if origin is not None and issubclass(origin, Mapping):
            return self._mapping(node, arguments[0], arguments[1], name, base or {})
        if not isinstance(node, yaml.ScalarNode):
            self._not_one_value(node, name)
            return None
        return self._scalar(node, kind, name)

    @staticmethod
    def _one_of(node: yaml.Node, kinds: tuple[Any, ...]) -> Any:  # noqa: ANN401
        """Choose among kinds of blocks by the key that marks one; else the last kind."""
        known = [kind for kind in kinds if kind is not type(None)]
        keys = {k.value for k, _ in node.value} if isinstance(node, yaml.MappingNode) else set()
        return next((k for k in known[:-1] if k.MARK in keys), known[-1])

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
        if not node.style and self._loses_words(node, kind, name):
            return None
        if kind in _READERS:
            reader = _READERS[kind]
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
            place = self.place(node)
            if place.line is not None and node.style in ("|", ">"):
                place = Place(place.file, place.line + wrong.line + 1)
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
        choices = listed([m.value for m in kind])
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
            value = self.value(node, kind, name)
            return None if value is None else (value,)
        if not isinstance(node, yaml.SequenceNode):
            if isinstance(node.start_mark, PointerMark):
                fix = "give a list"
            elif isinstance(kind, type) and issubclass(kind, Block):
                fix = "begin each entry with `- `"
            else:
                fix = "write one value, or several on `- ` lines"
            self.problem(node, f"`{name}` is a list", fix)
            return None
        if kind is Prose and self._flow_prose(node, name):
            return None
        values = [self.value(entry, kind, name) for entry in node.value]
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
            by = "keys are given" if isinstance(node.start_mark, PointerMark) else _AS_KEYS
            what = f"`{name}` is prose, and {by}"
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
        if isinstance(start, PointerMark):
            return "give it as text, or as a list of texts"
        is_entry = self.lines[start.line][: start.column].rstrip().endswith("-")
        return f"put `{'- |' if is_entry else f'{name}: |'}` and the words on the next line"

    def _is_cut(self, node: yaml.Node) -> bool:
        end = node.end_mark
        return scalars.is_cut_by_comment(self.lines[end.line], end.column)

    def _mapping(
        self,
        node: yaml.Node,
        key_kind: Any,  # noqa: ANN401
        kind: Any,  # noqa: ANN401
        name: str,
        base: Mapping[Any, Any],
    ) -> Any:  # noqa: ANN401
        if not isinstance(node, yaml.MappingNode):
            fix = f"write names under `{name}:`, each on a line of its own"
            self.problem(node, f"`{name}` is a block of names", fix)
            return None
        found: dict[Any, Any] = dict(base)
        whole = True
        for word, key_node, value_node in self.entries(node, f"`{name}`"):
            value = self.value(value_node, kind, word, base.get(word))
            keyed = word if key_kind is str else self._scalar(key_node, key_kind, name)
            whole = whole and value is not None and keyed is not None
            found[keyed] = value
        return found if whole else None
