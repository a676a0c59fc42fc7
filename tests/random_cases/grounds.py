"""Any limb of the law of a day, with an entry of `relied_on` by which it applies."""

import datetime as dt
from collections.abc import Iterable
from functools import cache
from typing import Any

from generated_answers import WORDS, entries_that_apply
from limbs_in_time import CATALOGUES, LIMBS
from noticegen.model.choices import Activity, Outcome
from noticegen.model.law import Status
from noticegen.model.law_in_force import LawInForce, LimbInForce
from noticegen.model.reliance import RelianceEntry
from noticegen.read.in_force import law_on
from random_cases.dice import Dice
from random_cases.words import ABOUT, ID, PRIVATE, prose, sentence

Mapping = dict[str, Any]
_CHANGES = sorted({limb.first for limb in LIMBS})
_ENTRIES: dict[str, list[RelianceEntry]] = {}
_MOST_MINUTES = 24 * 60
"""The higher of the two cost limits, at £25 an hour."""


def law(day: dt.date) -> LawInForce:
    """Give the law of a day; between two days on which something changes it is one law."""
    return _law(max((edge for edge in _CHANGES if edge <= day), default=day))


@cache
def _law(first: dt.date) -> LawInForce:
    return law_on(CATALOGUES["foia"], first)


@cache
def _refusing(first: dt.date, refuses: Outcome) -> tuple[LimbInForce, ...]:
    return tuple(x for x in _law(first).limbs.values() if x.limb.refuses_as is refuses)


def _entries(limb: LimbInForce) -> list[RelianceEntry]:
    if limb.digest not in _ENTRIES:
        _ENTRIES[limb.digest] = list(entries_that_apply(limb.limb))
    return _ENTRIES[limb.digest]


def _excludes(one: LimbInForce, other: LimbInForce) -> bool:
    return any(other.citation.key.startswith(excluded) for excluded in one.limb.excludes)


def _different(said: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(said))


class Grounds:
    """The entries of `relied_on` of one letter, made as items need them."""

    def __init__(self, dice: Dice, day: dt.date, mark: str = "") -> None:
        self.dice, self.day, self.mark = dice, day, mark
        self.entries: dict[str, Mapping] = {}
        self._limbs: dict[str, LimbInForce] = {}

    def limb_of(self, name: str) -> LimbInForce:
        return self._limbs[name]

    def refuse(self, outcome: Outcome, *, most: int = 2, whole: bool = True) -> list[str]:
        """Give the ids of what one thing is refused under, new or used before.

        Whether something is held can be left open of a `whole` item only.
        """
        pending = outcome is Outcome.PENDING
        as_ = Outcome.WITHHELD if outcome in _WITHHOLDING else outcome
        if pending and whole and self.dice.chance(15):
            as_ = Outcome.NEITHER
        count = 1 if self.dice.chance(70) else self.dice.between(1, most)
        names: list[str] = []
        for _ in range(count):
            name = self._one(as_, names, pending=pending)
            if name and name not in names:
                names.append(name)
        return names

    def consider(self) -> str:
        """Give the id of an exemption that was considered, the balance favouring disclosure."""
        limbs = [x for x in self._limbs_for(Outcome.WITHHELD) if x.limb.status is Status.QUALIFIED]
        name = self._make(self.dice.one(limbs), pending=False, qualified=True)
        self.entries[name]["public_interest_test"]["balance"] = "disclosure"
        return name

    def _limbs_for(self, refuses: Outcome) -> list[LimbInForce]:
        return list(_refusing(law(self.day).day, refuses))

    def _one(self, refuses: Outcome, beside: list[str], *, pending: bool) -> str | None:
        used = [
            name
            for name, limb in self._limbs.items()
            if limb.limb.refuses_as is refuses
            and self._fits(limb, beside)
            and self._is_pending(name) is pending
            and self.entries[name].get("public_interest_test", {}).get("balance") != "disclosure"
        ]
        if used and self.dice.chance(30):
            return self.dice.one(used)
        limbs = [x for x in self._limbs_for(refuses) if self._fits(x, beside)]
        if beside and self.dice.chance(10):
            return self._alternative(refuses, beside[0], pending=pending)
        if pending:
            limbs = [x for x in limbs if x.limb.status is Status.QUALIFIED]
        if not limbs:
            return None
        name = self._make(self.dice.one(limbs), pending=pending)
        weighed = "public_interest_test" in self.entries[name] and not pending
        together = [b for b in beside if "balance" in self._test(b)]
        if weighed and together and self.dice.chance(25):
            self.entries[name]["public_interest_test"] = {"weighed_with": together[0]}
        return name

    def _alternative(self, refuses: Outcome, other: str, *, pending: bool) -> str | None:
        """Give the id of a limb that excludes one which is relied on, in the alternative to it."""
        limbs = [
            limb
            for limb in self._limbs_for(refuses)
            if _excludes(limb, self._limbs[other]) or _excludes(self._limbs[other], limb)
        ]
        if not limbs or pending:
            return None
        name = self._make(self.dice.one(limbs), pending=False)
        self.entries[name]["in_the_alternative_to"] = other
        return name

    def _test(self, name: str) -> Mapping:
        return dict(self.entries[name].get("public_interest_test", {}))

    def _is_pending(self, name: str) -> bool:
        return "decision_expected_by" in self._test(name)

    def _fits(self, limb: LimbInForce, beside: list[str]) -> bool:
        others = [self._limbs[name] for name in beside]
        return not any(
            _excludes(limb, other) or _excludes(other, limb) or limb.limb.key == other.limb.key
            for other in others
        )

    def _make(self, limb: LimbInForce, *, pending: bool, qualified: bool = False) -> str:
        made = _entries(limb)
        if pending or qualified:
            made = [entry for entry in made if entry.public_interest_test]
        entry = self.dice.one(made)
        name = f"{ID}ground-{self.mark}{len(self.entries) + 1}"
        self._limbs[name] = limb
        self.entries[name] = self._written(limb, entry, pending=pending)
        return name

    def _written(self, limb: LimbInForce, entry: RelianceEntry, *, pending: bool) -> Mapping:
        dice = self.dice
        said: Mapping = {"limb": limb.citation.key}
        if dice.chance(30):
            said["about"] = dice.one(ABOUT)
        if limb.limb.likelihoods:
            said["likelihood"] = str(dice.one(list(limb.limb.likelihoods)))
        if entry.answers:
            said["answers"] = {
                key: str(answer).replace(WORDS, prose(dice, 2))
                for key, answer in entry.answers.items()
            }
        if entry.enactment:
            said["enactment"] = {"act": "Tallow Act 1931", "provision": "section 4"}
        if pending:
            day = dice.days_after(self.day, 1, 30)
            said["public_interest_test"] = {"decision_expected_by": day.isoformat()}
        elif entry.public_interest_test:
            said["public_interest_test"] = self.weighed()
        return said | self._besides(limb)

    def _besides(self, limb: LimbInForce) -> Mapping:
        """Give what an entry may say besides, or must under some limbs."""
        dice = self.dice
        said: Mapping = {}
        if limb.limb.counts_work:
            said |= self._estimated(limb.limb.counts_work)
        elif dice.chance(4):
            said["explaining_would_disclose"] = PRIVATE
        if dice.chance(6):
            address = "https://www.rulings.example/2024/17"
            said["cites"] = [{"title": "A ruling of 2024", "address": address}]
        if dice.chance(5):
            said["private"] = PRIVATE
        if limb.limb.refuses_as in (Outcome.VEXATIOUS, Outcome.REPEATED) and dice.chance(40):
            said["warns_about"] = f"requests about {dice.one(ABOUT)}"
        return said

    def weighed(self) -> Mapping:
        """Give a public interest test that favours maintaining the exemption."""
        dice = self.dice
        return {
            "for_disclosure": _different(sentence(dice) for _ in range(dice.between(1, 3))),
            "for_maintaining": _different(sentence(dice) for _ in range(dice.between(1, 3))),
            "balance": "maintaining",
            "because": prose(dice),
        }

    def _estimated(self, counted: tuple[Activity, ...]) -> Mapping:
        """Give work that costs more than either limit."""
        dice = self.dice
        works = []
        for _ in range(dice.between(1, 3)):
            low = dice.between(1, 9)
            high = low + dice.between(0, 4)
            activities = [str(activity) for activity in dice.some(counted, 1, len(counted))]
            works.append(
                {
                    "activity": activities[0] if len(activities) == 1 else activities,
                    "of": dice.one(("paper files", "notes in pocket books", "e-mails")),
                    "how_many": _MOST_MINUTES // low + dice.between(1, 900),
                    "minutes_each": str(low) if low == high else f"{low} to {high}",
                }
            )
        said: Mapping = {"estimate": works}
        for key in ("because", "estimate_basis", "not_estimated"):
            if dice.chance(50):
                said[key] = prose(dice, 2)
        if dice.chance(20):
            received = dice.days_after(self.day, -40, -30).isoformat()
            said["aggregated_with"] = [{"reference": "WBC-2", "received": received}]
            said["same_because"] = prose(dice, 2)
        return said


_WITHHOLDING = (Outcome.WITHHELD, Outcome.PARTLY_DISCLOSED, Outcome.PENDING)
