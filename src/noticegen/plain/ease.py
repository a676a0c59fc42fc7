"""How easily a text is read: the Flesch Reading Ease.

    206.835 - 1.015 × (words / sentences) - 84.6 × (syllables / words)

R. Flesch, "A new readability yardstick", Journal of Applied Psychology 32 (1948), 221-233. 60 to
70 is plain English for most adults; under 30 it is hard for graduates. It was made for passages of
a hundred words and says little of a sentence alone, so it is told of a limb as a whole.
"""

from collections.abc import Iterable

from noticegen.model.dataclass import dataclass
from noticegen.plain.passives import passives_in
from noticegen.plain.readings import NAME
from noticegen.plain.sentences import Sentence
from noticegen.plain.syllables import count_syllables


@dataclass(frozen=True, slots=True)
class Figures:
    """What a text comes to; `longest` is in words, `passives` are verbs in the passive."""

    sentences: int
    words: int
    syllables: int
    longest: int
    passives: int

    @property
    def average(self) -> float:
        """Words a sentence."""
        return self.words / self.sentences if self.sentences else 0.0

    @property
    def reading_ease(self) -> float | None:
        """The Flesch Reading Ease; none of a text without sentences."""
        if not self.words:
            return None
        return 206.835 - 1.015 * self.average - 84.6 * self.syllables / self.words


def figures_of(sentences: Iterable[Sentence], not_passive: Iterable[str] = ()) -> Figures:
    """Count a text's sentences, each once however many readings have it."""
    distinct = list(dict.fromkeys(sentences))
    words = [word for sentence in distinct for word in sentence.words]
    return Figures(
        sentences=len(distinct),
        words=len(words),
        syllables=sum(1 if word == NAME else count_syllables(word) for word in words),
        longest=max((len(sentence.words) for sentence in distinct), default=0),
        passives=sum(len(passives_in(s, frozenset(not_passive))) for s in distinct),
    )
