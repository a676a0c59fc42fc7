"""That a number is small is no reason to withhold it. FOIA s17(1)(c).

Who could recognise whom, and how, is the reason: Information Commissioner v Miller
[2018] UKUT 229 (AAC).
"""

import re
from collections.abc import Iterator
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity
from noticegen.model.item import CellCounts
from noticegen.model.place import Place

RULE: Final = Rule(
    code="small-number-as-reason",
    title="that a number is small is no reason to withhold it",
    source="FOIA s17(1)(c)",
    severity=Severity.BLOCKING,
    advice_if="there is a reason, and it looks as if it were the number",
    looks_like=True,
    why=(
        "A count is not itself personal data. The question is whether somebody could be "
        "recognised, by whom and how, taking account of all means that are reasonably likely to"
        " be used. That a number is small does not answer it."
    ),
    message="`because` looks as if a small number were the reason",
    fix="say who could recognise whom, and how, or give the number",
)
_SMALL = re.compile(
    r"\b(?:fewer than|less than|under|below) (?:five|six|ten|\d+)\b"
    r"|\b(?:low|small|tiny) (?:number|figure|count|value|cell)s?\b",
    re.IGNORECASE,
)
_SMALL_OF_CELLS = re.compile(rf"{_SMALL.pattern}|\b(?:low|small|few|tiny)\b", re.IGNORECASE)
_TELLS_HOW = re.compile(
    r"recogni[sz]|\bknow|\bknew|work(?:ed|s|ing)? out|neighbour|colleague|relative|friend|famil"
    r"|famous|\bpress\b|newspaper|\bcourt|\bvillage|\bstation\b|\bonly one\b|\blive[sd]?\b",
    re.IGNORECASE,
)
_LONGEST = 30
"""Words of a text that can be about a small number and nothing else."""
_FIX = "say who could recognise whom, and how, or give the number"


def check_small_number_as_reason(case: Case) -> Iterator[Finding]:
    """Report withheld cells without a reason, and reasons that are that a number is small."""
    for leaf in case.leaves():
        for table in leaf.item.tables:
            if table.counts:
                yield from _of_cells(table.counts, leaf.number)
    for name, entry in case.request.relied_on.items():
        for key, answer in entry.answers.items():
            if _says_only(_SMALL, str(answer)):
                message = f"`{key}` of `{name}` looks as if a small number were the reason"
                yield _finding(message, entry.at("answers", key), name, Severity.ADVICE)


def _of_cells(counts: CellCounts, number: str) -> Iterator[Finding]:
    if counts.because is None:
        message = f"nothing says why cells of item `{number}` are withheld; that they are small"
        message += " is no reason"
        yield _finding(message, counts.at(), number, Severity.BLOCKING, "add `because`: ")
    elif _says_only(_SMALL_OF_CELLS, str(counts.because)):
        message = "`because` looks as if a small number were the reason"
        yield _finding(message, counts.at("because"), number, Severity.ADVICE)


def _says_only(small: re.Pattern[str], text: str) -> bool:
    return (
        small.search(text) is not None
        and _TELLS_HOW.search(text) is None
        and len(text.split()) <= _LONGEST
    )


def _finding(message: str, where: Place, about: str, severity: Severity, lead: str = "") -> Finding:
    return RULE.finding(
        severity=severity,
        where=where,
        message=message,
        fix=lead + _FIX,
        about=about,
    )
