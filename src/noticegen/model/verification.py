"""What became of a release since it was made."""

from enum import StrEnum
from pathlib import Path

from noticegen.model.dataclass import dataclass


class State(StrEnum):
    """How a file of `send/` compares with the record."""

    AS_MADE = "as made"
    CHANGED = "changed"
    MISSING = "missing"
    NEW = "new"


class Mark(StrEnum):
    """Whether words are the same in both, were taken out, or were put in."""

    SAME = " "
    REMOVED = "-"
    ADDED = "+"


Change = tuple[tuple[Mark, str], ...]
"""One paragraph, in stretches of words."""


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """A file of `send/`: its state, its paragraphs that differ, and what is wrong with it.

    `says_the_same` holds for a letter that was changed, but whose words were not.
    """

    name: str
    state: State
    says_the_same: bool = False
    changes: tuple[Change, ...] = ()
    wrong: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verification:
    """A release compared with its record.

    `record` says what is wrong with the record itself, `searched` whether edited files
    were searched again for what the case withholds, and if not, why. `sheets` says which
    of the checker's sheets are no longer as made; nothing is wrong with that. `lines` and
    `coloured_lines` tell all of it for a terminal.
    """

    folder: Path
    draft: bool
    files: tuple[CheckedFile, ...]
    record: tuple[str, ...]
    searched: str
    sheets: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    coloured_lines: tuple[str, ...] = ()

    @property
    def is_as_made(self) -> bool:
        """Whether every file is as the record has it."""
        return not self.record and all(file.state is State.AS_MADE for file in self.files)

    def as_record(self) -> dict[str, object]:
        """Give it as plain values."""
        return {
            "as_made": self.is_as_made,
            "draft": self.draft,
            "files": [
                {
                    "file": file.name,
                    "state": str(file.state),
                    "says_the_same": file.says_the_same,
                    "changes": [[[str(m), words] for m, words in c] for c in file.changes],
                    "wrong": list(file.wrong),
                }
                for file in self.files
            ],
            "record": list(self.record),
            "searched": self.searched,
            "sheets": list(self.sheets),
        }
