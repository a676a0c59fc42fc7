"""A notice that puts a decision off says when it will be made. FOIA s17(2), s10(3)."""

from collections.abc import Iterator
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.long_dates import long_date
from noticegen.model.case import Case, CaseItem, Reliance
from noticegen.model.choices import Outcome
from noticegen.model.finding import Finding, Severity
from noticegen.model.place import Place
from noticegen.working_days import working_day_after

RULE: Final = Rule(
    code="decision-date",
    title="a notice that puts a decision off says when it will be made",
    source="FOIA s17(2), s10(3)",
    severity=Severity.BLOCKING,
    advice_if="the day is more than 40 working days from receipt",
    why=(
        "A notice that puts a decision off must estimate the day by which it will be made. “As "
        "soon as possible” is no estimate. More than 40 working days from receipt should be "
        "exceptional, and is advised against."
    ),
    message="`bidders` gives no day for the decision",
    fix="add `decision_expected_by`",
)


def check_decision_date(case: Case) -> Iterator[Finding]:
    """Report pending tests without a day, or with one that is past or far away."""
    for leaf in case.leaves():
        if leaf.outcome is Outcome.PENDING and not leaf.sees:
            for name in case.reliances_of(leaf.item):
                if name in case.reliances:
                    yield from _of_reliance(case, leaf, case.reliances[name])


def _of_reliance(case: Case, leaf: CaseItem, reliance: Reliance) -> Iterator[Finding]:
    request, entry = case.request, reliance.entry
    test = entry.public_interest_test
    if test and test.weighed_with in case.reliances:
        return
    day = test.decision_expected_by if test else None
    where = test.at("decision_expected_by") if test else entry.at()
    if day is None:
        message = f"`{reliance.id}` gives no day for the decision"
        yield _finding(leaf, where, message, "add `decision_expected_by`")
    elif request.issued and day <= request.issued:
        message = f"`{reliance.id}` is to be decided by {day}, which is not after `issued`"
        fix = "give a later day, or decide it now"
        yield _finding(leaf, where, message, fix, "issued")
    else:
        usual = 2 * case.law.version.working_days_to_answer
        last = working_day_after(request.clarified or request.received, usual)
        if day > last:
            late = f"after {long_date(last)}, working day {usual} from receipt"
            message = f"`{reliance.id}` is to be decided {late}"
            fix = "give an earlier day, unless the case is exceptional"
            begun = "clarified" if request.clarified else "received"
            yield _finding(leaf, where, message, fix, begun, severity=Severity.ADVICE)


def _finding(
    leaf: CaseItem,
    where: Place,
    message: str,
    fix: str,
    *rests_on: str,
    severity: Severity = Severity.BLOCKING,
) -> Finding:
    return RULE.finding(
        severity=severity,
        where=where,
        message=message,
        fix=fix,
        about=leaf.number,
        also_about=rests_on,
    )
