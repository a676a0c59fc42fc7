"""The authority's own particulars and its approvals of wording."""

import datetime as dt
from typing import ClassVar

from noticegen.model.dataclass import dataclass
from noticegen.model.form import Block, a_key
from noticegen.model.particulars import Background, Signatory


@dataclass(frozen=True, kw_only=True)
class InternalReview(Block):
    """The authority's complaints procedure, or that it has none. FOIA s17(7)(a).

    One without `regime` serves every regime that has none of its own.
    """

    ALONE: ClassVar[bool] = True

    offered: bool | None = a_key("yes or no")
    write_to: str | None = a_key("an e-mail or a postal address", example="review@wexmoor.example")
    ask_within: str | None = a_key(
        "how long the applicant has: 40 working days, 2 months", example="40 working days"
    )
    reply_within: str | None = a_key("how long we take: 20 working days", example="20 working days")
    procedure: str | None = a_key("one or two sentences of the authority's own")
    regime: str | None = a_key("the regime that it is for, where they differ", example="FOIA")


@dataclass(frozen=True, kw_only=True)
class ReuseLicence(Block):
    """The licence that released information is offered under."""

    licence: str = a_key("its name", required=True)
    address: str | None = a_key("its page")
    attribution: str | None = a_key("the words to acknowledge the source with")
    apply_to: str | None = a_key("where to ask about anything else")


@dataclass(frozen=True, kw_only=True)
class Authority(Block):
    """`authority.yaml`: who writes, and what stands in each of its letters."""

    name: str = a_key("the authority's name", example="Wexmoor Borough Council", required=True)
    address: tuple[str, ...] = a_key("its postal address, lines kept", required=True)
    email: str | None = a_key("where requests are answered from")
    regime: str = a_key("FOIA", default="FOIA")
    cost_limit: int | None = a_key("the limit that binds it, in pounds: 450 or 600")
    internal_review: tuple[InternalReview, ...] = a_key(
        "the complaints procedure, or that there is none; a list where regimes differ", default=()
    )
    signatory: Signatory | None = a_key("who signs")
    reuse: ReuseLicence | None = a_key("the re-use licence")
    background: tuple[Background, ...] = a_key("statements outside the decision", default=())
    publication_scheme: str | None = a_key("its address")
    letterhead: str | None = a_key("a Word file; not used yet")
    logo: str | None = a_key("a PNG or JPEG picture beside this file")
    logo_shows: str | None = a_key("what the picture shows, for those who cannot see it")

    def review_under(self, regime: str) -> InternalReview | None:
        """Give the complaints procedure for a regime; `None` where nothing is said of it."""
        listed = self.internal_review
        own = [review for review in listed if (review.regime or "").upper() == regime.upper()]
        return next(iter((*own, *(review for review in listed if not review.regime))), None)


@dataclass(frozen=True, kw_only=True)
class Approval(Block):
    """That a person of the authority has approved one wording."""

    limb: str = a_key("the limb, `s16(1)`, or `statements` for regime.yaml", required=True)
    regime: str = a_key("FOIA", default="FOIA")
    digest: str = a_key("of the law and wording approved", required=True)
    name: str = a_key("who approved it", required=True)
    role: str = a_key("their role", required=True)
    date: dt.date = a_key("the day", required=True)


@dataclass(frozen=True, kw_only=True)
class Approvals(Block):
    """`approvals.yaml`: the wordings that the authority has approved."""

    note: str | None = a_key("anything a reader should know, as that these are samples")
    approvals: tuple[Approval, ...] = a_key("one entry for each wording", default=())
