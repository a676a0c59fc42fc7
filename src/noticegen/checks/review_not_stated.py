"""A notice says how to have it reviewed, or that one can't. FOIA s17(7)(a)."""

import re
from collections.abc import Iterator
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.model.authority import Authority, InternalReview
from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity
from noticegen.model.place import Place
from noticegen.model.text import is_unfilled

RULE: Final = Rule(
    code="review-not-stated",
    title="a notice says how to have it reviewed, or that one can't",
    source="FOIA s17(7)(a)",
    severity=Severity.BLOCKING,
    why=(
        "A refusal must give the particulars of the authority's complaints procedure, or say "
        "that it has none. Both are lawful; silence is not."
    ),
    message="`authority.yaml` says nothing of internal review",
    fix="add `internal_review`; `offered: no` will do",
)
_PERIOD = re.compile(r"\d{1,3} (working )?(days?|weeks?|months?)")


def check_review_not_stated(case: Case) -> Iterator[Finding]:
    """Report an authority that says nothing of internal review, or not where to ask."""
    authority = case.authority
    review = case.internal_review
    if review is None and authority.internal_review:
        regime = case.law.regime.key
        message = f"`authority.yaml` says nothing of internal review under {regime}"
        fix = f"add an entry with `regime: {regime}`; `offered: no` will do"
    elif review is None or review.offered is None:
        message = "`authority.yaml` says nothing of internal review"
        fix = "add `internal_review`; `offered: no` will do"
    elif review.offered and not review.write_to:
        message = "internal review is offered, but not said where to ask for it"
        fix = "add `write_to` under `internal_review`"
    elif review.offered and not _leads_somewhere(review.write_to or ""):
        message = f"`write_to` is `{review.write_to}`, where nobody can write to"
        fix = "write an e-mail or a postal address"
    elif review.offered and (wrong := _no_period(review)):
        message = f"`{wrong}` is `{getattr(review, wrong)}`, which is no period"
        fix = "write it as `40 working days`, `20 working days` or `2 months`"
    else:
        return
    yield RULE.finding(
        where=_place(authority, review),
        message=message,
        fix=fix,
        about="internal_review",
    )


def _place(authority: Authority, review: InternalReview | None) -> Place:
    listed = authority.internal_review
    index = listed.index(review) if review and len(listed) > 1 else None
    return authority.at("internal_review", index)


def _leads_somewhere(address: str) -> bool:
    if is_unfilled(address):  # `placeholder-left` says so
        return True
    return bool(re.search(r"\S@\S+\.\w", address)) or len(re.findall(r"\w{2,}", address)) >= 2


def _no_period(review: InternalReview) -> str:
    """Give the key that should hold a period and does not; empty where both do."""
    for key in ("ask_within", "reply_within"):
        value = getattr(review, key)
        if value is not None and not _PERIOD.fullmatch(value) and not is_unfilled(value):
            return key
    return ""
