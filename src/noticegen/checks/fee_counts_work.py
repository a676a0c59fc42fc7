"""A fee has nobody's time in it. SI 2004/3244 regulation 6(4)."""

import re
from collections.abc import Iterator

from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity

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
            yield Finding(
                rule="fee-counts-work",
                severity=Severity.ADVICE,
                where=cost.at("of"),
                message=f"`{cost.of}` looks like somebody's work, which no fee may count",
                fix="take it out; a fee is for copying, postage and the like",
                source="SI 2004/3244 reg 6(4)",
                about=cost.of,
            )
