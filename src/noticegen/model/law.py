"""The law as data: what a definition file of a section or of a named test says.

A file (`exemptions/foia/s43.yaml`) has versions with in-force dates; a version has
limbs; a limb has questions, read in order by one engine (`apply_test.py`), and wording.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from noticegen.model.choices import Activity, Likelihood, Outcome
from noticegen.model.form import Block, a_key


class Status(StrEnum):
    """Whether the public interest must be weighed. FOIA s2(3)."""

    ABSOLUTE = "absolute"
    QUALIFIED = "qualified"
    NO_EXEMPTION = "no exemption"
    """A refusal of its own kind, as by section 12 or 14: there is nothing to weigh."""


class AnswerForm(StrEnum):
    """How a question is answered."""

    YES_NO = "yes or no"
    PROSE = "prose"


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
class LawSource(Block):
    """Where a statement of law comes from, and who read it when.

    Where nobody has read it, `checked_on` is left out and `unverified` says what
    rests on it.
    """

    title: str = a_key("what was read", required=True)
    href: str | None = a_key("its address")
    as_at: dt.date | None = a_key("the date of the text that was read")
    checked_on: dt.date | None = a_key("the day it was read")
    checked_by: str | None = a_key("who read it")
    unverified: str | None = a_key("what rests on it without having been read")


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


@dataclass(frozen=True, kw_only=True)
class LimbWording(Block):
    """What a limb contributes to a letter. Each is a small Markdown made by Jinja."""

    provides: str = a_key("what the provision says", required=True)
    in_any_case: str | None = a_key("leads answers that a closed gate shut out")
    public_interest: str | None = a_key("leads the public interest test")
    for_disclosure: str | None = a_key("leads the factors for disclosure")
    for_maintaining: str | None = a_key("leads the factors for maintaining the exemption")
    balance: str | None = a_key("leads the balance")
    maintained: str | None = a_key("the conclusion when the exemption is maintained")
    not_maintained: str | None = a_key("the conclusion when disclosure is favoured")


@dataclass(frozen=True, kw_only=True)
class NeitherConfirmNorDeny(Block):
    """The limb's counterpart for neither confirming nor denying."""

    limb: str = a_key("its citation", required=True)
    status: Status = a_key("absolute or qualified", required=True)
    contested: str | None = a_key("what is contested about that")


@dataclass(frozen=True, kw_only=True)
class Limb(Block):
    """The part of a section that can be relied on by itself. FOIA s17(1)(b)."""

    key: str = a_key("as a case file names it: s43(2)", required=True)
    title: str = a_key("what it protects, in a few words", required=True)
    status: Status = a_key("absolute, qualified or no exemption", required=True)
    refuses_as: Outcome = a_key(
        "the outcome of an item that is refused under it", default=Outcome.WITHHELD
    )
    counts_work: tuple[Activity, ...] = a_key(
        "the work that an estimate under it may count", default=()
    )
    status_because: str | None = a_key("the provision that makes it so")
    about_people: bool = a_key("whether it protects personal data", default=False)
    harm_test: str | None = a_key("its verb: prejudice, endanger, inhibit")
    likelihoods: Mapping[Likelihood, str] = a_key("each level, and what it means", default={})
    questions: tuple[Question, ...] = a_key("in the order of the law", default=())
    otherwise: Ending = a_key("what it comes to when no question has ended it", required=True)
    neither_confirm_nor_deny: NeitherConfirmNorDeny | None = a_key("its counterpart, if any")
    suggested_factors: tuple[str, ...] = a_key(
        "prompts to the caseworker, never printed", default=()
    )
    wording: LimbWording = a_key("what the letter says", required=True)


@dataclass(frozen=True, kw_only=True)
class ExemptionVersion(Block):
    """A section as it stood in a period."""

    in_force_from: dt.date = a_key("the first day", required=True)
    in_force_to: dt.date | None = a_key("the last day")
    limbs: tuple[Limb, ...] = a_key("the limbs that can be relied on", required=True)


@dataclass(frozen=True, kw_only=True)
class Exemption(Block):
    """A section of the Act: `exemptions/foia/s43.yaml`."""

    key: str = a_key("the regime and the file's name: foia/s43", required=True)
    title: str = a_key("the section's heading", required=True)
    versions: tuple[ExemptionVersion, ...] = a_key("with their dates", required=True)
    sources: tuple[LawSource, ...] = a_key("where all of it comes from", required=True)


@dataclass(frozen=True, kw_only=True)
class TestVersion(Block):
    """A named test as it stood in a period."""

    in_force_from: dt.date = a_key("the first day", required=True)
    in_force_to: dt.date | None = a_key("the last day")
    questions: tuple[Question, ...] = a_key("in order", required=True)


@dataclass(frozen=True, kw_only=True)
class NamedTest(Block):
    """A test that several limbs share: `exemptions/tests/legitimate-interests.yaml`."""

    key: str = a_key("the file's name", required=True)
    title: str = a_key("its name in words", required=True)
    versions: tuple[TestVersion, ...] = a_key("with their dates", required=True)
    sources: tuple[LawSource, ...] = a_key("where it comes from", required=True)
