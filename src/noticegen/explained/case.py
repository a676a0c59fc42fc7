"""A case → all that is told of it."""

import dataclasses
import datetime as dt
from collections.abc import Iterator
from enum import StrEnum

from noticegen.cost import pounds_as_text
from noticegen.days_left import clock_of
from noticegen.explained.carried import carried_facts
from noticegen.explained.data import data_facts, document_facts
from noticegen.explained.facts import CaseFacts
from noticegen.explained.items import item_facts, withheld_facts
from noticegen.explained.reliances import reliance_facts
from noticegen.fees import fee_in_pounds
from noticegen.long_dates import long_date
from noticegen.model.case import Case
from noticegen.model.finding import Finding
from noticegen.model.notice import Heading, Notice, words_of
from noticegen.model.particulars import Decider
from noticegen.model.place import Place


def case_facts(
    case: Case, findings: tuple[Finding, ...], notice: Notice, today: dt.date
) -> CaseFacts:
    """Gather what is told of a case, its findings and its letter."""
    request = case.request
    data = tuple(data_facts(case))
    documents = tuple(document_facts(case))
    headings = (block for block in notice.blocks if isinstance(block, Heading))
    return CaseFacts(
        case_file=request.at().file,
        reference=request.reference,
        subject=request.subject or "",
        kind=str(request.kind),
        authority=case.authority.name,
        regime=case.law.regime.name,
        law_as_on=case.law.day,
        applicant=request.applicant,
        their_reference=request.their_reference or "",
        received=request.received,
        clarification_asked=request.clarification_asked,
        clarified=request.clarified,
        paid=request.paid,
        fee=pounds_as_text(fee_in_pounds(request.fee)) if request.fee else "",
        mistakes=tuple(str(m.right) for m in request.correction.mistakes)
        if request.correction
        else (),
        issued=request.issued,
        clock=str(clock_of(case, today)),
        read_as=str(request.read_as or ""),
        decided_by=_person(request.decided_by),
        checked_by=_person(request.checked_by),
        items=tuple(item_facts(case, item) for item in case.items),
        withheld=tuple(withheld_facts(case)),
        relied_on=tuple(reliance_facts(case)),
        data=data,
        documents=documents,
        carried_over=tuple(carried_facts(request)),
        overrides=tuple(_overrides(case)),
        findings=findings,
        letter=tuple((heading.level, words_of(heading.spans)) for heading in headings),
        enclosures=(*(f for d in data for f in d.files), *(d.file for d in documents)),
    )


def _person(person: Decider | None) -> str:
    if person is None:
        return ""
    day = long_date(person.date) if person.date else ""
    return ", ".join(part for part in (person.name, person.role, day) if part)


def _overrides(case: Case) -> Iterator[str]:
    for override in case.request.overrides:
        about = f" about `{override.about}`" if override.about else ""
        yield (
            f"{override.finding}{about}, by {override.by}, {override.role}, on "
            f"{long_date(override.date)}: {' '.join(str(override.because).split())}"
        )


def facts_to_record(facts: CaseFacts) -> dict[str, object]:
    """Give the same as plain values, for a program."""
    return {f.name: _plain(getattr(facts, f.name)) for f in dataclasses.fields(facts)}


def _plain(value: object) -> object:
    if isinstance(value, Place):
        return str(value)
    if dataclasses.is_dataclass(value):
        return {f.name: _plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, tuple):
        return [_plain(entry) for entry in value]
    if isinstance(value, dt.date | StrEnum):
        return str(value)
    return value
