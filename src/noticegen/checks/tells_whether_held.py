"""Nothing tells what the letter neither confirms nor denies. FOIA s1(1)(a), s2(1)."""

from collections.abc import Iterator
from typing import Final

from noticegen.checks.arguments import Argued, answers_of
from noticegen.checks.phrases import asserted
from noticegen.checks.rule import Rule
from noticegen.checks.typed_words import typed_in
from noticegen.model.case import Case, CaseItem
from noticegen.model.choices import Outcome
from noticegen.model.finding import Finding, Severity
from noticegen.model.form import Block, key_name, keys_of
from noticegen.model.item import Item
from noticegen.model.text import Prose, Quoted
from noticegen.names_in_messages import in_a_sentence

RULE: Final = Rule(
    code="tells-whether-held",
    title="nothing tells what the letter neither confirms nor denies",
    source="FOIA s1(1)(a), s2(1)",
    severity=Severity.BLOCKING,
    advice_if="it is read out of a sentence",
    why=(
        "Saying where one looked, or giving the same question another answer elsewhere, tells "
        "whether information is held, and then there is nothing left to protect. Keys of such "
        "an item stop; sentences that look as if they told it are advice."
    ),
    message="`searched` shows whether information is held",
    fix="take it out of the part that is `neither confirmed nor denied`",
)
_SILENT = (
    *("number", "asks", "covers", "preamble", "request", "regime"),
    *("read_as", "outcome", "under", "private"),
)


def check_tells_whether_held(case: Case) -> Iterator[Finding]:
    """Report keys of such an item, and answers to the same words elsewhere, that tell it."""
    leaves = list(case.leaves())
    for leaf in leaves:
        if not case.is_silent_on(leaf) or leaf.sees:
            continue
        item = leaf.item
        telling = [key_name(k.name) for k in keys_of(Item) if getattr(item, k.name)]
        telling = [key for key in telling if key not in _SILENT]
        if telling:
            shows = "shows" if len(telling) == 1 else "show"
            message = f"{in_a_sentence(telling)} {shows} whether information is held"
            fix = f"take it out of the part that is `{leaf.outcome}`"
            if len(telling) > 1:
                fix = fix.replace("it", "them", 1)
            yield _finding(leaf, telling[0], message, fix)
        for other in leaves:
            is_open = other.outcome and not case.is_silent_on(other)
            if is_open and _have_same_words(leaf, other):
                message = (
                    f"item `{other.number}` has the same words, and is `{other.outcome}`: "
                    "that shows whether information is held"
                )
                yield _finding(leaf, "asks", message, "give both the same outcome")
        yield from _told_in_words(case, leaf)


def _told_in_words(case: Case, leaf: CaseItem) -> Iterator[Finding]:
    """Advise on texts of ours that speak of a search, a count or a document of such an item."""
    looks = case.law.looks
    for key, text, where in _texts_about(case, leaf):
        said = asserted(looks.tells_of_search, text, looks.not_implied)
        if said:
            yield RULE.finding(
                severity=Severity.ADVICE,
                where=where,
                message=f"`{key}` looks as if it told whether information is held: `{said}`",
                fix=f"take it out: item `{leaf.number}` is `{leaf.outcome}`",
                about=leaf.number,
            )


def _texts_about(case: Case, leaf: CaseItem) -> Iterator[Argued]:
    """Give the texts about an item; where nothing else is answered, those about the case too."""
    if leaf.item.read_as:
        yield "read_as", str(leaf.item.read_as), leaf.item.at("read_as")
    for name in case.reliances_of(leaf.item):
        reliance = case.reliances.get(name)
        if reliance and reliance.law.limb.refuses_as is Outcome.NEITHER:
            yield from answers_of(reliance)
    others = [other for other in case.leaves() if not (case.is_silent_on(other) or other.sees)]
    is_all = all(other.outcome is Outcome.NOT_APPLICABLE for other in others)
    request = case.request
    for point in request.review.points if request.review else ():
        if point.item == leaf.number or (point.item is None and is_all):
            yield from _prose_of(point)
    if is_all and leaf is next(filter(case.is_silent_on, case.leaves())):
        for block in filter(None, (request.advice, *request.background, *request.history)):
            yield from _prose_of(block)
        for key in ("read_as", "caveat"):
            if getattr(request, key):
                yield key, str(getattr(request, key)), request.at(key)


def _prose_of(block: Block) -> Iterator[Argued]:
    for (key, words, place), _ in typed_in(block):
        if isinstance(words, Prose) and not isinstance(words, Quoted) and key != "private":
            yield key, str(words), place


def _have_same_words(leaf: CaseItem, other: CaseItem) -> bool:
    mine, theirs = (_plain(str(asked.item.asks or "")) for asked in (leaf, other))
    return bool(mine) and mine == theirs


def _plain(words: str) -> str:
    return "".join(letter for letter in words.lower() if letter.isalnum())


def _finding(leaf: CaseItem, key: str, message: str, fix: str) -> Finding:
    return RULE.finding(
        where=leaf.item.at(key),
        message=message,
        fix=fix,
        about=leaf.number,
    )
