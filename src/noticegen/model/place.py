"""Where a value stands in a file that somebody wrote."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A file, as the user named it, and a line counted from 1 (`None`: the whole file)."""

    file: str
    line: int | None = None

    def __str__(self) -> str:
        return self.file if self.line is None else f"{self.file}:{self.line}"


NOWHERE = Place("")
