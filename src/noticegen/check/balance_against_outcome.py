"""What is refused is what the balance refuses. FOIA s2(2)(b), s17(3)."""

from collections.abc import Iterator

from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity
from noticegen.model.form import Id
from noticegen.model.request import Balance


def check_balance_against_outcome(case: Case) -> Iterator[Finding]:
    """Report items whose outcome and whose balance point different ways."""
    for leaf in case.leaves():
        for name in case.reliances_of(leaf.item):
            if _balance(case, name) is Balance.DISCLOSURE:
                message = (
                    f"item `{leaf.number}` is `{leaf.outcome}`, but the balance of `{name}` "
                    "favours disclosure"
                )
                fix = f"write `disclosed` and `considered: {name}`, or mend `balance`"
                yield _finding(case, name, message, fix)
        for name in leaf.item.considered:
            if _balance(case, name) is Balance.MAINTAINING:
                message = (
                    f"item `{leaf.number}` is given after `{name}` was considered, but its "
                    "balance favours maintaining the exemption"
                )
                fix = "write `balance: disclosure`, or withhold the information"
                yield _finding(case, name, message, fix)


def _balance(case: Case, name: Id) -> Balance | None:
    test = case.request.relied_on[name].public_interest_test
    return test.balance if test else None


def _finding(case: Case, name: Id, message: str, fix: str) -> Finding:
    test = case.request.relied_on[name].public_interest_test
    assert test is not None
    return Finding(
        rule="balance-against-outcome",
        severity=Severity.BLOCKING,
        where=test.at("balance"),
        message=message,
        fix=fix,
        source="FOIA s2(2)(b), s17(3)",
        about=name,
    )
