"""A letter for every limb in every period of its law, for the tests that read them all.

From the section's examples where there is one for that period, and else from answers that are
made from the definition alone.
"""

import datetime as dt
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from generated_answers import entry_that_applies
from limbs_in_time import CATALOGUES, LIMBS, LimbInTime
from noticegen.examples import DAY, Composed, compose_example
from noticegen.model.citation import text_to_citation
from noticegen.model.law import Example
from noticegen.model.law_in_force import LawInForce
from noticegen.model.notice import Notice
from noticegen.model.question import Applies
from noticegen.model.reliance import RelianceEntry
from noticegen.read.in_force import law_on

FOIA = CATALOGUES["foia"]


class Shape(NamedTuple):
    """A letter to be made: a limb in a period, and a case of it."""

    name: str
    limb: LimbInTime
    example: Example

    @property
    def day(self) -> dt.date:
        return self.example.on or DAY


def is_of(example: Example, limb: LimbInTime) -> bool:
    """Say whether an example is of a limb, comes to apply, and falls into its period."""
    citation = text_to_citation(example.relied_on.limb)
    is_then = limb.first <= (example.on or DAY) <= limb.last
    applies = example.outcome is Applies.APPLIES
    return citation is not None and citation.key == limb.limb.key and is_then and applies


def generated(
    limb: LimbInTime, day: dt.date | None = None, entry: RelianceEntry | None = None
) -> Example:
    """Give a case of a limb, with an entry of `relied_on` by which it applies."""
    return Example(
        name="generated",
        on=day or limb.first + dt.timedelta(days=40),
        facts="What was done about the bridge at Saltmere, and when.",
        relied_on=entry or entry_that_applies(limb.limb),
        outcome=Applies.APPLIES,
    )


def shapes() -> Iterator[Shape]:
    for limb in LIMBS:
        given = [example for example in limb.exemption.examples if is_of(example, limb)]
        for example in given or [generated(limb)]:
            yield Shape(f"{limb.name} {example.name}", limb, example)


SHAPES = list(shapes())


@cache
def law(day: dt.date) -> LawInForce:
    return law_on(FOIA, day)


_MADE: dict[str, Composed] = {}


def composed(shape: Shape) -> Composed:
    """Give the case and the letter of a shape; each is made once."""
    if shape.name not in _MADE:
        _MADE[shape.name] = compose_example(shape.example, law(shape.day))
    return _MADE[shape.name]


def letter(shape: Shape) -> Notice:
    notice = composed(shape).notice
    assert notice is not None
    return notice


def plain(text: str) -> str:
    return " ".join(text.split())
