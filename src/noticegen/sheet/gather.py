"""A case, its findings and its files → what the sheet tells of them."""

from collections.abc import Iterator, Sequence
from typing import Final

from noticegen.days_left import clock_of
from noticegen.guard.guard import Plan
from noticegen.guard.record import GuardRecord
from noticegen.guard.views import is_letter
from noticegen.long_dates import long_date
from noticegen.model.case import Case
from noticegen.model.finding import Finding
from noticegen.model.particulars import Decider
from noticegen.model.release import Output, digest_of
from noticegen.sheet.facts import FileFacts, OverrideFacts, SheetFacts
from noticegen.sheet.searched import group_facts, list_looked_for, search_facts
from noticegen.sheet.withheld import list_withheld, list_wordings

_DIGITS_SHOWN: Final = 12
"""Of a digest: enough to tell two files apart, few enough to read aloud."""


def gather_facts(
    case: Case,
    findings: Sequence[Finding],
    outputs: Sequence[Output],
    plan: Plan,
    guarded: GuardRecord,
) -> SheetFacts:
    """Gather what the sheet tells; `plan` is the tables that the data was made from."""
    request, withheld = case.request, tuple(list_withheld(case))
    groups = tuple(group_facts(case))
    clock = clock_of(case, request.issued or case.law.day)  # the same on whatever day it is made
    return SheetFacts(
        references=(request.reference, *(r.reference for r in request.joined_requests)),
        kind=str(request.kind),
        subject=request.subject or "",
        to=(request.applicant, *(line for line in request.send_to if line != request.applicant)),
        dated=long_date(request.issued) if request.issued else "",
        last_day=long_date(clock.last_day) if clock.last_day else "",
        left=clock.left,
        late=clock.late,
        is_late=clock.is_late,
        files=tuple(_files(case, outputs, plan)),
        withheld=withheld,
        alike=all(row.repeats for row in withheld[1:]),
        wordings=tuple(list_wordings(case)),
        stops=tuple(finding for finding in findings if finding.stops),
        advice=tuple(f for f in findings if not f.stops and not f.overridden_by),
        overrides=tuple(_overrides(case, findings)),
        looked_for=tuple(list_looked_for(case)),
        has_data=bool(case.attachments),
        groups=groups,
        least=min((group.least for group in groups if group.least), default=0),
        search=search_facts(guarded),
        decided_by=request.decided_by,
        decided_on=_day(request.decided_by),
        checked_by=request.checked_by,
        checked_on=_day(request.checked_by),
    )


def _day(person: Decider | None) -> str:
    return long_date(person.date) if person and person.date else ""


def _files(case: Case, outputs: Sequence[Output], plan: Plan) -> Iterator[FileFacts]:
    pages = {f"sha256:{document.digest}": document.pages for document in case.documents.values()}
    for output in outputs:
        digest = digest_of(output.data)
        yield FileFacts(
            name=output.name,
            is_letter=is_letter(output.name),
            rows=sum(len(table.rows) for name, table in plan if name == output.name),
            pages=pages.get(digest, 0),
            size=f"{len(output.data):,}",
            digest=digest.partition(":")[2][:_DIGITS_SHOWN],
        )


def _overrides(case: Case, findings: Sequence[Finding]) -> Iterator[OverrideFacts]:
    """Join each finding that somebody answers for to who does, and why."""
    for finding in findings:
        for override in case.request.overrides if finding.overridden_by else ():
            if override.finding == finding.rule and override.about in (None, finding.about):
                because = " ".join(str(override.because).split())
                day = long_date(override.date)
                yield OverrideFacts(finding, override.by, override.role, day, because)
                break
