"""`letter-refuses-nothing`."""

import pytest

from cases import GIVEN, REFUSED, case_of, changed, text_of, told_of_letter


def test_a_letter_that_gives_everything_and_speaks_of_refusing_is_blocked() -> None:
    case = case_of(GIVEN)
    words = text_of(case) + "\nThis letter is our Refusal\nnotice under section 17.\n"
    assert told_of_letter(case, words) == [
        (
            "letter.txt: blocking: nothing is refused, yet `letter.txt` says `refusal notice`"
            " · mend the template or the wording [letter-refuses-nothing]"
        )
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("What did the work cost?", "Every refusal notice of 2025."),
        ("It cost £41,000.", "We sent no refusal notice in 2025."),
    ],
)
def test_whoever_asks_for_refusal_notices_can_be_given_them(old: str, new: str) -> None:
    case = case_of(changed(GIVEN, old, new))
    assert "refusal notice" in text_of(case)
    assert told_of_letter(case, text_of(case)) == []


def test_a_letter_that_refuses_may_say_so() -> None:
    case = case_of(REFUSED)
    assert told_of_letter(case, text_of(case)) == []


def test_a_letter_that_gives_everything_as_it_is_composed_passes() -> None:
    case = case_of(GIVEN)
    assert told_of_letter(case, text_of(case)) == []
