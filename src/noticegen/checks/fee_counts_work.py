"""A fee has nobody's time in it. SI 2004/3244 regulation 6(4)."""

import re
from collections.abc import Iterator
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity

RULE: Final = Rule(
    code="fee-counts-work",
    title="a fee has nobody's time in it",
    source="SI 2004/3244 reg 6(4)",
    severity=Severity.ADVICE,
    looks_like=True,
    why=(
        "A fee may be asked for telling whether information is held, and for giving it: for "
        "copying, postage and the like. The time that staff spend on it is not to be counted, "
        "whatever the regulations let be counted for the cost limit."
    ),
    message="`searching the archive` looks like somebody's work, which no fee may count",
    fix="take it out; a fee is for copying, postage and the like",
)

_WORK = re.compile(
    r"\b(?:staff|officers?|time|hours?|minutes?|labour|salar(?:y|ies)|wages?|administrat\w+|admin"
    r"|search\w*|locat\w+|retriev\w+|extract\w+|redact\w+|consider\w+|legal advice)\b",
    re.IGNORECASE,
)


def check_fee_counts_work(case: Case) -> Iterator[Finding]:
    """Advise on each cost that looks like work, or like what is done before sending."""
    for cost in case.request.fee.costs if case.request.fee else ():
        found = _WORK.search(cost.of)
        if found:
            yield RULE.finding(
                where=cost.at("of"),
                message=f"`{cost.of}` looks like somebody's work, which no fee may count",
                fix="take it out; a fee is for copying, postage and the like",
                about=cost.of,
            )
