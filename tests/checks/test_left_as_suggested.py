"""`left-as-suggested`."""

import pytest

from cases import REFUSED, STAFF, case_of, changed, told
from noticegen.checks.left_as_suggested import check_left_as_suggested

FACTOR = "Residents could judge whether the work was good value."
STAFF_ONLY = f"""
items:
  - number: 1
    asks: Who checked it?
    outcome: withheld
    under: staff
relied_on:{STAFF}"""


@pytest.mark.parametrize(
    "factor",
    [
        "whether the competition was fair",
        "Whether the competition was fair.",
        '"for disclosure: whether the competition was fair"',
    ],
)
def test_a_factor_that_is_the_prompt_stops_unless_somebody_answers_for_it(factor: str) -> None:
    (said,) = told(case_of(changed(REFUSED, FACTOR, factor)))
    assert said == (
        "request.yaml:17: blocking: the first factor of `for_disclosure` is the suggested text,"
        " unchanged · make it true of this information [left-as-suggested]"
    )
    overrides = "overrides:\n- {finding: left-as-suggested, by: I. Quill, role: Head, date: "
    overrides += "2026-09-23, because: It is true here.}\n"
    (said,) = told(case_of(changed(REFUSED, FACTOR, factor) + overrides))
    assert "overridden by I. Quill" in said


def test_the_second_factor_is_told_as_the_second() -> None:
    text = changed(REFUSED, FACTOR, f"{FACTOR}\n        - whether the competition was fair")
    (said,) = told(case_of(text))
    assert "request.yaml:18: blocking: the second factor of `for_disclosure`" in said


def test_a_reason_that_is_a_suggested_factor_is_told() -> None:
    old = "The total price is already published, and answers most of the first point."
    text = changed(REFUSED, old, "Whether suppliers would still bid, and why.")
    (said,) = told(case_of(text))
    assert "`because` is a suggested factor, unchanged" in said


def test_an_answer_that_is_the_question_is_told() -> None:
    asks = "Would anyone have a legitimate interest in having this information made public?"
    old = "People want to know that the work was checked."
    text = changed(STAFF_ONLY, old, f"{asks} Whose, and in what?")
    (finding,) = check_left_as_suggested(case_of(text))
    assert finding.message == "`legitimate_interest` of `staff` is the suggested text, unchanged"
    assert finding.where.line == 17


@pytest.mark.parametrize(
    "factor",
    [
        "Whether the competition was fair is in doubt since two of five bidders complained.",
        "The competition was fair.",
    ],
)
def test_what_was_made_true_of_the_information_passes(factor: str) -> None:
    assert told(case_of(changed(REFUSED, FACTOR, factor))) == []
