"""The finished files and what is known of them."""

import hashlib
from dataclasses import field
from enum import StrEnum

from noticegen.model.dataclass import dataclass

MANIFEST = "record/manifest.json"
"""What a release was made from, and what was found."""
LETTER = "record/letter.txt"
"""The letter's words, with which an edited letter is compared."""
RECORD = "record/"
"""How the paths of all begin that stays; what is sent lies beside it."""


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


def digest_of(data: bytes) -> str:
    """Give the digest of a file as the record has it."""
    return "sha256:" + hashlib.sha256(data).hexdigest()
