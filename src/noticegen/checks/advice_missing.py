"""A refusal for cost helps the applicant to ask for less. FOIA s16."""

from collections.abc import Iterator
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.model.case import Case
from noticegen.model.choices import Outcome
from noticegen.model.finding import Finding, Severity

RULE: Final = Rule(
    code="advice-missing",
    title="a refusal for cost helps the applicant to ask for less",
    source="FOIA s16; section 45 Code",
    severity=Severity.ADVICE,
    why=(
        "An authority must help an applicant, so far as is reasonable, and where the cost limit"
        " is the reason, that means saying what could be done within it. What would fit is "
        "computed from the estimate."
    ),
    message="nothing says what would fit the limit",
    fix="add `narrower_request` under `advice`; 216 of them would",
)


def check_advice_missing(case: Case) -> Iterator[Finding]:
    """Advise on an item over the cost limit where nothing says what would fit."""
    advice = case.request.advice
    if advice and (advice.text or advice.narrower_request):
        return
    for leaf in case.leaves():
        if leaf.outcome is not Outcome.OVER_COST_LIMIT or leaf.sees:
            continue
        estimates = [case.reliances[n].estimate for n in leaf.item.under if n in case.reliances]
        over = [e for e in estimates if e and e.is_over]
        if not over:  # the estimate is at fault, or what is to be answered is known
            continue
        fits = [e.fits for e in over if e.fits]
        more = f"; {fits[0]:,} of them would" if fits else ""
        yield Finding(
            rule=RULE.code,
            severity=Severity.ADVICE,
            where=leaf.item.at("outcome"),
            message="nothing says what would fit the limit",
            fix=f"add `narrower_request` under `advice`{more}",
            source=RULE.source,
            about=leaf.number,
        )
