"""What wording and sources are measured by: `exemptions/plain-words.yaml`."""

from noticegen.model.choices import Outcome
from noticegen.model.dataclass import dataclass
from noticegen.model.form import Block, a_key


@dataclass(frozen=True, kw_only=True)
class Measure(Block):
    """Where a measure begins to be advice, and where it is wrong."""

    advice: int = a_key("from here on it is advice to mend it", required=True)
    wrong: int = a_key("from here on it must be mended, or excused", required=True)


@dataclass(frozen=True, kw_only=True)
class AvoidedWords(Block):
    """Words that don't stand in a letter, and what to write instead."""

    words: tuple[str, ...] = a_key(
        "any of these; `…` stands for up to 60 characters", required=True
    )
    write: str = a_key("what to write instead", required=True)
    only_advice: bool = a_key(
        "whether they may stand where somebody thinks it right", default=False
    )
    only_when: Outcome | None = a_key("the outcome of the limbs whose wording alone is meant")


@dataclass(frozen=True, kw_only=True)
class TermOfArt(Block):
    """A term that a member of the public needs explained."""

    words: tuple[str, ...] = a_key(
        "any of these; `…` stands for up to 60 characters", required=True
    )
    explained_by: tuple[str, ...] = a_key(
        "words by which its explanation is recognised: any of these", required=True
    )
    write: str = a_key("how it can be explained", required=True)


@dataclass(frozen=True, kw_only=True)
class PlainWords(Block):
    """What is asked of wording and of sources."""

    words_a_sentence: Measure = a_key("more words than this in a sentence", required=True)
    passives_a_sentence: Measure = a_key("this many passive verbs in a sentence", required=True)
    reading_ease: Measure = a_key(
        "a Flesch Reading Ease under this, of a limb's whole wording", required=True
    )
    whole_sentences: tuple[str, ...] = a_key(
        "names in {{ }} that stand for whole sentences of a case", default=()
    )
    not_passive: tuple[str, ...] = a_key(
        "adjectives that look like the participle of a passive verb", default=()
    )
    avoided: tuple[AvoidedWords, ...] = a_key("what doesn't stand in a letter", default=())
    terms: tuple[TermOfArt, ...] = a_key("what must be explained where it first stands", default=())
    hosts: tuple[str, ...] = a_key("the hosts that a source's address may be on", required=True)
