"""`test-not-met`."""

from cases import OFFENDERS, STAFF, case_of, changed, told

CASE = f"""
items:
  - number: 1
    outcome: withheld
    under: staff
relied_on:{STAFF}"""

FIRST_CONDITION = "section 40(2), by virtue of section 40(3A)(a),"


def test_a_balance_that_does_not_outweigh_the_interest_is_blocked() -> None:
    text = changed(CASE, "overridden: Yes. They are junior, and were", "overridden: No. They were")
    assert told(case_of(text)) == [
        (
            f"request.yaml:18: blocking: by `overridden: No.` the test of {FIRST_CONDITION} is not"
            " met for `staff` · disclose it, unless section 40(2) applies by virtue of another of"
            " its conditions or another exemption applies; change an answer only if it was mistaken"
            " [test-not-met]"
        )
    ]


def test_information_that_is_no_personal_data_is_blocked() -> None:
    text = changed(CASE, "personal_data: Yes. A name says", "personal_data: No. Nothing says")
    assert told(case_of(text)) == [
        (
            f"request.yaml:10: blocking: by `personal_data: No.` the test of {FIRST_CONDITION} is"
            " not met for `staff` · disclose it, or rely on another exemption; section 40 protects"
            " personal data only [test-not-met]"
        )
    ]


def test_a_limb_that_applies_by_its_answers_passes() -> None:
    assert told(case_of(CASE)) == []


def test_a_closed_gate_is_enough() -> None:
    text = CASE.replace(STAFF, OFFENDERS).replace("under: staff", "under: offenders")
    assert told(case_of(text)) == []
