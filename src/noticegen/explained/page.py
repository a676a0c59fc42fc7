"""A page of plain text: headings, labelled lines, and what hangs under them."""

import textwrap
from collections.abc import Sequence

WIDTH = 92
_LABEL = 12


class Page:
    """Lines, as they are added."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def title(self, words: str) -> None:
        """Add the page's own heading."""
        self.text(words)
        self.lines.append("=" * max(map(len, self.lines)))

    def heading(self, words: str) -> None:
        """Begin a part."""
        self.lines += ["", words, "-" * len(words)]

    def gap(self) -> None:
        """Set what follows apart, unless it is the first of its part."""
        if self.lines and not self.lines[-1].startswith("--"):
            self.lines.append("")

    def text(self, words: str, indent: int = 0, hang: int = 0) -> None:
        """Add a text, its later lines further in by `hang`."""
        self.lines += _wrapped(words, " " * indent, " " * (indent + hang))

    def labelled(self, label: str, words: str, indent: int = 2) -> None:
        """Add words after their label; nothing where there are none."""
        if words:
            self.after(" " * indent + label.ljust(_LABEL), words)

    def after(self, first: str, words: str) -> None:
        """Add words that begin, and go on, to the right of a column."""
        self.lines += _wrapped(words, first, " " * len(first))

    def listed(self, label: str, entries: Sequence[str], indent: int = 2) -> None:
        """Add several entries after one label, each on a line of its own."""
        for index, entry in enumerate(entries):
            self.labelled("" if index else label, entry, indent)


def short(words: str, letters: int) -> str:
    """Give the beginning of a longer text."""
    return textwrap.shorten(words, letters, placeholder=" …")


def _wrapped(words: str, first: str, others: str) -> list[str]:
    return textwrap.wrap(
        " ".join(words.split()),
        WIDTH,
        initial_indent=first,
        subsequent_indent=others,
        break_on_hyphens=False,
    )
