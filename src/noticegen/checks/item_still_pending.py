"""What an earlier letter left open is decided by the letter after it. FOIA s1(1), s17(3)."""

from collections.abc import Iterator
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.long_dates import long_date
from noticegen.model.case import Case
from noticegen.model.choices import Kind, Outcome
from noticegen.model.finding import Finding, Severity

RULE: Final = Rule(
    code="item-still-pending",
    title="what an earlier letter left open is decided by the letter after it",
    source="FOIA s1(1), s17(3)",
    severity=Severity.BLOCKING,
    why=(
        "What an extension left open must be decided by the notice that follows it, within a "
        "time that is reasonable. What an acknowledgement or another letter that decides nothing "
        "has quoted must be answered as well; an item is not to be lost between two letters."
    ),
    message="item `2`, pending since 28 September 2026, is not decided",
    fix="add it to `items`, with its outcome",
)


def check_item_still_pending(case: Case) -> Iterator[Finding]:
    """Report each item that an earlier letter left open and this one does not decide."""
    if case.request.kind is Kind.EXTENSION:
        return
    yield from _unanswered(case)
    for before in case.chain.others:
        if before.outcome is not Outcome.PENDING or before.entry.sees:
            continue
        number, issued = before.entry.number, before.letter.issued
        since = f", pending since {long_date(issued)}," if issued else ""
        yield RULE.finding(
            where=case.request.at("items"),
            message=f"item `{number}`{since} is not decided",
            fix="add it to `items`, with its outcome",
            about=number,
        )


def _unanswered(case: Case) -> Iterator[Finding]:
    """Report items that letters which decide nothing have quoted, and that no letter answers."""
    if not case.decides or case.request.kind is Kind.CORRECTION:
        return
    for before in case.chain.others:
        if before.outcome is None and not before.entry.sees:
            number = before.entry.number
            yield RULE.finding(
                where=case.request.at("items"),
                message=f"item `{number}`, which the letter before quotes, is not answered",
                fix="add it to `items`, with its outcome",
                about=number,
            )
