"""What is told of a case: plain facts, already in words, without any value of a source."""

import datetime as dt

from noticegen.model.dataclass import dataclass
from noticegen.model.finding import Finding


@dataclass(frozen=True, slots=True)
class ItemFacts:
    """An item or part: what was asked, how it was read, what was decided."""

    number: str
    asks: str
    covers: str
    read_as: str
    request: str
    outcome: str
    sees: str
    joins: str
    gives: tuple[str, ...]
    withholds: tuple[str, ...]
    under: tuple[str, ...]
    considered: tuple[str, ...]
    searched: str
    because: str
    we_ask: str
    held_by: tuple[str, ...]
    where: str
    parts: tuple["ItemFacts", ...]


@dataclass(frozen=True, slots=True)
class WithheldFacts:
    """A class, or (without an id) all of an item: from where, and under which reliances."""

    id: str
    what: str
    from_where: tuple[str, ...]
    under: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuestionFacts:
    """A question that the test reached, with its answer; `said` is yes, no or empty."""

    key: str
    asks: str
    said: str
    reason: str
    where: str
    decides: bool
    closes_gate: bool


@dataclass(frozen=True, slots=True)
class PublicInterestFacts:
    """How the public interest stands, in `state`, and what was weighed."""

    state: str
    for_disclosure: tuple[str, ...]
    for_maintaining: tuple[str, ...]
    because: str


@dataclass(frozen=True, slots=True)
class RelianceFacts:
    """A reliance: its provision, what its test came to, and why.

    `wrong` says why the provision can't be relied on; nothing else is known then.
    """

    id: str
    provision: str
    protects: str
    status: str
    status_because: str
    about: str
    likelihood: str
    used_for: tuple[str, ...]
    where: str
    wrong: str
    result: str
    mend: str
    cost: tuple[str, ...]
    asked: tuple[QuestionFacts, ...]
    in_any_case: tuple[QuestionFacts, ...]
    not_answered: tuple[str, ...]
    misfits: tuple[str, ...]
    contrary: tuple[str, ...]
    not_asked: tuple[str, ...]
    answered_unasked: tuple[str, ...]
    public_interest: PublicInterestFacts | None
    keeps_reasons_back: bool


@dataclass(frozen=True, slots=True)
class ColumnFacts:
    """A column of a source, what is done with it, and as what the search takes it."""

    heading: str
    treatment: str
    searched_as: str


@dataclass(frozen=True, slots=True)
class DataFacts:
    """Data beside the letter: where it comes from, and what is made of it."""

    id: str
    title: str
    source: str
    sheet: str
    rows_read: int
    columns: tuple[ColumnFacts, ...]
    tables: tuple[tuple[str, int], ...]
    group_rule: tuple[str, ...]
    tells: tuple[str, ...]
    not_identifying_because: str
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """A finished document beside the letter."""

    id: str
    title: str
    file: str
    withholds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CarriedFacts:
    """What an earlier letter's file says, and this one does not say again."""

    file: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """All that is told of a case, in the order in which it is told."""

    case_file: str
    reference: str
    subject: str
    kind: str
    authority: str
    regime: str
    law_as_on: dt.date
    applicant: str
    their_reference: str
    received: dt.date
    clarification_asked: dt.date | None
    clarified: dt.date | None
    paid: dt.date | None
    fee: str
    mistakes: tuple[str, ...]
    issued: dt.date | None
    clock: str
    read_as: str
    decided_by: str
    checked_by: str
    items: tuple[ItemFacts, ...]
    withheld: tuple[WithheldFacts, ...]
    relied_on: tuple[RelianceFacts, ...]
    data: tuple[DataFacts, ...]
    documents: tuple[DocumentFacts, ...]
    carried_over: tuple[CarriedFacts, ...]
    overrides: tuple[str, ...]
    findings: tuple[Finding, ...]
    letter: tuple[tuple[int, str], ...]
    """Its headings, each with its level."""
    enclosures: tuple[str, ...]
