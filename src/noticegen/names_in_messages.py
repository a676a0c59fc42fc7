"""Names → one phrase of a message."""

from collections.abc import Iterable, Sequence


def in_backticks(names: Iterable[object]) -> str:
    """Give names as messages list them to choose from: `a`, `b`, `c`."""
    return ", ".join(f"`{name}`" for name in names)


def in_a_sentence(names: Sequence[str], last: str = "and") -> str:
    """Give names as a sentence lists them: `a`, `b` and `c`; `last` stands before the last."""
    if len(names) < 2:
        return in_backticks(names)
    return f"{in_backticks(names[:-1])} {last} {in_backticks(names[-1:])}"
