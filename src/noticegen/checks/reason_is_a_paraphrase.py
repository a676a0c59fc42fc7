"""A reason says more than the section does. FOIA s17(1)(c)."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from noticegen.checks.arguments import answers_of
from noticegen.checks.phrases import words_of
from noticegen.checks.rule import Rule
from noticegen.model.case import Case, Reliance
from noticegen.model.finding import Finding, Severity
from noticegen.model.looks_like import LooksLike
from noticegen.model.place import Place

RULE: Final = Rule(
    code="reason-is-a-paraphrase",
    title="a reason says more than the section does",
    source="FOIA s17(1)(c)",
    severity=Severity.ADVICE,
    looks_like=True,
    why=(
        "A notice must say why an exemption applies. The section's own words, said again with the "
        "information put in, tell the applicant nothing that the citation did not; the "
        "Commissioner asks authorities not to just paraphrase the exemption. What counts is "
        "who would do what with this information, and with what result."
    ),
    message="`causal_link` of `bidders` looks like the words of section 43(2)",
    fix="say what would happen, to whom, and how",
)
_JINJA = re.compile(r"\{[{%].*?[%}]\}", re.DOTALL)
_SAID = re.compile(r"\A(?:Yes|No)\.\s")
_BEGINNING = 5
_ENDINGS = ("ing", "ed", "es", "s", "ly")


def check_reason_is_a_paraphrase(case: Case) -> Iterator[Finding]:
    """Advise on answers of which most are the words of the provision or of the question."""
    for reliance in case.reliances.values():
        asked = {q.key: q.asks for q in reliance.law.limb.questions if q.key and q.asks}
        provides = words_of(_JINJA.sub(" ", reliance.law.limb.wording.provides))
        for key, answer, where in answers_of(reliance):
            question = words_of(asked.get(key, ""))
            own = [provides, question]
            if not set(question[:_BEGINNING]).isdisjoint(case.law.looks.asks_which):
                continue
            if _says_it_again(words_of(_SAID.sub("", answer)), own, case.law.looks):
                yield _finding(reliance, key, where)


def _says_it_again(said: Sequence[str], own: Sequence[Sequence[str]], looks: LooksLike) -> bool:
    row = looks.paraphrase.in_a_row
    text = f" {' '.join(said)} "
    for words in own:
        runs = (words[at : at + row] for at in range(len(words) - row + 1))
        if any(f" {' '.join(run)} " in text for run in runs):
            return True
    known = {stem for words in own for stem in _contents(words, looks)}
    contents = _contents(said, looks)
    same = sum(word in known for word in contents)
    enough = len(contents) >= looks.paraphrase.of_words
    return enough and 100 * same >= looks.paraphrase.percent * len(contents)


def _contents(words: Sequence[str], looks: LooksLike) -> list[str]:
    """Give the stems of the words that have a content."""
    little = set(looks.little_words)
    return [_stem(word) for word in words if len(word) > 2 and word not in little]


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 3:
            return word.removesuffix(ending)
    return word


def _finding(reliance: Reliance, key: str, where: Place) -> Finding:
    return RULE.finding(
        where=where,
        message=f"`{key}` of `{reliance.id}` looks like the words of {reliance.law.citation}",
        fix="say what would happen, to whom, and how",
        about=reliance.id,
    )
