"""What a letter asked for came, or did not. FOIA s9(2), s10(2) and (6)."""

from collections.abc import Iterator
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.fees import days_that_do_not_count, last_day_for_paying
from noticegen.long_dates import long_date
from noticegen.model.case import Case
from noticegen.model.choices import Kind
from noticegen.model.finding import Finding, Severity
from noticegen.model.place import Place

RULE: Final = Rule(
    code="awaited-day-missing",
    title="what a letter asked for has a day on which it came",
    source="FOIA s9(2), s10(2), (6)",
    severity=Severity.ADVICE,
    why=(
        "The time for answering stops from the day of a fees notice until the fee is paid, and "
        "it does not begin until a request is clear. Without the day on which what was asked for "
        "came, the last day can't be worked out; it is counted from the day of receipt, which is "
        "the cautious side. A fee paid after three months stops nothing."
    ),
    message="nothing says when the fee was paid",
    fix="add `paid`, the day; without it the time is counted from the day of receipt",
)

_AWAITED = {Kind.CLARIFICATION: "clarified", Kind.FEES_NOTICE: "paid"}


def check_awaited_day_missing(case: Case) -> Iterator[Finding]:
    """Advise on an answer that does not say when clarification or a fee came, or came too late."""
    request = case.request
    earlier = request.earlier
    if earlier is None or not case.decides or request.kind is Kind.NO_NOTICE:
        return
    key = _AWAITED.get(earlier.kind)
    if key and getattr(request, key) is None:
        came = "the fee was paid" if key == "paid" else "what you asked to know was told"
        message = f"nothing says when {came}"
        fix = f"add `{key}`, the day; without it the time is counted from the day of receipt"
        yield _finding(request.at("issued"), message, fix)
    elif key == "paid" and earlier.issued and days_that_do_not_count(request) is None:
        last_day = long_date(last_day_for_paying(earlier.issued))
        message = f"the fee was paid after {last_day}, the last day for paying"
        fix = "mend `paid`; or go on, with the time counted from the day of receipt"
        yield _finding(request.at("paid"), message, fix)


def _finding(where: Place, message: str, fix: str) -> Finding:
    return RULE.finding(
        where=where,
        message=message,
        fix=fix,
        about="issued",
    )
