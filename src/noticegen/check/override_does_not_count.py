"""An override names a finding that is there and may be overridden. FOIA s17."""

from collections.abc import Iterator, Sequence

from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity


def check_override_does_not_count(case: Case, findings: Sequence[Finding]) -> Iterator[Finding]:
    """Report overrides of findings that can't be overridden, or that are not there."""
    for override in case.request.overrides:
        meant = [
            f for f in findings if f.rule == override.finding and override.about in (None, f.about)
        ]
        if any(f.overridden_by for f in meant):
            continue
        if meant:
            severity = Severity.BLOCKING
            message = f"`{override.finding}` can't be overridden"
            fix = "mend it, and take the override out"
        else:
            severity = Severity.ADVICE
            message = f"nothing is found that `{override.finding}` would override"
            fix = "take the override out, or mend its `finding` or `about`"
        yield Finding(
            rule="override-does-not-count",
            severity=severity,
            where=override.at("finding"),
            message=message,
            fix=fix,
            source="FOIA s17",
            about=override.finding,
        )
