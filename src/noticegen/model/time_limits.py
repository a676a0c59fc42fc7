"""The periods that a regime gives, to authority and applicant: `foia/time-limits.yaml`."""

from enum import StrEnum

from noticegen.model.dataclass import dataclass
from noticegen.model.form import Block, a_key
from noticegen.model.law import LawSource


class FixedBy(StrEnum):
    """What fixes a period."""

    STATUTE = "statute"
    GUIDANCE = "guidance"


@dataclass(frozen=True, kw_only=True)
class TimeLimit(Block):
    """A period, and what ends with it."""

    name: str = a_key("what the last day is, for a line that goes on with it", required=True)
    working_days: int | None = a_key("working days after the day it is counted from")
    months: int | None = a_key("months that begin with the day it is counted from")
    fixed_by: FixedBy = a_key("a statute, or guidance that binds nobody", required=True)
    source: str = a_key("the provision or guidance, as it is printed", required=True)
    note: str | None = a_key("what else one must know of it")


@dataclass(frozen=True, kw_only=True)
class TimeLimits(Block):
    """The periods of a regime."""

    key: str = a_key("the regime: FOIA", required=True)
    answer: TimeLimit = a_key("for answering", required=True)
    school: TimeLimit = a_key("for answering, where a school has no sessions", required=True)
    extension: TimeLimit = a_key("for weighing the public interest", required=True)
    fee: TimeLimit = a_key("for the applicant, to pay a fee", required=True)
    ask_for_review: TimeLimit = a_key("for the applicant, to ask for a review", required=True)
    review: TimeLimit = a_key("for a review", required=True)
    long_review: TimeLimit = a_key("for a review, in exceptional cases", required=True)
    aggregation: TimeLimit = a_key("in which requests counted together arrive", required=True)
    waiting_for_clarification: str = a_key("why no day counts before it came", required=True)
    waiting_for_fee: str = a_key("why no day counts between notice and payment", required=True)
    fee_unpaid: str = a_key("what holds once the time to pay is over", required=True)
    fees_notice_late: str = a_key("what holds of a notice after the last day", required=True)
    school_closed: str = a_key("why a day without session does not count", required=True)
    disputed: str = a_key("why a day that may not count is counted", required=True)
    sources: tuple[LawSource, ...] = a_key("where all of it comes from", required=True)
