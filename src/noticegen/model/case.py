"""Facts joined to the law in force: what the checks read and the letter is composed from."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field

from noticegen.model.attachment import Attachment
from noticegen.model.authority import Approvals, Authority, InternalReview
from noticegen.model.choices import ANSWERS_NOTHING, Kind, Outcome
from noticegen.model.dataclass import dataclass
from noticegen.model.document import Document
from noticegen.model.estimate import Estimate
from noticegen.model.finding import Problem
from noticegen.model.form import Id
from noticegen.model.item import Item
from noticegen.model.law import Status
from noticegen.model.law_in_force import LawInForce, LimbInForce
from noticegen.model.question import conditions_hold
from noticegen.model.reliance import RelianceEntry
from noticegen.model.request import Request
from noticegen.model.test_result import TestResult

REFUSING = frozenset(
    {
        Outcome.WITHHELD,
        Outcome.PARTLY_DISCLOSED,
        Outcome.NEITHER,
        Outcome.OVER_COST_LIMIT,
        Outcome.VEXATIOUS,
        Outcome.REPEATED,
        Outcome.PENDING,
    }
)
"""Outcomes that section 17 demands a notice for."""


@dataclass(frozen=True, slots=True)
class Reliance:
    """One entry of `relied_on`, joined to its limb."""

    id: Id
    entry: RelianceEntry
    law: LimbInForce
    result: TestResult
    estimate: Estimate | None = None
    """Of its cost, where one can be counted."""
    narrower: Estimate | None = None
    """Of what the narrower request would cost, where one can be counted."""

    @property
    def status(self) -> Status:
        """Whether it is absolute or qualified; answers may make a qualified limb absolute."""
        limb = self.law.limb
        is_absolute = limb.absolute_when and conditions_hold(limb.absolute_when, self.result.said)
        return Status.ABSOLUTE if is_absolute else limb.status

    @property
    def is_complete(self) -> bool:
        """Whether every question that the test reached is answered in its form."""
        return not (self.result.missing or self.result.misfits)


OF = " of "
"""Stands between an item's number and the reference of its request."""


@dataclass(frozen=True, slots=True)
class CaseItem:
    """An item or part: its number as printed, and its outcome, through `see` too.

    `sees` and `joins` are printed numbers; `request` is the reference of its request
    where the letter answers several.
    """

    item: Item
    number: str
    outcome: Outcome | None
    sees: str = ""
    parts: tuple["CaseItem", ...] = ()
    joins: str = ""
    request: str = ""

    def leaves(self) -> Iterator["CaseItem"]:
        """Give the innermost items, each of which has an outcome of its own."""
        if self.parts:
            for part in self.parts:
                yield from part.leaves()
        else:
            yield self


@dataclass(frozen=True, slots=True)
class Before:
    """What the latest of the earlier letters that has an item decided on it."""

    letter: Request
    entry: CaseItem

    @property
    def outcome(self) -> Outcome | None:
        """The decision then."""
        return self.entry.outcome

    def limbs(self) -> frozenset[str]:
        """Give the limbs relied on then, as they were written."""
        item = self.entry.item
        names = [*item.under, *item.considered]
        for name in item.withholds:
            names += self.letter.withheld[name].under
        return frozenset(self.letter.relied_on[name].limb for name in names)

    def decision_expected_by(self) -> dt.date | None:
        """Give the day that was promised for its decision. FOIA s17(2)."""
        item = self.entry.item
        names = [*item.under, *(n for w in item.withholds for n in self.letter.withheld[w].under)]
        tests = [self.letter.relied_on[name].public_interest_test for name in names]
        days = [t.decision_expected_by for t in tests if t and t.decision_expected_by]
        return max(days, default=None)


@dataclass(frozen=True, slots=True)
class Chain:
    """What the letters before this one decided.

    `before` is by the printed number of this letter's items; `others` holds the items
    that this letter leaves as they are.
    """

    before: Mapping[str, Before] = field(default_factory=dict)
    others: tuple[Before, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """One request as understood on the day it is decided.

    `unrelied` holds the entries of `relied_on` whose limb is no provision: what is
    wrong with each. `last_day` is the last day for answering, of joined requests the
    first.
    """

    request: Request
    authority: Authority
    approvals: Approvals
    law: LawInForce
    items: tuple[CaseItem, ...]
    reliances: Mapping[Id, Reliance]
    unrelied: Mapping[Id, Problem]
    numbered_by_us: bool
    last_day: dt.date | None
    chain: Chain = field(default_factory=Chain)
    attachments: Mapping[Id, Attachment] = field(default_factory=dict)
    documents: Mapping[Id, Document] = field(default_factory=dict)

    def asked_before(self) -> list[CaseItem]:
        """Give the innermost items that the letter before asked about. FOIA s1(3)."""
        return [leaf for leaf, before in self._clarified() if before.entry.item.we_ask]

    def clear_before(self) -> list[CaseItem]:
        """Give those that were clear when the letter before asked about others."""
        return [leaf for leaf, before in self._clarified() if not before.entry.item.we_ask]

    def _clarified(self) -> Iterator[tuple[CaseItem, Before]]:
        for leaf in self.leaves():
            before = self.chain.before.get(leaf.number)
            if before and before.letter.kind is Kind.CLARIFICATION:
                yield leaf, before

    def leaves(self) -> Iterator[CaseItem]:
        """Give the innermost items in the letter's order."""
        for item in self.items:
            yield from item.leaves()

    @property
    def asked(self) -> int:
        """How many innermost items the request has, with those answered by earlier letters."""
        return len(list(self.leaves())) + len(self.chain.others)

    def reliances_of(self, item: Item) -> tuple[Id, ...]:
        """Give the reliances of an item, through its classes too, each once."""
        found = dict.fromkeys(item.under)
        for name in item.withholds:
            found |= dict.fromkeys(self.request.withheld[name].under)
        return tuple(found)

    def is_elsewhere(self, names: Iterable[Id]) -> bool:
        """Whether the applicant gets what is refused in another way, by each of its reliances."""
        used = [self.reliances[name].law.limb for name in names if name in self.reliances]
        return bool(used) and all(limb.leads_elsewhere for limb in used)

    def decision_expected_by(self, names: Iterable[Id]) -> dt.date | None:
        """Give the day by which the tests of reliances will have been decided. FOIA s17(2)."""
        tests = [self.request.relied_on[name].public_interest_test for name in names]
        days = [t.decision_expected_by for t in tests if t and t.decision_expected_by]
        return max(days, default=None)

    def is_silent_on(self, leaf: CaseItem) -> bool:
        """Whether the letter must not tell if what an item asks for is held. FOIA s1(6), s2(1).

        So it is too while the public interest in saying it is still being weighed.
        """
        if leaf.outcome is not Outcome.PENDING:
            return leaf.outcome is Outcome.NEITHER
        used = [self.reliances[n] for n in self.reliances_of(leaf.item) if n in self.reliances]
        return any(reliance.law.limb.refuses_as is Outcome.NEITHER for reliance in used)

    @property
    def internal_review(self) -> InternalReview | None:
        """The authority's procedure for complaints under the letter's regime, if it says one."""
        return self.authority.review_under(self.law.regime.key)

    @property
    def decides(self) -> bool:
        """Whether the letter is of a kind that answers items."""
        return self.request.kind not in ANSWERS_NOTHING

    @property
    def gives_rights(self) -> bool:
        """Whether the letter says how to complain: all do but those that have not come to it."""
        without = (Kind.ACKNOWLEDGEMENT, Kind.CLARIFICATION, Kind.NO_NOTICE)
        return self.request.kind not in without

    @property
    def refuses(self) -> bool:
        """Whether anything is refused, so that section 17 demands a notice."""
        return any(leaf.outcome in REFUSING for leaf in self.leaves())

    @property
    def releases(self) -> bool:
        """Whether anything is released."""
        return any(
            leaf.outcome in (Outcome.DISCLOSED, Outcome.PARTLY_DISCLOSED) for leaf in self.leaves()
        )
