"""What is withheld and the arguments for it, as the caseworker wrote them."""

import datetime as dt
from collections.abc import Mapping

from noticegen.model.choices import Activity, Balance, Likelihood
from noticegen.model.dataclass import dataclass
from noticegen.model.form import CaseBlock, Id, a_key
from noticegen.model.other_letters import EarlierNotice
from noticegen.model.particulars import Link
from noticegen.model.text import Prose, Range


@dataclass(frozen=True, kw_only=True)
class WithheldClass(CaseBlock):
    """A class of information that is withheld."""

    what: str = a_key(
        "a noun phrase, as printed: the drivers' names",
        example="the drivers' names",
        required=True,
        carried=True,
    )
    under: tuple[Id, ...] = a_key(
        "the reliances under which it is withheld", required=True, carried=True
    )
    except_: tuple[Id, ...] = a_key("classes carved out of it", default=(), carried=True)


@dataclass(frozen=True, kw_only=True)
class PublicInterestTest(CaseBlock):
    """The public interest: weighed, pending, or weighed with another. FOIA s2(2), s17(2), (3)."""

    for_disclosure: tuple[Prose, ...] = a_key("factors for disclosure", default=())
    for_maintaining: tuple[Prose, ...] = a_key("factors for maintaining the exemption", default=())
    balance: Balance | None = a_key("which side is the stronger")
    because: Prose | None = a_key("why")
    decision_expected_by: dt.date | None = a_key("alone, while the test is pending: the day")
    weighed_with: Id | None = a_key("alone: the reliance in whose test this one is weighed")


@dataclass(frozen=True, kw_only=True)
class Enactment(CaseBlock):
    """The enactment that a limb leans on."""

    act: str = a_key(
        "its name and year", example="Statistics and Registration Service Act 2007", required=True
    )
    provision: str = a_key("the provision in it", required=True)


@dataclass(frozen=True, kw_only=True)
class Work(CaseBlock):
    """Work that the cost estimate counts. SI 2004/3244 regulation 4(3)."""

    activity: tuple[Activity, ...] = a_key("what is done", required=True)
    of: str = a_key("with what: patrol notes in handwritten pocket books", required=True)
    how_many: int = a_key("how many of them", required=True)
    minutes_each: Range | None = a_key("minutes for one: 4, or 4 to 6", example="4 to 6")


@dataclass(frozen=True, kw_only=True)
class CountedRequest(CaseBlock):
    """Another request whose cost is counted with this one. SI 2004/3244 regulation 5."""

    reference: str = a_key("its reference", required=True)
    received: dt.date | None = a_key("the day it reached the authority")


@dataclass(frozen=True, kw_only=True)
class RelianceEntry(CaseBlock):
    """An argument for refusing, as the caseworker wrote it."""

    limb: str = a_key(
        "the limb relied on, as in the definitions: s43(2)",
        example="s43(2)",
        required=True,
        carried=True,
    )
    about: str | None = a_key(
        "a noun phrase for the heading of its reasons: the officers", carried=True
    )
    enactment: Enactment | None = a_key("for a limb that leans on another enactment", carried=True)
    regime: str | None = a_key("where it is of another regime", carried=True)
    likelihood: Likelihood | None = a_key(
        "the level relied on, where the limb has a harm test",
        example="would be likely to",
        carried=True,
    )
    answers: Mapping[str, Prose] = a_key(
        "answers to the limb's questions", default={}, carried=True
    )
    public_interest_test: PublicInterestTest | None = a_key("for a qualified limb")
    explaining_would_disclose: Prose | None = a_key(
        "why the reasons can't be given; never printed, and no reason is", carried=True
    )
    estimate: tuple[Work, ...] = a_key(
        "the work that is over the cost limit", default=(), carried=True
    )
    because: Prose | None = a_key(
        "how the information is kept, and what would have to be done", carried=True
    )
    estimate_basis: Prose | None = a_key("the sample that was timed", carried=True)
    not_estimated: Prose | None = a_key("work that could not be put in figures", carried=True)
    narrower_estimate: tuple[Work, ...] = a_key(
        "the work that `narrower_request` would take: counted, and told to the applicant",
        default=(),
        carried=True,
    )
    aggregated_with: tuple[CountedRequest, ...] = a_key(
        "other requests counted with this one", default=(), carried=True
    )
    same_because: Prose | None = a_key(
        "why they are from one person, or people together", carried=True
    )
    warns_about: str | None = a_key(
        "for section 14: a noun phrase; the letter warns that more of the kind may get no notice",
        example="requests about the bench in Quay Street",
    )
    earlier_notice: EarlierNotice | None = a_key(
        "for section 14, in `kind: no notice`: the notice that was given before"
    )
    cites: tuple[Link, ...] = a_key("rulings and guidance that the reasons lean on", default=())
    in_the_alternative_to: tuple[Id, ...] = a_key(
        "two that exclude each other, without saying which applies", default=(), carried=True
    )
