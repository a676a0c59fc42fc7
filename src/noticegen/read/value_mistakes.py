"""What is wrong with a value, in our words; the values themselves are read in `values.py`."""

import difflib
import re
import typing
from collections.abc import Iterable
from typing import Any

import yaml

from noticegen.model.finding import Problem
from noticegen.model.form import key_name, keys_of
from noticegen.model.place import Place
from noticegen.model.text import Rows
from noticegen.read import notation, scalars
from noticegen.read.characters import brief, unseen
from noticegen.read.json_nodes import JsonMark, is_json
from noticegen.read.yaml_mistakes import cut_by_comment

MANY = 100
"""Problems of one file that are shown; nobody reads more at once."""
_IN_CURLY_QUOTES = re.compile(r"[“‘][^“”‘]*[”’]")


class ValueMistakes:
    """Keeps what is wrong with the values of one file."""

    def __init__(self, shown: str, text: str) -> None:
        self.shown = shown
        self.lines = text.split("\n")
        self.notation = notation.JSON if is_json(text, shown) else notation.YAML
        self.problems: list[Problem] = []

    def place(self, node: yaml.Node) -> Place:
        """Give line and column of a node and, in JSON, its pointer."""
        start, end = node.start_mark, node.end_mark
        width = end.column - start.column if end.line == start.line else 0
        pointer = start.json_pointer if isinstance(start, JsonMark) else None
        return Place(self.shown, start.line + 1, start.column + 1, width or None, pointer)

    def problem(self, node: yaml.Node, what: str, fix: str) -> None:
        """Keep a problem."""
        self.problems.append(Problem(self.place(node), what, fix))

    def no_value(self, node: yaml.Node, name: str) -> None:
        """Report a key without a value, or with one that begins with `#`."""
        rest = self.lines[node.start_mark.line][node.start_mark.column :].strip()
        if re.match(r"#\S", rest) and len(rest) < 30 and isinstance(node, yaml.ScalarNode):
            what = f"`{name}` has no value, for `#` begins a comment"
            self.problem(node, what, f'put it in quotes: `"{rest}"`')
            return
        self.problem(node, f"`{name}` has no value", "write one, or take the key out")

    def not_one_value(self, node: yaml.Node, kind: Any, name: str) -> None:  # noqa: ANN401
        """Report a list or keys where one value belongs."""
        start, end = node.start_mark, node.end_mark
        if kind is Rows:
            fix = f"put `{name}: |`, and each row on a line of its own below it"
            self.problem(node, f"`{name}` is lines of cells, and no list", fix)
            return
        one = len(node.value) < 2
        if (
            one
            and isinstance(node, yaml.CollectionNode)
            and node.flow_style
            and start.line == end.line
        ):
            typed = brief(self.lines[start.line][start.column : end.column])
            kind = "a list" if isinstance(node, yaml.SequenceNode) else "a block of keys"
            what = f"`{name}: {typed}` is {kind} to YAML"
            self.problem(node, what, f'put it in quotes: `"{typed}"`')
            return
        self.problem(node, f"`{name}` takes one value, not several", "write one value")

    def place_within(self, node: yaml.ScalarNode, line: int) -> Place:
        """Give the place of a line of a value that stands after `|`."""
        place = self.place(node)
        if self.notation is notation.JSON or node.style not in ("|", ">"):
            return place
        return Place(self.shown, node.start_mark.line + 2 + line)

    def loses_words(self, node: yaml.ScalarNode, kind: Any, name: str) -> bool:  # noqa: ANN401
        """Report a value that a ` #` cuts off, or that curly quotation marks stand round."""
        if kind is str and self.is_cut(node):
            self.problems.append(cut_by_comment(name, self.place(node), self.as_text(node, name)))
            return True
        if _IN_CURLY_QUOTES.fullmatch(node.value):
            what = f"curly quotation marks round the value of `{name}` would be part of it"
            self.problem(node, what, "take them away")
            return True
        return False

    def has_unseen(self, node: yaml.Node, text: str, name: str) -> bool:
        """Report a character that can't be seen and makes a word another."""
        sign = unseen(text)
        if sign:
            what = f"`{name}` holds a character that can't be seen, U+{ord(sign):04X}"
            self.problem(node, what, f"type it again: `{brief(text.replace(sign, ''))}`")
        return bool(sign)

    def near(self, word: str, known: Iterable[str], likeness: float = 0.6) -> str:
        """Give the known word that a misspelt one is most like, or ""."""
        if len(word) > 100 or len(self.problems) > MANY:  # looking would take long
            return ""
        return next(iter(difflib.get_close_matches(word, list(known), 1, likeness)), "")

    def dash_on_each_key(self, node: yaml.SequenceNode) -> bool:
        """Report keys of one entry that have a dash each."""
        alone = ""
        for entry in node.value:
            keys = entry.value if isinstance(entry, yaml.MappingNode) else []
            name = keys[0][0].value if len(keys) == 1 else ""
            if alone and name and name != alone:
                what = (
                    f"`{brief(alone)}` and `{brief(name)}` have a dash each, as if of two entries"
                )
                self.problem(entry, what, "leave the dash at the first key of each entry only")
                return True
            alone = name
        return False

    def flow_prose(self, node: yaml.SequenceNode, name: str) -> bool:
        """Report prose in `[ ]`, which commas would split."""
        quoted = all(getattr(entry, "style", None) for entry in node.value)
        if not node.flow_style or len(node.value) < 2 or quoted:
            return False
        fix = f"put each entry of `{name}` on its own `- ` line"
        self.problem(node, "a list in [ ] splits sentences at their commas", fix)
        return True

    def as_text(self, node: yaml.Node, name: str) -> str:
        """Say how to write a value so that YAML takes every character as it is."""
        if self.notation.as_text:
            return self.notation.as_text
        start = node.start_mark
        is_entry = self.lines[start.line][: start.column].rstrip().endswith("-")
        return f"put `{'- |' if is_entry else f'{name}: |'}` and the words on the next line"

    def is_cut(self, node: yaml.Node) -> bool:
        """Say whether ` #` follows a value on its line."""
        end = node.end_mark
        return scalars.is_cut_by_comment(self.lines[end.line], end.column)

    def is_key_of_entry(self, node: yaml.ScalarNode, kind: Any, name: str) -> bool:  # noqa: ANN401
        """Report a key that stands where the name of its entry is missing."""
        kinds = typing.get_args(kind) or (kind,)
        if not any(node.value == key_name(f.name) for k in kinds for f in keys_of(k)):
            return False
        what = f"`{node.value}` stands where a name is expected, which entries of `{name}` have"
        fix = "write a name of your own above it, `name-it:`, and its keys two spaces further in"
        self.problem(node, what, fix)
        return True
