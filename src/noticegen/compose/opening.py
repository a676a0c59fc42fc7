"""The letter's first paragraphs: what is held, what the reader gets and doesn't get."""

from collections.abc import Callable, Iterator

from markupsafe import Markup

from noticegen.compose.answers import citations_of
from noticegen.compose.speaker import Speaker
from noticegen.long_dates import long_date
from noticegen.model.case import Case, CaseItem
from noticegen.model.choices import Held, Outcome
from noticegen.model.form import Id

_GIVEN_OR_NOT = (Outcome.DISCLOSED, Outcome.PARTLY_DISCLOSED, Outcome.WITHHELD)
_SHORT = 60
"""Letters of what a part covers that stand behind its number."""
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
    said = [*_received(case, speaker), *_held(names, speaker), *_decision(names, speaker)]
    said += [*_refused_otherwise(case, names, speaker), *_not_held(names, speaker)]
    yield Markup(" ").join(said)
    if _is_late(case):
        yield speaker.say("late", last_day=long_date(case.last_day))
    if case.request.late_because:
        yield speaker.prose(case.request.late_because)
    if case.refuses:
        alone = all(leaf.outcome in _REFUSED for leaf in names.leaves)
        yield speaker.say("refusal_notice_all" if alone else "refusal_notice_part")
    if case.numbered_by_us:
        yield speaker.say("numbered_by_us")


def _is_late(case: Case) -> bool:
    issued = case.request.issued
    return issued is not None and issued > case.last_day


class _Names:
    """Gives items' numbers; at first with what they cover, where the applicant gave no number."""

    def __init__(self, case: Case) -> None:
        self.leaves = list(case.leaves())
        self._said: set[str] = set()

    def of(self, *outcomes: Outcome) -> list[str]:
        """Name the items with one of these outcomes."""
        return self.where(lambda leaf: leaf.outcome in outcomes)

    def where(self, is_so: Callable[[CaseItem], bool]) -> list[str]:
        """Name the items for which something is so."""
        return [self._name(leaf) for leaf in self.leaves if is_so(leaf)]

    def unless_all(self, *outcomes: Outcome) -> list[str]:
        """Name the items with one of these outcomes; none where they are the whole request."""
        is_whole = all(leaf.outcome in outcomes for leaf in self.leaves)
        return [] if is_whole else self.of(*outcomes)

    def _name(self, leaf: CaseItem) -> str:
        covers = str(leaf.item.covers or "").rstrip(".")
        is_new = leaf.number not in self._said
        self._said.add(leaf.number)
        is_ours = covers and leaf.item.number is None and len(covers) <= _SHORT
        return f"{leaf.number} ({covers})" if is_ours and is_new else leaf.number


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
            yield speaker.say("clarified", clarified=long_date(clarified), reference=which)


def _is_held(leaf: CaseItem) -> bool:
    """Say whether the letter says that what an item asks for is held."""
    by_outcome = leaf.outcome in (*_GIVEN_OR_NOT, Outcome.PENDING)
    return by_outcome or (_is_costed(leaf) and leaf.item.held is Held.ALL)


def _is_costed(leaf: CaseItem) -> bool:
    return leaf.outcome is Outcome.OVER_COST_LIMIT


def _held(names: _Names, speaker: Speaker) -> Iterator[Markup]:
    """Say what is held, item by item where that differs. FOIA s1(1)(a)."""
    idle = (Outcome.NOT_APPLICABLE,)
    if all(_is_held(leaf) or leaf.outcome in idle for leaf in names.leaves):
        if any(_is_held(leaf) for leaf in names.leaves):
            yield speaker.say("holds_all")
    elif held := names.where(_is_held):
        yield speaker.say("holds_items", numbers=held)
    some = [leaf for leaf in names.leaves if _is_costed(leaf) and leaf.item.held is Held.SOME]
    if some:
        is_whole = len(some) == len(names.leaves)
        numbers = [] if is_whole else names.where(lambda leaf: leaf in some)
        yield speaker.say("holds_some", numbers=numbers)


def _not_held(names: _Names, speaker: Speaker) -> Iterator[Markup]:
    if all(leaf.outcome is Outcome.NOT_HELD for leaf in names.leaves):
        yield speaker.say("holds_none")
    elif not_held := names.of(Outcome.NOT_HELD):
        yield speaker.say("does_not_hold_items", numbers=not_held)
    if idle := names.of(Outcome.NOT_APPLICABLE):
        yield speaker.say("does_not_arise_items", numbers=idle)


def _decision(names: _Names, speaker: Speaker) -> Iterator[Markup]:
    """Say what is given and what is not: of the whole, or item by item."""
    outcomes = {leaf.outcome for leaf in names.leaves}
    if outcomes == {Outcome.DISCLOSED}:
        yield speaker.say("gives_all")
    elif outcomes == {Outcome.WITHHELD}:
        yield speaker.say("withholds_all")
    elif outcomes == {Outcome.PARTLY_DISCLOSED} and len(names.leaves) == 1:
        yield speaker.say("gives_part")
    else:
        given, part = names.of(Outcome.DISCLOSED), names.of(Outcome.PARTLY_DISCLOSED)
        kinds = (("gives_items", given), ("gives_part_of_items", part))
        gifts = [speaker.say(name, numbers=numbers) for name, numbers in kinds if numbers]
        if gifts:
            yield speaker.say("gives", gifts=gifts)
        if withheld := names.of(Outcome.WITHHELD):
            yield speaker.say("withholds_items", numbers=withheld)


def _refused_otherwise(case: Case, names: _Names, speaker: Speaker) -> Iterator[Markup]:
    """Say what is refused without being withheld, and what is still to be decided."""
    for name, outcomes in (
        ("neither", (Outcome.NEITHER,)),
        ("over_cost_limit_items", (Outcome.OVER_COST_LIMIT,)),
        ("refuses_items", (Outcome.VEXATIOUS, Outcome.REPEATED)),
        ("pending_items", (Outcome.PENDING,)),
    ):
        leaves = [leaf for leaf in names.leaves if leaf.outcome in outcomes]
        reliances: dict[Id, None] = {}
        for leaf in leaves:
            reliances |= dict.fromkeys(case.reliances_of(leaf.item))
        if leaves:
            citations = citations_of(case, list(reliances), speaker)
            numbers = names.unless_all(*outcomes)
            yield speaker.say(name, numbers=numbers, citations=citations)
