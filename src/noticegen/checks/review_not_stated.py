"""A notice says how to have it reviewed, or that one can't. FOIA s17(7)(a)."""

from collections.abc import Iterator

from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity


def check_review_not_stated(case: Case) -> Iterator[Finding]:
    """Report an authority that says nothing of internal review, or not where to ask."""
    authority = case.authority
    review = authority.internal_review
    if review is None or review.offered is None:
        message = "`authority.yaml` says nothing of internal review"
        fix = "add `internal_review`; `offered: no` will do"
    elif review.offered and not review.write_to:
        message = "internal review is offered, but not said where to ask for it"
        fix = "add `write_to` under `internal_review`"
    else:
        return
    yield Finding(
        rule="review-not-stated",
        severity=Severity.BLOCKING,
        where=authority.at("internal_review"),
        message=message,
        fix=fix,
        source="FOIA s17(7)(a)",
        about="internal_review",
    )
