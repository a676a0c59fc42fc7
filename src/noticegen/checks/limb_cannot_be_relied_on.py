"""Only a provision that exists can be relied on. FOIA s17(1)(b)."""

from collections.abc import Iterator

from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity


def check_limb_cannot_be_relied_on(case: Case) -> Iterator[Finding]:
    """Report each entry of `relied_on` whose limb is no provision of the regime."""
    for name, problem in case.unrelied.items():
        yield Finding(
            rule="limb-cannot-be-relied-on",
            severity=Severity.BLOCKING,
            where=problem.where,
            message=problem.what,
            fix=problem.fix,
            source="FOIA s17(1)(b)",
            about=name,
        )
