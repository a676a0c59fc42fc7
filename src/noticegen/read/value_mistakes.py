"""What is wrong with a value, in our words; the values themselves are read in `values.py`."""

import difflib
import re
import typing
from collections.abc import Iterable
from typing import Any

import yaml

from noticegen.model.finding import Problem
from noticegen.model.form import Block, key_name, keys_of
from noticegen.model.place import Place
from noticegen.model.reliance import WithheldClass
from noticegen.model.text import Rows
from noticegen.read import notation, scalars
from noticegen.read.characters import brief, unseen
from noticegen.read.json_nodes import JsonMark, is_json
from noticegen.read.keys import needed_keys
from noticegen.read.python_nodes import PointerMark
from noticegen.read.yaml_lines import OF_ONE_WORD
from noticegen.read.yaml_mistakes import cut_by_comment

MANY = 100
"""Problems of one file that are shown; nobody reads more at once."""
_IN_CURLY_QUOTES = re.compile(r"[“‘][^“”‘]*[”’]")
_NEEDED_AT_TIMES = frozenset(("outcome", "asks", "answer", "answers", "under", "balance"))


class ValueMistakes:
    """Keeps what is wrong with the values of one file."""

    def __init__(self, shown: str, text: str) -> None:
        self.shown = shown
        self.lines = text.split("\n")
        self.notation = notation.JSON if is_json(text, shown) else notation.YAML
        self.problems: list[Problem] = []
        self.root: yaml.Node | None = None

    def place(self, node: yaml.Node) -> Place:
        """Give line and column of a node and, in JSON, its pointer."""
        start, end = node.start_mark, node.end_mark
        if isinstance(start, PointerMark):
            return Place(self.shown, pointer=start.json_pointer)
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
        is_needed = name in needed_keys() or name in _NEEDED_AT_TIMES
        fix = "write one" if is_needed else "write one, or take the key out"
        self.problem(node, f"`{name}` has no value", fix)

    def not_one_value(self, node: yaml.Node, kind: Any, name: str) -> None:  # noqa: ANN401
        """Report a list or keys where one value belongs."""
        start, end = node.start_mark, node.end_mark
        if kind is Rows:
            fix = f"put `{name}: |`, and each row on a line of its own below it"
            fix += ", two spaces further in, with `|` between its cells"
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
        fix = "write one value"
        if name == "limb":
            fix = "write one limb for each entry of `relied_on`: a second one stands in an entry"
            fix += " of its own, with a name, and that name in `under`"
        self.problem(node, f"`{name}` takes one value, not several", fix)

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
        """Report keys of one entry that have a dash each, each another key.

        Three in a row are told, and two if there is nothing else.
        """
        names: list[str] = []
        for entry in node.value:
            keys = entry.value if isinstance(entry, yaml.MappingNode) else []
            name = str(keys[0][0].value) if len(keys) == 1 else ""
            names = [*names, name] if name and name not in names else [name] if name else []
            if len(names) == 3 or len(names) == len(node.value) == 2:
                shown = " and ".join(f"`{brief(each)}`" for each in names[-2:])
                what = f"{shown} have a dash each, as if of several entries"
                self.problem(entry, what, "leave the dash at the first key of each entry only")
                return True
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
        key = "- |" if is_entry else f"{name}: |"
        return f"put `{key}` and the words on the next line, two spaces further in"

    def as_entries(self, node: yaml.Node, kind: type[Block]) -> str:
        """Say how to write keys as entries of a list."""
        fix = self.notation.entries
        if self.notation is notation.JSON or not isinstance(node, yaml.MappingNode):
            return fix
        name, value = node.value[0]
        column, typed = node.start_mark.column, brief(str(value.value))
        declared = {key_name(attribute.name) for attribute in keys_of(kind)}
        if name.value in declared:
            lead = " " * max(column - 2, 0)
            shown = f"write its first line `{lead}- {name.value}: {typed}`"
            second = node.value[1][0].value if len(node.value) > 1 else ""
            if not second:
                return f"{fix}: {shown}"
            under = " " * (len(lead) + 2)
            return f"{fix}: {shown}, and let its other keys stand under that, as `{under}{second}:`"
        if "asks" in declared and isinstance(value, yaml.ScalarNode):
            lead = " " * column
            return (
                f"{fix}: write `{lead}- asks: …` in place of `{name.value}:`, and under `asks`"
                f" `{lead}  outcome: disclosed` and `{lead}  answer: {typed}`; the same for"
                " each of the others"
            )
        return fix

    def words_for_entries(self, node: yaml.ScalarNode, kind: type[Block], name: str) -> None:
        """Report words where a list of entries with keys belongs."""
        keys = [key_name(attribute.name) for attribute in keys_of(kind)]
        fix = self.notation.list_of_blocks.format(key=keys[0])
        words = brief(node.value)
        if self.notation is not notation.JSON and node.style is None and "address" in keys:
            lead = " " * (self._indent(node) + 2)
            shown = words if "://" in words else f"https://{words}"
            fix = f"leave `{name}:` alone on its line, and write two lines under it:"
            fix += f" `{lead}- title: …`, with the page's title, and `{lead}  address: {shown}`"
        self.problem(node, f"`{name}` is a list, and words stand here", fix)

    def words_under_a_name(self, node: yaml.ScalarNode, kind: Any, name: str) -> str:  # noqa: ANN401
        """Say, after a colon, how words become an entry of a block of names."""
        kinds = typing.get_args(kind) or (kind,)
        if kinds != (WithheldClass,) or self.notation is notation.JSON:
            return ""
        lead = " " * (self._indent(node) + 2)
        called = next(iter(self.typed_in("withholds")), "name-it")
        ground = next(iter(self.ids_in("relied_on")), "…")
        lines = (f"{called}:", f"  what: {brief(node.value)}", f"  under: {ground}")
        return f": `{name}:`, " + ", ".join(f"`{lead}{line}`" for line in lines)

    def join_words(self, key: yaml.ScalarNode, value: yaml.Node, above: yaml.Node | None) -> str:
        """Say, after a colon, how words under a key that stands twice go on those above it."""
        nodes = [node for node in (above, value) if isinstance(node, yaml.ScalarNode)]
        is_prose = len(nodes) == 2 and all(" " in node.value for node in nodes)
        one_word = key.value in OF_ONE_WORD or self.notation is notation.JSON
        if one_word or not is_prose or nodes[1].style or nodes[0].style not in (None, "", "|"):
            return ""
        line, spaces = key.start_mark.line + 1, self._indent(nodes[0]) + 2
        if nodes[0].style == "|":
            below = self.lines[nodes[0].start_mark.line + 1]
            spaces = len(below) - len(below.lstrip())
        return (
            f": to keep both, take the second `{key.value}:` out on line {line}, leave an empty"
            f" line above its words, and put {spaces} spaces before them"
        )

    def _indent(self, node: yaml.Node) -> int:
        """Give how far in the key stands whose value a node is."""
        lead = re.match(r"[ ]*(?:- +)*", self.lines[node.start_mark.line])
        return len(lead[0]) if lead else 0

    def typed_in(self, key: str) -> list[str]:
        """Give the ids that stand after a key anywhere in the file."""
        found = (re.match(rf"[ ]*(?:- +)?{key}: *([a-z][a-z0-9-]*)$", n) for n in self.lines)
        return [match[1] for match in found if match]

    def ids_in(self, block: str) -> list[str]:
        """Give the names in a block of the file as a whole."""
        entries = self.root.value if isinstance(self.root, yaml.MappingNode) else []
        blocks = [value for key, value in entries if key.value == block]
        named = [value.value for value in blocks if isinstance(value, yaml.MappingNode)]
        return [str(key.value) for keys in named for key, _ in keys]

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
