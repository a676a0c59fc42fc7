"""Every item of the request is answered, by the applicant's own numbers. FOIA s1(1)."""

from collections.abc import Iterator
from itertools import pairwise

from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity


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
        yield Finding(
            rule="number-skipped",
            severity=Severity.ADVICE,
            where=item.at("number"),
            message=f"the numbers go from `{before}` to `{after}`",
            fix=f"add {some}, or leave {it} if the applicant skipped {it}",
            source="FOIA s1(1)",
            about=after,
        )
