"""The questions of a test as data: how each is answered, when it is asked and printed.

One engine reads them all (`apply_test.py`); none knows a section.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from noticegen.model.dataclass import dataclass
from noticegen.model.form import Block, a_key


class AnswerForm(StrEnum):
    """How a question is answered."""

    YES_NO = "yes or no"
    PROSE = "prose"
    DATE = "date"


class MustBe(StrEnum):
    """When a day that is asked for must be, by the case's own dates."""

    NOT_AFTER_RECEIVED = "no later than received"
    NOT_AFTER_ISSUED = "no later than issued"
    AFTER_ISSUED = "later than issued"


class YesNo(StrEnum):
    """One of two answers."""

    YES = "yes"
    NO = "no"


class Applies(StrEnum):
    """What a test comes to."""

    APPLIES = "applies"
    DOES_NOT_APPLY = "does not apply"


class Printed(StrEnum):
    """When a question and its answer stand in the letter."""

    ALWAYS = "always"
    IF_YES = "if yes"
    IF_NO = "if no"
    NEVER = "never"


def conditions_hold(conditions: Iterable[Mapping[str, YesNo]], said: Mapping[str, YesNo]) -> bool:
    """Say whether any condition is met, all its answers as given; no condition is met."""
    listed = tuple(conditions)
    return not listed or any(
        all(said.get(key) is value for key, value in condition.items()) for condition in listed
    )


@dataclass(frozen=True, kw_only=True)
class Ending(Block):
    """What ends a test: answers that settle whether the limb applies.

    `says` is the conclusion as printed. `mend` says what to do when the limb does
    not apply. A `gate` that closes ends the test; later answers are printed as "in
    any case", never as the ground.
    """

    when: Mapping[str, YesNo] = a_key("the answers that settle it, all of them", default={})
    outcome: Applies = a_key("what they come to", required=True)
    gate: bool = a_key("whether it shuts out the questions after it", default=False)
    says: str | None = a_key("the conclusion, as printed")
    mend: str | None = a_key("what the caseworker can do when the limb does not apply")
    decided_by: tuple[str, ...] = a_key(
        "the answers it rests on: the first that was given", default=()
    )


@dataclass(frozen=True, kw_only=True)
class Question(Block):
    """One question of a test, or (`test`) all the questions of a named test."""

    test: str | None = a_key("a test of exemptions/tests, whose questions are asked here")
    key: str | None = a_key("its name in a case file's answers")
    asks: str | None = a_key("the question, in plain words")
    form: AnswerForm = a_key("how it is answered", default=AnswerForm.PROSE)
    must_be: MustBe | None = a_key("when a date must be, by the case's own dates")
    required: bool = a_key("whether it must be answered when the test reaches it", default=True)
    met_by: str | None = a_key("a key that answers it as well: `links`, `enactment`, `estimate`")
    asked_when: tuple[Mapping[str, YesNo], ...] = a_key("earlier answers, any of them", default=())
    good_answer: str | None = a_key("what a good answer contains, and a bad one lacks")
    printed: Printed = a_key("when it stands in the letter", default=Printed.ALWAYS)
    printed_when: tuple[Mapping[str, YesNo], ...] = a_key(
        "earlier answers, any of them", default=()
    )
    before: str | None = a_key("what is printed before the question, to lead to it")
    before_again: str | None = a_key("what is printed instead where it was printed already")
    heading: str | None = a_key("the question as printed; without one the text goes on")
    says: str | None = a_key("the text as printed; {{ answer }} is the reason given")
    ends: tuple[Ending, ...] = a_key("answers that end the test here", default=())
