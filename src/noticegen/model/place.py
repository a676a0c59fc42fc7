"""Where a value stands in a file that somebody wrote."""

from dataclasses import field

from noticegen.model.dataclass import dataclass


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
        name = "".join(c if c.isprintable() else ascii(c)[1:-1] for c in self.file)
        if self.pointer is not None:
            return f"{name}:{self.pointer}" if self.pointer else name
        return name if self.line is None else f"{name}:{self.line}"


NOWHERE = Place("")
