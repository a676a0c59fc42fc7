"""`estimate-missing`."""

from cases import AUTHORITY, REFUSED, changed, without
from outcome_cases import TOO_DEAR, told_of

OVERRIDDEN = """overrides:
  - finding: estimate-missing
    by: Ines Corbel
    role: Solicitor
    date: 2026-09-20
    because: It was counted in the letter of August.
"""


def test_an_estimate_passes() -> None:
    assert told_of(TOO_DEAR) == []


def test_no_estimate_is_blocked() -> None:
    assert told_of(without(TOO_DEAR, "estimate")) == [
        (
            "request.yaml:12: blocking: `notes` has no `estimate` · add `estimate`, a list:"
            " `- activity: locating`, `of`, `how_many`, `minutes_each: 3 to 5` [estimate-missing]"
        )
    ]


def test_work_without_minutes_is_blocked() -> None:
    assert told_of(without(TOO_DEAR, "minutes_each")) == [
        (
            "request.yaml:15: blocking: `patrol notes` has no `minutes_each`, and so can't"
            " be counted · add it: `4`, or `4 to 6` [estimate-missing]"
        )
    ]


def test_work_that_the_limb_does_not_count_is_blocked() -> None:
    text = changed(TOO_DEAR, "limb: s12(1)", "limb: s12(2)")
    assert told_of(without(text, "held")) == [
        (
            "request.yaml:13: blocking: section 12(2) counts none of the work in `notes` ·"
            " count `determining whether held`, or rely on another provision"
            " [estimate-missing]"
        )
    ]


def test_an_authority_without_a_limit_is_blocked() -> None:
    assert told_of(TOO_DEAR, AUTHORITY) == [
        (
            "authority.yaml:2: blocking: authority.yaml does not say which cost limit binds"
            " you · add `cost_limit`: `450` or `600` [estimate-missing]"
        )
    ]


def test_a_named_person_may_go_on_without_one() -> None:
    (finding,) = told_of(without(TOO_DEAR, "estimate") + OVERRIDDEN)
    assert "blocking (overridden by Ines Corbel, Solicitor)" in finding


def test_a_limb_that_is_not_about_cost_needs_none() -> None:
    assert told_of(REFUSED) == []
