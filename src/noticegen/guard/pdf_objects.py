"""PDF → views: the text of its pages, every object, and every stream that its bytes hold.

No one of these sees all: page text has no attachments, outlines or older revisions, and
a search of bytes has no page text, whose letters are numbers of a subset font.
"""

import io
import re
import zlib
from collections.abc import Iterator
from typing import Final

import pikepdf
import pypdfium2

from noticegen.guard.archives import make_unreadable, read_members
from noticegen.guard.chunks import bytes_to_views, decode_text
from noticegen.guard.markup import is_markup
from noticegen.guard.normalise import HARD
from noticegen.guard.views import AnyView, BytesView, View
from noticegen.pdf_pages import read_page_texts

_STREAM: Final = re.compile(rb"stream\r?\n")
_LITERAL: Final = re.compile(rb"\(((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*)\)", re.DOTALL)
_HEXADECIMAL: Final = re.compile(rb"(?<!<)<([0-9A-Fa-f\s]{8,})>")
_ESCAPE: Final = re.compile(rb"\\([0-7]{1,3}|\r?\n|.)", re.DOTALL)
_ESCAPED: Final = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"", b"f": b"\f"}
_NUMBERS: Final = re.compile(r"(?<![\w/])[-+]?(?:\d*\.)?\d{1,8}(?![\w.])")
_DEEPEST: Final = 40


def pdf_to_views(data: bytes, name: str) -> Iterator[AnyView]:
    """Give the views of a PDF.

    Raises:
        LeakError: it cannot be opened, so that nothing is known of what it holds.
    """
    try:
        yield View("text of the pages", read_pages(data), is_body=True)
        yield from _walk_objects(data, name)
    except (pypdfium2.PdfiumError, pikepdf.PdfError) as error:
        raise make_unreadable(name) from error
    chunks = {data: "file", **dict.fromkeys(_inflate_streams(data), "stream")}
    for chunk, layer in chunks.items():
        yield from _chunk_to_views(chunk, layer)


def read_pages(data: bytes) -> str:
    """Give the text of a PDF's pages."""
    return "\n".join(read_page_texts(data))


def _walk_objects(data: bytes, name: str) -> Iterator[AnyView]:
    """Give every string and name, and every stream as read by another library."""
    strings: list[str] = []
    names: list[str] = []
    with pikepdf.open(io.BytesIO(data)) as document:
        for found in document.objects:
            _gather(found, strings, names, 0)
            if isinstance(found, pikepdf.Stream):
                yield from _embedded_to_views(_read_stream(found), name)
        _gather(document.trailer, strings, names, 0)
    yield View("strings of objects", HARD.join(dict.fromkeys(strings)))
    yield View("names in objects", HARD.join(dict.fromkeys(names)), is_structure=True)


def _gather(found: object, strings: list[str], names: list[str], depth: int) -> None:
    """Gather the strings and names of an object, without following references."""
    if depth > _DEEPEST or (depth and isinstance(found, pikepdf.Object) and found.is_indirect):
        return
    if isinstance(found, pikepdf.Dictionary | pikepdf.Stream):
        for key in found.keys():  # noqa: SIM118 -- a pikepdf object is no mapping
            names.append(key.removeprefix("/"))
            _gather(found.get(key), strings, names, depth + 1)
    elif isinstance(found, pikepdf.Array):
        for inner in found:
            _gather(inner, strings, names, depth + 1)
    elif isinstance(found, pikepdf.Name):
        names.append(str(found))
    elif isinstance(found, pikepdf.String):
        strings.append(str(found))
        strings.extend(decode_text(bytes(found)))


def _read_stream(stream: pikepdf.Stream) -> bytes:
    try:
        return bytes(stream.read_bytes())
    except pikepdf.PdfError:
        return bytes(stream.read_raw_bytes())


def _embedded_to_views(data: bytes, name: str) -> Iterator[AnyView]:
    if data.startswith(b"PK\x03\x04"):
        for path, part in read_members(data, name):
            yield View("names of parts", path)
            yield from bytes_to_views(part, "attached file")
    elif data.startswith(b"%PDF"):
        yield from pdf_to_views(data, name)
    else:
        yield from _chunk_to_views(data, "stream")


def _inflate_streams(data: bytes) -> Iterator[bytes]:
    """Inflate whatever follows the word `stream`, listed in the file or not."""
    rest = memoryview(data)
    for found in _STREAM.finditer(data):
        try:
            inflated = zlib.decompressobj().decompress(rest[found.end() :])
        except zlib.error:
            continue
        if inflated:
            yield inflated


def _chunk_to_views(data: bytes, layer: str) -> Iterator[AnyView]:
    """Give a chunk as it is, and the strings in it as a reader of PDF would see them."""
    texts = decode_text(data)
    if texts and is_markup(texts[0]):
        yield from bytes_to_views(data, layer)
        return
    for text in texts:
        yield View(layer, _NUMBERS.sub("", text), has_figures=False, is_structure=True)
    if not texts:
        yield BytesView(f"{layer}, bytes", data)
        return
    strings = [_ESCAPE.sub(_unescape, literal) for literal in _LITERAL.findall(data)]
    wide = [_read_hexadecimal(digits) for digits in _HEXADECIMAL.findall(data)]
    yield View(f"{layer}, strings", HARD.join(_read_string(string) for string in strings))
    yield View(f"{layer}, strings joined", "".join(_read_string(string) for string in strings))
    yield BytesView(f"{layer}, hexadecimal", b"  ".join(wide))


def _unescape(found: re.Match[bytes]) -> bytes:
    escaped = found[1]
    if escaped.isdigit() and int(escaped, 8) < 256:
        return bytes([int(escaped, 8)])
    return b"" if b"\n" in escaped else _ESCAPED.get(escaped, escaped)


def _read_string(string: bytes) -> str:
    is_wide = string[:2] in {b"\xfe\xff", b"\xff\xfe"}
    return string.decode("utf-16" if is_wide else "latin-1", "replace")


def _read_hexadecimal(digits: bytes) -> bytes:
    digits = bytes(digit for digit in digits if chr(digit).isalnum())
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())
