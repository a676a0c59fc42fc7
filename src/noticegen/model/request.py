"""What the caseworker wrote: the case file, key by key, with the line of every value.

It knows nothing of the law: limbs and questions are names here.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Any

from noticegen.model.attachment_entry import DataEntry, DocumentEntry
from noticegen.model.choices import Conclusion, Kind, QuotedIn
from noticegen.model.dataclass import dataclass
from noticegen.model.form import CaseBlock, Id, a_key
from noticegen.model.item import Item
from noticegen.model.other_letters import Correction, Fee, OtherAuthority
from noticegen.model.particulars import Background, Decider, Link, Signatory
from noticegen.model.reliance import RelianceEntry, WithheldClass
from noticegen.model.text import Prose, Quoted


@dataclass(frozen=True, kw_only=True)
class JoinedRequest(CaseBlock):
    """A further request that this letter answers."""

    reference: str = a_key("its reference", required=True)
    received: dt.date = a_key("the day it reached the authority", required=True)
    clarified: dt.date | None = a_key("the day clarification came; its clock runs from it")
    subject: str | None = a_key("a noun phrase")


@dataclass(frozen=True, kw_only=True)
class Event(CaseBlock):
    """Something that happened before, or a letter that has no case file."""

    date: dt.date = a_key("the day", required=True)
    what: Prose = a_key("what happened, as a sentence", required=True)


@dataclass(frozen=True, kw_only=True)
class Point(CaseBlock):
    """A point of a review: raised by the applicant, or found by the reviewer."""

    number: str | None = a_key("as the applicant numbered it")
    raised: Quoted | None = a_key(
        "the applicant's words", example="The whole contract cannot be sensitive."
    )
    found: Prose | None = a_key("what the reviewer looked at unasked")
    item: str | None = a_key("the number of the item that it is about")
    conclusion: Conclusion = a_key("upheld, upheld in part, not upheld", required=True)
    because: Prose = a_key("why", required=True)
    breach: tuple[str, ...] = a_key("the provisions that were broken: s10(1)", default=())
    put_right: Prose | None = a_key("what has been done about it")


@dataclass(frozen=True, kw_only=True)
class Review(CaseBlock):
    """An internal review."""

    requested: dt.date = a_key("the day it was asked for", required=True)
    reviewer: Prose = a_key(
        "who reviewed it, and what they had to do with the reply", required=True
    )
    points: tuple[Point, ...] = a_key("what was raised or found, and decided", default=())


@dataclass(frozen=True, kw_only=True)
class Override(CaseBlock):
    """A named person goes on in spite of a finding."""

    finding: str = a_key("the finding's code", example="rows-single-out", required=True)
    about: str | None = a_key("which one, where there are several")
    by: str = a_key("who answers for it", required=True)
    role: str = a_key("their role", required=True)
    date: dt.date = a_key("the day they decided", required=True)
    because: Prose = a_key("why it is right to go on", required=True)


@dataclass(frozen=True, kw_only=True)
class Advice(CaseBlock):
    """Advice and assistance for this case. FOIA s16."""

    text: Prose | None = a_key("advice, in words")
    narrower_request: Prose | None = a_key(
        "a narrower request that could be answered",
        example="The notes for any two months could be read within the limit.",
    )
    links: tuple[Link, ...] = a_key("publications that help", default=())


@dataclass(frozen=True, kw_only=True)
class Publication(CaseBlock):
    """Something that will be published."""

    what: Prose = a_key("what", required=True)
    when: str = a_key(
        "a date or an event", example="after the committee meets in March 2027", required=True
    )
    where: str | None = a_key("where")


@dataclass(frozen=True, kw_only=True)
class RelatedRequest(CaseBlock):
    """An earlier or later request that is no part of this chain."""

    reference: str = a_key("its reference", required=True)
    what: Prose | None = a_key("what it was about")


@dataclass(frozen=True, kw_only=True)
class Reuse(CaseBlock):
    """What this case says about re-use."""

    owner: str | None = a_key("who owns the rights, where the authority does not")
    not_licensed: tuple[Id, ...] = a_key("attachments that are not licensed", default=())


@dataclass(frozen=True, kw_only=True)
class Request(CaseBlock):
    """The case file.

    `earlier` is the case file that it `continues`, read; keys left out here are taken
    from there, with their places (`read/chain.py`).
    """

    kind: Kind = a_key("which letter of the chain", default=Kind.REPLY)
    regime: str | None = a_key("FOIA; as authority.yaml where left out", carried=True)
    continues: str | None = a_key("the case file of the letter before", example="extension.yaml")
    reference: str = a_key(
        "the authority's reference", example="WBC-2026-0417", required=True, carried=True
    )
    received: dt.date = a_key(
        "the day the request reached the authority",
        example="2026-09-01",
        required=True,
        carried=True,
    )
    clarification_asked: dt.date | None = a_key("the day clarification was asked for", carried=True)
    clarified: dt.date | None = a_key("the day it came; the clock runs from it", carried=True)
    paid: dt.date | None = a_key(
        "the day the fee came that a fees notice asked for; the days between do not count",
        carried=True,
    )
    issued: dt.date | None = a_key(
        "the day of the letter; without it only a draft can be made", example="2026-09-24"
    )
    authority: str | None = a_key(
        "the authority's file; else the nearest authority.yaml", carried=True
    )
    applicant: str = a_key(
        "the applicant's name, as the letter greets it",
        example="Ms Orla Vint",
        required=True,
        carried=True,
    )
    send_to: tuple[str, ...] = a_key(
        "address or e-mail, lines kept", example="orla.vint@example.org", default=(), carried=True
    )
    their_reference: str | None = a_key("the applicant's reference", carried=True)
    subject: str | None = a_key(
        "a noun phrase for the heading", example="play area resurfacing", carried=True
    )
    read_as: Prose | None = a_key(
        "how we read the whole request",
        example='We have read "fines" as penalty charge notices throughout.',
        carried=True,
    )
    caveat: Prose | None = a_key("limits and method of the data, for the whole reply")
    quoted_in: QuotedIn = a_key("where the applicant's words stand", default=QuotedIn.LETTER)
    preferred_form: str | None = a_key("the form that was asked for", carried=True)
    other_form_because: Prose | None = a_key("why it was not met")
    joined_requests: tuple[JoinedRequest, ...] = a_key(
        "further requests answered in this letter", default=(), carried=True
    )
    history: tuple[Event, ...] = a_key("what went before, and letters without a file", default=())
    review: Review | None = a_key("for an internal review")
    fee: Fee | None = a_key("for a fees notice")
    correction: Correction | None = a_key("for a correction")
    other_authorities: Mapping[Id, OtherAuthority] = a_key(
        "authorities that may hold what we do not", default={}
    )
    items: tuple[Item, ...] = a_key("what was asked, and the decision on each", required=True)
    withheld: Mapping[Id, WithheldClass] = a_key(
        "classes of withheld information", default={}, carried=True
    )
    relied_on: Mapping[Id, RelianceEntry] = a_key(
        "arguments for refusing", default={}, carried=True
    )
    attachments: Mapping[Id, DocumentEntry | DataEntry] = a_key(
        "what goes beside the letter", default={}
    )
    late_because: Prose | None = a_key("why it is late")
    advice: Advice | None = a_key("advice and assistance for this case")
    will_publish: tuple[Publication, ...] = a_key("what will be published", default=())
    related_requests: tuple[RelatedRequest, ...] = a_key("requests near this one", default=())
    background: tuple[Background, ...] = a_key("statements outside the decision", default=())
    reuse: Reuse | None = a_key("re-use, where it differs")
    signatory: Signatory | None = a_key("who signs; as authority.yaml where left out")
    goes_public: bool = a_key("the reply is published as it arrives", default=False, carried=True)
    decided_by: Decider | None = a_key("who decided; kept in the record, never printed")
    checked_by: Decider | None = a_key("who looked a second time; kept in the record")
    overrides: tuple[Override, ...] = a_key("findings that a named person answers for", default=())
    earlier: "Request | None" = field(default=None, repr=False, compare=False)

    @classmethod
    def stands_without(cls, values: Mapping[str, Any]) -> Mapping[str, Any]:
        """Give no items for a correction that changes no answer."""
        return {"items": ()} if values.get("kind") is Kind.CORRECTION else {}

    def data(self) -> Mapping[Id, DataEntry]:
        """Give the attachments that are data."""
        return {n: a for n, a in self.attachments.items() if isinstance(a, DataEntry)}

    def documents(self) -> Mapping[Id, DocumentEntry]:
        """Give the attachments that are finished documents."""
        return {n: a for n, a in self.attachments.items() if isinstance(a, DocumentEntry)}

    def chain(self) -> Iterator["Request"]:
        """Give the letters before this one, the latest first."""
        earlier = self.earlier
        while earlier is not None:
            yield earlier
            earlier = earlier.earlier
