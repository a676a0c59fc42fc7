"""What the caseworker wrote: the case file, key by key, with the line of every value.

It knows nothing of the law: limbs and questions are names here.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from noticegen.model.form import Block, Id, a_key
from noticegen.model.text import Prose, Quoted, Rows


class Outcome(StrEnum):
    """The decision on an item."""

    DISCLOSED = "disclosed"
    PARTLY_DISCLOSED = "partly disclosed"
    WITHHELD = "withheld"
    NOT_HELD = "not held"
    NOT_APPLICABLE = "not applicable"


NOT_YET_WORDED = {
    "outcome": (
        "neither confirmed nor denied",
        "over the cost limit",
        "vexatious",
        "repeated",
        "decision pending",
    ),
    "kind": ("extension", "internal review", "later disclosure"),
}
"""What the Act knows and no letter of ours can say yet; nothing else may be written instead."""


class QuotedIn(StrEnum):
    """Where the applicant's words are set out."""

    LETTER = "letter"
    ANNEX = "annex"


class Likelihood(StrEnum):
    """The level of a harm test that is relied on."""

    WOULD = "would"
    WOULD_BE_LIKELY_TO = "would be likely to"


class Balance(StrEnum):
    """What the public interest favours."""

    MAINTAINING = "maintaining"
    DISCLOSURE = "disclosure"


class Holds(StrEnum):
    """What a column holds; it steers the search for leaks."""

    PERSON = "person"
    DATE = "date"
    IDENTIFIER = "identifier"
    NUMBER = "number"
    CATEGORY = "category"
    COUNT = "count"
    TEXT = "text"


class Say(StrEnum):
    """What is done with a column, said in words."""

    KEEP = "keep"
    NOT_REQUESTED = "not requested"
    APART = "apart"


class GiveAs(StrEnum):
    """The forms in which data is given."""

    CSV = "csv"
    XLSX = "xlsx"


class RowsAre(StrEnum):
    """What one row of a source stands for; the group rule holds for people and cases."""

    PEOPLE = "people"
    CASES = "cases"
    THINGS = "things"
    COUNTS = "counts"


class Hidden(StrEnum):
    """What to do with hidden rows or columns of a source."""

    REFUSE = "refuse"
    EXCLUDE = "exclude"
    INCLUDE = "include"


class DateOrder(StrEnum):
    """How dates that are typed as text are to be read."""

    DMY = "dmy"
    MDY = "mdy"
    YMD = "ymd"


@dataclass(frozen=True, kw_only=True)
class Link(Block):
    """An address with a title."""

    title: str = a_key("what the reader will find there", required=True)
    address: str = a_key("the page itself, beginning https://", required=True)


@dataclass(frozen=True, kw_only=True)
class Signatory(Block):
    """Who signs: a person, or a team."""

    name: str = a_key("a person's or a team's name", required=True)
    role: str | None = a_key("what they are")


@dataclass(frozen=True, kw_only=True)
class Decider(Block):
    """Who decided, or who looked a second time; kept in the record, never printed."""

    name: str = a_key("their name", required=True)
    role: str | None = a_key("their role")
    date: dt.date | None = a_key("the day")


@dataclass(frozen=True, kw_only=True)
class Override(Block):
    """A named person goes on in spite of a finding."""

    finding: str = a_key("the finding's code", required=True)
    about: str | None = a_key("which one, where there are several")
    by: str = a_key("who answers for it", required=True)
    role: str = a_key("their role", required=True)
    date: dt.date = a_key("the day they decided", required=True)
    because: Prose = a_key("why it is right to go on", required=True)


@dataclass(frozen=True, kw_only=True)
class Item(Block):
    """One thing that was asked, and the decision on it."""

    number: str | None = a_key("as the applicant wrote it: 1a, 3., (ii)")
    asks: Quoted | None = a_key("the applicant's words")
    covers: Prose | None = a_key("our words where the applicant has none")
    preamble: Quoted | None = a_key("the applicant's words before this item; holds until the next")
    read_as: Prose | None = a_key("how we read it")
    outcome: Outcome | None = a_key("the decision")
    see: str | None = a_key("the number of the item whose answer answers this one too")
    parts: tuple["Item", ...] = a_key("parts with outcomes of their own", default=())
    answer: Prose | None = a_key("what is disclosed, in words")
    list: tuple[Prose, ...] = a_key("what is disclosed, as a list", default=())
    table: Rows | None = a_key("what is disclosed, as a table: lines of cells divided by |")
    attached: tuple[Id, ...] = a_key("attachments that answer it", default=())
    links: tuple[Link, ...] = a_key("where it is published", default=())
    caveat: Prose | None = a_key("limits and method of the data")
    data_as_at: dt.date | None = a_key("the day the data was taken")
    withholds: tuple[Id, ...] = a_key("the classes of information withheld from it", default=())
    under: tuple[Id, ...] = a_key("the reliances under which all of it is refused", default=())
    considered: tuple[Id, ...] = a_key("engaged, but the balance favours disclosure", default=())
    searched: Prose | None = a_key("where we looked, and who did")
    because: Prose | None = a_key("why not held, or not applicable")
    private: Prose | None = a_key("never leaves")


@dataclass(frozen=True, kw_only=True)
class WithheldClass(Block):
    """A class of information that is withheld."""

    what: str = a_key("a noun phrase, as printed: the drivers' names", required=True)
    under: tuple[Id, ...] = a_key("the reliances under which it is withheld", required=True)
    except_: tuple[Id, ...] = a_key("classes carved out of it", default=())
    private: Prose | None = a_key("never leaves")


@dataclass(frozen=True, kw_only=True)
class PublicInterestTest(Block):
    """The public interest, weighed. FOIA s2(2)(b), s17(3)(b)."""

    for_disclosure: tuple[Prose, ...] = a_key("factors for disclosure", default=())
    for_maintaining: tuple[Prose, ...] = a_key("factors for maintaining the exemption", default=())
    balance: Balance | None = a_key("which side is the stronger")
    because: Prose | None = a_key("why")
    private: Prose | None = a_key("never leaves")


@dataclass(frozen=True, kw_only=True)
class RelianceEntry(Block):
    """An argument for refusing, as the caseworker wrote it."""

    limb: str = a_key("the limb relied on, as in the definitions: s43(2)", required=True)
    about: str | None = a_key("a noun phrase for the heading of its reasons: the officers")
    likelihood: Likelihood | None = a_key("the level relied on, where the limb has a harm test")
    answers: Mapping[str, Prose] = a_key("answers to the limb's questions", default={})
    public_interest_test: PublicInterestTest | None = a_key("for a qualified limb")
    cites: tuple[Link, ...] = a_key("rulings and guidance that the reasons lean on", default=())
    private: Prose | None = a_key("never leaves")


@dataclass(frozen=True, kw_only=True)
class Column(Block):
    """What is done with a column of the source."""

    SHORTHAND: ClassVar[str] = "say"

    say: Say | None = a_key("keep, not requested or apart")
    withholds: Id | None = a_key("the class that it is withheld under")
    holds: Holds | None = a_key("what it holds; steers the search for leaks")
    give: str | None = a_key("something coarser, given instead: year, periods, groups and so on")
    named: str | None = a_key("the new heading")
    groups: str | None = a_key("a CSV file beside the case: value, group")
    bands: tuple[str, ...] = a_key("where each band of numbers begins", default=())
    periods: tuple[str, ...] = a_key("years, `2021 to 2023`", default=())
    dates: DateOrder | None = a_key("how dates typed as text are read")
    apart: bool = a_key("give it as a table of counts of its own", default=False)


@dataclass(frozen=True, kw_only=True)
class Source(Block):
    """The file that data is taken from; never released."""

    SHORTHAND: ClassVar[str] = "file"

    file: str = a_key("XLSX or CSV, beside the case file", required=True)
    sheet: str | None = a_key("the sheet's name, where there are several or it is hidden")
    header_row: int = a_key("the row that holds the headings", default=1)
    hidden_rows: Hidden = a_key("what to do with hidden rows", default=Hidden.REFUSE)
    hidden_columns: Hidden = a_key("what to do with hidden columns", default=Hidden.REFUSE)
    encoding: str | None = a_key("of a CSV file that is not UTF-8")


@dataclass(frozen=True, kw_only=True)
class AllowedText(Block):
    """A text that may stand in a release although it is also a withheld value."""

    text: str = a_key("the text", required=True)
    in_: str = a_key("where it may stand: a released heading, or `letter`", required=True)
    because: str = a_key("why it tells nothing", required=True)


@dataclass(frozen=True, kw_only=True)
class Leaks(Block):
    """What else the search for leaks is told."""

    also_withheld: tuple[str, ...] = a_key("further texts that must not leave", default=())
    allowed: tuple[AllowedText, ...] = a_key("texts that may", default=())


@dataclass(frozen=True, kw_only=True)
class AttachmentEntry(Block):
    """Data that goes beside the letter."""

    title: str = a_key("as printed", required=True)
    source: Source = a_key("the file that it is made from", required=True)
    columns: Mapping[str, Column] = a_key("what is done with each column", required=True)
    not_identifying_because: Prose | None = a_key("why nobody can be singled out by those who know")
    smallest_group: int = a_key("rows alike in all kept columns", default=5)
    give_as: tuple[GiveAs, ...] = a_key("forms", default=(GiveAs.CSV, GiveAs.XLSX))
    rows_are: RowsAre = a_key("what a row stands for", default=RowsAre.PEOPLE)
    data_as_at: dt.date | None = a_key("the day the data was taken")
    caveat: Prose | None = a_key("limits and method of the data")
    order: tuple[str, ...] = a_key("released headings that the rows are sorted by", default=())
    leaks: Leaks | None = a_key("what else the search for leaks is told")
    private: Prose | None = a_key("never leaves")


@dataclass(frozen=True, kw_only=True)
class Advice(Block):
    """Advice and assistance for this case. FOIA s16."""

    text: Prose | None = a_key("advice, in words")
    narrower_request: Prose | None = a_key("a narrower request that could be answered")
    links: tuple[Link, ...] = a_key("publications that help", default=())


@dataclass(frozen=True, kw_only=True)
class Publication(Block):
    """Something that will be published."""

    what: Prose = a_key("what", required=True)
    when: str = a_key("a date or an event", required=True)
    where: str | None = a_key("where")


@dataclass(frozen=True, kw_only=True)
class RelatedRequest(Block):
    """An earlier or later request."""

    reference: str = a_key("its reference", required=True)
    what: Prose | None = a_key("what it was about")


@dataclass(frozen=True, kw_only=True)
class Background(Block):
    """A statement outside the decision."""

    heading: str = a_key("its heading", required=True)
    text: Prose = a_key("its words", required=True)


@dataclass(frozen=True, kw_only=True)
class Reuse(Block):
    """What this case says about re-use."""

    owner: str | None = a_key("who owns the rights, where the authority does not")
    not_licensed: tuple[Id, ...] = a_key("attachments that are not licensed", default=())


class Kind(StrEnum):
    """Which letter of the chain."""

    REPLY = "reply"


@dataclass(frozen=True, kw_only=True)
class Request(Block):
    """The case file."""

    kind: Kind = a_key("which letter of the chain", default=Kind.REPLY)
    regime: str | None = a_key("FOIA; as authority.yaml where left out")
    reference: str = a_key("the authority's reference", required=True)
    received: dt.date = a_key("the day the request reached the authority", required=True)
    clarification_asked: dt.date | None = a_key("the day clarification was asked for")
    clarified: dt.date | None = a_key("the day it came; the clock runs from it")
    issued: dt.date | None = a_key("the day of the letter; without it only a draft can be made")
    authority: str | None = a_key("the authority's file; else the nearest authority.yaml")
    applicant: str = a_key("the applicant's name, as the letter greets it", required=True)
    send_to: tuple[str, ...] = a_key("address or e-mail, lines kept", default=())
    their_reference: str | None = a_key("the applicant's reference")
    subject: str | None = a_key("a noun phrase for the heading")
    read_as: Prose | None = a_key("how we read the whole request")
    caveat: Prose | None = a_key("limits and method of the data, for the whole reply")
    quoted_in: QuotedIn = a_key("where the applicant's words stand", default=QuotedIn.LETTER)
    preferred_form: str | None = a_key("the form that was asked for")
    other_form_because: Prose | None = a_key("why it was not met")
    items: tuple[Item, ...] = a_key("what was asked, and the decision on each", required=True)
    withheld: Mapping[Id, WithheldClass] = a_key("classes of withheld information", default={})
    relied_on: Mapping[Id, RelianceEntry] = a_key("arguments for refusing", default={})
    attachments: Mapping[Id, AttachmentEntry] = a_key("what goes beside the letter", default={})
    late_because: Prose | None = a_key("why it is late")
    advice: Advice | None = a_key("advice and assistance for this case")
    will_publish: tuple[Publication, ...] = a_key("what will be published", default=())
    related_requests: tuple[RelatedRequest, ...] = a_key("requests near this one", default=())
    background: tuple[Background, ...] = a_key("statements outside the decision", default=())
    reuse: Reuse | None = a_key("re-use, where it differs")
    signatory: Signatory | None = a_key("who signs; as authority.yaml where left out")
    decided_by: Decider | None = a_key("who decided; kept in the record, never printed")
    checked_by: Decider | None = a_key("who looked a second time; kept in the record")
    overrides: tuple[Override, ...] = a_key("findings that a named person answers for", default=())
    private: Prose | None = a_key("never leaves")
