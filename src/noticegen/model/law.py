"""The law as data: what a definition file of a section or of a named test says.

A file (`exemptions/foia/s43.yaml`) has versions with in-force dates; a version has
limbs; a limb has questions (`question.py`) and wording. What a version or a limb leaves
out, another may give: `like` names it, and `read/like.py` puts it in.
"""

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum

from noticegen.model.choices import Activity, Likelihood, Outcome
from noticegen.model.dataclass import dataclass
from noticegen.model.form import Block, a_key
from noticegen.model.particulars import Link
from noticegen.model.question import Applies, Ending, Question, YesNo
from noticegen.model.reliance import RelianceEntry
from noticegen.model.wrong_words import NeverSay


class Status(StrEnum):
    """Whether the public interest must be weighed. FOIA s2(3)."""

    ABSOLUTE = "absolute"
    QUALIFIED = "qualified"
    NO_EXEMPTION = "no exemption"
    """A refusal of its own kind, as by section 12 or 14: there is nothing to weigh."""


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
class TestWording(Block):
    """What a test gives to the wording of a limb that leaves it out."""

    in_any_case: str | None = a_key("leads answers that a closed gate shut out")
    public_interest_heading: str | None = a_key("stands above the public interest test")
    public_interest: str | None = a_key("leads the public interest test")
    for_disclosure: str | None = a_key("leads the factors for disclosure")
    for_maintaining: str | None = a_key("leads the factors for maintaining the exemption")
    balance: str | None = a_key("leads the balance")
    maintained: str | None = a_key("the conclusion when the exemption is maintained")
    not_maintained: str | None = a_key("the conclusion when disclosure is favoured")


@dataclass(frozen=True, kw_only=True)
class LimbWording(TestWording):
    """What a limb contributes to a letter. Each is a small Markdown made by Jinja."""

    provides: str = a_key("what the provision says", required=True)
    not_sent: str | None = a_key(
        "stands in the answer in place of withholding, where the applicant gets it otherwise"
    )


@dataclass(frozen=True, kw_only=True)
class Excuse(Block):
    """Why words may stand although a rule of plain English is against them."""

    where: str = a_key("the key whose words are excused: wording.provides", required=True)
    rule: str = a_key("the rule that is against them: sentence-length", required=True)
    because: str = a_key("why they stand all the same", required=True)


@dataclass(frozen=True, kw_only=True)
class Limb(Block):
    """The part of a section that can be relied on by itself. FOIA s17(1)(b)."""

    key: str = a_key("as a case file names it: s43(2)", required=True)
    title: str = a_key("what it protects, in a few words", required=True, carried=True)
    like: str | None = a_key("a limb of this version that gives what it leaves out")
    terms: Mapping[str, str] = a_key("words put in wherever {{ name }} stands", default={})
    status: Status = a_key("absolute, qualified or no exemption", required=True, carried=True)
    status_because: str | None = a_key("the provision that makes it so")
    absolute_when: tuple[Mapping[str, YesNo], ...] = a_key(
        "answers that make a qualified limb absolute, any of them", default=()
    )
    contested: str | None = a_key("what is contested about it; never printed")
    refuses_as: Outcome = a_key(
        "the outcome of an item that is refused under it", default=Outcome.WITHHELD
    )
    counts_work: tuple[Activity, ...] = a_key(
        "the work that an estimate under it may count", default=()
    )
    about_people: bool = a_key("whether it protects personal data", default=False)
    purposes: Mapping[str, str] = a_key(
        "provisions one of which it needs, with their words; each makes a limb", default={}
    )
    harm_test: str | None = a_key("its verb: prejudice, endanger, inhibit")
    likelihoods: Mapping[Likelihood, str] = a_key("each level, and what it means", default={})
    questions: tuple[Question, ...] = a_key("in the order of the law", default=())
    otherwise: Ending = a_key(
        "what it comes to when no question has ended it", required=True, carried=True
    )
    neither_confirm_nor_deny: str | None = a_key(
        "the limb of this file that lets one neither confirm nor deny"
    )
    excludes: tuple[str, ...] = a_key(
        "limbs or whole sections that can't cover the same information", default=()
    )
    goes_with: tuple[str, ...] = a_key("what is often relied on beside it", default=())
    notice_needs: tuple[str, ...] = a_key("what else the notice needs", default=())
    historical_records: str | None = a_key("when it falls away for old records")
    suggested_factors: tuple[str, ...] = a_key(
        "prompts to the caseworker, never printed", default=()
    )
    weighed_by: str | None = a_key(
        "the test of exemptions/tests that words its public interest test"
    )
    wording: LimbWording = a_key("what the letter says", required=True, carried=True)
    excused: tuple[Excuse, ...] = a_key("words that a rule of plain English is against", default=())

    @property
    def leads_elsewhere(self) -> bool:
        """Whether it is relied on because the applicant gets the information in another way."""
        return self.wording.not_sent is not None


@dataclass(frozen=True, kw_only=True)
class ExemptionVersion(Block):
    """A section as it stood in a period."""

    in_force_from: dt.date = a_key("the first day", required=True)
    in_force_to: dt.date | None = a_key("the last day")
    like: dt.date | None = a_key(
        "the first day of the version from which it takes what it leaves out"
    )
    without: tuple[str, ...] = a_key("limbs of that version that it does not have", default=())
    terms: Mapping[str, str] = a_key("words put in wherever {{ name }} stands", default={})
    limbs: tuple[Limb, ...] = a_key("the limbs that can be relied on", required=True, carried=True)


@dataclass(frozen=True, kw_only=True)
class Example(Block):
    """An invented case that a limb does or does not apply to, with what must be said of it."""

    name: str = a_key("small letters, digits and hyphens", required=True)
    like: str | None = a_key("an example that gives what it leaves out")
    on: dt.date | None = a_key("the day of the letter")
    facts: str = a_key("what was asked, and what is withheld", required=True, carried=True)
    relied_on: RelianceEntry = a_key(
        "as an entry of a case file's `relied_on`", required=True, carried=True
    )
    links: tuple[Link, ...] = a_key("where it is published, as in an item", default=())
    outcome: Applies = a_key("what it must come to", required=True, carried=True)
    says: tuple[str, ...] = a_key(
        "what the letter must say, or where it does not apply, the advice", default=()
    )


@dataclass(frozen=True, kw_only=True)
class Exemption(Block):
    """A section of the Act: `exemptions/foia/s43.yaml`."""

    key: str = a_key("the regime and the file's name: foia/s43", required=True)
    title: str = a_key("the section's heading", required=True)
    versions: tuple[ExemptionVersion, ...] = a_key("with their dates", required=True)
    never_say: tuple[NeverSay, ...] = a_key("words by which wrong law is known", default=())
    sources: tuple[LawSource, ...] = a_key("where all of it comes from", required=True)
    examples: tuple[Example, ...] = a_key("cases it applies to, and cases it doesn't", default=())


@dataclass(frozen=True, kw_only=True)
class TestVersion(Block):
    """A named test as it stood in a period."""

    in_force_from: dt.date = a_key("the first day", required=True)
    in_force_to: dt.date | None = a_key("the last day")
    like: dt.date | None = a_key(
        "the first day of the version from which it takes what it leaves out"
    )
    terms: Mapping[str, str] = a_key("words put in wherever {{ name }} stands", default={})
    likelihoods: Mapping[Likelihood, str] = a_key("each level, and what it means", default={})
    questions: tuple[Question, ...] = a_key("in order", default=())
    wording: TestWording | None = a_key("what it words for limbs that leave it out")
    excused: tuple[Excuse, ...] = a_key("words that a rule of plain English is against", default=())


@dataclass(frozen=True, kw_only=True)
class NamedTest(Block):
    """A test that several limbs share: `exemptions/tests/legitimate-interests.yaml`."""

    key: str = a_key("the file's name", required=True)
    title: str = a_key("its name in words", required=True)
    versions: tuple[TestVersion, ...] = a_key("with their dates", required=True)
    sources: tuple[LawSource, ...] = a_key("where it comes from", required=True)
