"""Values → Markdown, each escaped on its way in: what wording and templates may do with one."""

import re
from collections.abc import Callable, Iterable
from typing import Any

import jinja2
from jinja2.runtime import Context
from markupsafe import Markup

from noticegen.compose.markdown import escape_markdown
from noticegen.model.case import OF
from noticegen.model.dataclass import dataclass
from noticegen.model.figures import is_numeric
from noticegen.model.text import Prose, Rows


def to_markdown(value: Any) -> Markup:  # noqa: ANN401
    """Give a value as Markdown that is text: paragraphs, or the entries of a list."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, jinja2.Undefined):
        return Markup(str(value))  # noqa: S704 - a StrictUndefined raises here
    if isinstance(value, Prose):
        paragraphs = [_with_breaks(p) for p in value.paragraphs]
        if value.listed:
            return Markup("\n\n" + "\n".join(f"- {p}" for p in paragraphs) + "\n\n")  # noqa: S704
        return Markup("\n\n".join(paragraphs))  # noqa: S704
    return Markup(escape_markdown(str(value)))  # noqa: S704 - escaped as Markdown


def _with_breaks(paragraph: str) -> str:
    return "\\\n".join(escape_markdown(line) for line in paragraph.split("\n"))


def inline(value: Any) -> Markup:  # noqa: ANN401
    """Give a value on one line, as a cell or an entry of a list must be."""
    if isinstance(value, Prose):
        return Markup(" ".join(escape_markdown(p) for p in value.paragraphs))  # noqa: S704
    return Markup(" ".join(to_markdown(value).split()))  # noqa: S704


@dataclass(frozen=True, slots=True)
class ListWords:
    """The words with which things are listed: `and`, `item`, `items`."""

    conjunction: str
    item: str
    items: str


LIST_WORDS = "list_words"
"""The name by which every rendering is given them."""


def sentence(values: Iterable[Any], words: ListWords) -> Markup:
    """Print `a, b and c`; parts that hold commas are parted by semicolons."""
    parts = [str(inline(v)) for v in values]
    if len(parts) < 2:
        return Markup("".join(parts))  # noqa: S704
    if not any("," in part for part in parts):
        comma, last = ", ", " "
    elif len(parts) == 2:
        comma, last = "", ", "
    else:
        comma, last = "; ", "; "
    last = f"{last}{words.conjunction} "
    return Markup(comma.join(parts[:-1]) + last + parts[-1])  # noqa: S704


def items(numbers: Iterable[str], words: ListWords) -> Markup:
    """Print `item 1`, or `items 1, 2 and 4`; `items 1 and 2 of 26/119, and item 4 of 26/120`."""
    requests: dict[str, list[str]] = {}
    for number in numbers:
        label, bracket, covers = number.partition(" (")  # words in brackets may hold ` of `
        own, _, request = label.partition(OF)
        requests.setdefault(request, []).append(own + bracket + covers)
    said = []
    for request, listed in requests.items():
        word = words.item if len(listed) == 1 else words.items
        of = f"{OF}{inline(request)}" if request else ""
        said.append(Markup(f"{word} {sentence(listed, words)}{of}"))  # noqa: S704
    return sentence(said, words)


def lines(values: Iterable[Any]) -> Markup:
    """Print values one under the other, as an address is."""
    return Markup("\\\n".join(str(inline(v)) for v in values))  # noqa: S704


def quoted(value: Any) -> Markup:  # noqa: ANN401
    """Set words apart as a quotation."""
    text = str(to_markdown(value)).strip("\n")
    return Markup("\n".join(f"> {line}" for line in text.split("\n")))  # noqa: S704


def cell(value: Any) -> Markup:  # noqa: ANN401
    """Print a value in a cell of a table."""
    text = re.sub(r"(?<!\\)\|", r"\\|", str(inline(value)))
    # to the reader of tables a backslash escapes the bar after it, whatever stands before
    return Markup(f"{text} " if text.endswith("\\") else text)  # noqa: S704


def paragraphs(values: Iterable[Any]) -> Markup:
    """Print values as paragraphs; a list never begins on the line of what leads to it."""
    text = "\n\n".join(str(to_markdown(v)).strip() for v in values)
    return Markup("\n\n" + text if text.startswith("- ") else text)  # noqa: S704


def joined(values: Iterable[Any]) -> Markup:
    """Print values one after the other, as one paragraph."""
    return Markup(" ".join(str(inline(v)) for v in values))  # noqa: S704


def web_address(address: str) -> Markup:
    """Print an address as people read it, without its scheme."""
    return to_markdown(re.sub(r"^https?://(www\.)?", "", address).rstrip("/"))


def numbered(words: Prose, number: str) -> Markup:
    """Put the applicant's number before the applicant's words."""
    lead = f"{escape_markdown(number)} " if number else ""
    if words.listed:
        words = Prose(("\n".join(f"- {entry}" for entry in words.paragraphs),))
    return Markup(lead + str(to_markdown(words)).strip())  # noqa: S704


def sentence_case(value: Any) -> Markup:  # noqa: ANN401
    """Print a value with a capital first letter."""
    text = str(to_markdown(value))
    return Markup(text[:1].upper() + text[1:])  # noqa: S704 - escaped


def numeric(table: Rows, marker: str = "") -> tuple[int, ...]:
    """Give the columns of a table that hold numbers only, or the mark of a withheld one."""
    return tuple(
        index
        for index in range(1, len(table.headings))
        if is_numeric([row[index] for row in table.rows if row[index] != marker])
    )


@jinja2.pass_context
def _sentence(context: Context, values: Iterable[Any]) -> Markup:
    return sentence(values, context[LIST_WORDS])


@jinja2.pass_context
def _items(context: Context, numbers: Iterable[str]) -> Markup:
    return items(numbers, context[LIST_WORDS])


FILTERS: dict[str, Callable[..., Any]] = {
    "inline": inline,
    "sentence": _sentence,
    "sentence_of_lines": _sentence,
    "items": _items,
    "lines": lines,
    "quoted": quoted,
    "cell": cell,
    "joined": joined,
    "numbered": numbered,
    "paragraphs": paragraphs,
    "sentence_case": sentence_case,
    "web_address": web_address,
    "length": len,
}
