"""A random case: the letter that is made, and those before it, of every kind."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from noticegen.model.choices import Kind, Outcome
from random_cases.answers import OUTCOMES, Answers
from random_cases.authorities import authority
from random_cases.chains import corrected, decided, disclosed_later, reviewed
from random_cases.days import Days, days
from random_cases.dice import Dice
from random_cases.items import Items, further
from random_cases.others import OTHERS
from random_cases.words import APPLICANTS, REFERENCES, SUBJECTS, sentence

Mapping = dict[str, Any]

KINDS = {
    Kind.REPLY: 44,
    Kind.EXTENSION: 10,
    Kind.INTERNAL_REVIEW: 10,
    Kind.LATER_DISCLOSURE: 8,
    Kind.CORRECTION: 8,
    Kind.ACKNOWLEDGEMENT: 4,
    Kind.CLARIFICATION: 4,
    Kind.FEES_NOTICE: 4,
    Kind.TRANSFER: 4,
    Kind.NO_NOTICE: 4,
}
_BEFORE_A_REPLY = {
    None: 62,
    Kind.EXTENSION: 16,
    Kind.ACKNOWLEDGEMENT: 8,
    Kind.CLARIFICATION: 8,
    Kind.FEES_NOTICE: 6,
}
_REFUSING = {**OUTCOMES, Outcome.WITHHELD: 60, Outcome.NOT_APPLICABLE: 0}


@dataclass(frozen=True)
class RandomCase:
    """The letters of a chain, the last of which is to be made, and the files that it names."""

    letters: tuple[Mapping, ...]
    authority: Mapping
    files: dict[str, bytes]

    @property
    def key(self) -> int:
        """What is the same for cases that are the same."""
        return hash(repr((self.letters, self.authority)))

    @property
    def last(self) -> Mapping:
        return self.letters[-1]

    @property
    def kind(self) -> Kind:
        return Kind(self.last.get("kind", Kind.REPLY))


def random_cases() -> SearchStrategy[RandomCase]:
    """Give cases that are independent of one another.

    Hypothesis gives each its randomness as a whole: where it makes every choice itself, most
    cases are near copies of a few, since it goes on from those that it has tried.
    """
    return st.randoms(use_true_random=True).map(lambda random: _Drawn(Dice(random)).case())


class _Drawn:
    """Draws one case."""

    def __init__(self, dice: Dice) -> None:
        self.dice = dice
        self.files: dict[str, bytes] = {}

    def case(self) -> RandomCase:
        dice = self.dice
        kind = dice.weighed(KINDS)
        letters = list(self._letters(kind, days(dice)))
        for number, letter in enumerate(letters[1:], start=1):
            letter["continues"] = f"letter-{number}.json"
        if dice.chance(6):
            _spoil(dice, letters[-1])
        return RandomCase(tuple(letters), authority(dice), self.files)

    def _letters(self, kind: Kind, on: Days) -> Iterator[Mapping]:
        if kind is Kind.REPLY:
            yield from self._replies(on)
        elif kind is Kind.EXTENSION:
            yield self._extension(on, on.first, beside=True)
        elif kind in OTHERS:
            yield self._top(on, on.first) | OTHERS[kind](self.dice, on)
        else:
            yield from self._following(kind, on)

    def _replies(self, on: Days) -> Iterator[Mapping]:
        """Give a reply, alone or after a letter that did not answer everything."""
        before = self.dice.weighed(_BEFORE_A_REPLY)
        if before is None:
            yield self._reply(on, on.first)
            return
        if before is Kind.EXTENSION:
            first = self._extension(on, on.first, beside=False)
            yield first
            yield decided(self.dice, first, on.second)
            return
        first = self._top(on, on.first) | OTHERS[before](self.dice, on)
        yield first
        answers = Answers(self.dice, on.second, mark="b")
        self.files = answers.files
        items = Items(self.dice, answers, OUTCOMES)
        later = [{"number": item["number"], **items.decision()} for item in first["items"]]
        said: Mapping = {"issued": on.second.isoformat(), "items": later, **answers.keys()}
        between = self.dice.days_after(on.first, 0, (on.second - on.first).days)
        if before is Kind.CLARIFICATION:
            said["clarified"] = between.isoformat()
        elif before is Kind.FEES_NOTICE:
            said["paid"] = between.isoformat()
        yield said

    def _following(self, kind: Kind, on: Days) -> Iterator[Mapping]:
        """Give a reply, and the letter that follows it."""
        follow: dict[Kind, Callable[[Dice, Mapping, dt.date, dict[str, bytes]], Mapping]] = {
            Kind.INTERNAL_REVIEW: reviewed,
            Kind.LATER_DISCLOSURE: disclosed_later,
            Kind.CORRECTION: corrected,
        }
        outcomes = _REFUSING if kind is Kind.LATER_DISCLOSURE else OUTCOMES
        first = self._reply(on, on.first, outcomes, chained=True)
        later = follow[kind](self.dice, first, on.second, self.files)
        if kind is Kind.INTERNAL_REVIEW and self.dice.chance(30):
            event = {"date": on.first.isoformat(), "what": sentence(self.dice)}
            review = {key: later[key] for key in ("kind", "issued", "review")}
            yield {**first, **review, "history": [event]}
            return
        yield first
        yield later

    def _top(self, on: Days, issued: dt.date) -> Mapping:
        dice = self.dice
        said: Mapping = {
            "reference": dice.one(REFERENCES),
            "applicant": dice.one(APPLICANTS),
            "received": on.received.isoformat(),
            "issued": issued.isoformat(),
        }
        if dice.chance(75):
            said["subject"] = dice.one(SUBJECTS)
        if dice.chance(30):
            said["send_to"] = dice.one((["12 Harbour Steps", "Môr, EM2 4ZZ"], ["a.b@post.example"]))
        if dice.chance(15):
            said["their_reference"] = dice.one(("IQ/7", "my 2nd letter"))
        return said

    def _reply(
        self,
        on: Days,
        issued: dt.date,
        outcomes: dict[Outcome, int] = OUTCOMES,
        *,
        chained: bool = False,
    ) -> Mapping:
        dice = self.dice
        answers = Answers(dice, issued, beside=not chained)
        self.files = answers.files
        items = Items(dice, answers, outcomes)
        said = self._top(on, issued) | {"items": items.made(flat=chained)}
        if not chained:
            said |= further(dice)
            if dice.chance(12):
                said |= _joined(items, said, on)
        if on.clarified and not chained:
            said["clarified"] = on.clarified.isoformat()
        if on.is_late and dice.chance(60):
            said["late_because"] = sentence(dice)
        return said | answers.keys()

    def _extension(self, on: Days, issued: dt.date, *, beside: bool) -> Mapping:
        answers = Answers(self.dice, issued, beside=beside)
        self.files = answers.files
        items = Items(self.dice, answers, {**OUTCOMES, Outcome.PENDING: 40})
        items.first = [Outcome.PENDING]
        made = items.made(flat=True)
        said = self._top(on, issued) | {"kind": "extension", "items": made}
        return said | answers.keys()


def _joined(items: Items, said: Mapping, on: Days) -> Mapping:
    """Give a further request that the letter answers, with items of its own."""
    further_items = [
        {"number": str(number), "asks": items.asks(), **items.decision()}
        for number in range(1, items.dice.between(1, 2) + 1)
    ]
    further_items[0]["request"] = "JOINED-2"
    for item in said["items"]:
        if "number" not in item:
            item["number"] = str(said["items"].index(item) + 1)
    said["items"][0]["request"] = said["reference"]
    received = items.dice.days_after(on.received, -3, 3)
    joined = {"reference": "JOINED-2", "received": min(received, on.first).isoformat()}
    return {"joined_requests": [joined], "items": [*said["items"], *further_items]}


def _spoil(dice: Dice, letter: Mapping) -> None:
    """Leave something out, as people do; what is missing is for a finding or an error to say."""
    blocks = [letter, *letter.get("items", ()), *letter.get("relied_on", {}).values()]
    block = dice.one([block for block in blocks if block])
    del block[dice.one([key for key in block if key != "continues"] or [next(iter(block))])]
