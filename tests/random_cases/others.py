"""Letters that decide nothing, pass on, or stay in the record."""

from collections.abc import Callable
from typing import Any

from noticegen.model.choices import Kind, Outcome
from random_cases.answers import Answers
from random_cases.days import Days
from random_cases.dice import Dice
from random_cases.items import Items, advice
from random_cases.words import prose, sentence

Mapping = dict[str, Any]


def _asked(dice: Dice, on: Days) -> list[Mapping]:
    """Give items that only quote the request."""
    items = Items(dice, Answers(dice, on.first), {Outcome.DISCLOSED: 1})
    return [{"number": str(n), "asks": items.asks()} for n in range(1, dice.between(1, 4) + 1)]


def acknowledgement(dice: Dice, on: Days) -> Mapping:
    return {"kind": "acknowledgement", "items": _asked(dice, on)}


def clarification(dice: Dice, on: Days) -> Mapping:
    items = _asked(dice, on)
    for item in dice.some(items, 1, len(items)):
        item["we_ask"] = dice.one(("Which gate do you mean?", "Do you mean Mill Lane or Môr Road?"))
        if dice.chance(50):
            item["because"] = prose(dice, 2)
    said: Mapping = {"kind": "clarification", "items": items}
    return said | ({"advice": advice(dice)} if dice.chance(30) else {})


def fees_notice(dice: Dice, on: Days) -> Mapping:
    costs = []
    for of in dice.some(("copies of plans", "postage", "a memory stick"), 1, 3):
        cost: Mapping = {"of": of, "each": dice.one(("£3.60", "5p", "£12", "£0.10"))}
        costs.append(cost | ({"how_many": dice.between(1, 1200)} if dice.chance(70) else {}))
    fee = {"costs": costs, "how_to_pay": sentence(dice)}
    return {"kind": "fees notice", "items": _asked(dice, on), "fee": fee}


def transfer(dice: Dice, on: Days) -> Mapping:
    items, answers = _asked(dice, on), Answers(dice, on.first)
    for item in dice.some(items, 1, len(items)):
        item |= {"outcome": "not held", "searched": prose(dice, 2), "held_by": answers.other()}
    return {"kind": "transfer", "items": items, **answers.keys()}


def no_notice(dice: Dice, on: Days) -> Mapping:
    answers = Answers(dice, on.first)
    items = [
        {**item, **answers.decided(dice.one((Outcome.VEXATIOUS, Outcome.REPEATED)))}
        for item in _asked(dice, on)
    ]
    for entry in answers.grounds.entries.values():
        entry.pop("warns_about", None)
        entry["earlier_notice"] = {
            "date": dice.days_after(on.received, -90, 0).isoformat(),
            "reference": "WBC-26-0311",
            "because": sentence(dice),
        }
    return {"kind": "no notice", "items": items, **answers.keys()}


OTHERS: dict[Kind, Callable[[Dice, Days], Mapping]] = {
    Kind.ACKNOWLEDGEMENT: acknowledgement,
    Kind.CLARIFICATION: clarification,
    Kind.FEES_NOTICE: fees_notice,
    Kind.TRANSFER: transfer,
    Kind.NO_NOTICE: no_notice,
}
