"""A YAML file → PyYAML's nodes, every scalar as text, with the line of each.

What YAML would change or hide is refused here: anchors, tags, a second document, a
key that stands twice. Messages are ours, never the library's.
"""

import re
from pathlib import Path

import yaml

from noticegen.model.finding import Problem
from noticegen.model.place import Place
from noticegen.read.yaml_mistakes import pointer, syntax_problem, too_deep

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # PyYAML built without libyaml reads the same, more slowly
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

MAX_BYTES = 5_000_000
MAX_DEPTH = 50
_NOT_ALLOWED = re.compile(r"[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def read_text(path: Path, shown: str) -> tuple[str, list[Problem]]:
    """Read a file as text; on failure give what is wrong instead."""
    data, problems = read_data(path, shown)
    return ("", problems) if problems else bytes_to_text(data, shown)


def read_data(path: Path, shown: str) -> tuple[bytes, list[Problem]]:
    """Read a file's bytes; on failure give what is wrong instead."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return b"", [
            Problem(Place(shown), "there is no such file", "check the name and the folder")
        ]
    except IsADirectoryError:
        return b"", [Problem(Place(shown), "this is a folder", "name the file in it")]
    except ValueError:  # a name that no file can have
        return b"", [
            Problem(Place(shown), "there is no such file", "check the name and the folder")
        ]
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        return b"", [Problem(Place(shown), f"it cannot be read: {reason}", "see who may read it")]
    if len(data) > MAX_BYTES:
        what = f"it has {len(data):,} bytes; a file of this kind has at most {MAX_BYTES:,}"
        return b"", [Problem(Place(shown), what, "check that this is the right file")]
    return data, []


def bytes_to_text(data: bytes, shown: str) -> tuple[str, list[Problem]]:
    """Decode UTF-8 or, with its mark, UTF-16; line ends become plain ones.

    What YAML takes for further line ends, and editors don't count, becomes a space.
    """
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        what = "it holds letters that are not UTF-8 text"
        return "", [Problem(Place(shown, line), what, "save the file as UTF-8")]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return re.sub("[\x85\u2028\u2029]", " ", text), []


def text_to_node(text: str, shown: str) -> tuple[yaml.Node | None, list[Problem]]:
    """Compose the nodes of one document; `None` where the text cannot be read."""
    problems = _not_allowed(text, shown) or _hidden_structure(text, shown)
    if problems:
        return None, problems
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        return None, [syntax_problem(error, text.split("\n"), shown)]
    if node is None:
        return None, [Problem(Place(shown), "the file is empty", "write the keys it needs")]
    return node, []


def _not_allowed(text: str, shown: str) -> list[Problem]:
    """Refuse characters that YAML refuses, such as control characters."""
    found = _NOT_ALLOWED.search(text)
    if found is None:
        return []
    place = Place(shown, text.count("\n", 0, found.start()) + 1)
    what = f"it holds the character U+{ord(found[0]):04X}, which is no text"
    return [Problem(place, what, "take it out, or save the file as UTF-8")]


def _hidden_structure(text: str, shown: str) -> list[Problem]:
    """Refuse anchors, aliases, tags, a second document and nesting without end."""
    problems: list[Problem] = []
    documents = depth = 0
    try:
        for event in yaml.parse(text, Loader=_Loader):
            place = Place(shown, event.start_mark.line + 1 if event.start_mark else 1)
            documents += isinstance(event, yaml.DocumentStartEvent)
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > MAX_DEPTH:
                return [too_deep(place)]
            if isinstance(event, yaml.AliasEvent):
                problems.append(pointer(place, "*"))
            elif getattr(event, "anchor", None):
                problems.append(pointer(place, "&"))
            elif getattr(event, "tag", None):
                what = "`!` at the start of a value is a tag to YAML"
                problems.append(Problem(place, what, "put the value in quotes"))
            elif documents > 1:
                what = "`---` begins a second document"
                return [Problem(place, what, "keep one document in a file")]
    except yaml.YAMLError:
        return []  # composing says the same, with its place
    return problems
