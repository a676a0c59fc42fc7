"""The letter's first paragraphs: what is held, what the reader gets and doesn't get."""

from collections.abc import Callable, Iterator

from markupsafe import Markup

from noticegen.compose.answered_alike import number_with_covers
from noticegen.compose.chain import (
    compose_lead,
    compose_needs_time,
    decided_at_last,
    refusal_statement,
)
from noticegen.compose.citations import citations_of
from noticegen.compose.correction import compose_correction_opening
from noticegen.compose.no_notice import compose_no_notice
from noticegen.compose.review import compose_review_opening
from noticegen.compose.speaker import Speaker
from noticegen.compose.transfer import compose_transferred
from noticegen.compose.undecided import compose_undecided
from noticegen.fees import days_that_do_not_count
from noticegen.long_dates import long_date
from noticegen.model.case import Case, CaseItem
from noticegen.model.choices import ANSWERS_NOTHING, Held, Kind, Outcome
from noticegen.model.form import Id

_GIVEN_OR_NOT = (Outcome.DISCLOSED, Outcome.PARTLY_DISCLOSED, Outcome.WITHHELD)
_REFUSED = (
    Outcome.WITHHELD,
    Outcome.NEITHER,
    Outcome.OVER_COST_LIMIT,
    Outcome.VEXATIOUS,
    Outcome.REPEATED,
)


def compose_opening(case: Case, speaker: Speaker) -> Iterator[Markup]:
    """Give the opening paragraphs, in order."""
    names = _Names(case)
    if case.request.kind is Kind.INTERNAL_REVIEW:
        yield from compose_review_opening(case, speaker)
        said = [speaker.say("after_review")]
    elif case.request.kind is Kind.CORRECTION:
        said = [*_received(case, speaker), *compose_correction_opening(case, speaker)]
        if case.items:
            yield Markup(" ").join(said)
            said = [speaker.say("after_correction")]
    elif case.request.kind is Kind.NO_NOTICE:
        said = [*_received(case, speaker), *compose_no_notice(case, speaker)]
    else:
        said = [*_received(case, speaker), *compose_lead(case, speaker)]
    said += compose_undecided(case, speaker)
    said += [*_held(case, names, speaker), *_decision(case, names, speaker)]
    said += [*_refused_otherwise(case, names, speaker), *_not_held(names, speaker)]
    said += compose_transferred(case, speaker)
    yield Markup(" ").join(said)
    yield from compose_needs_time(case, speaker)
    yield from _late(case, speaker)
    if case.request.late_because:
        yield speaker.prose(case.request.late_because)
    if case.refuses and case.request.kind is not Kind.NO_NOTICE:
        yield speaker.say(refusal_statement(case) or _refusal_notice(names))
    if case.numbered_by_us:
        yield speaker.say("numbered_by_us")


def _refusal_notice(names: "_Names") -> str:
    """Name the statement that this is a refusal notice. FOIA s17(1), (2), (5)."""
    is_whole = names.are_all(lambda leaf: leaf.outcome in _REFUSED)
    return "refusal_notice_all" if is_whole else "refusal_notice_part"


def _late(case: Case, speaker: Speaker) -> Iterator[Markup]:
    """Apologise for a late letter. FOIA s10(1)."""
    issued, last_day = case.request.issued, case.last_day
    if issued is None or last_day is None or issued <= last_day:
        return
    if case.request.kind is Kind.INTERNAL_REVIEW:
        name = "late_review"
    elif case.request.kind in ANSWERS_NOTHING:
        name = "late_without_answer"
    else:
        name = "late_decision" if decided_at_last(case) else "late"
    yield speaker.say(name, last_day=long_date(last_day))


class _Names:
    """Gives items' numbers; at first with what they cover, where the applicant gave no number."""

    def __init__(self, case: Case) -> None:
        self.leaves = list(case.leaves())
        self._are_whole = not case.chain.others
        self._said: set[str] = set()

    def of(self, *outcomes: Outcome) -> list[str]:
        """Name the items with one of these outcomes."""
        return self.where(lambda leaf: leaf.outcome in outcomes)

    def where(self, is_so: Callable[[CaseItem], bool]) -> list[str]:
        """Name the items for which something is so."""
        return [self._name(leaf) for leaf in self.leaves if is_so(leaf)]

    def are_all(self, is_so: Callable[[CaseItem], bool]) -> bool:
        """Say whether something is so of the whole request; never where letters share it."""
        return self._are_whole and all(is_so(leaf) for leaf in self.leaves)

    def outcomes(self) -> set[Outcome | None]:
        """Give the outcomes of the whole request; none where letters share it."""
        return {leaf.outcome for leaf in self.leaves} if self._are_whole else set()

    def unless_all(self, *outcomes: Outcome) -> list[str]:
        """Name the items with one of these outcomes; none where they are the whole request."""
        is_whole = self.are_all(lambda leaf: leaf.outcome in outcomes)
        return [] if is_whole else self.of(*outcomes)

    def _name(self, leaf: CaseItem) -> str:
        is_new = leaf.number not in self._said
        self._said.add(leaf.number)
        return number_with_covers(leaf) if is_new else leaf.number


def _received(case: Case, speaker: Speaker) -> Iterator[Markup]:
    request = case.request
    joined = [
        speaker.say(
            "joined_request",
            reference=other.reference,
            received=long_date(other.received),
            subject=other.subject or "",
        )
        for other in request.joined_requests
    ]
    yield speaker.say(
        "received",
        received=long_date(request.received),
        reference=request.reference,
        joined=joined,
    )
    days = {request.reference: request.clarified}
    days |= {other.reference: other.clarified for other in request.joined_requests}
    for reference, clarified in days.items():
        if clarified:
            which = reference if joined else ""
            asked = [leaf.number for leaf in case.asked_before()] if case.clear_before() else []
            yield speaker.say(
                "clarified", clarified=long_date(clarified), reference=which, numbers=asked
            )
    if request.paid:
        counts = days_that_do_not_count(request) is not None
        yield speaker.say("fee_paid", paid=long_date(request.paid), in_time=counts)


def _is_held(case: Case, leaf: CaseItem) -> bool:
    """Say whether the letter says that what an item asks for is held."""
    if leaf.outcome is Outcome.PENDING:
        return not case.is_silent_on(leaf)
    return leaf.outcome in _GIVEN_OR_NOT or (_is_costed(leaf) and leaf.item.held is Held.ALL)


def _is_costed(leaf: CaseItem) -> bool:
    return leaf.outcome is Outcome.OVER_COST_LIMIT


def _held(case: Case, names: _Names, speaker: Speaker) -> Iterator[Markup]:
    """Say what is held, item by item where that differs. FOIA s1(1)(a)."""
    idle = (Outcome.NOT_APPLICABLE,)
    held = [leaf for leaf in names.leaves if _is_held(case, leaf)]
    if held and names.are_all(lambda leaf: leaf in held or leaf.outcome in idle):
        yield speaker.say("holds_all")
    elif held:
        yield speaker.say("holds_items", numbers=names.where(lambda leaf: leaf in held))
    some = [leaf for leaf in names.leaves if _is_costed(leaf) and leaf.item.held is Held.SOME]
    if some:
        is_whole = names.are_all(lambda leaf: leaf in some)
        numbers = [] if is_whole else names.where(lambda leaf: leaf in some)
        yield speaker.say("holds_some", numbers=numbers)


def _not_held(names: _Names, speaker: Speaker) -> Iterator[Markup]:
    if names.are_all(lambda leaf: leaf.outcome is Outcome.NOT_HELD):
        yield speaker.say("holds_none")
    elif not_held := names.of(Outcome.NOT_HELD):
        yield speaker.say("does_not_hold_items", numbers=not_held)
    if idle := names.of(Outcome.NOT_APPLICABLE):
        yield speaker.say("does_not_arise_items", numbers=idle)


def _decision(case: Case, names: _Names, speaker: Speaker) -> Iterator[Markup]:
    """Say what is given and what is not: of the whole, or item by item."""

    def is_elsewhere(leaf: CaseItem) -> bool:
        return leaf.outcome is Outcome.WITHHELD and case.is_elsewhere(case.reliances_of(leaf.item))

    def is_withheld(leaf: CaseItem) -> bool:
        return leaf.outcome is Outcome.WITHHELD and not is_elsewhere(leaf)

    outcomes = names.outcomes()
    if outcomes == {Outcome.DISCLOSED}:
        yield speaker.say("gives_all")
    elif names.are_all(is_elsewhere):
        yield speaker.say("elsewhere_items", numbers=[])
    elif outcomes == {Outcome.WITHHELD} and not any(map(is_elsewhere, names.leaves)):
        yield speaker.say("withholds_all")
    elif outcomes == {Outcome.PARTLY_DISCLOSED} and len(names.leaves) == 1:
        yield speaker.say("gives_part")
    else:
        given, part = names.of(Outcome.DISCLOSED), names.of(Outcome.PARTLY_DISCLOSED)
        kinds = (("gives_items", given), ("gives_part_of_items", part))
        gifts = [speaker.say(name, numbers=numbers) for name, numbers in kinds if numbers]
        if gifts:
            yield speaker.say("gives", gifts=gifts)
        if withheld := names.where(is_withheld):
            yield speaker.say("withholds_items", numbers=withheld)
        if elsewhere := names.where(is_elsewhere):
            yield speaker.say("elsewhere_items", numbers=elsewhere)


def _refused_otherwise(case: Case, names: _Names, speaker: Speaker) -> Iterator[Markup]:
    """Say what is refused without being withheld, and what is still to be decided."""
    for name, outcomes in (
        ("neither", (Outcome.NEITHER,)),
        ("over_cost_limit_items", (Outcome.OVER_COST_LIMIT,)),
        ("vexatious_items", (Outcome.VEXATIOUS,)),
        ("repeated_items", (Outcome.REPEATED,)),
        ("pending_items", (Outcome.PENDING,)),
    ):
        leaves = [leaf for leaf in names.leaves if leaf.outcome in outcomes]
        reliances: dict[Id, None] = {}
        for leaf in leaves:
            reliances |= dict.fromkeys(case.reliances_of(leaf.item))
        if leaves:
            citations = citations_of(case, list(reliances), speaker)
            numbers = names.unless_all(*outcomes)
            several = bool(case.request.joined_requests)
            yield speaker.say(name, numbers=numbers, citations=citations, several=several)
