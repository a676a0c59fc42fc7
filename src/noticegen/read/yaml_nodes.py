"""A YAML file → PyYAML's nodes, every scalar as text, with the line of each.

What YAML would change or hide is refused here: anchors, tags, a second document. JSON is
given as the same nodes (`json_nodes.py`). Messages are ours, never the library's.
"""

from itertools import filterfalse
from pathlib import Path

import yaml

from noticegen.model.finding import Problem
from noticegen.model.place import Place
from noticegen.read.characters import Unfit, decode, no_text, plain
from noticegen.read.json_nodes import is_json, json_to_node
from noticegen.read.yaml_mistakes import MAX_DEPTH, empty, pointer, syntax_problem, tag, too_deep

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # PyYAML built without libyaml reads the same, more slowly
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

MAX_BYTES = 5_000_000


def read_text(path: Path, shown: str) -> tuple[str, list[Problem]]:
    """Read a file as text; on failure give what is wrong instead."""
    data, problems = read_data(path, shown)
    return ("", problems) if problems else bytes_to_text(data, shown)


def read_data(path: Path, shown: str) -> tuple[bytes, list[Problem]]:
    """Read the bytes of a file; on failure give what is wrong instead."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)  # a device may have no end
            size = max(len(data), path.stat().st_size)
    except (FileNotFoundError, NotADirectoryError, ValueError):  # ValueError: of a name with \0
        what, fix = "there is no such file", "check the name and the folder"
        return b"", [Problem(Place(shown), what, fix)]
    except IsADirectoryError:
        return b"", [Problem(Place(shown), "this is a folder", "name the file in it")]
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        return b"", [Problem(Place(shown), f"it cannot be read: {reason}", "see who may read it")]
    return data, too_large(data, shown, size)


def too_large(data: bytes, shown: str, size: int) -> list[Problem]:
    """Report what is longer than anything that somebody writes by hand."""
    if len(data) <= MAX_BYTES:
        return []
    what = f"it has {size:,} bytes; a file of this kind has at most {MAX_BYTES:,}"
    return [Problem(Place(shown), what, "check that this is the right file")]


def bytes_to_text(data: bytes, shown: str) -> tuple[str, list[Problem]]:
    """Decode a file's bytes; line ends become plain ones."""
    text = decode(data)
    if isinstance(text, Unfit):
        line = data[: text.at].count(b"\n") + 1
        return "", [Problem(Place(shown, line), text.what, text.fix)]
    return plain(text), []


def text_to_node(text: str, shown: str) -> tuple[yaml.Node | None, list[Problem]]:
    """Compose the nodes of one document; `None` where the text cannot be read."""
    problems = _not_allowed(text, shown)
    if problems:
        return None, problems
    if is_json(text, shown):
        return json_to_node(text, shown)
    problems = _hidden_structure(text, shown)
    if problems:
        return None, problems
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        return None, [syntax_problem(error, text, shown)]
    if node is None:
        return None, [empty(shown)]
    return node, []


def _not_allowed(text: str, shown: str) -> list[Problem]:
    """Refuse characters that no text may hold, such as control characters."""
    found = no_text(text)
    if found is None:
        return []
    line = text.count("\n", 0, found.at) + 1
    column = found.at - text.rfind("\n", 0, found.at)
    return [Problem(Place(shown, line, column), found.what, found.fix)]


def _line(text: str, event: yaml.Event) -> str:
    """Give the line that an event begins on."""
    return text.split("\n")[event.start_mark.line] if event.start_mark else ""


def _place(event: yaml.Event, shown: str) -> Place:
    mark = event.start_mark
    return Place(shown, mark.line + 1, mark.column + 1) if mark else Place(shown)


def _is_plain(event: yaml.Event) -> bool:
    """Say whether an event is a value that hides nothing, as nearly all are."""
    return isinstance(event, yaml.ScalarEvent) and not (
        event.anchor or event.tag or event.style == '"'
    )


def _hidden_structure(text: str, shown: str) -> list[Problem]:
    """Refuse anchors, aliases, tags, a second document and nesting without end."""
    problems: list[Problem] = []
    documents = depth = 0
    try:
        for event in filterfalse(_is_plain, yaml.parse(text, Loader=_Loader)):
            documents += isinstance(event, yaml.DocumentStartEvent)
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > MAX_DEPTH:
                return [too_deep(_place(event, shown))]
            if isinstance(event, yaml.AliasEvent):
                problems.append(pointer(_place(event, shown), "*", _line(text, event)))
            elif getattr(event, "anchor", None):
                problems.append(pointer(_place(event, shown), "&", _line(text, event)))
            elif getattr(event, "tag", None):
                problems.append(tag(_place(event, shown), _line(text, event)))
            elif isinstance(event, yaml.ScalarEvent) and event.style == '"':
                found = no_text(event.value)  # a code such as `\0` stood for it
                if found:
                    problems.append(Problem(_place(event, shown), found.what, found.fix))
            elif documents > 1:
                what = "`---` begins a second document"
                return [Problem(_place(event, shown), what, "keep one document in a file")]
    except yaml.YAMLError:
        return []  # composing says the same, with its place
    return problems
