"""Authorities that tell much or little of themselves."""

from typing import Any

from random_cases.dice import Dice

Mapping = dict[str, Any]


def authority(dice: Dice) -> Mapping:
    said: Mapping = {
        "name": dice.one(("Wexmoor Borough Council", "Cyngor Môr a Mynydd", "St Swithun's School")),
        "address": ["Town Hall", "Wexmoor", "WX1 1ZZ"],
        "cost_limit": dice.one((450, 600)),
        "internal_review": _review(dice),
    }
    if dice.chance(70):
        said["email"] = "foi@wexmoor.example"
    if dice.chance(70):
        said["signatory"] = dice.one(
            ({"name": "Information Team"}, {"name": "Ines O'Corbel", "role": "Clerc / Clerk"})
        )
    if dice.chance(60):
        licence = {"licence": "Open Government Licence v3.0"}
        said["reuse"] = licence | ({"apply_to": "re@wexmoor.example"} if dice.chance(50) else {})
    if dice.chance(50):
        said["publication_scheme"] = "https://www.wexmoor.example/scheme"
    if dice.chance(10):
        said["background"] = [{"heading": "Fees", "text": "We charge no fees for copies."}]
    return said


def _review(dice: Dice) -> Mapping:
    if dice.chance(15):
        return {"offered": "no"}
    said: Mapping = {
        "offered": "yes",
        "write_to": dice.one(("review@wexmoor.example", "the Clerk, at the address above")),
    }
    if dice.chance(80):
        said["ask_within"] = dice.one(("40 working days", "2 months"))
    if dice.chance(80):
        said["reply_within"] = "20 working days"
    if dice.chance(30):
        said["procedure"] = "Somebody who took no part in the decision will look at it."
    return said
