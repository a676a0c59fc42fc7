"""What a finished letter must say by what it is. FOIA s1(1)(a) and (3), s9, s10(1), s17."""

from collections.abc import Iterator

from noticegen.checks.needed import Needed
from noticegen.cost import pounds_as_text
from noticegen.fees import fee_in_pounds, last_day_for_paying
from noticegen.long_dates import long_date
from noticegen.model.case import Case, CaseItem
from noticegen.model.choices import Held, Kind, Outcome

_OPENING, _REASONS = "parts/opening.md.j2", "parts/reasons.md.j2"
_WARNS = (Outcome.VEXATIOUS, Outcome.REPEATED)
_CORRECTION, _FEE = "parts/correction.md.j2", "parts/fee.md.j2"


def statements_needed(case: Case) -> Iterator[Needed]:
    """Give what the letter is sent for, that it refuses, and whether the information is held."""
    yield from _of_kind(case)
    yield from _said_of_others(case)
    must_say = case.law.version.must_say
    if not case.decides:
        return
    if case.refuses:
        yield Needed("refusal", "that it refuses something", must_say["refusal"], _OPENING)
    leaves = list(case.leaves())
    if case.request.kind is Kind.TRANSFER:  # what is still to be answered is said in another
        leaves = [leaf for leaf in leaves if leaf.outcome is not None]
    if all(leaf.outcome is not None for leaf in leaves):
        for said in dict.fromkeys(_how_held(case, leaf) for leaf in leaves):
            if said:
                what = "whether the information is held"
                yield Needed("held", what, must_say[said], _OPENING)


def _of_kind(case: Case) -> Iterator[Needed]:
    """Give the days and sums that letters of a kind are sent for. FOIA s9(1) and (2), s10(1)."""
    request = case.request
    if request.issued:
        yield Needed("date", "its date", (long_date(request.issued),), "parts/head.md.j2")
    if case.last_day and (request.kind is Kind.ACKNOWLEDGEMENT or _answers_later(case)):
        day = (long_date(case.last_day),)
        yield Needed("last_day", "the last day for answering", day, "parts/next_steps.md.j2")
    if request.kind is Kind.FEES_NOTICE and request.fee:
        fee = (pounds_as_text(fee_in_pounds(request.fee)),)
        yield Needed("fee", "the fee", fee, _OPENING)
        for words in request.fee.how_to_pay.paragraphs:
            yield Needed("how_to_pay", "how to pay", (words,), _FEE)
        if request.issued:
            day = (long_date(last_day_for_paying(request.issued)),)
            yield Needed("pay_by", "the last day for paying", day, _FEE)


def _answers_later(case: Case) -> bool:
    """Say whether a letter about a transfer leaves something to be answered in another."""
    waits = any(leaf.outcome is None for leaf in case.leaves())
    return waits and case.request.kind is Kind.TRANSFER


def _said_of_others(case: Case) -> Iterator[Needed]:
    """Give what is asked back, put right, passed on or warned of. FOIA s1(3), s16, s17(6)."""
    request = case.request
    for leaf in case.leaves() if request.kind is Kind.CLARIFICATION else ():
        what = f"what we need to know of item `{leaf.number}`"
        for words in leaf.item.we_ask.paragraphs if leaf.item.we_ask else ():
            yield Needed("asked_back", what, (words,), "parts/asked_back.md.j2")
    for mistake in request.correction.mistakes if request.correction else ():
        for words in mistake.said.paragraphs:
            yield Needed("said", "what the earlier letter said", (words,), _CORRECTION)
        for words in mistake.right.paragraphs:
            yield Needed("right", "what is right", (words,), _CORRECTION)
    items = [leaf.item for leaf in case.leaves()]
    for holder in dict.fromkeys(name for item in items for name in item.held_by):
        what, other = "which other authority may hold it", request.other_authorities[holder]
        for words in (other.name, *other.because.paragraphs):
            yield Needed("other_authority", what, (words,), "parts/others.md.j2")
    for used in dict.fromkeys(name for item in items for name in case.reliances_of(item)):
        reliance = case.reliances.get(used)
        if reliance and reliance.law.limb.refuses_as in _WARNS and reliance.entry.warns_about:
            what = "that more such requests may get no notice"
            yield Needed("warning", what, (reliance.entry.warns_about,), _REASONS)


def _how_held(case: Case, leaf: CaseItem) -> str:
    """Name the words of `must_say` on whether an item is held. FOIA s1(1)(a), s12(2), s14."""
    match leaf.outcome:
        case Outcome.NOT_APPLICABLE | Outcome.VEXATIOUS | Outcome.REPEATED:
            return ""
        case Outcome.OVER_COST_LIMIT:
            return "holds" if leaf.item.held in (Held.ALL, Held.SOME) else ""
        case Outcome.PENDING:
            return "" if case.is_silent_on(leaf) else "holds"
        case Outcome.NOT_HELD:
            return "not_held"
        case Outcome.NEITHER:
            return "neither"
        case _:
            return "holds"
