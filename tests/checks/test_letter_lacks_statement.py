"""`letter-lacks-statement`."""

import pytest

from cases import GIVEN, REFUSED, STAFF, case_of, text_of, told_of_letter
from noticegen.checks import run_letter_checks
from noticegen.checks.letter_lacks_statement import check_letter_lacks_statement
from noticegen.checks.letters_of import Finished

REFUSAL = case_of(REFUSED)
LETTER = text_of(REFUSAL)
REASONS, OPENING = (
    f"· restore it in `parts/{part}.md.j2`, or in the wording that this prints"
    " [letter-lacks-statement]"
    for part in ("reasons", "opening")
)


@pytest.mark.parametrize(
    ("lost", "what", "end"),
    [
        ("refusal notice", "that it refuses something", OPENING),
        ("We hold the", "whether the information is held", OPENING),
        ("ection 43(2)", "section 43(2) for item `1`", REASONS),
        ("The five bidders'", "the answer to `whose_interests` of `bidders`", REASONS),
        ("The next tender", "the answer to `how_likely` of `bidders`", REASONS),
        ("therefore applies", "that `bidders` applies", REASONS),
        ("Residents could judge", "a factor of `bidders`", REASONS),
        ("Bids set by the last prices", "a factor of `bidders`", REASONS),
        ("The total price is already", "the balance of `bidders`", REASONS),
        ("outweighs", "what the public interest under `bidders` came to", REASONS),
    ],
)
def test_a_letter_that_lost_a_statement_is_blocked(lost: str, what: str, end: str) -> None:
    assert lost in LETTER
    words = LETTER.replace(lost, "")
    assert told_of_letter(REFUSAL, words) == [
        f"letter.txt: blocking: `letter.txt` does not say {what} {end}"
    ]


def test_two_lost_factors_are_one_finding() -> None:
    words = LETTER.replace("Residents could judge", "").replace("Bids set by", "")
    assert len(told_of_letter(REFUSAL, words)) == 1


def test_an_item_refused_under_two_provisions_cites_both() -> None:
    case = case_of(REFUSED.replace("under: bidders", "under: [bidders, staff]") + STAFF)
    words = text_of(case).replace("section 40(3A)(a)", "section 40")
    assert told_of_letter(case, words) == [
        (
            "letter.txt: blocking: `letter.txt` does not say section 40(2), by virtue of section"
            f" 40(3A)(a) for item `1` {REASONS}"
        )
    ]


def test_lines_and_signs_do_not_matter() -> None:
    words = LETTER.replace("\n", "").replace(" ", "\n").replace("’", "'").upper()
    assert told_of_letter(REFUSAL, words) == []


def test_a_letter_as_it_is_composed_passes() -> None:
    assert told_of_letter(REFUSAL, LETTER) == []


def test_a_letter_that_only_gives_needs_to_say_that_it_is_held() -> None:
    case = case_of(GIVEN)
    assert told_of_letter(case, text_of(case)) == []
    assert told_of_letter(case, text_of(case).replace("We hold", "Here is")) == [
        f"letter.txt: blocking: `letter.txt` does not say whether the information is held {OPENING}"
    ]


def test_a_letter_in_which_nothing_arises_need_not_say_what_is_held() -> None:
    case = case_of("items:\n  - outcome: not applicable\n    because: None was lost.\n")
    assert "hold" not in text_of(case)
    assert told_of_letter(case, text_of(case)) == []


SEVERAL = """
items:
  - {number: 1(a), asks: Who?, outcome: disclosed, answer: Odo.}
  - {number: 1(b), asks: When?, outcome: disclosed, answer: In May.}
  - {number: 1.1, asks: Where?, see: 1(a)}
  - {number: 1, asks: Why?, outcome: not held, because: Nobody wrote it down.}
"""


@pytest.mark.parametrize("number", ["1", "1(a)", "1(b)", "1.1"])
def test_every_number_of_the_request_is_answered(number: str) -> None:
    case = case_of(SEVERAL)
    words = text_of(case)
    assert told_of_letter(case, words) == []
    (said,) = told_of_letter(case, words.replace(f"Item {number}. ", ""))
    assert f"item `{number}`" in said


def test_a_number_in_a_list_is_found_and_a_lone_item_needs_none() -> None:
    case = case_of(SEVERAL)
    words = "Items 1(a), 1(b), 1.1 and\n1. We hold it; we do not hold it. Under section 50."
    assert not any("say item `" in said for said in told_of_letter(case, words))
    assert "Item" not in LETTER
    assert told_of_letter(REFUSAL, LETTER) == []


def test_an_edited_letter_may_count_its_answers_in_another_way() -> None:
    case = case_of(SEVERAL)
    words = text_of(case).replace("Item 1. ", "Item one. ")
    assert run_letter_checks(case, Finished("letter.txt", words, is_edited=True)) == ()


def test_an_edited_letter_may_answer_in_other_words() -> None:
    words = text_of(case_of(GIVEN)).replace("It cost £41,000.", "It came to £41,000.")
    assert len(told_of_letter(case_of(GIVEN), words)) == 1
    assert run_letter_checks(case_of(GIVEN), Finished("letter.txt", words, is_edited=True)) == ()


@pytest.mark.parametrize("is_sound", [True, False])
def test_by_its_own_words_only_the_letter_of_a_sound_case_is_read(*, is_sound: bool) -> None:
    case = case_of(GIVEN)
    words = f"{text_of(case)}\nThis letter is our refusal notice under section 17 of the Act.\n"
    letter = Finished("letter.txt", words, is_sound=is_sound)
    assert bool(list(check_letter_lacks_statement(case, letter))) is is_sound
