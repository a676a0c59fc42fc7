"""A name is passed on with a request only if its bearer agreed. UK GDPR Article 5(1)(a)."""

from collections.abc import Iterator
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity

RULE: Final = Rule(
    code="passed-on-without-consent",
    title="whose name goes to another authority has agreed to it",
    source="FOIA s16, UK GDPR Article 5(1)(a)",
    severity=Severity.ADVICE,
    why=(
        "Passing a request on gives the applicant's name to somebody they did not write to. They "
        "are asked first. Where it is not passed on, the letter says where it can be made "
        "instead."
    ),
    message="the request was passed on to `county`, and nothing says that the applicant agreed",
    fix="add `agreed`, the day, or go on if the applicant's name was not passed on with it",
)


def check_passed_on_without_consent(case: Case) -> Iterator[Finding]:
    """Advise on what was passed on without a word of agreement, or can't be asked for."""
    for name, other in case.request.other_authorities.items():
        if other.passed_on and other.agreed is None:
            message = f"the request was passed on to `{name}`, and nothing says that the applicant"
            message += " agreed"
            fix = RULE.fix
            where = other.at("passed_on")
        elif other.passed_on is None and other.write_to is None:
            message = f"`{name}` may hold it, and nothing says how to ask"
            fix = "add `write_to`, or `passed_on` with the day"
            where = other.at()
        else:
            continue
        yield RULE.finding(
            where=where,
            message=message,
            fix=fix,
            about=name,
        )
