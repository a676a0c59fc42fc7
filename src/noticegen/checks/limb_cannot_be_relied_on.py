"""Only a provision that exists can be relied on. FOIA s17(1)(b)."""

from collections.abc import Iterator
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity

RULE: Final = Rule(
    code="limb-cannot-be-relied-on",
    title="only a provision that exists can be relied on",
    source="FOIA s17(1)(b)",
    severity=Severity.BLOCKING,
    why=(
        "What must be specified is the exemption itself: the subsection or paragraph that "
        "applies, as it is in force on the day of the letter. A whole section, half of a test, "
        "or a number that has ended specifies nothing."
    ),
    message="section 40(2)(a)(b) can't be relied on: (a) and (b) are two halves of one test",
    fix="write `s40(2) by virtue of s40(3A)(a)`",
)


def check_limb_cannot_be_relied_on(case: Case) -> Iterator[Finding]:
    """Report each entry of `relied_on` whose limb is no provision of the regime."""
    for name, problem in case.unrelied.items():
        yield RULE.finding(
            where=problem.where,
            message=problem.what,
            fix=problem.fix,
            about=name,
        )
