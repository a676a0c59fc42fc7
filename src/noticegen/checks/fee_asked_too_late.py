"""A fees notice comes within the time for answering. FOIA s9(1)."""

from collections.abc import Iterator

from noticegen.long_dates import long_date
from noticegen.model.case import Case
from noticegen.model.choices import Kind
from noticegen.model.finding import Finding, Severity


def check_fee_asked_too_late(case: Case) -> Iterator[Finding]:
    """Report a fees notice that is dated after the last day for answering."""
    request, last_day = case.request, case.last_day
    if request.kind is not Kind.FEES_NOTICE or request.issued is None or last_day is None:
        return
    if request.issued > last_day:
        yield Finding(
            rule="fee-asked-too-late",
            severity=Severity.BLOCKING,
            where=request.at("issued"),
            message=f"a fee can be asked for until {long_date(last_day)}, the last day to answer",
            fix="answer the request without a fee: write `kind: reply`, and take `fee` out",
            source="FOIA s9(1)",
            about="issued",
        )
