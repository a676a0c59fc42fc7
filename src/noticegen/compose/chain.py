"""Letters of a chain: what went before, how such a letter opens, and what is new in it."""

import dataclasses
import datetime as dt
from collections.abc import Iterator, Sequence

from markupsafe import Markup

from noticegen.compose.answers import AnswerView
from noticegen.compose.citations import citations_of
from noticegen.compose.speaker import Speaker
from noticegen.long_dates import long_date
from noticegen.model.case import REFUSING, Before, Case, CaseItem
from noticegen.model.choices import Kind, Outcome
from noticegen.model.citation import text_to_citation
from noticegen.model.dataclass import dataclass
from noticegen.model.form import Id
from noticegen.model.request import Request

_SAYS_WHAT_IS_NEW = (Kind.INTERNAL_REVIEW, Kind.LATER_DISCLOSURE, Kind.CORRECTION)
_WERE = {
    Outcome.DISCLOSED: "was_given",
    Outcome.PARTLY_DISCLOSED: "was_given_in_part",
    Outcome.WITHHELD: "was_withheld",
    Outcome.NOT_HELD: "was_not_held",
    Outcome.NEITHER: "was_neither",
    Outcome.OVER_COST_LIMIT: "was_refused",
    Outcome.VEXATIOUS: "was_refused",
    Outcome.REPEATED: "was_refused",
    Outcome.PENDING: "was_pending",
    Outcome.NOT_APPLICABLE: "was_not_applicable",
    None: "was_not_answered",
}


@dataclass(frozen=True, slots=True)
class EventView:
    """Something that went before, and its day."""

    date: str
    what: object


def compose_lead(case: Case, speaker: Speaker) -> Iterator[Markup]:
    """Give the sentences that follow on when the request came in: what went before."""
    request = case.request
    earlier = request.earlier
    date = long_date(earlier.issued) if earlier and earlier.issued else ""
    if request.kind is Kind.LATER_DISCLOSURE:
        given = (Outcome.DISCLOSED, Outcome.PARTLY_DISCLOSED)
        numbers = [leaf.number for leaf in case.leaves() if leaf.outcome in given]
        is_all = all(leaf.outcome is Outcome.DISCLOSED for leaf in case.leaves())
        named = _unless_alone(case, numbers)
        yield speaker.say("gives_more", date=date, numbers=named, all=is_all)
        return
    for letter, decided in _decided_now(case).items():
        day = long_date(letter) if letter else ""
        numbers = _unless_alone(case, decided)
        yield speaker.say("decided_now", date=day, numbers=numbers, rest=bool(case.chain.others))


def _unless_alone(case: Case, numbers: list[str]) -> list[str]:
    """Give items' numbers; none where the request has a single item."""
    return [] if case.asked == 1 else numbers


def _decided_now(case: Case) -> dict[dt.date | None, list[str]]:
    """Give the items that waited for a decision and have it now, by the letter that said so."""
    found: dict[dt.date | None, list[str]] = {}
    if case.request.kind in (Kind.REPLY, Kind.EXTENSION):
        for number in decided_at_last(case):
            found.setdefault(case.chain.before[number].letter.issued, []).append(number)
    return found


def decided_at_last(case: Case) -> list[str]:
    """Give the numbers of items that an earlier letter left open, and this one does not."""
    return [
        leaf.number
        for leaf in case.leaves()
        if (before := case.chain.before.get(leaf.number))
        and before.outcome is Outcome.PENDING
        and leaf.outcome not in (Outcome.PENDING, None)
    ]


def refusal_statement(case: Case) -> str:
    """Name the statement by which a letter of a chain is a refusal notice; empty for others."""
    match case.request.kind:
        case Kind.EXTENSION:
            return "refusal_notice_extension"
        case Kind.INTERNAL_REVIEW:
            return "refusal_notice_review"
        case Kind.CORRECTION:
            return "refusal_notice_correction"
        case Kind.REPLY if _completes_a_notice(case):
            return "refusal_notice_decided"
        case _:
            return ""


def _completes_a_notice(case: Case) -> bool:
    """Say whether all that is refused here was named by an earlier letter's notice."""
    decided = decided_at_last(case)
    refused = [leaf for leaf in case.leaves() if leaf.outcome in REFUSING]
    return bool(decided) and all(
        leaf.number in decided and not _relied_on_anew(case, leaf) for leaf in refused
    )


def _relied_on_anew(case: Case, leaf: CaseItem) -> list[Id]:
    """Give the reliances of an item whose provisions the earlier letter did not name."""
    before = case.chain.before[leaf.number]
    known = {text_to_citation(limb) for limb in before.limbs()}
    relied_on = {n: case.reliances[n] for n in case.reliances_of(leaf.item) if n in case.reliances}
    return [name for name, reliance in relied_on.items() if reliance.law.citation not in known]


def compose_needs_time(case: Case, speaker: Speaker) -> Iterator[Markup]:
    """Say by when what is still open will be decided. FOIA s17(2)."""
    days: dict[dt.date, list[str]] = {}
    for leaf in case.leaves():
        if leaf.outcome is Outcome.PENDING:
            day = case.decision_expected_by(case.reliances_of(leaf.item))
            if day:
                days.setdefault(day, []).append(leaf.number)
    if days and case.request.kind is Kind.EXTENSION:
        alone = len(days) == 1
        until = [
            speaker.say("decides_by", date=long_date(day), numbers=() if alone else numbers)
            for day, numbers in sorted(days.items())
        ]
        yield speaker.say("needs_time", until=until)


def compose_events(case: Case, speaker: Speaker) -> tuple[EventView, ...]:
    """Give what went before, the earliest first, where the opening does not tell it all."""
    request = case.request
    letters = list(request.chain())
    if not (request.history or len(letters) > 1 or (request.review and letters)):
        return ()
    events: list[tuple[dt.date, object]] = [(request.received, speaker.say("event_received"))]
    if request.clarified:
        events.append((request.clarified, speaker.say("event_clarified")))
    if request.paid:
        events.append((request.paid, speaker.say("event_paid")))
    for letter in letters:
        events += [(event.date, event.what) for event in letter.history]
        if letter.review:
            events.append((letter.review.requested, speaker.say("event_review_asked")))
        if letter.issued:
            events.append((letter.issued, _letter_event(letter, speaker)))
    events += [(event.date, event.what) for event in request.history]
    if request.review:
        events.append((request.review.requested, speaker.say("event_review_asked")))
    listed = sorted(events, key=lambda event: event[0])
    return tuple(EventView(long_date(day), what) for day, what in listed)


def _letter_event(letter: Request, speaker: Speaker) -> Markup:
    names = {
        Kind.REPLY: "event_reply",
        Kind.EXTENSION: "event_extension",
        Kind.INTERNAL_REVIEW: "event_review",
        Kind.LATER_DISCLOSURE: "event_later_disclosure",
        Kind.ACKNOWLEDGEMENT: "event_acknowledgement",
        Kind.CLARIFICATION: "event_clarification",
        Kind.FEES_NOTICE: "event_fees_notice",
        Kind.TRANSFER: "event_transfer",
        Kind.CORRECTION: "event_correction",
    }
    is_second = letter.earlier is not None and letter.earlier.kind is Kind.EXTENSION
    if letter.kind is Kind.REPLY and is_second:
        return speaker.say("event_decision")
    return speaker.say(names.get(letter.kind, "event_letter"))


def with_what_is_new(
    case: Case, speaker: Speaker, answers: Sequence[AnswerView]
) -> tuple[AnswerView, ...]:
    """Say of each answer of a review or a later disclosure whether it is new."""
    if case.request.kind not in _SAYS_WHAT_IS_NEW:
        return tuple(answers)
    leaves = {leaf.number: leaf for leaf in case.leaves()}
    return tuple(_with_news(case, speaker, answer, leaves) for answer in answers)


def _with_news(
    case: Case, speaker: Speaker, answer: AnswerView, leaves: dict[str, CaseItem]
) -> AnswerView:
    news: dict[Markup, list[str]] = {}
    for number in answer.numbers:
        before = case.chain.before.get(number)
        if before is not None:
            said = _news(case, speaker, leaves[number], before)
            news.setdefault(said, []).append(number)
    if not news:
        return answer
    together = len(news) == 1 and len(next(iter(news.values()))) == len(answer.numbers)
    notes = [
        said if together else speaker.say("news_of", numbers=numbers, news=said)
        for said, numbers in news.items()
    ]
    last = answer.bodies[-1]
    last = dataclasses.replace(last, closing=(*last.closing, *notes))
    return dataclasses.replace(answer, bodies=(*answer.bodies[:-1], last))


def _news(case: Case, speaker: Speaker, leaf: CaseItem, before: Before) -> Markup:
    """Say whether an answer differs from the earlier one, and in what."""
    date = long_date(before.letter.issued) if before.letter.issued else ""
    if leaf.outcome is not before.outcome:
        cited = [text_to_citation(limb) for limb in sorted(before.limbs())]
        was = speaker.say(_WERE[before.outcome], citations=[str(c) for c in cited if c])
        return speaker.say("answer_is_new", date=date, was=was)
    anew = _relied_on_anew(case, leaf)
    if anew:
        citations = citations_of(case, anew, speaker)
        return speaker.say("answer_relies_anew", date=date, citations=citations)
    corrects = case.request.kind is Kind.CORRECTION
    return speaker.say("answer_replaces" if corrects else "answer_is_as_before", date=date)
