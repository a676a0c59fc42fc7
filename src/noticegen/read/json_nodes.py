"""JSON text → the nodes that YAML is read as, so that one reader reads both.

Every value is text as typed: `1.10` stays `1.10`, true and false are `yes` and `no`, and
null is a key without a value. Text with line breaks is read like YAML's `|`. Each node
knows its line and its JSON pointer (RFC 6901). Messages are ours.
"""

import json
import re

import yaml

from noticegen.model.finding import Problem
from noticegen.model.place import Place
from noticegen.read.characters import no_text, plain
from noticegen.read.yaml_mistakes import MAX_DEPTH, empty, too_deep

_SPACE = re.compile(r"[ \t\n]*")
_BARE = re.compile(r"[^\s,:\[\]{}\"]+")
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?", re.ASCII)
_WORDS = {"true": "yes", "false": "no", "null": ""}
_STRINGS = json.JSONDecoder()
_NOT_CLOSED = "a quotation mark is opened here and not closed"


class JsonMark(yaml.Mark):
    """Where a node begins or ends; `line` and `column` count from 0, as YAML's do."""

    def __init__(self, line: int, column: int, json_pointer: str) -> None:
        super().__init__("", 0, line, column, None, 0)
        self.json_pointer = json_pointer


class _Unreadable(Exception):  # noqa: N818 - it becomes a Problem, never an error shown
    def __init__(self, at: int, what: str, fix: str) -> None:
        super().__init__(what)
        self.at, self.what, self.fix = at, what, fix


def is_json(text: str, shown: str) -> bool:
    """Say whether a file is read as JSON: by its name, or because it begins with `{`."""
    return shown.lower().endswith(".json") or text.lstrip()[:1] == "{"


def json_to_node(text: str, shown: str) -> tuple[yaml.Node | None, list[Problem]]:
    """Give the nodes of a JSON text; `None` where it cannot be read."""
    reader = _JsonReader(text)
    try:
        if not text.strip():
            return None, [empty(shown)]
        return reader.document(), []
    except _Unreadable as wrong:
        mark = reader.mark(wrong.at, "")
        place = Place(shown, mark.line + 1, mark.column + 1)
        return None, [Problem(place, wrong.what, wrong.fix)]


class _JsonReader:
    """Goes through one text, from `self.at` on."""

    def __init__(self, text: str) -> None:
        self.text, self.at = text, 0
        self._line, self._line_start, self._counted = 0, 0, 0

    def document(self) -> yaml.Node:
        node = self._value("", 1)
        if self._next():
            what = "words follow the bracket that ends the whole"
            raise _Unreadable(self.at, what, "keep one document in a file")
        return node

    def mark(self, at: int, pointer: str) -> JsonMark:
        """Give the mark of a place; places are asked for mostly in their order."""
        if at < self._counted:
            self._line = self._line_start = self._counted = 0
        breaks = self.text.count("\n", self._counted, at)
        if breaks:
            self._line += breaks
            self._line_start = self.text.rindex("\n", self._counted, at) + 1
        self._counted = at
        return JsonMark(self._line, at - self._line_start, pointer)

    def _next(self) -> str:
        """Go to what comes next, and give its first character; "" at the end."""
        match = _SPACE.match(self.text, self.at)
        self.at = match.end() if match else self.at
        return self.text[self.at : self.at + 1]

    def _value(self, pointer: str, depth: int) -> yaml.Node:
        sign = self._next()
        if depth > MAX_DEPTH:
            problem = too_deep(Place(""))
            raise _Unreadable(self.at, problem.what, problem.fix)
        if sign == "{":
            return self._block(pointer, depth)
        if sign == "[":
            return self._list(pointer, depth)
        return self._string(pointer) if sign == '"' else self._bare(pointer)

    def _block(self, pointer: str, depth: int) -> yaml.MappingNode:
        start = self._open(pointer)
        entries: list[tuple[yaml.Node, yaml.Node]] = []
        while self._goes_on(start, "}", first=not entries):
            if self._next() != '"':
                what = "a key in double quotation marks is expected here"
                raise _Unreadable(self.at, what, 'write `"key": value`')
            mark = self.mark(self.at, "")
            key = self._string(pointer)
            inner = f"{pointer}/{key.value.replace('~', '~0').replace('/', '~1')}"
            key.start_mark = JsonMark(mark.line, mark.column, inner)
            if self._next() != ":":
                what = f"there is no colon after `{key.value}`"
                raise _Unreadable(self.at, what, f'write `"{key.value}": `, then the value')
            self.at += 1
            entries.append((key, self._value(inner, depth + 1)))
        return yaml.MappingNode("", entries, start, self.mark(self.at, pointer), flow_style=False)

    def _list(self, pointer: str, depth: int) -> yaml.SequenceNode:
        start = self._open(pointer)
        entries: list[yaml.Node] = []
        while self._goes_on(start, "]", first=not entries):
            entries.append(self._value(f"{pointer}/{len(entries)}", depth + 1))
        return yaml.SequenceNode("", entries, start, self.mark(self.at, pointer), flow_style=False)

    def _open(self, pointer: str) -> JsonMark:
        mark = self.mark(self.at, pointer)
        self.at += 1
        return mark

    def _goes_on(self, start: JsonMark, closing: str, *, first: bool) -> bool:
        """Say whether another entry follows; go past the comma or the closing bracket."""
        sign = self._next()
        if sign == closing:
            self.at += 1
            return False
        if sign == "":
            opening = "{" if closing == "}" else "["
            what = f"the `{opening}` of line {start.line + 1} is not closed"
            raise _Unreadable(max(len(self.text.rstrip()) - 1, 0), what, f"add `{closing}`")
        if first:
            return True
        if sign != ",":
            raise _Unreadable(self.at, "a comma is missing before this", "add it")
        comma = self.at
        self.at += 1
        if self._next() == closing:
            what = f"a comma stands before the closing `{closing}`"
            raise _Unreadable(comma, what, "take it out")
        return True

    def _string(self, pointer: str) -> yaml.ScalarNode:
        start = self.at
        mark = self.mark(start, pointer)
        try:
            value, self.at = _STRINGS.raw_decode(self.text, start)
        except json.JSONDecodeError as error:
            raise self._bad_string(start, error) from None
        value = plain(value)
        found = no_text(value)
        if found is not None:
            raise _Unreadable(start, found.what, found.fix)
        style = "|" if "\n" in value else '"'
        return yaml.ScalarNode("", value, mark, self.mark(self.at, pointer), style=style)

    def _bad_string(self, start: int, error: json.JSONDecodeError) -> _Unreadable:
        if self.text[error.pos : error.pos + 1] in ("\n", "\t"):
            what = "text in quotation marks goes on over the end of its line, or has a tab"
            return _Unreadable(start, what, r"close it, or write `\n` for a new line")
        if error.pos <= start:
            return _Unreadable(start, _NOT_CLOSED, 'close it; `"` in words is `\\"`')
        what = r"a `\` in quotation marks begins a code"
        return _Unreadable(error.pos, what, r"write `\\` where `\` is meant")

    def _bare(self, pointer: str) -> yaml.ScalarNode:
        start = self.at
        match = _BARE.match(self.text, start)
        word = match[0] if match else self.text[start : start + 1]
        if word not in _WORDS and not _NUMBER.fullmatch(word):
            if not word:
                raise _Unreadable(max(start - 1, 0), "a value is missing at the end", "add it")
            what = f"`{word}` is no value as JSON is written"
            fix = f'put it in double quotation marks: `"{word}"`' if match else "write a value"
            raise _Unreadable(start, what, fix)
        mark = self.mark(start, pointer)
        self.at = start + len(word)
        value = _WORDS.get(word, word)
        return yaml.ScalarNode("", value, mark, self.mark(self.at, pointer), style='"')
