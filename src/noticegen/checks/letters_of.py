"""Words → their letters and digits: how a format sets words doesn't matter."""

from functools import cached_property

from noticegen.model.dataclass import dataclass


def letters_of(text: str) -> str:
    """Give the letters and digits of a text, small."""
    return "".join(filter(str.isalnum, text.casefold()))


@dataclass(frozen=True)
class Finished:
    """A finished letter: its file's name, and its words as re-opened.

    `is_sound` says that nothing is known to be wrong with its case: then what the letter lacks
    was lost by a template or a wording, and its words are judged by themselves too. In one that
    somebody edited, the answers may be in other words than the case file's.
    """

    name: str
    words: str
    is_sound: bool = True
    is_edited: bool = False

    @cached_property
    def letters(self) -> str:
        """Give the letters and digits of its words."""
        return letters_of(self.words)
