"""What a release is made from: files, or what a program gives in their stead."""

import re
from collections.abc import Mapping
from dataclasses import field
from pathlib import Path
from typing import Any

from noticegen.model.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Given:
    """A case file's content that no file holds: its text, or its values as Python has them.

    `name` is what messages and the record call it.
    """

    name: str
    content: bytes | Mapping[str, Any] = field(repr=False)


Written = Path | Given


@dataclass(frozen=True, slots=True)
class InputFile:
    """A file that was read: its bare name, and the digest of the bytes that were used.

    `what` is what it is to the letter: `case`, `data`; `shown` how messages name it.
    """

    name: str
    digest: str
    what: str = ""
    shown: str = field(default="", compare=False)


def source_to_written(source: object, name: str) -> Written:
    """Take a path as a file, and text, bytes or a mapping as what a file would hold.

    Raises:
        TypeError: it is of another kind, or the text is the name of a file.
    """
    if isinstance(source, Path):
        return source
    if isinstance(source, Mapping):
        return Given(name, source)
    if isinstance(source, str):
        if re.fullmatch(r"[^\n:{]*\.(ya?ml|json)", source.strip()):
            raise TypeError(f"text is taken as the content of {name}; for a file give a Path")
        return Given(name, source.encode(errors="surrogatepass"))
    if isinstance(source, bytes | bytearray):
        return Given(name, bytes(source))
    kind = type(source).__name__
    raise TypeError(f"{name} is a Path, text, bytes or a mapping, not a value of the kind {kind}")
