"""A refusal for cost helps the applicant to ask for less. FOIA s16."""

from collections.abc import Iterator
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.model.case import Case, CaseItem
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
    """Advise on an item over the cost limit where nothing says what would fit, or nothing can."""
    advice = case.request.advice
    if advice and advice.text:
        return
    for leaf in case.leaves():
        if leaf.outcome is not Outcome.OVER_COST_LIMIT or leaf.sees:
            continue
        estimates = [case.reliances[n].estimate for n in leaf.item.under if n in case.reliances]
        over = [e for e in estimates if e and e.is_over]
        if not over:  # the estimate is at fault, or what is to be answered is known
            continue
        none_fits = all(estimate.fits == 0 for estimate in over)
        if advice and advice.narrower_request and (not none_fits or _is_counted(case, leaf)):
            continue
        message = "nothing says what would fit the limit"
        fits = [estimate.fits for estimate in over if estimate.fits]
        more = f"; {fits[0]:,} of them would" if fits else ""
        fix = f"add `narrower_request` under `advice`{more}"
        if none_fits:
            message = f"not one of `{over[0].counted[0].work.of}` fits the limit"
            fix = "say in `text` under `advice` what else could be asked for"
        yield RULE.finding(
            where=leaf.item.at("outcome"),
            message=message,
            fix=fix,
            about=leaf.number,
        )


def _is_counted(case: Case, leaf: CaseItem) -> bool:
    """Say whether the case counts what the narrower request would cost."""
    return any(case.reliances[n].narrower for n in leaf.item.under if n in case.reliances)
