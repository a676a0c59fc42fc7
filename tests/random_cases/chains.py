"""Letters that follow another: a decision put off, a review, a later disclosure, a correction."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from noticegen.model.choices import Outcome
from random_cases.answers import OUTCOMES, Answers
from random_cases.dice import Dice
from random_cases.grounds import Grounds
from random_cases.words import prose, sentence

Mapping = dict[str, Any]
Files = dict[str, bytes]

_PENDING = str(Outcome.PENDING)


def _leaves(items: list[Mapping]) -> Iterator[Mapping]:
    for item in items:
        if "parts" in item:
            yield from _leaves(item["parts"])
        else:
            yield item


def _again(item: Mapping) -> Mapping:
    """Give an item as a later letter repeats it: without the words, which come over."""
    said = {key: value for key, value in item.items() if key not in ("asks", "preamble")}
    if "parts" in said:
        said["parts"] = [_again(part) for part in said["parts"]]
    return said


def _say_again(dice: Dice, first: Mapping, items: list[Mapping], answers: Answers) -> None:
    """Say anew what does not come over of what repeated items lead to: tests, authorities."""
    weigh = Grounds(dice, dt.date.fromisoformat(first["issued"])).weighed
    for leaf in _leaves(items):
        considered = leaf.get("considered", ())
        names = [considered] if isinstance(considered, str) else [*considered]
        for name in (*_grounds_of(first, leaf), *names):
            test = first.get("relied_on", {}).get(name, {}).get("public_interest_test")
            if test and "weighed_with" not in test:
                test = {**weigh(), "balance": test["balance"]}
            if test:
                answers.grounds.entries[name] = {"public_interest_test": test}
        if "held_by" in leaf:
            answers.others |= first["other_authorities"]


def _grounds_of(letter: Mapping, leaf: Mapping) -> list[str]:
    names = [*leaf.get("under", ())]
    for shown in leaf.get("withholds", ()):
        names += letter.get("withheld", {}).get(shown, {}).get("under", ())
    return names


def decided(dice: Dice, first: Mapping, issued: dt.date) -> Mapping:
    """Decide what an extension left open."""
    weigh = Grounds(dice, issued).weighed
    open_ = [leaf for leaf in _leaves(first["items"]) if leaf.get("outcome") == _PENDING]
    used = [name for leaf in open_ for name in _grounds_of(first, leaf)]
    relied_on: Mapping = {name: {"public_interest_test": weigh()} for name in dict.fromkeys(used)}
    for name in used:
        if "weighed_with" in first["relied_on"][name].get("public_interest_test", {}):
            del relied_on[name]
    said = [item for item in first["items"] if any(x in open_ for x in _leaves([item]))]
    items = [_decided(first, item, relied_on, used, dice) for item in said]
    return {"issued": issued.isoformat(), "items": items, "relied_on": relied_on}


def _decided(
    first: Mapping, item: Mapping, relied_on: Mapping, used: list[str], dice: Dice
) -> Mapping:
    item = _again(item)
    if "parts" in item:
        parts = [p for p in item["parts"] if any(x["outcome"] == _PENDING for x in _leaves([p]))]
        return {**item, "parts": [_decided(first, p, relied_on, used, dice) for p in parts]}
    names = _grounds_of(first, item)
    limbs = [first["relied_on"][name]["limb"] for name in names]
    item = {k: v for k, v in item.items() if k not in ("searched", "links")}
    if any(limb in _confirming(first) for limb in limbs):
        return {**item, "outcome": str(Outcome.NEITHER)}
    alone = "under" in item and all(used.count(name) == 1 for name in names)
    if alone and all(name in relied_on for name in names) and dice.chance(30):
        for name in names:
            relied_on[name]["public_interest_test"]["balance"] = "disclosure"
        del item["under"]
        return {**item, "outcome": "disclosed", "answer": prose(dice), "considered": names}
    return {**item, "outcome": "withheld"}


def _confirming(letter: Mapping) -> set[str]:
    """Give the limbs of a letter that are about confirming or denying."""
    from random_cases.grounds import law  # noqa: PLC0415 - it reads all definitions

    limbs = law(dt.date.fromisoformat(letter["issued"])).limbs
    return {key for key, found in limbs.items() if found.limb.refuses_as is Outcome.NEITHER}


def _changed(dice: Dice, answers: Answers, item: Mapping, outcomes: dict[Outcome, int]) -> Mapping:
    return {"number": item["number"], **answers.decided(dice.weighed(outcomes))}


def reviewed(dice: Dice, first: Mapping, issued: dt.date, files: Files) -> Mapping:
    """Review a reply: each item as it was, or another; a point about each that is another."""
    answers = Answers(dice, issued, mark="b", files=files)
    items, points = [], []
    for item in first["items"]:
        if "parts" in item or dice.chance(60):
            items.append(_again(item))
            _say_again(dice, first, [item], answers)
            continue
        items.append(_changed(dice, answers, item, OUTCOMES))
        points.append(_point(dice, item["number"]))
    points += [_point(dice) for _ in range(dice.between(0 if points else 1, 2))]
    requested = dice.days_after(
        dt.date.fromisoformat(first["issued"]),
        0,
        (issued - dt.date.fromisoformat(first["issued"])).days,
    )
    review = {
        "requested": requested.isoformat(),
        "reviewer": sentence(dice),
        "points": points,
    }
    said = {"kind": "internal review", "issued": issued.isoformat(), "review": review}
    return {**said, "items": items, **answers.keys()}


def _point(dice: Dice, number: str = "") -> Mapping:
    point: Mapping = {"raised" if dice.chance(70) else "found": sentence(dice)}
    if number:
        point["item"] = number
    point["conclusion"] = dice.one(("upheld", "upheld in part", "not upheld"))
    point["because"] = prose(dice)
    if point["conclusion"] != "not upheld" and dice.chance(40):
        point["breach"] = dice.some(("s1(1)(b)", "s10(1)", "s17(1)", "s17(7)"), 1, 2)
    if point["conclusion"] != "not upheld" and dice.chance(40):
        point["put_right"] = prose(dice, 2)
    return point


def disclosed_later(dice: Dice, first: Mapping, issued: dt.date, files: Files) -> Mapping:
    """Give later some of what was refused."""
    answers = Answers(dice, issued, mark="b", files=files)
    refused = ("withheld", "partly disclosed", "over the cost limit")
    could = [i for i in first["items"] if i.get("outcome") in refused] or first["items"][:1]
    gives = {Outcome.DISCLOSED: 3, Outcome.PARTLY_DISCLOSED: 1}
    items = [_changed(dice, answers, item, gives) for item in dice.some(could, 1, 3)]
    said = {"kind": "later disclosure", "issued": issued.isoformat(), "items": items}
    return said | answers.keys()


def corrected(dice: Dice, first: Mapping, issued: dt.date, files: Files) -> Mapping:
    """Correct a reply, with or without an item answered again."""
    answers = Answers(dice, issued, mark="b", files=files)
    mistakes, items = [], []
    flat = [item for item in first["items"] if "parts" not in item]
    for item in dice.some(flat, 0, min(2, len(flat))):
        mistake = {"said": sentence(dice), "right": prose(dice), "item": item["number"]}
        mistakes.append(mistake)
        if dice.chance(60):
            if dice.chance(40):
                items.append(_again(item))
                _say_again(dice, first, [item], answers)
            else:
                items.append(_changed(dice, answers, item, OUTCOMES))
    if not mistakes or dice.chance(30):
        mistakes.append({"said": sentence(dice), "right": sentence(dice)})
    for mistake in mistakes:
        if dice.chance(40):
            mistake["because"] = prose(dice, 2)
    correction: Mapping = {"mistakes": mistakes}
    if not items and dice.chance(30):
        correction["rights_anew"] = "yes"
    said = {"kind": "correction", "issued": issued.isoformat(), "correction": correction}
    return said | ({"items": items} if items else {}) | answers.keys()
