"""Which words the sheet alone tells, and which of its words are no secret."""

from collections.abc import Iterator, Sequence

from noticegen.long_dates import long_date
from noticegen.model.case import Case
from noticegen.model.finding import Finding


def told_by_the_sheet_alone(case: Case, findings: Sequence[Finding]) -> Iterator[str]:
    """Give the words of a case that stand on the sheet, and in no file that is sent."""
    for finding in findings:
        yield f"{finding.message}\n{finding.about}"
    for override in case.request.overrides:
        yield f"{override.role}\n{override.because}"
    for attachment in case.attachments.values():
        yield from (column.heading for column in attachment.withheld)


def people_and_days(case: Case) -> Iterator[str]:
    """Give who acts in a case, and when: they stand on the sheet in their own right."""
    request = case.request
    yield request.applicant
    yield from request.send_to
    yield case.authority.name
    days = [request.issued, case.last_day]
    for person in (request.decided_by, request.checked_by):
        if person:
            yield person.name
            days.append(person.date)
    for override in request.overrides:
        yield override.by
        days.append(override.date)
    for approval in case.approvals.approvals:
        yield approval.name
        days.append(approval.date)
    yield from (long_date(day) for day in days if day)
