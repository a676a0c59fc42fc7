"""Why each exemption is relied on: the test's questions, the conclusion, the balance."""

from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup

from noticegen.compose.answered_alike import number_with_covers
from noticegen.compose.citations import whats_of
from noticegen.compose.cost import CostView, compose_cost
from noticegen.compose.speaker import Speaker
from noticegen.long_dates import long_date
from noticegen.model.case import Case, Reliance
from noticegen.model.choices import Balance, Outcome
from noticegen.model.dataclass import dataclass
from noticegen.model.form import Id
from noticegen.model.law import Status
from noticegen.model.particulars import Link
from noticegen.model.question import Printed, Question, YesNo, conditions_hold
from noticegen.model.test_result import Step
from noticegen.model.text import Prose

_NOTHING = Markup()


@dataclass(frozen=True, slots=True)
class QuestionView:
    """One question as printed, with what we say to it; `before` and `asks` may be empty."""

    before: Markup
    asks: str
    says: Markup


@dataclass(frozen=True, slots=True)
class BalanceView:
    """The public interest test as printed; only its `opening` where it stands elsewhere."""

    heading: Markup
    opening: Markup
    is_weighed: bool = False
    for_disclosure: Markup = _NOTHING
    disclosure: tuple[Prose, ...] = ()
    for_maintaining: Markup = _NOTHING
    maintaining: tuple[Prose, ...] = ()
    balance: Markup = _NOTHING
    because: Markup = _NOTHING
    conclusion: Markup = _NOTHING


@dataclass(frozen=True, slots=True)
class ReasonView:
    """The reasons of one reliance."""

    heading: Markup
    citation: str
    provides: Markup
    more: tuple[Markup, ...]
    cost: CostView | None
    questions: tuple[QuestionView, ...]
    conclusion: Markup
    in_any_case: Markup
    later: tuple[QuestionView, ...]
    public_interest: BalanceView | None
    warning: Markup
    cites: tuple[Link, ...]


def compose_reasons(case: Case, speaker: Speaker) -> Iterator[ReasonView]:
    """Give the reasons of each reliance, in the order in which items name them."""
    said: set[str] = set()  # what one letter says once
    for name in _used(case):
        reliance = case.reliances.get(name)
        if reliance is not None:
            yield _reason(case, speaker, reliance, said)


def _reason(case: Case, speaker: Speaker, reliance: Reliance, said: set[str]) -> ReasonView:
    citation, result = str(reliance.law.citation), reliance.result
    again = citation in said
    said.add(citation)
    ending = result.ending
    conclusion = speaker.text(ending.says, ending.at("says"), reliance) if ending.says else _NOTHING
    is_silent = reliance.entry.explaining_would_disclose is not None
    steps, later = ((), ()) if is_silent else (result.steps, result.later)
    return ReasonView(
        heading=_heading(case, speaker, reliance),
        citation=citation,
        provides=speaker.say("see_provision_above")
        if again
        else speaker.limb(reliance, "provides"),
        more=tuple(_more(case, speaker, reliance)),
        cost=None if is_silent else compose_cost(case, speaker, reliance),
        questions=tuple(_questions(speaker, reliance, steps, said)),
        conclusion=_NOTHING if is_silent else conclusion,
        in_any_case=speaker.limb(reliance, "in_any_case") if later else _NOTHING,
        later=tuple(_questions(speaker, reliance, later, said)),
        public_interest=_public_interest(case, speaker, reliance, again=again),
        warning=_warning(speaker, reliance),
        cites=reliance.entry.cites,
    )


def _more(case: Case, speaker: Speaker, reliance: Reliance) -> Iterator[Markup]:
    """Give what is said of a provision beside what it provides."""
    entry = reliance.entry
    if entry.enactment:
        act, provision = entry.enactment.act, entry.enactment.provision
        yield speaker.say("enactment", act=act, provision=provision)
    others = [name for name in entry.in_the_alternative_to if name in case.reliances]
    if others:
        cited = [str(case.reliances[name].law.citation) for name in others]
        yield speaker.say("in_the_alternative", citations=cited)
    if entry.explaining_would_disclose:
        yield speaker.say("explaining_would_disclose", neither=_is_neither(reliance))


def _warning(speaker: Speaker, reliance: Reliance) -> Markup:
    """Warn that more requests of the kind may get no notice. FOIA s17(6)."""
    about = reliance.entry.warns_about
    return speaker.say("warns_of_no_notice", about=about) if about else _NOTHING


def _is_neither(reliance: Reliance) -> bool:
    """Say whether it is about telling if anything is held, and not about its content."""
    return reliance.law.limb.refuses_as is Outcome.NEITHER


def _used(case: Case) -> dict[Id, None]:
    used: dict[Id, None] = {}
    for leaf in case.leaves():
        used |= dict.fromkeys(case.reliances_of(leaf.item))
        used |= dict.fromkeys(leaf.item.considered)
    return used


def _heading(case: Case, speaker: Speaker, reliance: Reliance) -> Markup:
    about = _about(case, speaker, reliance.id)
    if about:
        return speaker.say("why_about", about=about)
    if not any(reliance.id in case.reliances_of(leaf.item) for leaf in case.leaves()):
        return speaker.say("why_considered")
    match reliance.law.limb.refuses_as:
        case Outcome.NEITHER:
            return speaker.say("why_neither_pending" if _is_open(case) else "why_neither")
        case Outcome.WITHHELD:
            if _is_open(case):
                return speaker.say("why_pending")
            elsewhere = reliance.law.limb.leads_elsewhere
            return speaker.say("why_part" if _gives_part(case) else "why_all", elsewhere=elsewhere)
        case _:
            return speaker.say("why_refused", several=bool(case.request.joined_requests))


def _is_open(case: Case) -> bool:
    """Say whether something is still to be decided."""
    return any(leaf.outcome is Outcome.PENDING for leaf in case.leaves())


def _about(case: Case, speaker: Speaker, name: Id) -> Markup:
    """Say what a reliance's reasons are about: its own words, its class, or its items.

    Empty where that is all that was asked.
    """
    entry = case.request.relied_on[name]
    if entry.about:
        return speaker.prose(entry.about)
    classes = [c for c in case.request.withheld if name in case.request.withheld[c].under]
    numbers = [
        number_with_covers(leaf)
        for leaf in case.leaves()
        if name in case.reliances_of(leaf.item) or name in leaf.item.considered
    ]
    if len(classes) == 1 and not any(name in leaf.item.under for leaf in case.leaves()):
        return whats_of(case, classes, speaker)[0]
    is_all = len(numbers) == case.asked and not _gives_part(case)
    return Markup() if is_all or case.asked == 1 else speaker.items(numbers)


def _gives_part(case: Case) -> bool:
    return any(leaf.outcome is Outcome.PARTLY_DISCLOSED for leaf in case.leaves())


def _questions(
    speaker: Speaker, reliance: Reliance, steps: Sequence[Step], said: set[str]
) -> Iterator[QuestionView]:
    """Give the questions that are printed; what leads to one is printed once in a letter."""
    for step in steps:
        question = step.question
        if not _is_printed(question, step, reliance.result.said):
            continue
        key = "before_again" if question.before in said else "before"
        leads = getattr(question, key)
        before = speaker.text(leads, question.at(key), reliance) if leads else Markup()
        said.add(question.before or "")
        word = f"{step.said.value.capitalize()}." if step.said else ""
        day = long_date(step.date) if step.date else ""
        says = speaker.question(reliance, question, said=word, answer=step.reason, date=day)
        yield QuestionView(before, question.heading or "", says)


def _is_printed(question: Question, step: Step, said: Mapping[str, YesNo]) -> bool:
    match question.printed:
        case Printed.NEVER:
            return False
        case Printed.IF_YES if step.said is not YesNo.YES:
            return False
        case Printed.IF_NO if step.said is not YesNo.NO:
            return False
        case _:
            return conditions_hold(question.printed_when, said)


def _public_interest(
    case: Case, speaker: Speaker, reliance: Reliance, *, again: bool
) -> BalanceView | None:
    test = reliance.entry.public_interest_test
    if reliance.status is not Status.QUALIFIED or test is None:
        return None
    heading, neither = speaker.limb(reliance, "public_interest_heading"), _is_neither(reliance)
    other = case.reliances.get(test.weighed_with) if test.weighed_with else None
    test = (other and other.entry.public_interest_test) or test
    if test.decision_expected_by and test.balance is None:
        date = long_date(test.decision_expected_by)
        return BalanceView(heading, speaker.say("not_weighed_yet", date=date, neither=neither))
    end = "not_maintained" if test.balance is Balance.DISCLOSURE else "maintained"
    if any(each and each.entry.explaining_would_disclose for each in (reliance, other)):
        # section 17(4) spares the reasons, not what they came to
        return BalanceView(heading, speaker.limb(reliance, end))
    if other:
        together = speaker.say(
            "weighed_together", citation=str(other.law.citation), neither=neither
        )
        return BalanceView(heading, together)
    return BalanceView(
        heading=heading,
        opening=speaker.say("weighed_again")
        if again
        else speaker.limb(reliance, "public_interest"),
        is_weighed=True,
        for_disclosure=speaker.limb(reliance, "for_disclosure"),
        disclosure=test.for_disclosure,
        for_maintaining=speaker.limb(reliance, "for_maintaining"),
        maintaining=test.for_maintaining,
        balance=speaker.limb(reliance, "balance"),
        because=speaker.prose(test.because) if test.because else Markup(),
        conclusion=speaker.limb(reliance, end),
    )
