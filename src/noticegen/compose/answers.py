"""The request as it was made, and the answer to each item."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from markupsafe import Markup

from noticegen.compose.answered_alike import are_alike, groups_of, is_said_already
from noticegen.compose.citations import citations_of, whats_of
from noticegen.compose.data_tables import compose_data_tables, compose_left_out, has_files
from noticegen.compose.filters import joined, numbered
from noticegen.compose.speaker import Speaker
from noticegen.compose.tables import TableView, compose_tables
from noticegen.long_dates import long_date
from noticegen.model.case import OF, Case, CaseItem
from noticegen.model.choices import Kind, Outcome
from noticegen.model.dataclass import dataclass
from noticegen.model.form import Id
from noticegen.model.item import Item
from noticegen.model.particulars import Link
from noticegen.model.text import Prose


@dataclass(frozen=True, slots=True)
class BodyView:
    """What is said to one item, or to neighbours that have the same answer."""

    opening: tuple[Markup, ...]
    entries: tuple[Prose, ...]
    tables: tuple[TableView, ...]
    links: tuple[Link, ...]
    closing: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class AnswerView:
    """The answer to one item, or to several that are answered together."""

    numbers: tuple[str, ...]
    bodies: tuple[BodyView, ...]


@dataclass(frozen=True, slots=True)
class AskedView:
    """What was asked in one request, in the applicant's words; `lead` names it among others."""

    lead: Markup
    words: tuple[Markup, ...]


def compose_asked(case: Case, speaker: Speaker) -> Iterator[AskedView]:
    """Give the request in the applicant's own words and numbering, a paragraph an item."""
    if len(case.items) == 1 and case.items[0].item.number is None:
        runs = [("", list(_asked(case.items, number="")))]
    else:
        runs = [
            (request, list(_asked(items)))
            for request, items in groupby(case.items, key=lambda item: item.request)
        ]
    for request, words in runs:
        if words:
            lead = speaker.say("asked_in", reference=request) if request else Markup()
            yield AskedView(lead, tuple(words))


def _asked(items: Iterable[CaseItem], number: str | None = None) -> Iterator[Markup]:
    for leaf in items:
        item = leaf.item
        if item.preamble:
            yield numbered(item.preamble, "")
        if item.asks:
            own = item.number or f"{leaf.number.partition(OF)[0]}."
            yield numbered(item.asks, own if number is None else number)
        yield from _asked(leaf.parts)


def compose_answers(case: Case, speaker: Speaker) -> tuple[AnswerView, ...]:
    """Give the answer to every item, neighbours with the same answer together."""
    return tuple(_answer(case, speaker, group) for group in groups_of(case))


def _attached_first(case: Case, item: Item) -> Iterator[Id]:
    """Give the attachments that no item before this one has attached."""
    before: set[Id] = set()
    for leaf in case.leaves():
        if leaf.item is item:
            break
        before |= set(leaf.item.attached)
    return (name for name in item.attached if name not in before)


def _answer(case: Case, speaker: Speaker, group: Sequence[CaseItem]) -> AnswerView:
    said = [
        leaf
        for index, leaf in enumerate(group)
        if not any(are_alike(leaf, before) for before in group[:index])
        and not is_said_already(leaf, group[:index])
    ]
    bodies = [_body(case, speaker, leaf) for leaf in said]
    return AnswerView(tuple(leaf.number for leaf in group), tuple(bodies))


def _body(case: Case, speaker: Speaker, leaf: CaseItem) -> BodyView:
    item = leaf.item
    opening = tuple(_opening(case, speaker, leaf))
    closing = tuple(_closing(case, speaker, item))
    if not opening:  # the item's number stands before its first words
        opening, closing = closing, ()
    elif item.covers and len(opening) == 1:
        opening, closing = (*opening, *closing), ()
    if item.covers and len(opening) > 1:
        opening = (joined(opening[:2]), *opening[2:])
    tables = tuple(_tables(case, speaker, item))
    return BodyView(opening, item.list, tables, item.links, closing)


def _tables(case: Case, speaker: Speaker, item: Item) -> Iterator[TableView]:
    """Give the tables of an item, and those of data that is first given with it."""
    yield from compose_tables(case, speaker, item, lambda names: citations_of(case, names, speaker))
    yield from compose_data_tables(case, speaker, _attached_first(case, item))


def _opening(case: Case, speaker: Speaker, leaf: CaseItem) -> Iterator[Markup]:
    item = leaf.item
    if item.covers:
        yield speaker.say("we_cover", covers=item.covers)
    if item.read_as:
        yield speaker.say("read_item_as", read_as=item.read_as)
    if leaf.sees:
        yield speaker.say("see_answer", number=leaf.sees)
    else:
        yield from _decided(case, speaker, leaf)
    yield from _given(case, speaker, item)


def _decided(case: Case, speaker: Speaker, leaf: CaseItem) -> Iterator[Markup]:
    """Say the decision, where what follows does not say it."""
    item = leaf.item
    citations = citations_of(case, case.reliances_of(item), speaker)
    match item.outcome:
        case None if case.request.kind is Kind.TRANSFER and case.last_day:
            yield speaker.say("answer_follows", last_day=long_date(case.last_day))
        case None:
            yield speaker.say("not_yet_decided")
        case Outcome.NOT_HELD:
            yield speaker.say("not_held")
        case Outcome.NOT_APPLICABLE:
            yield speaker.say("does_not_arise")
        case Outcome.NEITHER:
            alone = case.asked == 1
            yield speaker.say("neither_answer", covers=item.covers or "", alone=alone)
            yield speaker.say("neither_tells_nothing")
        case Outcome.OVER_COST_LIMIT:
            yield speaker.say("over_cost_limit", held=item.held or "")
        case Outcome.VEXATIOUS | Outcome.REPEATED:
            yield speaker.say("refused_under", citations=citations)
        case Outcome.PENDING:
            yield from _pending(case, speaker, leaf)
        case Outcome.DISCLOSED | Outcome.PARTLY_DISCLOSED | Outcome.WITHHELD:
            pass


def _pending(case: Case, speaker: Speaker, leaf: CaseItem) -> Iterator[Markup]:
    """Say what is still to be decided, and when it will be. FOIA s17(2)."""
    names = case.reliances_of(leaf.item)
    citations = citations_of(case, names, speaker)
    if case.is_silent_on(leaf):
        covers, alone = leaf.item.covers or "", case.asked == 1
        yield speaker.say("pending_neither", covers=covers, alone=alone, citations=citations)
    else:
        classes = whats_of(case, leaf.item.withholds, speaker)
        yield speaker.say("pending", classes=classes, citations=citations)
    day = case.decision_expected_by(names)
    if day:
        yield speaker.say("pending_until", date=long_date(day))


def _given(case: Case, speaker: Speaker, item: Item) -> Iterator[Markup]:
    files = [name for name in item.attached if has_files(case, name)]
    for index, attachment in enumerate(files):
        title = case.request.attachments[attachment].title
        yield speaker.say("attached_also" if index else "attached", title=title)
    first = set(_attached_first(case, item))
    printed = [name for name in item.attached if name not in files]
    for name in printed:
        if name not in first:
            yield speaker.say("see_table", title=case.request.attachments[name].title)
    if item.list or (item.answer and item.answer.listed):
        lead = "given_as_list"
    elif item.table or item.tables or first & set(printed):
        several = len(list(_tables(case, speaker, item))) > 1
        lead = "given_as_tables" if several else "given_as_table"
    else:
        lead = ""
    if lead and (item.answer is None or item.answer.listed):
        yield speaker.say(lead, part=item.outcome is Outcome.PARTLY_DISCLOSED)
    if item.answer:
        yield speaker.prose(item.answer)


def _closing(case: Case, speaker: Speaker, item: Item) -> Iterator[Markup]:
    first = list(_attached_first(case, item))
    data = case.request.data()
    days = [item.data_as_at, *(data[n].data_as_at for n in first if n in data)]
    for taken in dict.fromkeys(day for day in days if day):
        yield speaker.say("taken_on", date=long_date(taken))
    yield from compose_left_out(case, speaker, first)
    for words in (
        item.caveat,
        *(case.request.attachments[n].caveat for n in first),
        item.searched,
        item.because,
    ):
        if words:
            yield speaker.prose(words)
    if item.outcome is Outcome.PENDING:
        return
    if item.withholds:
        yield speaker.say("withheld_classes", classes=whats_of(case, item.withholds, speaker))
    elif item.under and item.outcome is Outcome.WITHHELD:
        yield from _withheld_whole(case, speaker, item)
    if item.considered:
        yield speaker.say("considered", citations=citations_of(case, item.considered, speaker))


def _withheld_whole(case: Case, speaker: Speaker, item: Item) -> Iterator[Markup]:
    """Say that all of an item is withheld, or in which other way the applicant gets it."""
    if case.is_elsewhere(item.under):
        used = [case.reliances[name] for name in item.under if name in case.reliances]
        yield from dict.fromkeys(speaker.limb(reliance, "not_sent") for reliance in used)
    else:
        yield speaker.say("withheld_whole", citations=citations_of(case, item.under, speaker))
