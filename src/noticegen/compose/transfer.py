"""Other authorities that may hold what we do not, and how the request gets there. FOIA s16."""

from collections.abc import Iterator

from markupsafe import Markup

from noticegen.compose.speaker import Speaker
from noticegen.long_dates import long_date
from noticegen.model.case import Case
from noticegen.model.choices import Kind
from noticegen.model.dataclass import dataclass
from noticegen.model.form import Id


@dataclass(frozen=True, slots=True)
class OtherView:
    """What is said of one authority: what it may hold and why, and what was or can be done."""

    says: Markup
    because: Markup
    way: Markup


def compose_others(case: Case, speaker: Speaker) -> tuple[OtherView, ...]:
    """Give the authorities that items name, each with its items."""
    return tuple(_other(case, speaker, name, numbers) for name, numbers in _named(case).items())


def _named(case: Case) -> dict[Id, list[str]]:
    named: dict[Id, list[str]] = {}
    for leaf in case.leaves():
        for name in leaf.item.held_by:
            named.setdefault(name, []).append(leaf.number)
    return named


def _other(case: Case, speaker: Speaker, name: Id, numbers: list[str]) -> OtherView:
    other = case.request.other_authorities[name]
    shown = [] if case.asked == 1 or len(numbers) == case.asked else numbers
    says = speaker.say("may_be_held_by", other=other.name, numbers=shown)
    if other.passed_on:
        agreed = long_date(other.agreed) if other.agreed else ""
        date = long_date(other.passed_on)
        way = speaker.say(
            "passed_on",
            other=other.name,
            date=date,
            agreed=agreed,
            numbers=shown,
            write_to=other.write_to or "",
        )
    else:
        way = speaker.say("ask_them", other=other.name, write_to=other.write_to or "")
    return OtherView(says, speaker.prose(other.because), way)


def compose_transferred(case: Case, speaker: Speaker) -> Iterator[Markup]:
    """Give the sentences of the opening: who may hold it, and what is still to be answered."""
    named = _named(case)
    names = [case.request.other_authorities[name].name for name in named]
    if names:
        held = {number for numbers in named.values() for number in numbers}
        leaves = [leaf.number for leaf in case.leaves()]
        shown = [] if held == set(leaves) else [n for n in leaves if n in held]
        yield speaker.say("others_may_hold", names=names, numbers=shown)
    if case.request.kind is Kind.TRANSFER:
        waiting = [leaf.number for leaf in case.leaves() if leaf.outcome is None]
        if waiting and case.last_day:
            yield speaker.say("answers_rest_by", numbers=waiting, last_day=long_date(case.last_day))
