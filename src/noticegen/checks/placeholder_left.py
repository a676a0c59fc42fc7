"""Nothing that was to be filled in is left. FOIA s17(1)(c)."""

import re
from collections.abc import Iterator

from noticegen.checks.typed_words import typed_words
from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity
from noticegen.model.text import Prose, Quoted

_LEFT = re.compile(
    r"\b(?-i:X{3,6})\b|\bTBC\b|\bTODO\b|\bto be confirmed\b|lorem ipsum|_{4,}|\[ *\]"
    r"|\[(?:name|date)\]|<insert>|\[insert(?:[^\]]{0,60}\])?|\{\{(?:[^}]*\}\})?|<name>|\?\?\?"
    r"|delete as appropriate|Commented \[|Deleted:|\A…\Z|Yes\. / No\.",
    re.IGNORECASE,
)
_PRINTED = (
    *("what", "title", "subject", "about", "named", "heading", "when", "where", "owner"),
    *("preferred_form", "applicant", "send_to", "name", "role"),
)


def check_placeholder_left(case: Case) -> Iterator[Finding]:
    """Report places in our own words that were to be filled in."""
    for key, words, place in typed_words(case.request):
        match = _LEFT.search(str(words))
        if match and _is_ours(key, words):
            yield Finding(
                rule="placeholder-left",
                severity=Severity.BLOCKING,
                where=place,
                message=f"`{match[0]}` is still in `{key}`",
                fix="write what belongs there",
                source="FOIA s17(1)(c)",
                about=key,
                can_be_overridden=True,
            )


def _is_ours(key: str, words: Prose | str) -> bool:
    """Say whether words are ours and may be printed: not the applicant's, not private."""
    if isinstance(words, Prose):
        return key != "private" and not isinstance(words, Quoted)
    return key in _PRINTED
