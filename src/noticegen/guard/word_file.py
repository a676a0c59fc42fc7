"""A Word file that somebody edited → its paragraphs, and what editing left in it.

Word keeps what was taken out while changes are tracked, comments, hidden text, the name
of who saved it, and whole workbooks behind pasted tables: an applicant can read them all.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from lxml import etree

from noticegen.guard.archives import make_unreadable, read_members
from noticegen.model.dataclass import dataclass

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LAST_SAVED: Final = (
    "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}lastModifiedBy"
)
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PARTS: Final = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
_MARGIN: Final = re.compile(r"word/(?:header|footer)\d*\.xml")
_TAKEN_OUT: Final = (f"{_W}del", f"{_W}moveFrom")
_PUT_IN: Final = (f"{_W}ins", f"{_W}moveTo")
_FORMAT: Final = re.compile(r"(?:rPr|pPr|tblPr|trPr|tcPr|sectPr|tblGrid|numbering)Change")
_EMBEDDED: Final = re.compile(r"word/(?:embeddings|activeX)/.+|.+/vbaProject\.bin")
_GAPS: Final = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_PROPERTIES: Final = "docProps/custom.xml"
_LONGEST: Final = 70
_ON: Final = ("1", "true", "on", None)

Element = etree._Element  # noqa: SLF001 - lxml has no other name for the type


@dataclass(frozen=True, slots=True)
class WordFile:
    """The words of a Word file as a reader sees them with all changes accepted.

    `left` says what else is in it, one entry a matter.
    """

    paragraphs: tuple[str, ...]
    margins: tuple[str, ...]
    """What stands at the head and the foot of its pages."""
    left: tuple[str, ...]


def read_word(data: bytes, name: str) -> WordFile:
    """Read a Word file that another program may have written.

    Raises:
        LeakError: it cannot be opened.
    """
    parts = dict(read_members(data, name))
    roots = {path: _parse(part, name) for path, part in parts.items() if path.endswith(".xml")}
    if _PARTS[0] not in roots:
        raise make_unreadable(name)
    paragraphs = _paragraphs(roots[path] for path in _PARTS if path in roots)
    margins = _paragraphs(root for path, root in roots.items() if _MARGIN.fullmatch(path))
    return WordFile(paragraphs, tuple(dict.fromkeys(margins)), tuple(_left(parts, roots)))


def _paragraphs(roots: Iterable[Element]) -> tuple[str, ...]:
    found = (p for root in roots for p in root.iter(f"{_W}p") if not _is_fallback(p))
    return tuple(text for paragraph in found if (text := _words(paragraph)))


def _parse(part: bytes, name: str) -> Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        return etree.fromstring(part, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise make_unreadable(name) from error


def _is_fallback(element: Element) -> bool:
    """Say whether an element stands for another one in older programs."""
    return any(True for _ in element.iterancestors(_FALLBACK))


def _words(paragraph: Element) -> str:
    """Give the words of a paragraph, on one line; not of text boxes that hang on it."""
    return " ".join("".join(_pieces(paragraph)).split())


def _pieces(element: Element) -> Iterator[str]:
    for child in element:
        if child.tag in (*_TAKEN_OUT, f"{_W}p", f"{_W}txbxContent", _FALLBACK):
            continue
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _GAPS:
            yield _GAPS[str(child.tag)]
        elif child.tag == f"{_W}pPr":
            continue
        else:
            yield from _pieces(child)


def _left(parts: Mapping[str, bytes], roots: Mapping[str, Element]) -> Iterator[str]:
    """Say what an applicant could find that the page does not show."""
    yield from _tracked(roots)
    for path, root in roots.items():
        comments = list(root.iter(f"{_W}comment")) if "comments" in path else []
        if comments:
            said = _quoted(" ".join(_all_words(comment) for comment in comments))
            yield f"{_count(len(comments), 'comment')}{_by(comments)}: {said}"
    hidden = " ".join(_hidden(roots))
    if hidden:
        yield f"hidden text: {_quoted(hidden)}"
    for path in parts:
        if _EMBEDDED.fullmatch(path):
            yield f"a file inside it: `{path}`"
    if _PROPERTIES in parts:
        yield f"properties that another program wrote: `{_PROPERTIES}`"
    for root in roots.values():
        for saved in root.iter(_LAST_SAVED):
            if saved.text and saved.text.strip():
                yield f"the name of who saved it last: `{saved.text.strip()}`"


def _tracked(roots: Mapping[str, Element]) -> Iterator[str]:
    everything = [element for root in roots.values() for element in root.iter("*")]
    out = [e for e in everything if e.tag in _TAKEN_OUT and _all_words(e)]
    put_in = [e for e in everything if e.tag in _PUT_IN and _all_words(e)]
    styled = [e for e in everything if _FORMAT.fullmatch(_name(e))]
    if out:
        said = _quoted(" ".join(_all_words(e) for e in out))
        yield f"{_count(len(out), 'tracked deletion')}{_by(out)}, still to be read: {said}"
    if put_in:
        said = _quoted(" ".join(_all_words(e) for e in put_in))
        yield f"{_count(len(put_in), 'tracked insertion')}{_by(put_in)}: {said}"
    if styled:
        yield f"{_count(len(styled), 'tracked change')} of format{_by(styled)}"


def _name(element: Element) -> str:
    return str(element.tag).removeprefix(_W)


def _all_words(element: Element) -> str:
    """Give all words in an element, deleted ones too."""
    words = element.iter(f"{_W}t", f"{_W}delText")
    return " ".join("".join(word.text or "" for word in words).split())


def _hidden(roots: Mapping[str, Element]) -> Iterator[str]:
    for path in _PARTS:
        for run in roots[path].iter(f"{_W}r") if path in roots else ():
            vanish = run.find(f"{_W}rPr/{_W}vanish")
            if vanish is not None and vanish.get(f"{_W}val") in _ON and _all_words(run):
                yield _all_words(run)


def _by(elements: list[Element]) -> str:
    authors = dict.fromkeys(a for e in elements if (a := e.get(f"{_W}author")))
    return f" by {', '.join(str(author) for author in authors)}" if authors else ""


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"


def _quoted(words: str) -> str:
    return f"“{words if len(words) <= _LONGEST else words[:_LONGEST].rstrip() + ' …'}”"
