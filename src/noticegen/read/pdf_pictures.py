"""The pages of a PDF → those that hold no text, and text that is there and not shown."""

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2
from pypdfium2 import raw

from noticegen.model.dataclass import dataclass
from noticegen.pdf_pages import ONE_AT_A_TIME

_LEAST = 3.0
"""Points; a lower or narrower box is a line."""
_MOST_CORNERS = 6
_OPAQUE = 255
_ALIKE = 40
"""How far two colours may be apart, red, green and blue together, and look the same."""
_WHITE = (255, 255, 255)
Colour = tuple[int, int, int]


COVERED = "text under boxes"
SAME_COLOUR = "text in the colour of what is behind it"
UNSEEN = "text that is not shown"
KINDS = (COVERED, SAME_COLOUR, UNSEEN)


@dataclass(frozen=True, slots=True)
class Pictures:
    """How many pages there are, which hold no text, and which hide some."""

    pages: int
    without_text: tuple[int, ...]
    carries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Box:
    """A filled box, its colour, and its place in the order of painting."""

    order: int
    colour: Colour
    left: float
    bottom: float
    right: float
    top: float

    def covers(self, x: float, y: float) -> bool:
        return self.left < x < self.right and self.bottom < y < self.top


def read_pictures(data: bytes) -> Pictures:
    """Look at every page; errors are PDFium's own."""
    without: list[int] = []
    hiding: dict[str, list[int]] = {}
    with ONE_AT_A_TIME, pypdfium2.PdfDocument(data) as document:
        pages = len(document)
        for number, page in enumerate(document, 1):
            text = page.get_textpage()
            objects = list(page.get_objects(max_depth=1))
            if not text.get_text_range().strip():
                without += [number] if objects else []
                continue
            kinds = _hidden_letters(text, objects)
            kinds |= {UNSEEN} if any(map(_is_unseen, page.get_objects())) else set()
            for kind in kinds:
                hiding.setdefault(kind, []).append(number)
    carries = (f"{kind} on {_pages(hiding[kind])}" for kind in KINDS if kind in hiding)
    return Pictures(pages, tuple(without), tuple(carries))


def _pages(numbers: list[int]) -> str:
    shown = ", ".join(map(str, numbers[:5])) + (" and so on" if len(numbers) > 5 else "")
    return f"page{'s' if len(numbers) > 1 else ''} {shown}"


def _is_unseen(each: Any) -> bool:  # noqa: ANN401 - the library has no types
    """Say whether a text is painted in the mode that leaves no mark, as behind a scan."""
    mode = raw.FPDF_TEXTRENDERMODE_INVISIBLE
    if each.type != raw.FPDF_PAGEOBJ_TEXT:
        return False
    return bool(raw.FPDFTextObj_GetTextRenderMode(each.raw) == mode)


def _hidden_letters(text: Any, objects: list[Any]) -> set[str]:  # noqa: ANN401
    """Give in which ways letters of a page are hidden: by a box over them, or by their colour."""
    found: set[str] = set()
    boxes = list(_boxes(objects))
    is_plain = all(each.type == raw.FPDF_PAGEOBJ_TEXT for each in objects)
    if not boxes and not is_plain:
        return found
    orders = {_address(each.raw): order for order, each in enumerate(objects)}
    for index in range(text.count_chars()):
        if chr(raw.FPDFText_GetUnicode(text.raw, index) or 32).isspace():
            continue
        order = orders.get(_address(raw.FPDFText_GetTextObject(text.raw, index)))
        if order is None:
            continue
        left, bottom, right, top = text.get_charbox(index)
        there = [b for b in boxes if b.covers((left + right) / 2, (bottom + top) / 2)]
        behind = [box.colour for box in there if box.order < order] or [_WHITE] * is_plain
        if there and there[-1].order > order:
            found.add(COVERED)
        elif behind and _are_alike(behind[-1], _colour_of(raw.FPDFText_GetFillColor, text, index)):
            found.add(SAME_COLOUR)
    return found


def _are_alike(one: Colour, other: Colour | None) -> bool:
    return other is not None and sum(abs(a - b) for a, b in zip(one, other, strict=True)) <= _ALIKE


def _colour_of(read: Any, *of: Any) -> Colour | None:  # noqa: ANN401
    """Give the colour that something is filled with; `None` where it can be seen through."""
    parts = [ctypes.c_uint() for _ in range(4)]
    arguments = [getattr(each, "raw", each) for each in of]
    if not read(*arguments, *map(ctypes.byref, parts)) or parts[3].value != _OPAQUE:
        return None
    red, green, blue, _ = (part.value for part in parts)
    return red, green, blue


def _boxes(objects: list[Any]) -> Iterator[_Box]:
    for order, each in enumerate(objects):
        if each.type != raw.FPDF_PAGEOBJ_PATH or not _is_filled(each.raw):
            continue
        colour = _colour_of(raw.FPDFPageObj_GetFillColor, each)
        left, bottom, right, top = each.get_bounds()
        if colour and right - left > _LEAST and top - bottom > _LEAST:
            yield _Box(order, colour, left, bottom, right, top)


def _is_filled(path: Any) -> bool:  # noqa: ANN401
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, ctypes.byref(mode), ctypes.byref(stroke))
    return bool(mode.value) and raw.FPDFPath_CountSegments(path) <= _MOST_CORNERS


def _address(pointer: Any) -> int | None:  # noqa: ANN401
    return ctypes.cast(pointer, ctypes.c_void_p).value
