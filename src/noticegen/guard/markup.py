"""XML and HTML → the texts to search: tags taken away, tags as spaces, and what is in tags.

A name may be split over several runs (only the first view shows it whole), may stand
in elements side by side (only the second does), or in an attribute or a comment.
"""

import base64
import binascii
import contextlib
import html
import re
from collections.abc import Iterator
from typing import Final

from noticegen.guard.normalise import HARD
from noticegen.guard.views import AnyView, BytesView, View

_TAG: Final = re.compile(
    r"(<!--.*?-->|<(?:style|script)\b[^<]*</(?:style|script)\s*>|<[^<>]*>|<[^>]*>)", re.DOTALL
)
_NAME: Final = re.compile(r"</?\s*(?:([\w.-]+):)?([\w.-]+)")
_APART: Final = frozenset(
    re.findall(
        r"\w+",
        """p tc tr tbl c row si is comment td th div li ul ol dl dt dd h1 h2 h3 h4 h5 h6 table
        caption section article header footer main aside address blockquote title option head
        body style script sheet""",
    )
)
"""Elements that end a cell or a paragraph."""
_LINE: Final = frozenset({"br", "tab", "cr", "hr"})
_OF_PROPERTIES: Final = frozenset({"dc", "cp", "dcterms", "vt", "pdf", "xmp", "rdf"})
_DATA_ADDRESS: Final = re.compile(r"data:[\w/+.;=-]*?;base64,([A-Za-z0-9+/=\s]+)")
_MEASURES: Final = re.compile(
    # The numbers, colours and cell references of a layout, which nobody wrote.
    r"""(?<= r=)"[A-Z]{1,3}\d+"|\#[0-9a-fA-F]{3,8}\b"""
    r"""|(?<==)(["'])-?[\d.]{1,8}(?:%|pt|px|cm|mm|r?em)?\1"""
)


def markup_to_views(text: str, layer: str, *, is_body: bool = False) -> Iterator[AnyView]:
    """Give the views of a text that has tags."""
    if ";base64," in text:
        for address in _DATA_ADDRESS.findall(text):
            yield from _data_to_views(address, layer)
        text = _DATA_ADDRESS.sub("", text)
    parts = _TAG.split(text)
    tags = dict.fromkeys(parts[1::2])
    inside = _MEASURES.sub("", HARD.join(tags))
    spaced = " ".join(parts[::2])
    gaps = {tag: _gap_of(tag) for tag in tags}
    parts[1::2] = [gaps[tag] for tag in parts[1::2]]
    joined = "".join(parts)
    yield View(f"{layer}, tags removed", html.unescape(joined), is_body=is_body, has_cells=True)
    yield View(
        f"{layer}, tags as spaces", html.unescape(spaced), is_body=is_body, has_figures=False
    )
    yield View(f"{layer}, in tags", html.unescape(inside), has_cells=True, is_structure=True)


def is_markup(text: str) -> bool:
    """Say whether a text begins as XML or HTML does."""
    return text.lstrip("\ufeff \t\r\n")[:1] == "<"


def _data_to_views(address: str, layer: str) -> Iterator[AnyView]:
    with contextlib.suppress(binascii.Error):
        yield BytesView(f"{layer}, embedded", base64.b64decode(address))


def _gap_of(tag: str) -> str:
    """Give what a tag stands for between two words: an end, a line's end or nothing."""
    name = _NAME.match(tag)
    if name is None:
        return ""
    if name[2].casefold() in _LINE:
        return "\n"
    return HARD if name[2].casefold() in _APART or name[1] in _OF_PROPERTIES else ""
