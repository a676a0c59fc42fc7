"""`reason-is-a-paraphrase`."""

import pytest

from cases import REFUSED, TODAY, case_of, changed, law, told
from noticegen.checks.phrases import words_of
from noticegen.checks.reason_is_a_paraphrase import _stem

ANSWER = "A rival who knew these prices could undercut the next bid by pence."
MOSTLY = "It would be likely to prejudice the commercial interests of a person, or harm them."
OF_THE_QUESTION = "How would disclosure cause the prejudice? Who would do what? A rival would bid."


def with_answer(answer: str) -> list[str]:
    return told(case_of(changed(REFUSED, ANSWER, f'"{answer}"')))


@pytest.mark.parametrize("answer", [MOSTLY, OF_THE_QUESTION, f"Yes. {MOSTLY}"])
def test_the_section_s_own_words_are_advised_against(answer: str) -> None:
    assert with_answer(answer) == [
        (
            "request.yaml:13: advice: `causal_link` of `bidders` looks like the words of section"
            " 43(2) · say what would happen, to whom, and how [reason-is-a-paraphrase]"
        )
    ]


def test_eight_words_of_it_in_a_row_are_enough() -> None:
    provides = law(TODAY).limbs["s43(2)"].limb.wording.provides
    row = words_of(provides.partition("of the Act")[2])[-8:]
    other = "The mill at Saltmere could be sold for less, which might come to"
    assert len(with_answer(f"{other} {' '.join(row)} among others.")) == 1
    assert with_answer(f"{other} {' '.join(row[1:])}.") == []


def test_a_reason_of_its_own_passes() -> None:
    assert with_answer(ANSWER) == []


def test_a_short_answer_is_not_judged() -> None:
    assert with_answer("It would harm commercial interests of the bidders.") == []


def test_what_is_asked_for_by_name_may_be_named_in_the_section_s_words() -> None:
    who = "The five bidders'. Four of them objected in writing."
    again = "The commercial interests of persons, theirs and ours: this worry shows whose they are."
    assert told(case_of(changed(REFUSED, who, f'"{again}"'))) == []


SIX = "Harms, commercial interest, exempting, publics, prejudiced"


@pytest.mark.parametrize(
    ("answer", "is_told"),
    [
        (f"{SIX}: harbour.", True),
        (f"{SIX}: harbour, quays, boats.", False),
        # little words, and those of two letters, count on neither side
        (f"So it is to be with them, whom we had: {SIX} at no.", True),
    ],
)
def test_words_with_a_content_are_compared_without_their_endings(
    answer: str, is_told: bool
) -> None:
    found = [line for line in with_answer(answer) if "paraphrase" in line]
    assert bool(found) is is_told


def test_a_short_word_keeps_its_ending() -> None:
    words = ("bids", "bidders", "used", "prejudiced", "day")
    assert [_stem(word) for word in words] == ["bids", "bidder", "used", "prejudic", "day"]
