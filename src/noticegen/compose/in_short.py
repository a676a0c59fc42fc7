"""The decision on every item in a few words, for the table at the letter's head."""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from noticegen.compose.answered_alike import groups_of
from noticegen.compose.citations import citations_of, whats_of
from noticegen.compose.speaker import Speaker
from noticegen.long_dates import long_date
from noticegen.model.case import OF, Case, CaseItem
from noticegen.model.choices import Outcome
from noticegen.model.item import Item

_SHORT = 60
"""Letters of an answer that stands in the table of answers as it is."""


def compose_in_short(case: Case, speaker: Speaker) -> tuple[tuple[str, Markup], ...]:
    """Give each item's number with its answer in a few words."""
    return tuple(_rows(case, speaker))


def _rows(case: Case, speaker: Speaker) -> Iterator[tuple[str, Markup]]:
    for group in groups_of(case):
        numbers: dict[Markup, list[str]] = {}
        for leaf in group:
            shown = leaf if _says(leaf) else group[0]
            numbers.setdefault(_short(case, speaker, shown), []).append(leaf.number)
        for said, listed in numbers.items():
            yield _range(listed), said


def _says(leaf: CaseItem) -> bool:
    """Say whether an item that is answered with another has something of its own."""
    item = leaf.item
    own = (item.answer, item.list, item.table, item.tables, item.attached, item.withholds)
    return not leaf.joins or any(own) or bool(item.under)


def _range(numbers: Sequence[str]) -> str:
    requests: dict[str, list[str]] = {}
    for number in numbers:
        own, _, request = number.partition(OF)
        requests.setdefault(request, []).append(own)
    return "; ".join(
        f"{_span(own)}{OF}{request}" if request else _span(own) for request, own in requests.items()
    )


def _span(numbers: Sequence[str]) -> str:
    return " and ".join(numbers) if len(numbers) < 3 else f"{numbers[0]} – {numbers[-1]}"


def _short(case: Case, speaker: Speaker, leaf: CaseItem) -> Markup:
    item = leaf.item
    if leaf.sees:
        return speaker.say("see_answer_short", number=leaf.sees)
    citations = citations_of(case, case.reliances_of(item), speaker)
    match leaf.outcome:
        case Outcome.PARTLY_DISCLOSED:
            classes = whats_of(case, item.withholds, speaker)
            return speaker.say("given_in_part", classes=classes, citations=citations)
        case Outcome.WITHHELD:
            elsewhere = case.is_elsewhere(case.reliances_of(item))
            return speaker.say("withheld_under", citations=citations, elsewhere=elsewhere)
        case Outcome.PENDING:
            day = case.decision_expected_by(case.reliances_of(item))
            return speaker.say("pending_short", date=long_date(day) if day else "")
        case Outcome.DISCLOSED:
            return _given_short(speaker, item)
        case _:
            return speaker.say(_STATEMENTS[leaf.outcome], citations=citations)


_STATEMENTS = {
    Outcome.NOT_HELD: "not_held_short",
    Outcome.NOT_APPLICABLE: "does_not_arise_short",
    Outcome.NEITHER: "neither_short",
    Outcome.OVER_COST_LIMIT: "over_cost_limit_short",
    Outcome.VEXATIOUS: "refused_short",
    Outcome.REPEATED: "refused_short",
    None: "not_yet_decided",  # only a draft gets here
}


def _given_short(speaker: Speaker, item: Item) -> Markup:
    said = str(item.answer or "")
    listed = item.answer is not None and item.answer.listed
    more = listed or item.list or item.table or item.tables or item.attached
    is_short = 0 < len(said) <= _SHORT and not more
    return speaker.prose(item.answer) if is_short else speaker.say("given_in_full")
