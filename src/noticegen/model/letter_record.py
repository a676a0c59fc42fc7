"""The record of a release, as far as it says how the letter was made."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import field
from typing import Any

from noticegen.model.dataclass import dataclass
from noticegen.model.release import Format


@dataclass(frozen=True, slots=True)
class LetterRecord:
    """`record/manifest.json` of a release: as of when, in which formats, and from what.

    `file` is how messages name it; `content` is all that it says.
    """

    file: str
    today: dt.date
    formats: tuple[Format, ...]
    draft: bool
    content: Mapping[str, Any] = field(repr=False)


@dataclass(frozen=True, slots=True)
class MadeAgain:
    """A letter that came out in the same bytes as its record says.

    `same` are its files. `changed_since` tells of files that were written otherwise since,
    in nothing that the letter uses.
    """

    record: str
    same: tuple[str, ...]
    changed_since: tuple[str, ...]

    def lines(self) -> list[str]:
        """Tell of it, in lines."""
        count = len(self.same)
        files = "1 file is" if count == 1 else f"{count} files are"
        return [f"the same bytes as then: {files} as {self.record} says", *self.changed_since]

    def as_record(self) -> dict[str, object]:
        """Give it as plain values."""
        return {
            "as_record": self.record,
            "same": list(self.same),
            "changed_since": list(self.changed_since),
        }
