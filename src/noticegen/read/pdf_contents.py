"""The objects of a PDF → what it holds besides its pages."""

import io
import re
from collections import Counter
from collections.abc import Iterator

import pikepdf

from noticegen.model.dataclass import dataclass

_START = re.compile(rb"startxref\s+(\d+)")
_END = b"%%EOF"
_HARMLESS_MARKS = frozenset({"/Link", "/Widget", "/Popup", "/PrinterMark"})
_ACTIONS = {
    "/JavaScript": "a script",
    "/Launch": "an action that starts a program",
    "/SubmitForm": "an action that sends a form",
    "/ImportData": "an action that reads a file",
}


@dataclass(frozen=True, slots=True)
class Contents:
    """What a PDF holds besides its pages, in words, and the names of its properties."""

    carries: tuple[str, ...]
    properties: tuple[str, ...]
    is_encrypted: bool


def read_contents(data: bytes) -> Contents:
    """Look through every object; errors are the library's own."""
    with pikepdf.open(io.BytesIO(data)) as document:
        found = [
            *_of_objects(document),
            *_of_pages(document),
            *_of_root(document.Root),
            *_of_bytes(data),
        ]
        return Contents(
            tuple(dict.fromkeys(found)), tuple(_properties(document)), document.is_encrypted
        )


def _of_objects(document: pikepdf.Pdf) -> Iterator[str]:
    for each in document.objects:
        yield from _of_object(each, 0)


def _of_object(each: object, depth: int) -> Iterator[str]:
    """Yield what an object is, or one inside it, references not followed."""
    if isinstance(each, pikepdf.Array) and depth < 8:
        for inner in each:
            if not getattr(inner, "is_indirect", False):
                yield from _of_object(inner, depth + 1)
    if not isinstance(each, pikepdf.Dictionary | pikepdf.Stream):
        return
    if each.get("/Type") == "/EmbeddedFile" or "/EF" in each:
        yield "a file within it"
    action = _ACTIONS.get(str(each.get("/S", "")))
    if action or "/JS" in each:
        yield action or "a script"
    for key in each.keys() if depth < 8 else ():
        value = each.get(key)
        if not getattr(value, "is_indirect", False):
            yield from _of_object(value, depth + 1)


def _of_pages(document: pikepdf.Pdf) -> Iterator[str]:
    marks: Counter[str] = Counter()
    for page in document.pages:
        for mark in page.obj.get("/Annots") or ():
            kind = str(mark.get("/Subtype", "")) if isinstance(mark, pikepdf.Dictionary) else ""
            if kind == "/Redact":
                marks["mark for redaction that was never applied"] += 1
            elif kind and kind not in _HARMLESS_MARKS:
                marks["comment or mark of a reviewer"] += 1
    for what, count in marks.items():
        yield f"{count} {what.replace(' ', 's ', 1) if count > 1 else what}"


def _of_root(root: pikepdf.Object) -> Iterator[str]:
    form = root.get("/AcroForm")
    if isinstance(form, pikepdf.Dictionary) and (form.get("/Fields") or "/XFA" in form):
        yield "a form to fill in"
    layers = root.get("/OCProperties")
    if isinstance(layers, pikepdf.Dictionary):
        said = [layers.get("/D"), *(layers.get("/Configs") or ())]
        if any(isinstance(d, pikepdf.Dictionary) and _hides(d) for d in said):
            yield "a hidden layer"


def _hides(layers: pikepdf.Dictionary) -> bool:
    return bool(layers.get("/OFF")) or layers.get("/BaseState") == "/OFF"


def _of_bytes(data: bytes) -> Iterator[str]:
    starts = [int(number) for number in _START.findall(data)]
    if sum(start != 0 for start in starts) > 1 + (0 in starts):
        yield "an earlier version of itself"
    if not data.rstrip(b"\r\n\t \0").endswith(_END):
        yield "something after its end"


def _properties(document: pikepdf.Pdf) -> Iterator[str]:
    info = document.trailer.get("/Info")
    if isinstance(info, pikepdf.Dictionary):
        yield from sorted(key.removeprefix("/") for key in info.keys())  # noqa: SIM118
    if "/Metadata" in document.Root:
        yield "XMP"
    if "/Outlines" in document.Root:
        yield "bookmarks"
