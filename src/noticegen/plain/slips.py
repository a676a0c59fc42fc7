"""A wording → what is not plain English in it, by the measures of `exemptions/plain-words.yaml`."""

import re
from collections.abc import Iterable, Iterator

import jinja2

from noticegen.model.choices import Outcome
from noticegen.model.dataclass import dataclass
from noticegen.model.finding import Severity
from noticegen.model.plain_words import Measure, PlainWords
from noticegen.plain.passives import passives_in
from noticegen.plain.readings import NAME, readings
from noticegen.plain.sentences import Sentence, printed_words, sentences_of
from noticegen.words_sought import find_words

SENTENCE_LENGTH = "sentence-length"
PASSIVES = "passive-verbs"
AVOIDED = "avoided-words"
TERMS = "term-not-explained"
SPACES = "double-space"
DOUBLED = "doubled-word"
QUOTATION_MARKS = "quotation-marks"
READING_EASE = "reading-ease"
RULES = (SENTENCE_LENGTH, PASSIVES, AVOIDED, TERMS, SPACES, DOUBLED, QUOTATION_MARKS, READING_EASE)
"""The rules that can be excused beside the words."""

_DOUBLED = re.compile(r"\b([A-Za-z]+)\s+\1\b", re.IGNORECASE)
_MAY_DOUBLE = {"that", "had"}


@dataclass(frozen=True, slots=True)
class Slip:
    """What is not plain in a wording: by which rule, how bad, and how to mend it."""

    rule: str
    severity: Severity
    what: str
    fix: str


def slips_in(
    text: str,
    words: PlainWords,
    *,
    refuses_as: Outcome | None = None,
    before: Iterable[str] = (),
) -> Iterator[Slip]:
    """Give what is not plain in a wording.

    `refuses_as` is the outcome of the limb whose wording it is; `before` are wordings that are
    printed before it whenever it is printed itself.

    Raises:
        jinja2.TemplateSyntaxError: the wording can't be read.
    """
    said = said_of(text, words)
    sentences = list(dict.fromkeys(s for reading in said for s in sentences_of(reading)))
    for sentence in sentences:
        yield from _too_long(sentence, words.words_a_sentence)
        yield from _passives(sentence, words)
    yield from _avoided(said, words, refuses_as)
    earlier = [reading for each in before for reading in said_of(each, words)]
    yield from _unexplained(said, words, " ".join(printed_words(each) for each in earlier))
    yield from typing_slips(text)


def said_of(text: str, words: PlainWords) -> tuple[str, ...]:
    """Give the readings of a wording."""
    return readings(text, frozenset(words.whole_sentences))


def typing_slips(text: str) -> Iterator[Slip]:
    """Give slips of typing, which no text should have, printed or not."""
    if re.search(r"\S  +\S|[ \t]$|^ (?! [^ ])", text, re.MULTILINE):
        what = "two spaces stand together, or one at a line's end"
        yield Slip(SPACES, Severity.BLOCKING, what, "take out what is too many")
    try:
        said = readings(text)
    except jinja2.TemplateSyntaxError:
        said = (text,)
    for word in dict.fromkeys(m[0] for each in said for m in _DOUBLED.finditer(each)):
        if word.split()[0].lower() not in _MAY_DOUBLE:
            what = f"`{' '.join(word.split())}` is doubled"
            yield Slip(DOUBLED, Severity.BLOCKING, what, "take one of the two out")
    if re.search(r"[“”‘]", text) and '"' in _without_code(text):
        what = "curly and straight quotation marks are mixed"
        yield Slip(QUOTATION_MARKS, Severity.BLOCKING, what, "write “ and ” throughout")
    elif text.count("“") != text.count("”"):
        what = "a quotation mark has no partner"
        yield Slip(QUOTATION_MARKS, Severity.BLOCKING, what, "open and close each quotation")


def _without_code(text: str) -> str:
    return re.sub(r"\{\{.*?\}\}|\{%.*?%\}", "", text, flags=re.DOTALL)


def _too_long(sentence: Sentence, measure: Measure) -> Iterator[Slip]:
    length = len(sentence.words)
    if length > measure.advice:
        limit = measure.wrong if length > measure.wrong else measure.advice
        severity = Severity.BLOCKING if length > measure.wrong else Severity.ADVICE
        what = f"a sentence has {length} words, over {limit}: {_brief(sentence)}"
        yield Slip(SENTENCE_LENGTH, severity, what, "make two of it, or leave words out")


def _passives(sentence: Sentence, words: PlainWords) -> Iterator[Slip]:
    found, measure = passives_in(sentence, frozenset(words.not_passive)), words.passives_a_sentence
    if len(found) >= measure.advice:
        severity = Severity.BLOCKING if len(found) >= measure.wrong else Severity.ADVICE
        verbs = ", ".join(f"`{verb}`" for verb in found)
        what = f"{len(found)} verbs of a sentence are passive ({verbs}): {_brief(sentence)}"
        yield Slip(PASSIVES, severity, what, "say who does it")


def _avoided(said: Iterable[str], words: PlainWords, refuses_as: Outcome | None) -> Iterator[Slip]:
    printed = [printed_words(reading) for reading in said]
    for entry in words.avoided:
        if entry.only_when is not None and entry.only_when is not refuses_as:
            continue
        severity = Severity.ADVICE if entry.only_advice else Severity.BLOCKING
        for phrase in entry.words:
            if any(find_words(phrase, each) for each in printed):
                yield Slip(AVOIDED, severity, f"`{phrase}` stands here", f"write {entry.write}")


def _unexplained(said: Iterable[str], words: PlainWords, earlier: str) -> Iterator[Slip]:
    printed = [printed_words(reading) for reading in said]
    for term in words.terms:
        for reading in printed:
            found = _first(term.words, reading)
            said_so_far = f"{earlier} {reading}"
            if found and not any(find_words(each, said_so_far) for each in term.explained_by):
                what = f"`{found}` stands here and is not explained"
                yield Slip(TERMS, Severity.BLOCKING, what, f"write {term.write}")
                break


def _first(phrases: Iterable[str], text: str) -> str:
    return next((each for each in phrases if find_words(each, text)), "")


def _brief(sentence: Sentence) -> str:
    shown = sentence.text.replace(NAME, "[…]").split()
    return f"“{' '.join(shown[:8])} …”" if len(shown) > 8 else f"“{' '.join(shown)}”"
