"""The times of an internal review are the usual ones. FOIA s45 Code."""

import re
from collections.abc import Iterator
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.model.authority import InternalReview
from noticegen.model.case import Case
from noticegen.model.choices import Kind
from noticegen.model.finding import Finding, Severity

RULE: Final = Rule(
    code="review-times-doubtful",
    title="the times of an internal review are the usual ones",
    source="FOIA s45 Code of Practice",
    severity=Severity.ADVICE,
    looks_like=True,
    why=(
        "The Act sets no time for an internal review. The Commissioner's guidance is 20 working "
        "days for the reply, 40 in exceptional circumstances. “40 working days” is also how "
        "long an applicant should have to ask for one: the two are easily taken for each other."
    ),
    message="`reply_within: 40 working days` looks like the applicant's time to ask",
    fix="write `20 working days`; 40 is for exceptional cases",
)
_DAYS = re.compile(r"(\d+)\s+working\s+days?", re.IGNORECASE)


def check_review_times_doubtful(case: Case) -> Iterator[Finding]:
    """Advise on a long time for the reply, and on a short one, or none, to ask."""
    review = case.internal_review
    if review is None or not review.offered or case.request.kind is Kind.INTERNAL_REVIEW:
        return
    usual = case.law.looks.review_times
    reply, ask = _working_days(review.reply_within), _working_days(review.ask_within)
    if reply is not None and reply > usual.reply_within:
        message = f"`reply_within: {review.reply_within}` looks like "
        message += (
            "the applicant's time to ask" if reply == usual.ask_within else "more than is usual"
        )
        fix = f"write `{usual.reply_within} working days`; {usual.ask_within} is for exceptional"
        yield _finding(review, "reply_within", message, f"{fix} cases")
    fix = f"write `ask_within: {usual.ask_within} working days`, or more"
    if review.ask_within is None:
        message = "nothing says how long the applicant has to ask for a review"
        yield _finding(review, "ask_within", message, fix)
    elif ask is not None and ask < usual.ask_within:
        message = f"`ask_within: {review.ask_within}` looks like less than is usual"
        yield _finding(review, "ask_within", message, fix)


def _working_days(words: str | None) -> int | None:
    """Give a time in working days; of months or of other words nothing is said."""
    match = _DAYS.search(words or "")
    return int(match[1]) if match else None


def _finding(review: InternalReview, key: str, message: str, fix: str) -> Finding:
    return RULE.finding(
        where=review.at(key),
        message=message,
        fix=fix,
        about=key,
    )
