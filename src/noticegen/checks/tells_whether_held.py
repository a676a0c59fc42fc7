"""Nothing tells what the letter neither confirms nor denies. FOIA s1(1)(a), s2(1)."""

from collections.abc import Iterator

from noticegen.model.case import Case, CaseItem
from noticegen.model.finding import Finding, Severity
from noticegen.model.form import key_name, keys_of
from noticegen.model.item import Item
from noticegen.names_in_messages import in_a_sentence

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
            if not case.is_silent_on(other) and _have_same_words(leaf, other):
                message = (
                    f"item `{other.number}` has the same words, and is `{other.outcome}`: "
                    "that shows whether information is held"
                )
                yield _finding(leaf, "asks", message, "give both the same outcome")


def _have_same_words(leaf: CaseItem, other: CaseItem) -> bool:
    mine, theirs = (_plain(str(asked.item.asks or "")) for asked in (leaf, other))
    return bool(mine) and mine == theirs


def _plain(words: str) -> str:
    return "".join(letter for letter in words.lower() if letter.isalnum())


def _finding(leaf: CaseItem, key: str, message: str, fix: str) -> Finding:
    return Finding(
        rule="tells-whether-held",
        severity=Severity.BLOCKING,
        where=leaf.item.at(key),
        message=message,
        fix=fix,
        source="FOIA s1(1)(a), s2(1)",
        about=leaf.number,
    )
