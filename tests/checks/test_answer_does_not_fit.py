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


PLANNED = """
items:
  - number: 1
    outcome: withheld
    under: report
relied_on:
  report:
    limb: s22(1)
    answers:
      publication: We will publish the report.
      planned: 2026-08-01. The board's minutes of that day say so.
      when: On 30 November 2026.
      reasonable_until_then: Yes. It is a short while.
    public_interest_test:
      for_disclosure:
        - People could use it sooner.
      for_maintaining:
        - Everybody hears of it on one day.
      balance: maintaining
      because: The day is near.
"""


def test_a_day_that_is_where_the_law_wants_it_passes() -> None:
    assert told(case_of(PLANNED)) == []


def test_a_plan_made_after_the_request_is_blocked() -> None:
    (said,) = told(case_of(changed(PLANNED, "planned: 2026-08-01", "planned: 2026-09-20")))
    assert "`planned` 2026-09-20 is after `received`" in said
    assert "it must be no later than received" in said
    assert said.endswith("[answer-does-not-fit]")


def test_a_plan_without_a_day_is_blocked() -> None:
    (said,) = told(case_of(changed(PLANNED, "planned: 2026-08-01.", "planned: Last summer.")))
    assert "`planned` begins `Last summer. The`, which is no date" in said


OVERRIDE = "overrides: [{finding: late, by: Odo, role: Clerk, because: So, date: 2026-08-02}]\n"


def test_a_day_is_not_compared_with_a_date_that_is_wrong() -> None:
    """Of a wrong `received` a plan made after it says nothing; of a wrong `issued` it does."""
    after = changed(PLANNED, "planned: 2026-08-01", "planned: 2026-09-20")
    assert "answer-does-not-fit" not in "".join(told(case_of(after + OVERRIDE)))
    late = after.replace("outcome: withheld", "outcome: withheld\n    data_as_at: 2026-11-30")
    assert "answer-does-not-fit" in "".join(told(case_of(late)))
