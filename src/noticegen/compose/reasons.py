"""Why each exemption is relied on: the test's questions, the conclusion, the balance.

And the schedule of what is withheld, under what, with what is given instead.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from noticegen.compose.answers import citations_of, whats_of
from noticegen.compose.speaker import Speaker
from noticegen.compose.wording import items as items_filter
from noticegen.model.case import Case, Reliance, Step
from noticegen.model.form import Id
from noticegen.model.law import Printed, Question, Status, YesNo, conditions_hold
from noticegen.model.request import Balance, Link
from noticegen.model.text import Prose


@dataclass(frozen=True, slots=True)
class QuestionView:
    """One question as printed, with what we say to it; `before` and `asks` may be empty."""

    before: Markup
    asks: str
    says: Markup


@dataclass(frozen=True, slots=True)
class BalanceView:
    """The public interest test as printed."""

    opening: Markup
    for_disclosure: Markup
    disclosure: tuple[Prose, ...]
    for_maintaining: Markup
    maintaining: tuple[Prose, ...]
    balance: Markup
    because: Markup
    conclusion: Markup


@dataclass(frozen=True, slots=True)
class ReasonView:
    """The reasons of one reliance."""

    about: Markup
    citation: str
    provides: Markup
    questions: tuple[QuestionView, ...]
    conclusion: Markup
    in_any_case: Markup
    later: tuple[QuestionView, ...]
    public_interest: BalanceView | None
    cites: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class WithheldView:
    """A row of the schedule: what is withheld, under what, what is given instead."""

    what: Markup
    under: Markup
    instead: Markup
    withholds: Id | None = None


def compose_reasons(case: Case, speaker: Speaker) -> Iterator[ReasonView]:
    """Give the reasons of each reliance, in the order in which items name them."""
    cited: set[str] = set()
    weighed: set[str] = set()
    for name in _used(case):
        reliance = case.reliances.get(name)
        if reliance is None:
            continue
        citation = str(reliance.law.citation)
        provides = (
            speaker.say("see_provision_above")
            if citation in cited
            else speaker.limb(reliance, "provides")
        )
        cited.add(citation)
        result = reliance.result
        ending = result.ending
        yield ReasonView(
            about=_about(case, speaker, name),
            citation=citation,
            provides=provides,
            questions=tuple(_questions(speaker, reliance, result.steps)),
            conclusion=speaker.text(ending.says, ending.at("says"), reliance)
            if ending.says
            else Markup(),
            in_any_case=speaker.limb(reliance, "in_any_case") if result.later else Markup(),
            later=tuple(_questions(speaker, reliance, result.later)),
            public_interest=_public_interest(speaker, reliance, again=citation in weighed),
            cites=reliance.entry.cites,
        )
        weighed.add(citation)


def compose_letter_schedule(case: Case, speaker: Speaker) -> tuple[WithheldView, ...]:
    """Give the schedule as the letter prints it."""
    return tuple(_say_the_same(list(compose_schedule(case, speaker)), speaker))


def compose_schedule(case: Case, speaker: Speaker) -> Iterator[WithheldView]:
    """Give the schedule of withheld information, classes first, whole items after."""
    named = dict.fromkeys(name for leaf in case.leaves() for name in leaf.item.withholds)
    for name in named:
        entry = case.request.withheld[name]
        (what,) = whats_of(case, [name], speaker)
        yield WithheldView(
            what, _under(case, speaker, entry.under), _instead(case, speaker, name), name
        )
    whole: dict[tuple[Id, ...], list[str]] = {}
    for leaf in case.leaves():
        if leaf.item.under:
            whole.setdefault(leaf.item.under, []).append(leaf.number)
    for under, numbers in whole.items():
        what = speaker.say("all_of_items", numbers=numbers)
        nothing = speaker.say("nothing_instead")
        yield WithheldView(what, _under(case, speaker, under), nothing)


def _used(case: Case) -> dict[Id, None]:
    used: dict[Id, None] = {}
    for leaf in case.leaves():
        used |= dict.fromkeys(case.reliances_of(leaf.item))
        used |= dict.fromkeys(leaf.item.considered)
    return used


def _under(case: Case, speaker: Speaker, names: Sequence[Id]) -> Markup:
    return speaker.joined(citations_of(case, names))


def _say_the_same(rows: Sequence[WithheldView], speaker: Speaker) -> Iterator[WithheldView]:
    """Cite a provision in full once, and say "the same" in the rows right below."""
    cited = None
    for row in rows:
        repeats = row.under == cited
        cited = row.under
        yield replace(row, under=speaker.say("same_provision")) if repeats else row


def _instead(case: Case, speaker: Speaker, name: Id) -> Markup:
    """Name what is given in place of a class, from the columns' own declaration."""
    given = []
    for attachment in case.request.attachments.values():
        columns = [
            (heading, column)
            for heading, column in attachment.columns.items()
            if column.withholds == name
        ]
        coarser = [c.named or h for h, c in columns if c.give and not c.apart]
        totals = [c.named or h for h, c in columns if c.apart]
        title = attachment.title
        if coarser:
            given.append(speaker.say("given_instead", named=coarser, title=title))
        if totals:
            given.append(speaker.say("totals_instead", named=totals, title=title))
    return speaker.joined(given) if given else speaker.say("nothing_instead")


def _about(case: Case, speaker: Speaker, name: Id) -> Markup:
    """Say what a reliance's reasons are about: its own words, its class, or its items.

    Empty where that is all that was asked.
    """
    entry = case.request.relied_on[name]
    if entry.about:
        return speaker.prose(entry.about)
    classes = [c for c in case.request.withheld if name in case.request.withheld[c].under]
    numbers = [
        leaf.number
        for leaf in case.leaves()
        if name in case.reliances_of(leaf.item) or name in leaf.item.considered
    ]
    if len(classes) == 1 and not any(name in leaf.item.under for leaf in case.leaves()):
        return whats_of(case, classes, speaker)[0]
    return items_filter(numbers) if len(list(case.leaves())) > 1 else Markup()


def _questions(
    speaker: Speaker, reliance: Reliance, steps: Sequence[Step]
) -> Iterator[QuestionView]:
    for step in steps:
        if _is_printed(step.question, step, reliance.result.said):
            said = f"{step.said.value.capitalize()}." if step.said else ""
            says = speaker.question(reliance, step.question, said=said, answer=step.reason)
            question = step.question
            before = question.before and speaker.text(
                question.before, question.at("before"), reliance
            )
            yield QuestionView(before or Markup(), question.heading or "", says)


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


def _public_interest(speaker: Speaker, reliance: Reliance, *, again: bool) -> BalanceView | None:
    test = reliance.entry.public_interest_test
    if reliance.law.limb.status is not Status.QUALIFIED or test is None:
        return None
    maintained = test.balance is not Balance.DISCLOSURE
    return BalanceView(
        opening=speaker.say("weighed_again")
        if again
        else speaker.limb(reliance, "public_interest"),
        for_disclosure=speaker.limb(reliance, "for_disclosure"),
        disclosure=test.for_disclosure,
        for_maintaining=speaker.limb(reliance, "for_maintaining"),
        maintaining=test.for_maintaining,
        balance=speaker.limb(reliance, "balance"),
        because=speaker.prose(test.because) if test.because else Markup(),
        conclusion=speaker.limb(reliance, "maintained" if maintained else "not_maintained"),
    )
