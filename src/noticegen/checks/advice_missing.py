"""A refusal for cost helps the applicant to ask for less. FOIA s16."""

from collections.abc import Iterator

from noticegen.model.case import Case
from noticegen.model.choices import Outcome
from noticegen.model.finding import Finding, Severity


def check_advice_missing(case: Case) -> Iterator[Finding]:
    """Advise on an item over the cost limit where nothing says what would fit."""
    advice = case.request.advice
    if advice and (advice.text or advice.narrower_request):
        return
    for leaf in case.leaves():
        if leaf.outcome is not Outcome.OVER_COST_LIMIT or leaf.sees:
            continue
        estimates = [case.reliances[n].estimate for n in leaf.item.under if n in case.reliances]
        fits = [e.fits for e in estimates if e and e.fits]
        more = f"; {fits[0]:,} of them would" if fits else ""
        yield Finding(
            rule="advice-missing",
            severity=Severity.ADVICE,
            where=leaf.item.at("outcome"),
            message="nothing says what would fit the limit",
            fix=f"add `narrower_request` under `advice`{more}",
            source="FOIA s16; section 45 Code",
            about=leaf.number,
        )
