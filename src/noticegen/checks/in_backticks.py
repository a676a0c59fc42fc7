"""Names → one phrase of a message."""

from collections.abc import Sequence


def in_backticks(names: Sequence[str], last: str = "and") -> str:
    """Give names as messages list them: `a`, `b` and `c`; `last` stands before the last."""
    quoted = [f"`{name}`" for name in names]
    if len(quoted) < 2:
        return "".join(quoted)
    return f"{', '.join(quoted[:-1])} {last} {quoted[-1]}"
