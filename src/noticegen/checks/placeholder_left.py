"""Nothing that was to be filled in is left. FOIA s17(1)(c)."""

import re
from collections.abc import Iterator
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.checks.typed_words import Typed, typed_with_meaning
from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity
from noticegen.model.text import Prose, Quoted, is_unfilled

RULE: Final = Rule(
    code="placeholder-left",
    title="nothing that was to be filled in is left",
    source="FOIA s17(1)(c)",
    severity=Severity.BLOCKING,
    override="any in the case file that was not put there by `new`",
    why="A letter that says “insert date” was not read before it was sent.",
    message="`[insert date]` is still in `how_likely`",
    fix=(
        "write what belongs there: Is the harm more likely than not, or is there a real and "
        "significant risk of it? What facts show that?"
    ),
)
_LEFT = re.compile(
    r"\b(?-i:X{3,6})\b|\bTBC\b|\bTODO\b|\bto be confirmed\b|lorem ipsum|_{4,}|\[ *\]"
    r"|\[(?:name|date)\]|<insert>|\[insert(?:[^\]]{0,60}\])?|\{\{(?:[^}]*\}\})?|<name>|\?\?\?"
    r"|delete as appropriate|Commented \[|Deleted:|(?m:^…$)|Yes\. / No\.",
    re.IGNORECASE,
)
_NAMED = (
    *("what", "title", "subject", "about", "named", "heading", "when", "where", "owner"),
    *("preferred_form", "applicant", "send_to", "reference", "name", "role", "by"),
)


def check_placeholder_left(case: Case) -> Iterator[Finding]:
    """Report places in our own words that were to be filled in."""
    asked = {
        reliance.entry.at("answers", question.key): question.asks
        for reliance in case.reliances.values()
        for question in reliance.law.limb.questions
        if question.key in reliance.entry.answers
    }
    for typed, meaning in typed_with_meaning(case.request):
        if _is_ours(typed):
            yield from _left(typed, asked.get(typed[2]) or meaning)
    for particulars in (case.authority, case.approvals):
        for typed, meaning in typed_with_meaning(particulars):
            # what stands in every letter can't be answered for in one case
            yield from _left(typed, meaning, can_be_overridden=False)


def _left(typed: Typed, meaning: str, *, can_be_overridden: bool = True) -> Iterator[Finding]:
    key, words, place = typed
    match = _LEFT.search(str(words))
    if match:
        yield RULE.finding(
            where=place,
            message=f"`{match[0]}` is still in `{key}`",
            fix=f"write what belongs there: {' '.join(meaning.split())}",
            about=key,
            can_be_overridden=can_be_overridden and not is_unfilled(str(words)),
        )


def _is_ours(typed: Typed) -> bool:
    """Say whether words are to be ours: not private, nor what the applicant has written."""
    key, words, _ = typed
    if isinstance(words, Quoted):
        return is_unfilled(str(words))
    return key != "private" if isinstance(words, Prose) else key in _NAMED
