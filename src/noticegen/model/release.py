"""The finished files and what is known of them."""

from dataclasses import dataclass, field
from enum import StrEnum

MANIFEST = "record/manifest.json"
"""The path of the record in a release."""


class Format(StrEnum):
    """The forms of the letter."""

    DOCX = "docx"
    PDF = "pdf"
    HTML = "html"
    TXT = "txt"


@dataclass(frozen=True, slots=True)
class Output:
    """One finished file: its name in the release, and its bytes."""

    name: str
    data: bytes = field(repr=False)
