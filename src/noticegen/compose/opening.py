"""The letter's first paragraphs: what is held, what the reader gets and doesn't get."""

from collections.abc import Callable, Iterator

from markupsafe import Markup

from noticegen.compose.answers import citations_of
from noticegen.compose.chain import (
    compose_lead,
    compose_needs_time,
    decided_at_last,
    refusal_statement,
)
from noticegen.compose.review import compose_review_opening
from noticegen.compose.speaker import Speaker
from noticegen.long_dates import long_date
from noticegen.model.case import Case, CaseItem
from noticegen.model.choices import Held, Kind, Outcome
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
    if case.request.kind is Kind.INTERNAL_REVIEW:
        yield from compose_review_opening(case, speaker)
        said = [speaker.say("after_review")]
    else:
        said = [*_received(case, speaker), *compose_lead(case, speaker)]
    said += [*_held(case, speaker), *_decision(case, speaker), *_not_held(case, speaker)]
    yield Markup(" ").join(said)
    yield from compose_needs_time(case, speaker)
    yield from _late(case, speaker)
    if case.request.late_because:
        yield speaker.prose(case.request.late_because)
    if case.refuses:
        alone = len(_numbers(case, *_REFUSED)) == case.asked
        usual = "refusal_notice_all" if alone else "refusal_notice_part"
        yield speaker.say(refusal_statement(case) or usual)
    if case.numbered_by_us:
        yield speaker.say("numbered_by_us")


def _late(case: Case, speaker: Speaker) -> Iterator[Markup]:
    """Apologise for a late letter. FOIA s10(1)."""
    issued, last_day = case.request.issued, case.last_day
    if issued is None or last_day is None or issued <= last_day:
        return
    if case.request.kind is Kind.INTERNAL_REVIEW:
        name = "late_review"
    else:
        name = "late_decision" if decided_at_last(case) else "late"
    yield speaker.say(name, last_day=long_date(last_day))


def _numbers(case: Case, *outcomes: Outcome) -> list[str]:
    return [leaf.number for leaf in case.leaves() if leaf.outcome in outcomes]


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


def _held(case: Case, speaker: Speaker) -> Iterator[Markup]:
    """Say what is held, item by item where that differs. FOIA s1(1)(a)."""

    def numbers(is_so: Callable[[CaseItem], bool]) -> list[str]:
        return [leaf.number for leaf in case.leaves() if is_so(leaf)]

    held = numbers(_is_held)
    some = numbers(lambda leaf: _is_costed(leaf) and leaf.item.held is Held.SOME)
    idle = _numbers(case, Outcome.NOT_APPLICABLE)
    if held and len(held) + len(idle) == case.asked:
        yield speaker.say("holds_all")
    elif held:
        yield speaker.say("holds_items", numbers=held)
    if some:
        yield speaker.say("holds_some", numbers=_unless_all(case, some))


def _not_held(case: Case, speaker: Speaker) -> Iterator[Markup]:
    not_held = _numbers(case, Outcome.NOT_HELD)
    idle = _numbers(case, Outcome.NOT_APPLICABLE)
    if not_held:
        alone = len(not_held) == case.asked
        yield speaker.say("holds_none" if alone else "does_not_hold_items", numbers=not_held)
    if idle:
        yield speaker.say("does_not_arise_items", numbers=idle)


def _decision(case: Case, speaker: Speaker) -> Iterator[Markup]:
    """Say what is given and what is not: of the whole, or item by item."""
    given = _numbers(case, Outcome.DISCLOSED)
    part = _numbers(case, Outcome.PARTLY_DISCLOSED)
    withheld = _numbers(case, Outcome.WITHHELD)
    leaves = case.asked
    if len(given) == leaves:
        yield speaker.say("gives_all")
    elif len(withheld) == leaves:
        yield speaker.say("withholds_all")
    elif leaves == len(part) == 1:
        yield speaker.say("gives_part")
    else:
        kinds = (("gives_items", given), ("gives_part_of_items", part))
        gifts = [speaker.say(name, numbers=numbers) for name, numbers in kinds if numbers]
        if gifts:
            yield speaker.say("gives", gifts=gifts)
        if withheld:
            yield speaker.say("withholds_items", numbers=withheld)
    yield from _refused_otherwise(case, speaker)


def _refused_otherwise(case: Case, speaker: Speaker) -> Iterator[Markup]:
    """Say what is refused without being withheld, and what is still to be decided."""
    for name, outcomes in (
        ("neither", (Outcome.NEITHER,)),
        ("over_cost_limit_items", (Outcome.OVER_COST_LIMIT,)),
        ("refuses_items", (Outcome.VEXATIOUS, Outcome.REPEATED)),
        ("pending_items", (Outcome.PENDING,)),
    ):
        leaves = [leaf for leaf in case.leaves() if leaf.outcome in outcomes]
        if not leaves:
            continue
        reliances: dict[Id, None] = {}
        for leaf in leaves:
            reliances |= dict.fromkeys(case.reliances_of(leaf.item))
        yield speaker.say(
            name,
            numbers=_unless_all(case, [leaf.number for leaf in leaves]),
            citations=citations_of(case, list(reliances), speaker),
        )


def _unless_all(case: Case, numbers: list[str]) -> list[str]:
    """Give items' numbers; none where they are the whole request."""
    return [] if len(numbers) == case.asked else numbers
