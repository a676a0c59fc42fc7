"""Bytes of any kind → views: text in whatever encoding, markup, an archive, or mere bytes."""

from collections.abc import Iterator
from typing import Final

from noticegen.guard.markup import is_markup, markup_to_views
from noticegen.guard.views import AnyView, BytesView, View

_CONTROL: Final = bytes(set(range(32)) - {9, 10, 12, 13})
_MOST_CONTROL: Final = 0.02
_MOST_NUL: Final = 0.2
_MOST_ZERO: Final = 0.8


def bytes_to_views(data: bytes, layer: str, *, is_body: bool = False) -> Iterator[AnyView]:
    """Give the views of a chunk of bytes."""
    if not data:
        return
    texts = decode_text(data)
    if not texts:
        yield BytesView(f"{layer}, bytes", data)
    for text in texts:
        if is_markup(text):
            yield from markup_to_views(text, layer, is_body=is_body)
        else:
            yield View(layer, text, is_body=is_body)


def decode_text(data: bytes) -> list[str]:
    """Read bytes as text, in each encoding that they may be in; none where they are no text."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return [data.decode("utf-16", "replace")]
    if data.count(0) > len(data) * _MOST_NUL and _is_wide_text(data):
        return [data.decode(name, "replace") for name in ("utf-16-le", "utf-16-be")]
    control = len(data) - len(data.translate(None, _CONTROL))
    if control > len(data) * _MOST_CONTROL:
        return []
    try:
        return [data.decode("utf-8-sig")]
    except UnicodeDecodeError:
        return [data.decode("utf-8", "replace"), data.decode("latin-1")]


def _is_wide_text(data: bytes) -> bool:
    """Say whether every other byte is zero, as in UTF-16 of Latin letters."""
    half = len(data) // 2
    return max(data[::2].count(0), data[1::2].count(0)) > half * _MOST_ZERO
