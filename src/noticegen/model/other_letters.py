"""What letters say that are no answer: a fee, another authority, a mistake put right.

Beside them: the notice given before, after which section 14 needs no other.
"""

import datetime as dt

from noticegen.model.dataclass import dataclass
from noticegen.model.form import CaseBlock, a_key
from noticegen.model.text import Pounds, Prose


@dataclass(frozen=True, kw_only=True)
class FeeCost(CaseBlock):
    """A cost that a fee is made of; nobody's time is one. SI 2004/3244 regulation 6."""

    of: str = a_key(
        "what it is for: copying, postage, the form asked for; never anybody's time",
        example="photocopies, A3",
        required=True,
    )
    how_many: int = a_key("how many of them", default=1)
    each: Pounds = a_key("what one costs: £0.10", example="£0.10", required=True)


@dataclass(frozen=True, kw_only=True)
class Fee(CaseBlock):
    """The fee that a fees notice asks for. FOIA s9."""

    costs: tuple[FeeCost, ...] = a_key("what it is made of; added up for you", required=True)
    how_to_pay: Prose = a_key(
        "how it can be paid",
        example="By card on 01632 960417, giving our reference.",
        required=True,
    )


@dataclass(frozen=True, kw_only=True)
class OtherAuthority(CaseBlock):
    """Another authority that we believe holds what we do not."""

    name: str = a_key("its name, as printed", example="Wendle Borough Council", required=True)
    because: Prose = a_key(
        "why we believe that it holds it",
        example="It has let the market stalls since 2021.",
        required=True,
    )
    write_to: str | None = a_key("where the applicant can ask it", example="foi@wendle.example")
    agreed: dt.date | None = a_key("the day the applicant agreed to our passing the request on")
    passed_on: dt.date | None = a_key("the day we passed it on; left out where we have not")


@dataclass(frozen=True, kw_only=True)
class Mistake(CaseBlock):
    """A mistake in a letter that was sent, put right."""

    said: Prose = a_key(
        "what the letter said, or left out",
        example="We said that the lease ends on 1 May 2028.",
        required=True,
    )
    right: Prose = a_key("what is right", example="It ends on 1 May 2029.", required=True)
    item: str | None = a_key("the number of the item that it is about", example="2")
    because: Prose | None = a_key("how it came about")


@dataclass(frozen=True, kw_only=True)
class Correction(CaseBlock):
    """The correction of a letter that was sent."""

    mistakes: tuple[Mistake, ...] = a_key("what was wrong, and what is right", required=True)
    letter: dt.date | None = a_key("the day of that letter, where it has no case file")
    rights_anew: bool = a_key(
        "the time for asking for a review runs anew, though no item is answered anew",
        default=False,
    )


@dataclass(frozen=True, kw_only=True)
class EarlierNotice(CaseBlock):
    """A notice under section 14 that was given before, so that none is needed now. s17(6)."""

    date: dt.date = a_key("its day", required=True)
    reference: str = a_key("its reference", example="WBC-2026-0088", required=True)
    because: Prose = a_key(
        "why it would be unreasonable to expect another",
        example="That notice said that we might not write again about this bench.",
        required=True,
    )
