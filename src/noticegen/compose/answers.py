"""The request as it was made, the answer to each item, and all of them in short."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from noticegen.compose.data_tables import compose_data_tables, compose_left_out, has_files
from noticegen.compose.speaker import Speaker
from noticegen.compose.tables import TableView, compose_tables
from noticegen.compose.wording import joined, numbered
from noticegen.long_dates import long_date
from noticegen.model.case import Case, CaseItem
from noticegen.model.choices import Outcome
from noticegen.model.form import Id
from noticegen.model.item import Item
from noticegen.model.particulars import Link
from noticegen.model.text import Prose

_SHORT = 60
"""Letters of an answer that stands in the table of answers as it is."""


@dataclass(frozen=True, slots=True)
class AnswerView:
    """The answer to one item, or to neighbours that have the same."""

    numbers: tuple[str, ...]
    opening: tuple[Markup, ...]
    entries: tuple[Prose, ...]
    tables: tuple[TableView, ...]
    links: tuple[Link, ...]
    closing: tuple[Markup, ...]


def compose_asked(case: Case) -> Iterator[Markup]:
    """Give the request in the applicant's own words and numbering, a paragraph an item."""
    if len(case.items) == 1 and case.items[0].item.number is None:
        yield from _asked(case.items, number="")
    else:
        yield from _asked(case.items)


def _asked(items: Iterable[CaseItem], number: str | None = None) -> Iterator[Markup]:
    for leaf in items:
        item = leaf.item
        if item.preamble:
            yield numbered(item.preamble, "")
        if item.asks:
            own = item.number or f"{leaf.number}."
            yield numbered(item.asks, own if number is None else number)
        yield from _asked(leaf.parts)


def compose_in_short(case: Case, speaker: Speaker) -> tuple[tuple[str, Markup], ...]:
    """Give each item's number with its answer in a few words."""
    return tuple(
        (_range([leaf.number for leaf in group]), _short(case, speaker, group[0]))
        for group in _groups(case)
    )


def _range(numbers: Sequence[str]) -> str:
    return " and ".join(numbers) if len(numbers) < 3 else f"{numbers[0]} – {numbers[-1]}"


def compose_answers(case: Case, speaker: Speaker) -> tuple[AnswerView, ...]:
    """Give the answer to every item, neighbours with the same answer together."""
    return tuple(_answer(case, speaker, group) for group in _groups(case))


def whats_of(case: Case, names: Sequence[Id], speaker: Speaker) -> list[Markup]:
    """Name classes of withheld information, with what is carved out of each."""
    found = []
    for name in names:
        entry = case.request.withheld[name]
        exceptions = [case.request.withheld[e].what for e in entry.except_]
        if exceptions:
            found.append(speaker.say("except_for", what=entry.what, exceptions=exceptions))
        else:
            found.append(speaker.prose(entry.what))
    return found


def citations_of(case: Case, names: Sequence[Id]) -> list[str]:
    """Cite the provisions of reliances, each once."""
    cited = (str(case.reliances[name].law.citation) for name in names if name in case.reliances)
    return list(dict.fromkeys(cited))


def _groups(case: Case) -> Iterator[list[CaseItem]]:
    """Join neighbours that are refused alike, or that see the same answer."""
    group: list[CaseItem] = []
    for leaf in case.leaves():
        if group and _alike(leaf) is not None and _alike(leaf) == _alike(group[0]):
            group.append(leaf)
            continue
        if group:
            yield group
        group = [leaf]
    if group:
        yield group


def _alike(leaf: CaseItem) -> tuple[object, ...] | None:
    """Give what neighbours must share to be answered together, `None` if they can't be."""
    item = leaf.item
    own = (item.answer, item.list, item.table, item.tables, item.attached, item.links, item.caveat)
    said = (item.covers, item.read_as, item.searched, item.because, item.considered)
    if any(own) or any(said) or item.data_as_at:
        return None
    return (leaf.sees, item.outcome, item.withholds, item.under)


def _attached_first(case: Case, item: Item) -> Iterator[Id]:
    """Give the attachments that no item before this one has attached."""
    before: set[Id] = set()
    for leaf in case.leaves():
        if leaf.item is item:
            break
        before |= set(leaf.item.attached)
    return (name for name in item.attached if name not in before)


def _short(case: Case, speaker: Speaker, leaf: CaseItem) -> Markup:
    item = leaf.item
    if leaf.sees:
        return speaker.say("see_answer_short", number=leaf.sees)
    match leaf.outcome:
        case Outcome.PARTLY_DISCLOSED:
            classes = whats_of(case, item.withholds, speaker)
            citations = citations_of(case, case.reliances_of(item))
            return speaker.say("given_in_part", classes=classes, citations=citations)
        case Outcome.WITHHELD:
            citations = citations_of(case, case.reliances_of(item))
            return speaker.say("withheld_under", citations=citations)
        case Outcome.NOT_HELD:
            return speaker.say("not_held_short")
        case Outcome.NOT_APPLICABLE:
            return speaker.say("does_not_arise_short")
        case Outcome.DISCLOSED:
            said = str(item.answer or "")
            tables = item.table or item.tables
            more = (item.answer and item.answer.listed) or item.list or tables or item.attached
            is_short = 0 < len(said) <= _SHORT and not more
            return speaker.prose(item.answer) if is_short else speaker.say("given_in_full")
        case None:  # only a draft gets here
            return speaker.say("not_yet_decided")
        case _:  # `not_yet.py` stops it
            return speaker.say("not_yet_decided")


def _answer(case: Case, speaker: Speaker, group: Sequence[CaseItem]) -> AnswerView:
    leaf = group[0]
    item = leaf.item
    opening = tuple(_opening(case, speaker, leaf))
    closing = tuple(_closing(case, speaker, item))
    if not opening:  # the item's number stands before its first words
        opening, closing = closing, ()
    elif item.covers and len(opening) == 1:
        opening, closing = (*opening, *closing), ()
    if item.covers and len(opening) > 1:
        opening = (joined(opening[:2]), *opening[2:])
    return AnswerView(
        numbers=tuple(g.number for g in group),
        opening=opening,
        entries=item.list,
        tables=tuple(_tables(case, speaker, item)),
        links=item.links,
        closing=closing,
    )


def _tables(case: Case, speaker: Speaker, item: Item) -> Iterator[TableView]:
    """Give the tables of an item, and those of data that is first given with it."""
    yield from compose_tables(case, speaker, item, lambda names: citations_of(case, names))
    yield from compose_data_tables(case, speaker, _attached_first(case, item))


def _opening(case: Case, speaker: Speaker, leaf: CaseItem) -> Iterator[Markup]:
    item = leaf.item
    if item.covers:
        yield speaker.say("we_cover", covers=item.covers)
    if item.read_as:
        yield speaker.say("read_item_as", read_as=item.read_as)
    if leaf.sees:
        yield speaker.say("see_answer", number=leaf.sees)
    elif item.outcome is None:
        yield speaker.say("not_yet_decided")
    elif item.outcome is Outcome.NOT_HELD:
        yield speaker.say("not_held")
    elif item.outcome is Outcome.NOT_APPLICABLE:
        yield speaker.say("does_not_arise")
    yield from _given(case, speaker, item)


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
        yield speaker.say(lead)
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
    if item.withholds:
        yield speaker.say("withheld_classes", classes=whats_of(case, item.withholds, speaker))
    elif item.under:
        yield speaker.say("withheld_whole", citations=citations_of(case, item.under))
    if item.considered:
        yield speaker.say("considered", citations=citations_of(case, item.considered))
