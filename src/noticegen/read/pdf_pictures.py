"""The pages of a PDF → those that hold no text, and text that is there and not shown."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2
from pypdfium2 import raw

from noticegen.pdf_pages import ONE_AT_A_TIME

_LEAST = 3.0
"""Points; a lower or narrower box is a line."""
_MOST_CORNERS = 6
_OPAQUE = 255


@dataclass(frozen=True, slots=True)
class Pictures:
    """How many pages there are, which hold no text, and which hide some."""

    pages: int
    without_text: tuple[int, ...]
    carries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Box:
    """A filled box, and its place in the order of painting."""

    order: int
    left: float
    bottom: float
    right: float
    top: float

    def covers(self, x: float, y: float) -> bool:
        return self.left < x < self.right and self.bottom < y < self.top


def read_pictures(data: bytes) -> Pictures:
    """Look at every page; errors are PDFium's own."""
    without: list[int] = []
    covered: list[int] = []
    unseen: list[int] = []
    with ONE_AT_A_TIME, pypdfium2.PdfDocument(data) as document:
        pages = len(document)
        for number, page in enumerate(document, 1):
            text = page.get_textpage()
            objects = list(page.get_objects(max_depth=1))
            if not text.get_text_range().strip():
                without += [number] if objects else []
                continue
            covered += [number] if _is_covered(text, objects) else []
            unseen += [number] if any(map(_is_unseen, page.get_objects())) else []
    carries = [f"text under boxes on {_pages(covered)}"] if covered else []
    carries += [f"text that is not shown on {_pages(unseen)}"] if unseen else []
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


def _is_covered(text: Any, objects: list[Any]) -> bool:  # noqa: ANN401
    """Say whether a box was painted over a letter that stood there before."""
    boxes = list(_boxes(objects))
    if not boxes:
        return False
    orders = {_address(each.raw): order for order, each in enumerate(objects)}
    for index in range(text.count_chars()):
        if chr(raw.FPDFText_GetUnicode(text.raw, index) or 32).isspace():
            continue
        order = orders.get(_address(raw.FPDFText_GetTextObject(text.raw, index)))
        if order is None:
            continue
        left, bottom, right, top = text.get_charbox(index)
        x, y = (left + right) / 2, (bottom + top) / 2
        if any(box.order > order and box.covers(x, y) for box in boxes):
            return True
    return False


def _boxes(objects: list[Any]) -> Iterator[_Box]:
    for order, each in enumerate(objects):
        if each.type != raw.FPDF_PAGEOBJ_PATH or not _is_filled(each.raw):
            continue
        box = _Box(order, *each.get_bounds())
        if box.right - box.left > _LEAST and box.top - box.bottom > _LEAST:
            yield box


def _is_filled(path: Any) -> bool:  # noqa: ANN401
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, ctypes.byref(mode), ctypes.byref(stroke))
    if not mode.value or raw.FPDFPath_CountSegments(path) > _MOST_CORNERS:
        return False
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    raw.FPDFPageObj_GetFillColor(path, *map(ctypes.byref, (red, green, blue, alpha)))
    return alpha.value == _OPAQUE


def _address(pointer: Any) -> int | None:  # noqa: ANN401
    return ctypes.cast(pointer, ctypes.c_void_p).value
