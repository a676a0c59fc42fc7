"""Nothing that was to be filled in is left. FOIA s17(1)(c)."""

import dataclasses
import re
from collections.abc import Iterator, Mapping

from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity
from noticegen.model.form import blocks_of, key_name
from noticegen.model.place import Place
from noticegen.model.request import Request
from noticegen.model.text import Prose, Quoted

_LEFT = re.compile(
    r"\bXXX+|\bTBC\b|\[insert[^\]]*\]?|\{\{.*?\}\}|<name>|\?\?\?|delete as appropriate"
    r"|Commented \[|Deleted:",
    re.IGNORECASE,
)
_PRINTED = ("what", "title", "subject", "about", "named")


def check_placeholder_left(case: Case) -> Iterator[Finding]:
    """Report places in our own words that were to be filled in."""
    for key, words, place in _own_words(case.request):
        match = _LEFT.search(words)
        if match:
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


def _own_words(request: Request) -> Iterator[tuple[str, str, Place]]:
    """Give every prose of ours; the applicant's words and private notes are not."""
    for block in blocks_of(request):
        for attribute in dataclasses.fields(block):
            key, value = key_name(attribute.name), getattr(block, attribute.name)
            if key == "private":
                continue
            if isinstance(value, Mapping):
                for name, entry in value.items():
                    if isinstance(entry, Prose):
                        yield str(name), str(entry), block.at(key, name)
                continue
            for index, entry in enumerate(value if isinstance(value, tuple) else (value,)):
                if isinstance(entry, Prose) and not isinstance(entry, Quoted):
                    yield key, str(entry), block.at(key, index)
                elif key in _PRINTED and isinstance(entry, str):
                    yield key, entry, block.at(key)
