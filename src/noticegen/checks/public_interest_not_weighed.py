"""A qualified limb needs both sides of the public interest test. FOIA s17(3)(b)."""

from collections.abc import Iterator

from noticegen.checks.in_backticks import in_backticks
from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity
from noticegen.model.law import Status
from noticegen.model.reliance import PublicInterestTest
from noticegen.model.text import is_unfilled, says_something

_PARTS = ("for_disclosure", "for_maintaining", "balance", "because")


def check_public_interest_not_weighed(case: Case) -> Iterator[Finding]:
    """Report each qualified limb whose test lacks factors, a balance or a reason."""
    for reliance in case.reliances.values():
        if reliance.law.limb.status is not Status.QUALIFIED:
            continue
        test = reliance.entry.public_interest_test
        missing = [part for part in _PARTS if test is None or not _is_there(test, part)]
        if not missing:
            continue
        where = test.at() if test else reliance.entry.at()
        if test is None:
            message = f"`{reliance.id}` has no `public_interest_test`"
            fix = f"add it, with {in_backticks(list(_PARTS), 'and')}"
        else:
            message = f"`{reliance.id}` has no {in_backticks(missing, 'and no')}"
            fix = "add it" if len(missing) == 1 else "add them"
        yield Finding(
            rule="public-interest-not-weighed",
            severity=Severity.BLOCKING,
            where=where,
            message=message,
            fix=fix,
            source="FOIA s17(3)(b)",
            about=reliance.id,
        )


def _is_there(test: PublicInterestTest, part: str) -> bool:
    """Say whether a part is given, in words that say something.

    Of one that is to be filled in `placeholder-left` says so.
    """
    value = getattr(test, part)
    if part == "balance":
        return value is not None
    texts = value if isinstance(value, tuple) else (value,)
    given = [str(text) for text in texts if text is not None]
    return any(says_something(text) or is_unfilled(text) for text in given)
