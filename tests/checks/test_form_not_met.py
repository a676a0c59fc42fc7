import pytest

from cases import case_of, told

GIVEN = "items:\n  - number: 1\n    outcome: disclosed\n    answer: The work cost £41,000.\n"
REASON = "other_form_because: The figures are on one page of a bound book.\n"


@pytest.mark.parametrize("form", ["a spreadsheet", "CSV", "to inspect the file", "a summary"])
def test_a_form_that_nothing_is_in_is_blocked(form: str) -> None:
    (finding,) = told(case_of(f"preferred_form: {form}\n{GIVEN}"))
    assert f"`{form}` was asked for, and nothing released is in that form" in finding
    assert "[form-not-met]" in finding


def test_a_reason_for_another_form_is_enough() -> None:
    assert told(case_of(f"preferred_form: a spreadsheet\n{REASON}{GIVEN}")) == []


@pytest.mark.parametrize("form", ["e-mail", "a letter"])
def test_a_form_that_the_letter_is_in_passes(form: str) -> None:
    assert told(case_of(f"preferred_form: {form}\n{GIVEN}")) == []
