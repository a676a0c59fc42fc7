"""`letter-lacks-rights`."""

import pytest

from cases import AUTHORITY, GIVEN, REFUSED, case_of, text_of, told_of_letter
from noticegen.checks.letter_lacks_rights import check_letter_lacks_rights
from noticegen.checks.letters_of import Finished
from other_letters import ACKNOWLEDGED

REFUSAL = case_of(REFUSED)
LETTER = text_of(REFUSAL)
END = "· restore `parts/rights.md.j2`, or the statements that it prints [letter-lacks-rights]"
NO_REVIEW = AUTHORITY.replace("offered: yes", "offered: no")


@pytest.mark.parametrize(
    ("lost", "what"),
    [
        ("section 50", "the right to complain"),
        ("ico.org.uk/make-a-complaint", "the Commissioner's address"),
        ("review@wexmoor.example", "the address for a review"),
    ],
)
def test_a_refusal_that_lost_a_right_is_blocked(lost: str, what: str) -> None:
    assert lost in LETTER
    assert told_of_letter(REFUSAL, LETTER.replace(lost, "")) == [
        f"letter.txt: blocking: `letter.txt` does not give {what} {END}"
    ]


def test_a_refusal_that_does_not_say_that_there_is_no_review_is_blocked() -> None:
    case = case_of(REFUSED, authority=NO_REVIEW)
    words = text_of(case).replace("do not have a procedure", "")
    assert told_of_letter(case, words) == [
        f"letter.txt: blocking: `letter.txt` does not give that there is no review {END}"
    ]


def test_a_letter_that_refuses_nothing_is_advised_to_give_rights() -> None:
    case = case_of(GIVEN)
    words = text_of(case).replace("section 50", "")
    assert told_of_letter(case, words) == [
        f"letter.txt: advice: `letter.txt` does not give the right to complain {END}"
    ]


@pytest.mark.parametrize("authority", [AUTHORITY, NO_REVIEW])
def test_a_letter_as_it_is_composed_passes(authority: str) -> None:
    case = case_of(REFUSED, authority=authority)
    assert told_of_letter(case, text_of(case)) == []


@pytest.mark.parametrize("is_sound", [True, False])
def test_by_its_own_words_only_the_letter_of_a_sound_case_is_read(*, is_sound: bool) -> None:
    case = case_of(ACKNOWLEDGED)
    words = f"{text_of(case)}\nThis letter is our refusal notice under section 17 of the Act.\n"
    letter = Finished("letter.txt", words, is_sound=is_sound)
    assert bool(list(check_letter_lacks_rights(case, letter))) is is_sound
