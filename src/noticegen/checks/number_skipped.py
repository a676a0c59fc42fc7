"""Every item of the request is answered, by the applicant's own numbers. FOIA s1(1)."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity

RULE: Final = Rule(
    code="number-skipped",
    title="every item of the request is answered, by the applicant's own numbers",
    source="FOIA s1(1)",
    severity=Severity.ADVICE,
    why=(
        "The letter keeps the applicant's own numbers. One that is missing between two others "
        "is usually an item that was overlooked when the case was typed."
    ),
    message="the numbers go from `2` to `4`",
    fix="add item `3`, or leave it if the applicant skipped it",
)


def check_number_skipped(case: Case) -> Iterator[Finding]:
    """Advise on whole numbers that are left out between two items.

    A letter that goes on from another need not list every item again.
    """
    if case.request.continues:
        return
    numbers = [(item.number, item.item) for item in case.items]
    for (before, _), (after, item) in pairwise(numbers):
        if not (before.isdecimal() and after.isdecimal()) or item.request:
            continue
        skipped = range(int(before) + 1, int(after))
        if not 0 < len(skipped) < 50:
            continue
        first, last = skipped[0], skipped[-1]
        joined = "and" if len(skipped) == 2 else "to"
        some = f"item `{first}`" if first == last else f"items `{first}` {joined} `{last}`"
        it = "it" if first == last else "them"
        yield RULE.finding(
            where=item.at("number"),
            message=f"the numbers go from `{before}` to `{after}`",
            fix=f"add {some}, or leave {it} if the applicant skipped {it}",
            about=after,
        )
