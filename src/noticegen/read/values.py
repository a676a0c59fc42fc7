"""Nodes → values of their declared kinds: words, choices, dates, prose, lists.

What is wrong with a value is kept, with its line, and `None` stands for it.
"""

import datetime as dt
import re
import types
import typing
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

import yaml

from noticegen.model.choices import NO_CHOICE, meant_by
from noticegen.model.finding import Problem
from noticegen.model.form import Block, Id
from noticegen.model.text import Pounds, Prose, Quoted, Range, Rows
from noticegen.names_in_messages import in_backticks
from noticegen.read import scalars
from noticegen.read.characters import brief
from noticegen.read.value_mistakes import ValueMistakes
from noticegen.read.yaml_mistakes import cut_by_comment

B = TypeVar("B", bound=Block)

_ID = re.compile(r"[a-z][a-z0-9-]*")
_BULLETS = re.compile(r"^\s*[-•▪●*–][ \t]+(?=\S)", re.MULTILINE)
_LIMB = re.compile(r"(?:[sS]|section|reg) ?\.? ?\d+[A-Z]?\b")


_READERS: Mapping[Any, Callable[[str], Any]] = {
    Rows: scalars.text_to_rows,
    dt.date: scalars.text_to_date,
    bool: scalars.text_to_yes_no,
    int: scalars.text_to_count,
    Range: scalars.text_to_range,
    Pounds: scalars.text_to_pounds,
}


@cache
def _taken_apart(kind: Any) -> tuple[Any, tuple[Any, ...]]:  # noqa: ANN401
    return typing.get_origin(kind), typing.get_args(kind)


class ValueReader(ValueMistakes, ABC):
    """Reads the values of one file, and keeps what is wrong with them."""

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
            self.no_value(node, name)
            return None
        origin, arguments = _taken_apart(kind)
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
            self.not_one_value(node, kind, name)
            return None
        if kind is Rows and node.style not in ("|", '"', "'"):
            what = f"the lines of `{name}` would be joined to one"
            fix = f"put `{name}: |`, and each row on a line of its own below it"
            bars = "" if "|" in node.value else ", with `|` between its cells (no tabs)"
            self.problem(node, what, f"{fix}, two spaces further in{bars}")
            return None
        return self._scalar(node, kind, name)

    @staticmethod
    def _one_of(node: yaml.Node, kinds: tuple[Any, ...]) -> Any:  # noqa: ANN401
        """Choose among kinds of blocks by the key that marks one; else the last kind."""
        known = [kind for kind in kinds if kind is not type(None)]
        keys = {k.value for k, _ in node.value} if isinstance(node, yaml.MappingNode) else set()
        return next((k for k in known[:-1] if k.MARK in keys), known[-1])

    def _scalar(self, node: yaml.ScalarNode, kind: Any, name: str) -> Any:  # noqa: ANN401
        if not node.style and self.loses_words(node, kind, name):
            return None
        if kind is not str and self.has_unseen(node, node.value, name):
            return None
        if kind in _READERS:
            reader = _READERS[kind]
        elif isinstance(kind, type) and issubclass(kind, StrEnum):
            return self._choice(node, kind, name)
        elif kind is Id:
            return self._id(node, name)
        elif node.style == "|":
            return node.value.strip("\n")
        else:
            return " ".join(node.value.split())
        try:
            return reader(node.value)
        except scalars.UnreadableValue as wrong:
            what = wrong.what.replace("{name}", name)
            self.problems.append(Problem(self.place_within(node, wrong.line), what, wrong.fix))
            return None

    def _choice(self, node: yaml.ScalarNode, kind: type[StrEnum], name: str) -> StrEnum | None:
        words = " ".join(node.value.split())
        for member in kind:
            if member.value == words:
                return member
        near = self.near(words.lower(), [m.value for m in kind])
        choices = in_backticks([m.value for m in kind])
        fix = f"write `{near}`" if near else f"write one of {choices}"
        fix = NO_CHOICE.get(words.lower()) or meant_by(words, kind) or fix
        self.problem(node, f"`{brief(words)}` is not one of the words for `{name}`", fix)
        return None

    def _id(self, node: yaml.ScalarNode, name: str) -> Id | None:
        word = node.value.strip()
        if _ID.fullmatch(word):
            return Id(word)
        what = f"`{brief(word)}` is not an id: small letters, digits and hyphens, a letter first"
        several = re.split(r",\s*(?:and )?|\s+and\s+", word)
        if len(several) > 1 and all(map(_ID.fullmatch, several)):
            fix = f"write `{name}: [{', '.join(several)}]`"
            self.problem(node, f"`{brief(word)}` is several, and no id", fix)
            return None
        if _LIMB.match(word) and name in ("under", "considered", "weighed_with"):
            what = f"`{brief(word)}` is a limb, and `{name}` names an entry of `relied_on`"
            self.problem(node, what, f"write the word above `limb: {brief(word)}` there")
            return None
        made = re.sub(r"[^a-z0-9]+", "-", word.lower()).lstrip("-0123456789")
        made = made[:60].rstrip("-") or "name-it"
        self.problem(node, what, f"write `{made}`, here and wherever it is named")
        return None

    def _sequence(self, node: yaml.Node, kind: Any, name: str) -> Any:  # noqa: ANN401
        is_block = isinstance(kind, type) and issubclass(kind, Block)
        if is_block and kind.ALONE and not isinstance(node, yaml.SequenceNode):
            value = self.block(node, kind, name)
            return None if value is None else (value,)
        if isinstance(node, yaml.ScalarNode):
            if kind is str and node.style in ("|", ">"):
                return tuple(line.strip() for line in node.value.split("\n") if line.strip())
            if is_block and not kind.SHORTHAND:
                self.words_for_entries(node, kind, name)
                return None
            if kind is Prose:
                if scalars.is_list_of_lines(node.value, whole=name == "list"):
                    what = f"`{name}` is a list, and its entries stand here as lines of one text"
                    fix = f"take the `|` after `{name}:` out, and begin each line with `- `"
                    self.problem(node, what, fix)
                    return None
                prose = self._prose(node, Prose, name)
                return prose and (prose,)
            value = self.value(node, kind, name)
            return None if value is None else (value,)
        if not isinstance(node, yaml.SequenceNode):
            fix = self.as_entries(node, kind) if is_block else self.notation.several
            self.problem(node, f"`{name}` is a list", fix)
            return None
        if kind is Prose and self.flow_prose(node, name):
            return None
        if is_block and self.dash_on_each_key(node):
            return None
        values = [self.value(entry, kind, name) for entry in node.value]
        return None if any(v is None for v in values) else tuple(values)

    def _prose(self, node: yaml.Node, kind: type[Prose], name: str) -> Prose | None:
        if isinstance(node, yaml.SequenceNode):
            if self.flow_prose(node, name):
                return None
            entries = [self._prose_entry(entry, kind, name) for entry in node.value]
            if any(entry is None for entry in entries):
                return None
            return kind(tuple(str(e).replace("\n\n", " ") for e in entries), listed=True)
        if not isinstance(node, yaml.ScalarNode):
            what = self.notation.not_prose.format(key=name)
            self.problem(node, what, self.as_text(node, name))
            return None
        if not node.style and self.is_cut(node):
            self.problems.append(cut_by_comment(name, self.place(node), self.as_text(node, name)))
            return None
        lines_alone = 1 if node.style == "|" else 0
        is_list = len(_BULLETS.findall(node.value)) > lines_alone
        if kind is Prose and is_list and name != "private":
            what = f"lines of `{name}` begin like a list's, and would be joined"
            self.problem(node, what, self.notation.prose_list.format(key=name))
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
            self.problem(node, what, self.notation.one_line)
            return None
        return self._prose(node, kind, name)

    def _mapping(
        self,
        node: yaml.Node,
        key_kind: Any,  # noqa: ANN401
        kind: Any,  # noqa: ANN401
        name: str,
        base: Mapping[Any, Any],
    ) -> Any:  # noqa: ANN401
        if not isinstance(node, yaml.MappingNode):
            is_list = isinstance(node, yaml.SequenceNode)
            fix = self.notation.no_dashes if is_list else self.notation.names
            fix = fix.format(key=name)
            if isinstance(node, yaml.ScalarNode):
                fix += self.words_under_a_name(node, kind, name)
            self.problem(node, f"`{name}` is a block of names", fix)
            return None
        found: dict[Any, Any] = dict(base)
        whole = True
        for word, key_node, value_node in self.entries(node, f"`{name}`"):
            if key_kind is Id and self.is_key_of_entry(key_node, kind, name):
                return None
            value = self.value(value_node, kind, brief(word), base.get(word))
            keyed = word if key_kind is str else self._scalar(key_node, key_kind, name)
            whole = whole and value is not None and keyed is not None
            found[keyed] = value
        return found if whole else None
