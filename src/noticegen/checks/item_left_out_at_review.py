"""A review looks at every item of the letter reviewed. FOIA s45 Code."""

from collections.abc import Iterator
from typing import Final

from noticegen.checks.has_point_about import has_point_about
from noticegen.checks.rule import Rule
from noticegen.model.case import Case
from noticegen.model.choices import Kind
from noticegen.model.finding import Finding, Severity

RULE: Final = Rule(
    code="item-left-out-at-review",
    title="a review looks at every item of the letter reviewed",
    source="FOIA s45 Code of Practice",
    severity=Severity.ADVICE,
    why=(
        "A review is a fresh decision on the whole of the reply. What it does not mention was "
        "not reviewed."
    ),
    message="item `1` of the reply is not reviewed",
    fix="add it, or say in a point why not",
)


def check_item_left_out_at_review(case: Case) -> Iterator[Finding]:
    """Advise on each item of the letter reviewed that the review does not list."""
    if case.request.kind is not Kind.INTERNAL_REVIEW:
        return
    for before in case.chain.others:
        number = before.entry.number
        is_reviewed = before.letter is case.request.earlier
        if not is_reviewed or before.entry.sees or has_point_about(case.request, number):
            continue
        yield RULE.finding(
            where=case.request.at("items"),
            message=f"item `{number}` of the reply is not reviewed",
            fix="add it, or say in a point why not",
            about=number,
        )
