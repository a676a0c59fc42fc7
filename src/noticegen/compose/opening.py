"""The letter's first paragraphs: what is held, what the reader gets and doesn't get."""

from collections.abc import Iterator

from markupsafe import Markup

from noticegen.compose.speaker import Speaker
from noticegen.long_dates import long_date
from noticegen.model.case import Case
from noticegen.model.choices import Outcome

_HELD = (Outcome.DISCLOSED, Outcome.PARTLY_DISCLOSED, Outcome.WITHHELD)


def compose_opening(case: Case, speaker: Speaker) -> Iterator[Markup]:
    """Give the opening paragraphs, in order."""
    yield Markup(" ").join(_first(case, speaker))
    if _is_late(case):
        yield speaker.say("late", last_day=long_date(case.last_day))
    if case.request.late_because:
        yield speaker.prose(case.request.late_because)
    if case.refuses:
        alone = len(_numbers(case, Outcome.WITHHELD)) == len(list(case.leaves()))
        yield speaker.say("refusal_notice_all" if alone else "refusal_notice_part")
    if case.numbered_by_us:
        yield speaker.say("numbered_by_us")


def _is_late(case: Case) -> bool:
    issued = case.request.issued
    return issued is not None and issued > case.last_day


def _numbers(case: Case, *outcomes: Outcome) -> list[str]:
    return [leaf.number for leaf in case.leaves() if leaf.outcome in outcomes]


def _first(case: Case, speaker: Speaker) -> Iterator[Markup]:
    request = case.request
    yield speaker.say("received", received=long_date(request.received))
    if request.clarified:
        yield speaker.say("clarified", clarified=long_date(request.clarified))
    held, not_held = _numbers(case, *_HELD), _numbers(case, Outcome.NOT_HELD)
    idle = _numbers(case, Outcome.NOT_APPLICABLE)
    if held and not not_held:
        yield speaker.say("holds_all")
    elif held:
        yield speaker.say("holds_items", numbers=held)
    elif not_held and not idle:
        yield speaker.say("holds_none")
    if held:
        yield from _decision(case, speaker, everything=not (not_held or idle))
    if not_held and (held or idle):
        yield speaker.say("does_not_hold_items", numbers=not_held)
    if idle:
        yield speaker.say("does_not_arise_items", numbers=idle)


def _decision(case: Case, speaker: Speaker, *, everything: bool) -> Iterator[Markup]:
    """Say what is given and what is not: of the whole, or item by item."""
    given = _numbers(case, Outcome.DISCLOSED)
    part = _numbers(case, Outcome.PARTLY_DISCLOSED)
    withheld = _numbers(case, Outcome.WITHHELD)
    if everything and not part and not withheld:
        yield speaker.say("gives_all")
        return
    if everything and not given and not part:
        yield speaker.say("withholds_all")
        return
    if everything and not given and not withheld and len(part) == 1:
        yield speaker.say("gives_part")
        return
    kinds = (("gives_items", given), ("gives_part_of_items", part))
    gifts = [speaker.say(name, numbers=numbers) for name, numbers in kinds if numbers]
    if gifts:
        yield speaker.say("gives", gifts=gifts)
    if withheld:
        yield speaker.say("withholds_items", numbers=withheld)
