"""Lines as people in a hurry type them → what is meant, where YAML only says that it stops."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

import yaml

from noticegen.model.finding import Problem
from noticegen.model.form import Block, key_name, keys_of
from noticegen.model.place import Place

Found = tuple[int, str, str]
"""A line counted from 0, what is wrong there, and the fix."""

_ENTRY = re.compile(r"(?P<indent> *)- +(?P<name>[a-z_]+):")
_KEY_LINE = re.compile(r"(?P<indent> *)(?P<name>[a-z_]+):(?:\s|$)")
OF_ONE_WORD = frozenset(
    (
        *("kind", "reference", "received", "issued", "number", "outcome", "see", "held"),
        *("under", "withholds", "considered", "attached", "limb", "likelihood", "balance", "holds"),
    )
)
"""Keys whose values are no sentences, so that what follows one is the next key."""
TAKES_ONE_VALUE = frozenset(
    (
        *(OF_ONE_WORD - {"under", "withholds", "considered", "attached", "holds"}),
        *("asks", "answer", "because", "searched", "what", "applicant", "subject", "title"),
    )
)
"""Keys whose values are no lists, so that a bracket is one of their characters."""


@cache
def key_words() -> frozenset[str]:
    """Give the names of all keys of all files, to tell a key from a word."""
    blocks = list(Block.__subclasses__())
    for block in blocks:
        blocks += block.__subclasses__()
    return frozenset(key_name(attribute.name) for block in blocks for attribute in keys_of(block))


def mistyped_line(lines: Sequence[str], index: int, shown: str) -> Problem | None:
    """Say what is meant by the line at which the reading stopped, or by one above it."""
    for look in _LOOKS:
        found = next(look(lines, min(index, len(lines) - 1)), None)
        if found is not None:
            number, what, fix = found
            return Problem(Place(shown, number + 1), what, fix)
    return None


def colon_of_a_key(line: str, column: int) -> str:
    """Give the known key that ends at a column behind the value of another, or ""."""
    word = re.search(r"[\s,;]([a-z_]+)$", line[:column])
    return word[1] if word and word[1] in key_words() else ""


def quotation_left_open(text: str, lines: Sequence[str], index: int, shown: str) -> Problem | None:
    """Report a quotation mark that a mark some lines further down closes by chance."""
    try:
        for token in yaml.scan(text, Loader=yaml.CSafeLoader):
            if not isinstance(token, yaml.ScalarToken) or token.style not in ('"', "'"):
                continue
            start, end = token.start_mark.line, token.end_mark.line
            if end == index > start and any(map(_KEY_LINE.match, lines[start + 1 : end + 1])):
                what = "a quotation mark is opened here and not closed"
                place = Place(shown, start + 1, token.start_mark.column + 1, 1)
                return Problem(place, what, "close it, or put the words under `|`")
    except yaml.YAMLError:
        pass
    return None


def first_line_indented(lines: Sequence[str], index: int, shown: str) -> Problem | None:
    """Report a first key further in than the line at which the reading stopped."""
    first = next((n for n, line in enumerate(lines) if re.match(r"\s*[^\s#]", line)), index)
    key = _KEY_LINE.match(lines[first])
    below = _KEY_LINE.match(lines[index]) if first < index < len(lines) else None
    if key and below and len(below["indent"]) < len(key["indent"]):
        what = f"`{key['name']}` is indented, and the keys below it are not"
        fix = f"take the spaces before `{key['name']}` away"
        return Problem(Place(shown, first + 1), what, fix)
    return None


def _dash_of_a_word_processor(lines: Sequence[str], index: int) -> Iterator[Found]:
    for number in (index, *range(index - 1, -1, -1)):
        match = re.match(r"\s*([–—•·▪●*])\s*(?=[a-z_]+:(?:\s|$))", lines[number])
        if match:
            yield number, f"`{match[1]}` begins no entry", "write the hyphen of the keyboard: `- `"


def _dash_without_space(lines: Sequence[str], index: int) -> Iterator[Found]:
    for number in (index, index - 1):
        match = re.match(r"\s*-([a-z_]+):(?:\s|$)", lines[number]) if number >= 0 else None
        if match:
            what = f"there is no space between `-` and `{match[1]}`"
            yield number, what, f"write `- {match[1]}:`"


def _end_of_the_file(lines: Sequence[str], index: int) -> Iterator[Found]:
    for number in range(index):
        if lines[number].rstrip() == "...":
            yield number, "`...` ends the file to YAML, and more follows", "take the line out"


def _no_key_before_the_colon(lines: Sequence[str], index: int) -> Iterator[Found]:
    if re.match(r"\s*(?:- +)*:(?:\s|$)", lines[index]):
        yield index, "nothing stands before the colon", "write a key there, or take the line out"


def _not_under_its_entry(lines: Sequence[str], index: int) -> Iterator[Found]:
    """Report a key that stands between an entry's dash and its first key."""
    key = _KEY_LINE.match(lines[index])
    above = next((n for n in range(index - 1, -1, -1) if lines[n].strip()), None)
    entry = _ENTRY.match(lines[above]) if key and above is not None else None
    if key and entry and len(entry["indent"]) <= len(key["indent"]) < entry.start("name"):
        what = f"`{key['name']}` does not stand under `{entry['name']}`, and belongs to its entry"
        yield index, what, f"put {entry.start('name')} spaces before it"


def _list_inside(lines: Sequence[str], index: int) -> Iterator[Found]:
    """Report an entry that begins where only keys, or only words, stand above it."""
    dash = re.match(r"(?P<indent> *)- ", lines[index])
    if not dash:
        return
    indent = len(dash["indent"])
    entry, above = _ENTRY.match(lines[index]), _owner_of(lines, index, indent)
    if above is None:
        return
    number, key = above
    if entry and entry["name"] in key_words() and len(key["indent"]) == indent:
        what = f"`{entry['name']}` has a dash, and the keys above it have none"
        yield index, what, "take the `- ` away, if it is no new entry"
    elif entry and len(key["indent"]) == indent + 2:
        what = f"`{key['name']}` begins an entry without a dash, and the next has one"
        yield number, what, f"write `{' ' * indent}- {key['name']}:`"
    elif lines[number][key.end("name") + 1 :].strip():
        what = f"`{key['name']}` has words on its line and a list under it"
        fix = "begin each entry with `- `, those words too, two spaces further in"
        yield index, what, fix


def _owner_of(lines: Sequence[str], index: int, indent: int) -> tuple[int, re.Match[str]] | None:
    """Give the key that a line at this indent would go on with, or the first of its entry."""
    found = None
    for number in range(index - 1, -1, -1):
        if not lines[number].strip():
            continue
        key = _KEY_LINE.match(lines[number])
        if key and len(key["indent"]) == indent:
            return found or (number, key)
        if key and len(key["indent"]) < indent:
            return found
        if key and len(key["indent"]) == indent + 2:
            found = (number, key)
    return found


def _brace_or_sign_in_words(lines: Sequence[str], index: int) -> Iterator[Found]:
    match = re.match(r"\s*(?:- +)*([a-z_]+):\s+(\{[^}]*\}\s*[^\s#]|[?-] )", lines[index])
    if match:
        sign = match[2][:1]
        what = f"`{match[1]}` begins with `{sign}`, which YAML takes for a sign of its own"
        yield index, what, f"put `{match[1]}: |` and the words on the next line"


_LOOKS: tuple[Callable[[Sequence[str], int], Iterator[Found]], ...] = (
    _end_of_the_file,
    _no_key_before_the_colon,
    _dash_without_space,
    _not_under_its_entry,
    _list_inside,
    _brace_or_sign_in_words,
    _dash_of_a_word_processor,
)
