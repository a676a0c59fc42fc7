"""The items of a request: numbers of every style, parts in parts, and how they hang together."""

from collections.abc import Callable
from typing import Any

from noticegen.model.choices import Outcome
from random_cases.answers import Answers
from random_cases.dice import Dice
from random_cases.words import ABOUT, PRIVATE, question, sentence

Mapping = dict[str, Any]

_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_STYLES: dict[str, Callable[[int], str]] = {
    "1": str,
    "": lambda _: "",
    "1.": lambda n: f"{n}.",
    "1)": lambda n: f"{n})",
    "(a)": lambda n: f"({'abcdefghijklmnopqrstuvwxyz'[n - 1]})",
    "a": lambda n: "abcdefghijklmnopqrstuvwxyz"[n - 1],
    "(i)": lambda n: f"({_ROMAN[(n - 1) % 12]})",
    "Q1": lambda n: f"Q{n}",
    "1.1": lambda n: f"1.{n}",
}
_LONG = 5
"""So many of a hundred requests have far more items than others."""


class Items:
    """Makes the items of one request."""

    def __init__(self, dice: Dice, answers: Answers, outcomes: dict[Outcome, int]) -> None:
        self.dice, self.answers, self.outcomes = dice, answers, outcomes
        self.first: list[Outcome] = []
        self._year = 1990

    def made(self, *, flat: bool = False) -> list[Mapping]:
        """Give the items; `flat` ones have numbers, and no parts that have none."""
        dice = self.dice
        count = dice.between(9, 16) if dice.chance(_LONG) else dice.between(1, 5)
        styles = [style for style in _STYLES if style and not (style == "(i)" and count > 12)]
        style = dice.one(styles) if flat else dice.one([*styles, ""])
        items: list[Mapping] = []
        for number in range(1, count + 1):
            said: Mapping = {"number": _STYLES[style](number)} if style else {}
            said["asks"] = self.asks()
            tied = {} if flat or not style else self._tied(items)
            items.append(said | (tied or self._decided(has_parts=bool(style), numbered=flat)))
        if dice.chance(15):
            items[0]["preamble"] = "About the time since 2015, I ask:"
        return items

    def _decided(self, *, has_parts: bool, numbered: bool) -> Mapping:
        dice = self.dice
        if has_parts and dice.chance(15):
            return {"parts": self._parts(2, numbered=numbered)}
        said: Mapping = {"private": PRIVATE} if dice.chance(4) else {}
        return said | self.decision()

    def _tied(self, earlier: list[Mapping]) -> Mapping:
        """Let an item see an earlier one, or be answered together with it."""
        could = [item for item in earlier if "outcome" in item and "with" not in item]
        if not could or not self.dice.chance(10):
            return {}
        first = self.dice.one(could)
        if first["outcome"] != str(Outcome.DISCLOSED) or self.dice.chance(60):
            return {"see": first["number"]}
        return {"outcome": "disclosed", "with": first["number"]}

    def asks(self) -> str:
        self._year += 1
        return question(self.dice, self._year)

    def decision(self) -> Mapping:
        """Give the keys of a decision: those that must be there come first."""
        outcome = self.first.pop() if self.first else self.dice.weighed(self.outcomes)
        return self.answers.decided(outcome)

    def _parts(self, depth: int, *, numbered: bool) -> list[Mapping]:
        dice = self.dice
        count = dice.between(2, 3)
        has_numbers = numbered or dice.chance(60)
        parts = []
        for number in range(1, count + 1):
            label = "abc"[number - 1] if depth == 2 else f"({_ROMAN[number - 1]})"
            said: Mapping = {"number": label} if has_numbers else {}
            if has_numbers and dice.chance(50):
                said["asks"] = self.asks()
            else:
                self._year += 1
                said["covers"] = f"the {dice.one(('letters', 'notes', 'plans'))} of {self._year}"
            if has_numbers and depth > 1 and dice.chance(12):
                said["parts"] = self._parts(depth - 1, numbered=numbered)
            else:
                said |= self.decision()
            parts.append(said)
        return parts


def advice(dice: Dice) -> Mapping:
    """Give advice and assistance, in one way or several."""
    said: Mapping = {}
    if dice.chance(60):
        said["narrower_request"] = sentence(dice)
    if dice.chance(40) or not said:
        said["text"] = sentence(dice)
    if dice.chance(30):
        said["links"] = [{"title": "All figures", "address": "https://www.saltmere.example/f"}]
    return said


def further(dice: Dice) -> Mapping:
    """Give what a case may say besides, none of which decides anything."""
    could: tuple[tuple[int, Mapping], ...] = (
        (30, {"advice": advice(dice)}),
        (8, {"caveat": sentence(dice)}),
        (8, {"read_as": sentence(dice)}),
        (8, {"will_publish": [{"what": sentence(dice), "when": "after the board meets in March"}]}),
        (8, {"related_requests": [{"reference": "WBC-1", "what": sentence(dice)}]}),
        (8, {"background": [{"heading": "How we count", "text": sentence(dice)}]}),
        (10, {"quoted_in": "annex"}),
        (8, {"preferred_form": "paper copies", "other_form_because": sentence(dice)}),
        (8, {"decided_by": {"name": "Cordelia Wimpole-Strand", "role": dice.one(ABOUT)}}),
        (8, {"private": PRIVATE}),
        (5, {"goes_public": "yes"}),
    )
    said: Mapping = {}
    for percent, keys in could:
        said |= keys if dice.chance(percent) else {}
    return said
