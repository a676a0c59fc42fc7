"""A letter after the twentieth working day apologises, and says why. FOIA s10(1)."""

from collections.abc import Iterator

from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity
from noticegen.working_days import count_working_days


def check_late(case: Case) -> Iterator[Finding]:
    """Advise a reason for a late letter that gives none."""
    request = case.request
    if request.issued is None or request.issued <= case.last_day or request.late_because:
        return
    days = count_working_days(case.last_day, request.issued)
    last = f"{case.last_day.day} {case.last_day:%B %Y}"
    plural = "" if days == 1 else "s"
    yield Finding(
        rule="late",
        severity=Severity.ADVICE,
        where=request.at("issued"),
        message=f"{days} working day{plural} after {last}, the last day",
        fix="say why in `late_because`",
        source="FOIA s10(1)",
        about="issued",
    )
