"""Nodes → blocks, as their classes declare them (`model/form.py`).

All problems of a file are collected, each with its line; nothing is guessed.
"""

import dataclasses
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import yaml

from noticegen.model.finding import Problem
from noticegen.model.form import Block, is_required, key_name, keys_of
from noticegen.model.given import Written
from noticegen.model.place import Place
from noticegen.names_in_messages import in_backticks
from noticegen.paths import shown_path
from noticegen.read import notation
from noticegen.read.characters import brief
from noticegen.read.keys import MISNAMED, hints_of, key_with, owner_of
from noticegen.read.opened import Document, written_to_document
from noticegen.read.python_nodes import PointerMark
from noticegen.read.value_mistakes import MANY
from noticegen.read.values import ValueReader
from noticegen.read.yaml_mistakes import no_space_after
from noticegen.read.yaml_nodes import text_to_node

B = TypeVar("B", bound=Block)

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
    "PlainWords": "plain-words.yaml",
    "WorkingDays": "working-days.yaml",
    "TimeLimits": "time-limits.yaml",
}


def noun_of(block: type[Block]) -> str:
    """Name a kind of block as messages do."""
    words = re.sub(r"(?<!^)(?=[A-Z])", " ", block.__name__).lower()
    article = "an" if words[0] in "aeiou" else "a"
    return _NOUNS.get(block.__name__, f"{article} {words}")


def read_file(path: Path, shown: str, block: type[B]) -> tuple[B | None, list[Problem]]:
    """Read a file as one block, or say everything that is wrong with it."""
    document, problems = written_to_document(path, shown)
    return (None, problems) if document is None else read_document(document, shown, block)


def read_written(written: Written, block: type[B]) -> tuple[B | None, list[Problem]]:
    """Read a file, a text or values of Python as one block, or say all that is wrong."""
    shown = shown_path(written) if isinstance(written, Path) else written.name
    document, problems = written_to_document(written, shown)
    return (None, problems) if document is None else read_document(document, shown, block)


def read_yaml(text: str, shown: str, block: type[B]) -> tuple[B | None, list[Problem]]:
    """Read YAML text as one block, or say everything that is wrong with it."""
    node, problems = text_to_node(text, shown)
    return (None, problems) if node is None else _read_node(node, text, shown, block)


def read_document(
    document: Document, shown: str, block: type[B], base: B | None = None
) -> tuple[B | None, list[Problem]]:
    """Read what was opened as one block, which keeps its digest.

    What it leaves out is taken from `base`, where that is given, with its places.
    """
    value, problems = _read_node(document.node, document.text, shown, block, base)
    return value and dataclasses.replace(value, file_digest=document.digest), problems


def _read_node(
    node: yaml.Node, text: str, shown: str, block: type[B], base: B | None = None
) -> tuple[B | None, list[Problem]]:
    reader = FormReader(shown, text)
    reader.outermost, reader.root = block, node
    if isinstance(node.start_mark, PointerMark):
        reader.notation = notation.JSON
    value = reader.block(node, block, base=base)
    if not reader.problems:
        return value, []
    found = sorted(reader.problems, key=lambda p: p.where.line or 0)
    if len(found) > MANY:
        what = f"there are {len(found) - MANY:,} more things wrong"
        found = [*found[:MANY], Problem(Place(shown), what, "mend these first")]
    return None, found


class FormReader(ValueReader):
    """Reads the blocks of one file; `outermost` is what the file as a whole is."""

    outermost: type[Block] | None = None

    def __init__(self, shown: str, text: str) -> None:
        super().__init__(shown, text)
        self._blocks: dict[Any, Any] = {}
        """By node and class."""

    def block(
        self, node: yaml.Node, cls: type[B], name: str = "", base: B | None = None
    ) -> B | None:
        """Read a block of keys; `name` is the key it stands under.

        A key left out that may be carried over is taken from `base`, with its places. What
        stands in several versions of a definition (`like.py`) is read once.
        """
        known: B | None = self._blocks.get((node, cls))
        if known is not None and base is None:
            return known
        declared = {key_name(f.name): f for f in keys_of(cls)}
        hints = hints_of(cls)
        if isinstance(node, yaml.ScalarNode) and cls.SHORTHAND:
            value = self.value(node, hints[cls.SHORTHAND], name or cls.SHORTHAND)
            self._offer_keys(node, declared)
            places = {"": self.place(node), cls.SHORTHAND: self.place(node)}
            return None if value is None else cls(**{cls.SHORTHAND: value}, places=places)
        if not isinstance(node, yaml.MappingNode):
            self._no_block(node, cls, name, declared)
            return None
        values: dict[str, Any] = {}
        places = {"": self.place(node)}
        meant: set[str] = set()
        for key, key_node, value_node in self.entries(node, _called(node, cls)):
            attribute = declared.get(key)
            if attribute is None:
                meant.add(self._unknown_key(key_node, value_node, cls, declared))
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
        values = {**cls.stands_without(values), **values}
        missing = [n for n, f in declared.items() if is_required(f) and f.name not in values]
        missing = [n for n in missing if n not in meant]
        for key in missing:
            self.problem(node, f"{noun_of(cls)} has no `{key}`", f"add `{key}`")
        if missing or meant or unreadable:
            return None
        self._blocks[node, cls] = block = cls(**values, places=places)
        return block

    def _offer_keys(self, node: yaml.Node, declared: Iterable[str]) -> None:
        """Where a word is none of a block's, name its keys too."""
        last = self.problems[-1] if self.problems else None
        if last and last.where == self.place(node) and last.fix.startswith("write one of"):
            key = list(declared)[1]
            classes = self.ids_in("withheld") if key == "withholds" else []
            shown = " or ".join(f"`{{{key}: {name}}}`" for name in classes[:4] or ["…"])
            fix = f"{last.fix}, or its keys, as in {shown}"
            self.problems[-1] = Problem(last.where, last.what, fix)

    def _no_block(
        self, node: yaml.Node, cls: type[Block], name: str, declared: Iterable[str]
    ) -> None:
        key, colon, value = str(node.value).partition(":")
        if isinstance(node, yaml.ScalarNode) and key in declared and colon and value.strip():
            self.problems.append(no_space_after(key, self.place(node)))
            return
        fix = self.notation.keys.format(key=next(iter(declared)))
        if isinstance(node, yaml.ScalarNode) and name and name != cls.SHORTHAND:
            what = f"{noun_of(cls)} has keys of its own, and words stand here"
            others = [key for key in declared if key != "private"]
            if len(others) < 8:
                fix = f"write its keys, each on a line of its own: {in_backticks(others)}"
            self.problem(node, what, fix)
        else:
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
                if entries and name == entries[0][0] and self._begins_with_dash(node):
                    what = f"`{brief(name)}` stands here again, as if a new entry began"
                    self.problem(key_node, what, f"write `- {brief(name)}:` if it does")
                    return entries
                first = found[name].start_mark.line + 1
                said = f"`{brief(name)}` stands twice in {inside}, first on line {first}"
                fix = "keep one; an empty line parts paragraphs"
                above = entries[-1][2] if entries and entries[-1][0] == name else None
                self.problem(key_node, said, fix + self.join_words(key_node, value_node, above))
                continue
            found[name] = key_node
            entries.append((name, key_node, value_node))
        return entries

    def _begins_with_dash(self, node: yaml.Node) -> bool:
        start = node.start_mark
        return self.lines[start.line][: start.column].rstrip().endswith("-")

    def _unknown_key(
        self, node: yaml.Node, value: yaml.Node, cls: type[Block], declared: Mapping[str, object]
    ) -> str:
        """Report a key that a block doesn't have; give the one that is meant, or ""."""
        name = str(node.value)
        if self.has_unseen(node, name, f"{brief(name)}:"):
            return ""
        glued = name.partition(":")[0]
        if not value.value and glued != name and glued in declared:
            self.problems.append(no_space_after(glued, self.place(node)))
            return glued
        plain = name.lower().replace("-", "_").replace(" ", "_")
        other = MISNAMED.get(plain, "")
        meant = other if other in declared else self.near(plain, declared, 0.7)
        home = "" if meant or len(self.problems) > MANY else self._home_of(name, cls)
        fix = f"write `{meant}`" if meant else home or f"its keys are {in_backticks(declared)}"
        self.problem(node, f"`{brief(name)}` is not a key of {noun_of(cls)}", fix)
        return meant

    def _home_of(self, name: str, cls: type[Block]) -> str:
        """Say where a key of this name belongs: in a block inside, or in one around."""
        inside = key_with(name, cls)
        if inside:
            return f"put it under `{inside}`"
        if self.outermost and any(key_name(f.name) == name for f in keys_of(self.outermost)):
            return "it belongs to the file as a whole: put it at the left edge"
        owner = owner_of(name, self.outermost) if self.outermost else None
        return f"put it into {noun_of(owner)}" if owner else ""

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


def _called(node: yaml.MappingNode, cls: type[Block]) -> str:
    """Name a block by its number, where it has one."""
    for key, value in node.value:
        if key.value == "number" and isinstance(value, yaml.ScalarNode):
            return f"{noun_of(cls).split()[-1]} `{value.value.strip(' .()')}`"
    return noun_of(cls)
