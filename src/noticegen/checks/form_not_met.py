"""The form that was asked for is given, or the letter says why not. FOIA s11."""

import re
from collections.abc import Iterator
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.model.case import Case
from noticegen.model.choices import GiveAs
from noticegen.model.finding import Finding, Severity

RULE: Final = Rule(
    code="form-not-met",
    title="the form that was asked for is given, or the letter says why not",
    source="FOIA s11",
    severity=Severity.BLOCKING,
    override="any",
    why=(
        "If the applicant asked for a form, such as a spreadsheet, it must be met so far as is "
        "reasonably practicable; where it is not, the applicant must be told why. A data set "
        "must be in a form that can be used again."
    ),
    message="`a spreadsheet` was asked for, and nothing released is in that form",
    fix="give it as an attachment, or say why not in `other_form_because`",
)
_DATA = re.compile(r"spreadsheet|excel|xlsx?|csv|re-?usable", re.IGNORECASE)
_NEVER_MADE = re.compile(r"inspect|summary|digest|paper|post", re.IGNORECASE)


def _gives_data(case: Case) -> bool:
    """Say whether a file of data goes beside the letter."""
    forms = {form for attachment in case.attachments.values() for form in attachment.give_as}
    return bool(forms - {GiveAs.TABLE})


def check_form_not_met(case: Case) -> Iterator[Finding]:
    """Report a preferred form that nothing released is in, without a reason."""
    request = case.request
    wanted = request.preferred_form
    if wanted is None or request.other_form_because or not case.releases:
        return
    is_met = _gives_data(case) if _DATA.search(wanted) else not _NEVER_MADE.search(wanted)
    if not is_met:
        yield RULE.finding(
            where=request.at("preferred_form"),
            message=f"`{wanted}` was asked for, and nothing released is in that form",
            fix="give it as an attachment, or say why not in `other_form_because`",
            about="preferred_form",
            can_be_overridden=True,
        )
