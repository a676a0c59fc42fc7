"""`review-times-doubtful`."""

import pytest

from cases import AUTHORITY, GIVEN, case_of, changed, told, without

REPLY, ASK = "reply_within: 20 working days", "ask_within: 40 working days"


def with_times(old: str, new: str) -> list[str]:
    return told(case_of(GIVEN, changed(AUTHORITY, old, new)))


@pytest.mark.parametrize(
    ("days", "like"), [(40, "the applicant's time to ask"), (30, "more than is usual")]
)
def test_a_long_time_for_the_reply_is_advised_against(days: int, like: str) -> None:
    assert with_times(REPLY, f"reply_within: {days} working days") == [
        (
            f"authority.yaml:11: advice: `reply_within: {days} working days` looks like {like} ·"
            " write `20 working days`; 40 is for exceptional cases [review-times-doubtful]"
        )
    ]


def test_a_short_time_to_ask_is_advised_against() -> None:
    assert with_times(ASK, "ask_within: 20 working days") == [
        (
            "authority.yaml:10: advice: `ask_within: 20 working days` looks like less than is usual"
            " · write `ask_within: 40 working days`, or more [review-times-doubtful]"
        )
    ]


def test_no_time_to_ask_is_advised_against() -> None:
    assert told(case_of(GIVEN, without(AUTHORITY, "ask_within"))) == [
        (
            "authority.yaml:8: advice: nothing says how long the applicant has to ask for a review"
            " · write `ask_within: 40 working days`, or more [review-times-doubtful]"
        )
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (REPLY, "reply_within: 15 working days"),
        (REPLY, "reply_within: 2 months"),
        (ASK, "ask_within: 2 months"),
        (ASK, "ask_within: 60 working days"),
    ],
)
def test_other_times_pass(old: str, new: str) -> None:
    assert with_times(old, new) == []


def test_an_authority_without_reviews_has_no_times() -> None:
    authority = without(AUTHORITY, "write_to", "ask_within", "reply_within")
    assert told(case_of(GIVEN, changed(authority, "offered: yes", "offered: no"))) == []


def test_after_a_review_there_is_none() -> None:
    text = f"""{GIVEN}
kind: internal review
review:
  requested: 2026-09-10
  reviewer: Dr Ada Lorn, who had nothing to do with the reply.
history:
  - {{date: 2026-09-08, what: We replied.}}
"""
    authority = changed(AUTHORITY, ASK, "ask_within: 20 working days")
    assert not [line for line in told(case_of(text, authority)) if "review-times" in line]
