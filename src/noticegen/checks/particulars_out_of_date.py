"""The particulars that a letter gives are those of its day. FOIA s17(7)(b), s50."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from noticegen.checks.find_words import find_wrong, fix_of, shown
from noticegen.checks.our_words import OurWords, our_particulars
from noticegen.checks.rule import Rule
from noticegen.long_dates import long_date
from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity
from noticegen.model.place import Place
from noticegen.model.wrong_words import StaleParticular

RULE: Final = Rule(
    code="particulars-out-of-date",
    title="the particulars that a letter gives are those of its day",
    source="FOIA s17(7)(b), s50",
    severity=Severity.BLOCKING,
    advice_if=(
        "nobody has confirmed it, or nobody has checked the Commissioner's particulars for 180 days"
    ),
    looks_like=True,
    why=(
        "Old addresses and numbers of the Commissioner are copied from letter to letter for "
        "years, and an applicant who uses them is not heard. What nobody has confirmed to be "
        "old is advice, and so are particulars that nobody has checked for half a year."
    ),
    message="`mail@ico.gsi.gov.uk`: this address is no longer used",
    fix="take it out; the letter gives the present particulars",
)
_OLD = dt.timedelta(days=180)


def check_particulars_out_of_date(case: Case) -> Iterator[Finding]:
    """Report particulars that have changed, and a regulator's that nobody has looked at lately."""
    for ours in our_particulars(case):
        for stale in case.law.version.stale:
            if stale.is_wrong_on(case.law.day):
                yield from _in_text(ours, stale)
    yield from _of_commissioner(case)


def _in_text(ours: OurWords, stale: StaleParticular) -> Iterator[Finding]:
    span = find_wrong(stale, ours.words)
    if span is not None:
        severity = Severity.BLOCKING if stale.certain else Severity.ADVICE
        message = f"`{shown(ours.words, span)}`: {' '.join(stale.what.split())}"
        yield _finding(severity, ours.place, message, fix_of(stale.write), ours.key)


def _of_commissioner(case: Case) -> Iterator[Finding]:
    commissioner, issued = case.law.version.commissioner, case.request.issued
    if issued is None:
        return
    checked, place = commissioner.checked_on, commissioner.at("checked_on")
    whose = f"the particulars of the {commissioner.name}"
    fix = "see whether they still hold, and write the day on which you did as `checked_on`"
    if checked is None:
        message = f"nobody has checked {whose}"
        yield _finding(Severity.ADVICE, place, message, fix, "commissioner")
    elif issued - checked > _OLD:
        message = f"{whose} were last checked on {long_date(checked)},"
        message += f" {(issued - checked).days} days before the letter"
        yield _finding(Severity.ADVICE, place, message, fix, "commissioner")


def _finding(severity: Severity, where: Place, message: str, fix: str, about: str) -> Finding:
    return RULE.finding(
        severity=severity,
        where=where,
        message=message,
        fix=fix,
        about=about,
    )
