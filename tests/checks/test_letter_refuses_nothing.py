"""`letter-refuses-nothing`."""

from pathlib import Path

import pytest

from cases import BIDDERS, CONSIDERED, GIVEN, REFUSED, case_of, changed, text_of, told_of_letter
from chains import PUT_OFF, chained


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


@pytest.mark.parametrize("word", ["exempt", "withheld"])
def test_other_words_of_refusal_are_blocked_too(word: str, tmp_path: Path) -> None:
    case = case_of(GIVEN)
    words = f"{text_of(case)}\nThe rest is {word.upper()}.\n"
    assert told_of_letter(case, words) == [
        (
            f"letter.txt: blocking: nothing is refused, yet `letter.txt` says `{word}`"
            " · mend the template or the wording [letter-refuses-nothing]"
        )
    ]
    given = changed(GIVEN, "It cost £41,000.", f"The fee was {word} from tax.")
    assert told_of_letter(case_of(given), text_of(case_of(given))) == []
    follows = chained(
        tmp_path,
        PUT_OFF,
        "issued: 2026-10-02\nitems: [{number: 2, outcome: disclosed, answer: £9.}]",
    )
    assert told_of_letter(follows, f"{text_of(follows)}\nWe had {word} it.\n") == []


def test_an_exemption_that_was_only_considered_may_be_named() -> None:
    text = changed(GIVEN, "    answer", "    considered: outbid\n    answer")
    case = case_of(f"{text}relied_on:{CONSIDERED}")
    assert "exemption" in text_of(case)
    assert told_of_letter(case, text_of(case)) == []


def test_a_class_that_is_withheld_all_the_same_is_told_by_the_checks_of_the_case() -> None:
    withheld = "withheld: {bids: {what: the bids, under: bidders}}\n"
    case = case_of(f"{GIVEN}{withheld}relied_on:{BIDDERS}")
    assert told_of_letter(case, f"{text_of(case)}\nThe bids are withheld.\n") == []
