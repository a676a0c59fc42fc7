"""A reading of a wording → its sentences, and a sentence → its words.

A paragraph and an entry of a list end a sentence, whether or not a full stop does.
"""

import re
from collections.abc import Iterator

from noticegen.model.dataclass import dataclass
from noticegen.plain.readings import NAME, SENTENCES

_PARTS = re.compile(r"\n\s*\n|\n(?=- )")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_END = re.compile(rf"(?<=[.?!])[”’\")]*\s+(?=[“‘(\"]*[A-Z0-9£{NAME}])|\s*{SENTENCES}[.]?\s*")
_WORD = re.compile(
    rf"{NAME}|£?[^\W_]+(?:[’'\-–/.,:@&][^\W_]+|\([^\W_]+\))*",
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words as printed; `is_whole` unless it is a heading, a lead or another stretch of words."""

    text: str

    @property
    def words(self) -> tuple[str, ...]:
        """Give its words; a citation such as 40(3A)(a) is one, a name in {{ }} too."""
        return tuple(_WORD.findall(self.text))

    @property
    def is_whole(self) -> bool:
        """Whether it ends as a sentence does."""
        return self.text.rstrip('”’")')[-1:] in {".", "?", "!"}


def printed_words(reading: str) -> str:
    """Give a reading without the marks of Markdown, each paragraph on a line of its own."""
    parts = (_LINK.sub(r"\1", part) for part in _PARTS.split(reading))
    plain = (re.sub(r"^- |(?<!\\)\*+|\\(?=\W)", "", part.strip()) for part in parts)
    return "\n".join(" ".join(part.split()) for part in plain)


def sentences_of(reading: str) -> Iterator[Sentence]:
    """Give the sentences of a reading that hold a word other than names."""
    for part in printed_words(reading).split("\n"):
        start = 0
        for end in _END.finditer(part):
            yield from _sentence(part[start : end.start()] + _closing(end[0]))
            start = end.end()
        yield from _sentence(part[start:])


def _closing(found: str) -> str:
    return found.strip().strip(SENTENCES).strip() if SENTENCES not in found else ""


def _sentence(text: str) -> Iterator[Sentence]:
    sentence = Sentence(text.strip())
    if any(word != NAME for word in sentence.words):
        yield sentence
