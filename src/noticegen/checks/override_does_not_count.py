"""An override names a finding that is there and may be overridden. FOIA s17."""

import difflib
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity

RULE: Final = Rule(
    code="override-does-not-count",
    title="an override names a finding that is there and may be overridden",
    source="FOIA s17",
    severity=Severity.BLOCKING,
    advice_if="what it names is advice, or is not found any more",
    why=(
        "An override is a named person's answer to a finding. One that names no finding, or one"
        " that nobody may answer for, answers nothing. One whose finding is gone is advice."
    ),
    message="nothing is found that `form-not-met` would override",
    fix="take the override out, or mend its `finding` or `about`",
)


def check_override_does_not_count(
    case: Case, findings: Sequence[Finding], codes: Collection[str], never: Collection[str] = ()
) -> Iterator[Finding]:
    """Report overrides of findings that can't be overridden, or that are not there.

    `never` are codes of what is found only later, for which nobody can answer.
    """
    for override in case.request.overrides:
        meant = [
            f for f in findings if f.rule == override.finding and override.about in (None, f.about)
        ]
        if any(f.overridden_by for f in meant):
            continue
        if override.finding in never or any(f.severity is Severity.BLOCKING for f in meant):
            severity = Severity.BLOCKING
            message = f"`{override.finding}` can't be overridden"
            fix = "mend it, and take the override out"
        elif meant:
            severity = Severity.ADVICE
            message = f"`{override.finding}` is advice, and needs no override"
            fix = "take the override out"
        elif override.finding not in codes:
            severity = Severity.BLOCKING
            message = f"there is no finding `{override.finding}`"
            near = difflib.get_close_matches(override.finding, sorted(codes), 1, 0.6)
            fix = f"write `{near[0]}`" if near else "write the code that stands after the finding"
        else:
            severity = Severity.ADVICE
            message = f"nothing is found that `{override.finding}` would override"
            fix = "take the override out, or mend its `finding` or `about`"
        yield RULE.finding(
            severity=severity,
            where=override.at("finding"),
            message=message,
            fix=fix,
            about=override.finding,
        )
