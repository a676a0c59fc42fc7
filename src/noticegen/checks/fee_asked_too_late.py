"""A fees notice comes within the time for answering. FOIA s9(1)."""

from collections.abc import Iterator
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.long_dates import long_date
from noticegen.model.case import Case
from noticegen.model.choices import Kind
from noticegen.model.finding import Finding, Severity

RULE: Final = Rule(
    code="fee-asked-too-late",
    title="a fee is asked for within the time for answering",
    source="FOIA s9(1)",
    severity=Severity.BLOCKING,
    why=(
        "A fee can be asked for only within the time in which the request is to be answered. "
        "After that the information is owed, and nothing is to be paid for it."
    ),
    message="a fee can be asked for until 29 September 2026, the last day to answer",
    fix="answer the request without a fee: write `kind: reply`, and take `fee` out",
)


def check_fee_asked_too_late(case: Case) -> Iterator[Finding]:
    """Report a fees notice that is dated after the last day for answering."""
    request, last_day = case.request, case.last_day
    if request.kind is not Kind.FEES_NOTICE or request.issued is None or last_day is None:
        return
    if request.issued > last_day:
        yield RULE.finding(
            where=request.at("issued"),
            message=f"a fee can be asked for until {long_date(last_day)}, the last day to answer",
            fix="answer the request without a fee: write `kind: reply`, and take `fee` out",
            about="issued",
        )
