"""Lines of a terminal: words of a definition, wrapped and indented."""

import textwrap
from collections.abc import Mapping

from noticegen.model.question import YesNo

_WIDTH = 88


def wrapped(text: str, first: str, others: str) -> list[str]:
    """Wrap a text, its first line and the others indented with what is given."""
    return textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=first,
        subsequent_indent=others,
        break_on_hyphens=False,
        break_long_words=False,
    )


def on_one_line(text: str | None) -> str:
    """Give a text without the breaks of its lines."""
    return " ".join((text or "").split())


def condition_words(condition: Mapping[str, YesNo]) -> str:
    """Say a condition: `a` is yes and `b` is no."""
    return " and ".join(f"`{key}` is {said.value}" for key, said in condition.items())
