"""What we write ourselves is typed with care, and can be read. FOIA s16."""

import re
from collections.abc import Iterator
from typing import Final

from noticegen.checks.our_words import our_prose
from noticegen.checks.phrases import first_of, spaced, words_of
from noticegen.checks.rule import Rule
from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity
from noticegen.model.looks_like import LooksLike
from noticegen.model.place import Place

RULE: Final = Rule(
    code="wording-slip",
    title="what we write ourselves is typed with care, and can be read",
    source="FOIA s16",
    severity=Severity.ADVICE,
    looks_like=True,
    why=(
        "A word typed twice, a sentence of fifty words or a phrase that says nothing makes a "
        "letter hard to read, and a reader doubt the rest of it. All slips of a case are one "
        "finding, at the first of them."
    ),
    message="looks like a slip: `the the`",
    fix="mend it: a word once, short sentences, no phrase that says nothing",
)
_DOUBLED = re.compile(r"\b([^\W\d_]+)\s+\1\b", re.IGNORECASE)
_SENTENCE = re.compile(r"[;:]\s|(?<=[.?!])[”’\")]*\s+(?=[“‘(\"]*[A-Z£\d])|\n")
_SHOWN = 3


def check_wording_slip(case: Case) -> Iterator[Finding]:
    """Advise once on doubled words, phrases that say nothing and sentences that are too long."""
    found = [
        (what, ours.place)
        for ours in our_prose(case)
        for what in _slips(ours.words, case.law.looks)
    ]
    if not found:
        return
    files = list(dict.fromkeys(place.file for _, place in found))
    found.sort(key=lambda slip: (files.index(slip[1].file), slip[1].line or 0))
    kinds = list(dict.fromkeys(what for what, _ in found))
    listed = ", ".join(kinds[:_SHOWN]) + (" and more" if len(kinds) > _SHOWN else "")
    more = len({place for _, place in found}) - 1
    where: Place = found[0][1]
    yield RULE.finding(
        where=where,
        message=f"looks like a slip: {listed}" + (f"; and {more} more below" if more else ""),
        fix="mend it: a word once, short sentences, no phrase that says nothing",
        about="wording",
    )


def _slips(text: str, looks: LooksLike) -> Iterator[str]:
    for match in _DOUBLED.finditer(text):
        doubled = match[0].split()
        if match[1].lower() not in looks.may_be_doubled and doubled[1].islower():
            yield f"`{' '.join(doubled)}`"
    phrase = first_of(looks.stock_phrases, spaced(text))
    if phrase:
        yield f"`{phrase}`"
    if len(text) > 3 * looks.longest_sentence:
        for sentence in _SENTENCE.split(text):
            count = len(words_of(sentence or ""))
            if count > looks.longest_sentence:
                yield f"a sentence of {count} words"
