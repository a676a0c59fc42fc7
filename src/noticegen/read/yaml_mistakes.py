"""What stops YAML from being read → problems, in our words and never the library's."""

import re

import yaml

from noticegen.model.finding import Problem
from noticegen.model.place import Place
from noticegen.read.yaml_lines import (
    OF_ONE_WORD,
    TAKES_ONE_VALUE,
    colon_of_a_key,
    first_line_indented,
    key_words,
    mistyped_line,
    quotation_left_open,
)

MAX_DEPTH = 50
_KEY = re.compile(r"(?P<lead>\s*(?:- +)*)(?P<name>[\w -]*\w):(?:\s|$)")
_AS_TEXT = "put `{key}: |` and the words on the next line, two spaces further in"

_MEANINGS = (
    (
        "escape",
        "a `\\` in double quotation marks begins a code",
        "use single quotation marks, or put the words under `|`",
    ),
    (
        "quoted scalar",
        "a quotation mark is opened here and not closed",
        "close it, or put the words under `|`",
    ),
    (
        "comment or line break",
        "the words after `|` or `>` begin on the next line",
        "move them there, two spaces further in",
    ),
    ("directive", "nothing can begin with `%`", "put the value in quotes"),
    ("flow", "a `[` or `{` is not closed", "close it, or put the value in quotes"),
)
"""Words of the library's, what they mean, and how to mend it."""


def too_deep(place: Place) -> Problem:
    """Report lists in lists, or keys in keys, without end."""
    return Problem(place, "it is nested too deeply", "nest less deeply")


def empty(shown: str) -> Problem:
    """Report a file without keys."""
    fix = "write the keys it needs; a case file needs `reference`, `applicant`, `received` and"
    return Problem(Place(shown), "the file is empty", f"{fix} `items`: `noticegen new` begins one")


def tag(place: Place, line: str) -> Problem:
    """Report a tag, which stands in `line`, or words that begin like one."""
    what = "`!` at the start of a value is a tag to YAML"
    found = re.match(r"(!\S*)\s*(.*)", line[(place.column or 1) - 1 :])
    key = _KEY.match(line)
    if found and re.match(r"!!\w|!<", found[1]):
        return Problem(place, what, f"take `{found[1]}` out")
    value = f"{found[1]} {found[2]}".strip() if found else ""
    if value and len(value) <= 30 and not re.search(r'["\\]', value):
        return Problem(place, what, f'put the value in quotes: `"{value}"`')
    return Problem(place, what, _AS_TEXT.format(key=key["name"]) if key else "put it in quotes")


def pointer(place: Place, sign: str, line: str = "") -> Problem:
    """Report an anchor or an alias, which stands in `line`."""
    what = f"`{sign}` at the start of a value is a pointer to YAML"
    found = re.match(r"[^,\]}]*", line[(place.column or 1) - 1 :])
    value = found[0].strip() if found else sign
    key = _KEY.match(line)
    if key and len(value) > 30:
        return Problem(place, what, _AS_TEXT.format(key=key["name"]))
    return Problem(place, what, f'put it in quotes: `"{value[:30] or sign}"`')


def syntax_problem(error: yaml.MarkedYAMLError, text: str, shown: str) -> Problem:
    """Say in our words what stopped the reading of a file."""
    lines = text.split("\n")
    mark = error.problem_mark or error.context_mark
    index, column = (mark.line, mark.column) if mark else (0, 0)
    start = error.context_mark.line if error.context_mark else index
    line = lines[index] if index < len(lines) else ""
    opening = error.context_mark.column + 1 if error.context_mark else None
    place, opened = Place(shown, index + 1, column + 1), Place(shown, start + 1, opening)
    said = f"{error.context or ''} {error.problem or ''}"
    if re.match(r" *\t", line):
        return Problem(place, "the line is indented with a tab", "use spaces, two for each step")
    if "nesting" in said:
        return too_deep(place)
    if "alias" in said or "anchor" in said:
        return pointer(opened, "*" if "alias" in said else "&", lines[start])
    if "mapping values" in said:
        return mistyped_line(lines, index, shown) or _second_colon(lines, index, column, place)
    if "cannot start any token" in said:
        return _no_beginning(line, column, place)
    if "could not find expected ':'" in said:
        return _no_key(lines[start], opened)
    for words, what, fix in _MEANINGS:
        if words in said:
            opening_line = lines[start] if start < len(lines) else ""
            alone = _bracket_in_one_value(opening_line, opened) if words == "flow" else ""
            return Problem(opened, what, alone or fix)
    what = "the line is not indented like its neighbours"
    fix = "line the keys of one block up, two spaces for each step"
    return (
        quotation_left_open(text, lines, index, shown)
        or _words_after_their_end(lines, index, shown)
        or mistyped_line(lines, index, shown)
        or first_line_indented(lines, index, shown)
        or Problem(place, what, fix)
    )


def _bracket_in_one_value(line: str, opened: Place) -> str:
    """Say how to write a bracket where no list can stand; "" where one can."""
    key = _KEY.match(line)
    value = line[(opened.column or 1) - 1 :].strip()
    if not key or key["name"] not in TAKES_ONE_VALUE or line[key.end() :].strip() != value:
        return ""
    if len(value) > 30 or '"' in value or "\\" in value:
        return _AS_TEXT.format(key=key["name"])
    return f'put it in quotes: `"{value}"`'


def _no_beginning(line: str, column: int, place: Place) -> Problem:
    """Report a sign that nothing can begin with."""
    if line[column] == "\t":
        return Problem(place, "a tab stands where a space belongs", "write one space")
    if line.startswith("```"):
        return Problem(place, "a line of backticks is no `key: value`", "take it out")
    sign = "a backtick" if line[column] == "`" else f"`{line[column]}`"
    return Problem(place, f"nothing can begin with {sign}", "put the value in quotes")


def _second_colon(lines: list[str], index: int, column: int, place: Place) -> Problem:
    """Report a colon in words that stand on their key's line, or on a line after it."""
    line = lines[index]
    key = _KEY.match(line)
    if key and key.end("name") < column:
        second = colon_of_a_key(line, column)
        if second and key["name"] in OF_ONE_WORD:
            what = f"`{second}:` stands on the line of `{key['name']}`"
            fix = f"put it on a line of its own; or, if it is its words, {_AS_TEXT}"
            return Problem(place, what, fix.format(key=key["name"]))
        answered = re.match(r"\s*(yes|no)\s*:", line[key.end() :], re.IGNORECASE)
        what = f"a second `: ` in `{key['name']}` ends the text"
        if answered:
            said = answered[1].capitalize()
            fix = f"write `{key['name']}: {said}.`, a full stop in place of the colon, then the"
            return Problem(place, what, f"{fix} reason")
        return Problem(place, what, _AS_TEXT.format(key=key["name"]))
    owner = _owner(lines, index)
    before = next((n for n in range(index - 1, -1, -1) if lines[n].strip()), index)
    if owner is None:
        return _no_key(lines[before], Place(place.file, before + 1))
    fix = _AS_TEXT.format(key=owner[1])
    name = line[:column].strip()
    if not re.fullmatch("[a-z_]+", name):
        what = f"a second `: ` in `{owner[1]}` ends the text"
        lead = f"{fix}; `{owner[1]}` stands on line {owner[0] + 1}"
        return Problem(place, what, lead)
    what = f"`{name}` is indented as if it were words of `{owner[1]}`"
    return Problem(place, what, f"line the two up; or, if they are its words, {fix}")


def _no_key(line: str, place: Place) -> Problem:
    key = re.match(r"\s*(?:- +)*(\w+):\S", line)
    if key:
        return no_space_after(key[1], place)
    word = re.match(r"\s*(?:- +)*([a-z_]+)\s*(?:[=;.,-]|\s)", line)
    if word and word[1] in key_words():
        what = f"there is no colon after `{word[1]}`"
        fix = f"write `{word[1]}: `, then the value; or, if it stands elsewhere, take this line out"
        return Problem(place, what, fix)
    what = "this line is no `key: value`, and is not indented as part of the one before"
    fix = "take it out; or, if it is of the words before it, indent it two spaces further than"
    return Problem(place, what, f"{fix} their key")


def no_space_after(name: str, place: Place) -> Problem:
    """Report a colon that is part of a word, and so makes no key."""
    return Problem(place, f"there is no space after `{name}:`", f"write `{name}: `, then the value")


def _words_after_their_end(lines: list[str], index: int, shown: str) -> Problem | None:
    """Report words after a closing quotation mark or after a ` #`, on this line or the last."""
    own = _KEY.match(lines[index]) if index < len(lines) else None
    found = (index, own["name"]) if own else _owner(lines, index)
    if found is None:
        return None
    first, name = found
    value = "\n".join(lines[first : index + 1]).split(":", 1)[1].strip()
    if re.match(r"""("[^"]*"|'[^']*')\s*\S""", value):
        what = f"`{name}` goes on after its closing quotation mark"
        return Problem(Place(shown, index + 1), what, _AS_TEXT.format(key=name))
    if re.match(r"\[[^\]]*\]\s*\S", value):
        what = f"`{name}` begins with `[`, which begins a list to YAML"
        return Problem(Place(shown, index + 1), what, _AS_TEXT.format(key=name))
    for number in range(first, index):
        if value[:1] not in "|>\"'" and re.search(r"\s#", lines[number]):
            return cut_by_comment(name, Place(shown, number + 1))
    return None


def cut_by_comment(name: str, place: Place, fix: str = "") -> Problem:
    """Report words that YAML takes for a comment."""
    what = f"`{name}` stops at ` #`; the rest would be lost as a comment"
    return Problem(place, what, fix or _AS_TEXT.format(key=name))


def _owner(lines: list[str], index: int) -> tuple[int, str] | None:
    """Give line and name of the key whose words a line goes on with."""
    if index >= len(lines):
        return None
    indent = len(lines[index]) - len(lines[index].lstrip())
    for number in range(index - 1, -1, -1):
        key = _KEY.match(lines[number])
        if key:
            return (number, key["name"]) if key.end("lead") < indent else None
    return None
