"""A YAML file → PyYAML's nodes, every scalar as text, with the line of each.

What YAML would change or hide is refused here: anchors, tags, a second document, a
key that stands twice. Messages are ours, never the library's.
"""

import re
from pathlib import Path

import yaml

from noticegen.model.finding import Problem
from noticegen.model.place import Place

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # PyYAML built without libyaml reads the same, more slowly
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

MAX_BYTES = 20_000_000
_PROSE_FIX = "put `{key}: |` and the words on the next line, two spaces further in"


def read_text(path: Path, shown: str) -> tuple[str, list[Problem]]:
    """Read a file as text; on failure give what is wrong instead."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return "", [Problem(Place(shown), "there is no such file", "check the name and the folder")]
    except IsADirectoryError:
        return "", [Problem(Place(shown), "this is a folder", "name the file in it")]
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        return "", [Problem(Place(shown), f"it cannot be read: {reason}", "see who may read it")]
    if len(data) > MAX_BYTES:
        what = f"it has {len(data):,} bytes; a file of this kind has at most {MAX_BYTES:,}"
        return "", [Problem(Place(shown), what, "check that this is the right file")]
    return bytes_to_text(data, shown)


def bytes_to_text(data: bytes, shown: str) -> tuple[str, list[Problem]]:
    """Decode UTF-8 or, with its mark, UTF-16; line ends become plain ones."""
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        what = "it holds letters that are not UTF-8 text"
        return "", [Problem(Place(shown, line), what, "save the file as UTF-8")]
    return text.replace("\r\n", "\n").replace("\r", "\n"), []


def text_to_node(text: str, shown: str) -> tuple[yaml.Node | None, list[Problem]]:
    """Compose the nodes of one document; `None` where the text cannot be read."""
    problems = _hidden_structure(text, shown)
    if problems:
        return None, problems
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        return None, [_syntax_problem(error, text, shown)]
    except yaml.YAMLError:
        what = "it holds a character that YAML does not allow"
        return None, [Problem(Place(shown), what, "take out control characters")]
    except RecursionError:
        return None, [Problem(Place(shown), "it is nested too deeply", "nest less deeply")]
    if node is None:
        return None, [Problem(Place(shown), "the file is empty", "write the keys it needs")]
    return node, []


def _hidden_structure(text: str, shown: str) -> list[Problem]:
    """Refuse anchors, aliases, tags and a second document."""
    problems: list[Problem] = []
    documents = 0
    try:
        for event in yaml.parse(text, Loader=_Loader):
            place = Place(shown, event.start_mark.line + 1 if event.start_mark else 1)
            documents += isinstance(event, yaml.DocumentStartEvent)
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                what = "`*` and `&` at the start of a value are pointers to YAML"
                problems.append(Problem(place, what, 'put the value in quotes: `"*"`'))
            elif getattr(event, "tag", None):
                what = "`!` at the start of a value is a tag to YAML"
                problems.append(Problem(place, what, "put the value in quotes"))
            elif documents > 1:
                what = "`---` begins a second document"
                return [Problem(place, what, "keep one document in a file")]
    except yaml.YAMLError:
        return []  # composing says the same, with its place
    except RecursionError:
        return []
    return problems


def _syntax_problem(error: yaml.MarkedYAMLError, text: str, shown: str) -> Problem:
    """Say in our words what stopped the reading of a file."""
    mark = error.problem_mark or error.context_mark
    index = mark.line if mark else 0
    lines = text.split("\n")
    line = lines[index] if index < len(lines) else ""
    place = Place(shown, index + 1)
    said = f"{error.context or ''} {error.problem or ''}"
    match = re.match(r"\s*(?:- )?([\w ]+?):", line)
    name = match[1] if match else "key"
    prose_fix = _PROSE_FIX.format(key=name)
    if re.match(r" *\t", line):
        return Problem(place, "the line is indented with a tab", "use spaces, two for each step")
    if "alias" in said or "anchor" in said:
        what = "`*` and `&` at the start of a value are pointers to YAML"
        return Problem(place, what, 'put the value in quotes: `"*"`')
    if "mapping values" in said:
        return Problem(place, f"a second `: ` in `{name}` ends the text", prose_fix)
    if "quoted scalar" in said:
        start = error.context_mark.line + 1 if error.context_mark else index + 1
        what = "a quotation mark is opened here and not closed"
        return Problem(Place(shown, start), what, "close it, or put the words under `|`")
    if match and re.search(r':\s*(".*?"|\'.*?\')\s*\S', line):
        return Problem(place, f"`{name}` goes on after its closing quotation mark", prose_fix)
    if "could not find expected ':'" in said:
        what = "this line is no `key: value`, and is not indented as part of the one before"
        return Problem(place, what, "indent it two spaces further than the key it belongs to")
    if "'@'" in said or "'`'" in said or "'%'" in said:
        what = "a value can't begin with this sign"
        return Problem(place, what, "put the value in quotes")
    if "flow" in said:
        return Problem(place, "a `[` or `{` is not closed", "close it, or put the value in quotes")
    what = "the line is not indented like its neighbours"
    return Problem(place, what, "line the keys of one block up, two spaces for each step")
