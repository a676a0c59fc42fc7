"""The elements of a Word file's text: paragraphs, runs, pictures."""

import io
from dataclasses import replace
from typing import Final, assert_never

from docx.image.exceptions import (
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    UnrecognizedImageError,
)
from docx.image.image import Image
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.parts.story import StoryPart
from docx.shared import Emu
from lxml import etree

from noticegen.errors import NoticegenError
from noticegen.model.dataclass import dataclass
from noticegen.model.finding import Problem
from noticegen.model.notice import Emphasis, LineBreak, Link, Picture, Span, Strong, Text
from noticegen.model.place import NOWHERE
from noticegen.write.characters import followed, legible
from noticegen.write.styles import WordStyle

Element = etree._Element  # noqa: SLF001 - lxml has no other name for the type

_EMU_PER_PIXEL: Final = 9525
_NO_PICTURE: Final = (InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError)
_WIDEST: Final = 80 * 36_000
"""A picture's greatest width, 80 mm in EMU, and so below its height; as in the CSS."""
_HIGHEST: Final = 25 * 36_000


def add(parent: Element, tag: str, **values: str) -> Element:
    """Add an element to `parent`, its attributes in the namespace of Word's own."""
    element = OxmlElement(tag, {qn(f"w:{name}"): value for name, value in values.items()})
    parent.append(element)
    return element


@dataclass(frozen=True, slots=True)
class Place:
    """How a paragraph stands among the others; spaces in points."""

    keep: bool = False
    """Whether it stays on one page with the next."""
    new_page: bool = False
    entry: tuple[int, int] | None = None
    """As a list's entry, its level and the number of its list."""
    before: float | None = None
    after: float | None = None


def paragraph(style: WordStyle, place: Place) -> Element:
    """Make an empty paragraph, its properties in the order of the schema."""
    made = OxmlElement("w:p")
    properties = add(made, "w:pPr")
    add(properties, "w:pStyle", val=style.key)
    if place.keep:
        add(properties, "w:keepNext")
    if place.new_page:
        add(properties, "w:pageBreakBefore")
    if place.entry is not None:
        level, number = place.entry
        numbering = add(properties, "w:numPr")
        add(numbering, "w:ilvl", val=str(level))
        add(numbering, "w:numId", val=str(number))
    spaces = {"before": place.before, "after": place.after}
    given = {side: f"{points * 20:.0f}" for side, points in spaces.items() if points is not None}
    if given:
        add(properties, "w:spacing", **given)
    return made


@dataclass(frozen=True, slots=True)
class _Look:
    strong: bool = False
    emphasis: bool = False
    link: bool = False


def add_spans(parent: Element, spans: tuple[Span, ...], part: StoryPart) -> None:
    """Write spans into a paragraph of `part`."""
    _add_spans(parent, spans, part, _Look())


def _add_spans(parent: Element, spans: tuple[Span, ...], part: StoryPart, look: _Look) -> None:
    for span in spans:
        match span:
            case Text(words):
                _add_words(parent, words, look)
            case Strong(inner):
                _add_spans(parent, inner, part, replace(look, strong=True))
            case Emphasis(inner):
                _add_spans(parent, inner, part, replace(look, emphasis=True))
            case Link(inner, address):
                target = "" if look.link else followed(address)
                linked = _add_hyperlink(parent, target, part) if target else parent
                _add_spans(linked, inner, part, replace(look, link=bool(target) or look.link))
            case LineBreak():
                add(add(parent, "w:r"), "w:br")
            case _:
                assert_never(span)


def _add_hyperlink(parent: Element, target: str, part: StoryPart) -> Element:
    key = part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    linked = add(parent, "w:hyperlink")
    linked.set(qn("r:id"), key)
    return linked


def _add_words(parent: Element, words: str, look: _Look) -> None:
    """Write a run; it can have one named style, so a second look is set beside it."""
    run = add(parent, "w:r")
    looks = (("Hyperlink", look.link), ("Strong", look.strong), ("Emphasis", look.emphasis))
    name = next((name for name, holds in looks if holds), "")
    if name:
        properties = add(run, "w:rPr")
        add(properties, "w:rStyle", val=name)
        if look.strong and name != "Strong":
            add(properties, "w:b")
        if look.emphasis and name != "Emphasis":
            add(properties, "w:i")
    text = add(run, "w:t")
    text.text = legible(words)
    text.set(qn("xml:space"), "preserve")


def add_picture(parent: Element, picture: Picture, part: StoryPart) -> None:
    """Write a picture into a paragraph, no larger than its greatest size.

    Raises:
        NoticegenError: Word's library cannot tell what it is, as of some JPEG files.
    """
    try:
        pixels = Image.from_blob(picture.data)
    except _NO_PICTURE as error:
        what = "the Word file cannot hold the authority's logo"
        raise NoticegenError([Problem(NOWHERE, what, "save the picture anew as PNG")]) from error
    width, height = pixels.px_width * _EMU_PER_PIXEL, pixels.px_height * _EMU_PER_PIXEL
    scale = min(1, _WIDEST / width, _HIGHEST / height)
    inline = part.new_pic_inline(
        io.BytesIO(picture.data), Emu(round(width * scale)), Emu(round(height * scale))
    )
    for side in ("distT", "distB", "distL", "distR"):
        inline.set(side, "0")
    inline.docPr.set("descr", legible(picture.shows))
    add(add(parent, "w:r"), "w:drawing").append(inline)
