"""Where a value stands in a file that somebody wrote."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Place:
    """A file, as the user named it, and a line counted from 1 (`None`: the whole file).

    `column` counts characters from 1, and `width` is how many of them are meant, where
    they are known and stand on that one line. In a JSON file `pointer` (RFC 6901) says
    which value it is; programs that write all on one line need it. What is shown is the
    pointer or the line.
    """

    file: str
    line: int | None = None
    column: int | None = field(default=None, compare=False)
    width: int | None = field(default=None, compare=False)
    pointer: str | None = field(default=None, compare=False)

    def __str__(self) -> str:
        if self.pointer is not None:
            return f"{self.file}:{self.pointer}" if self.pointer else self.file
        return self.file if self.line is None else f"{self.file}:{self.line}"


NOWHERE = Place("")
