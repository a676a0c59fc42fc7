"""`answer-does-not-fit`."""

from cases import GIVEN, STAFF, case_of, changed, told

CASE = f"""
items:
  - number: 1
    outcome: withheld
    under: staff
relied_on:{STAFF}"""


def test_an_answer_that_begins_neither_yes_nor_no_is_blocked() -> None:
    text = changed(CASE, "necessary: Yes. The report", "necessary: No other source")
    assert told(case_of(text)) == [
        (
            "request.yaml:17: blocking: `necessary` begins `No other source`, which is neither"
            " `Yes.` nor `No.` · begin with `Yes.` or `No.`, then the reason [answer-does-not-fit]"
        )
    ]


def test_an_answer_without_a_reason_is_blocked() -> None:
    text = changed(CASE, "No. We asked both, and neither agreed.", "No.")
    assert told(case_of(text)) == [
        (
            "request.yaml:15: blocking: `consent` gives no reason · say why: Has each of the people"
            " it is about agreed, specifically and on record, to its being published to the world?"
            " [answer-does-not-fit]"
        )
    ]


def test_answers_that_begin_with_yes_or_no_pass() -> None:
    assert told(case_of(CASE)) == []


def test_nothing_is_asked_of_a_case_that_refuses_nothing() -> None:
    assert told(case_of(GIVEN)) == []
