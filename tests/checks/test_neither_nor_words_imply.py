"""`neither-nor-words-imply`."""

import pytest

from cases import REFUSED, case_of, changed, told
from outcome_cases import NEITHER_NOR, told_of

ANSWER = "Answers to one request after another show when nobody is watching."


def with_answer(answer: str) -> list[str]:
    return told_of(changed(NEITHER_NOR, ANSWER, answer))


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("The information would show offenders where we look.", "the information"),
        ("What we hold would show offenders where we look.", "we hold"),
        ("The flights in our log would show offenders where we look.", "in our log"),
        ("Of the withheld flights one was at night.", "the withheld"),
    ],
)
def test_words_as_if_something_were_held_are_advised_against(answer: str, said: str) -> None:
    assert with_answer(answer) == [
        (
            f"request.yaml:13: advice: `causal_link` looks as if information were held: `{said}`"
            " · argue about saying whether it is held: write “any such information”"
            " [neither-nor-words-imply]"
        )
    ]


def test_the_balance_is_read_too() -> None:
    because = "The law on surveillance informs that debate."
    found = told_of(changed(NEITHER_NOR, because, "This information adds little to it."))
    assert [line.partition(":")[2].partition(":")[0] for line in found] == ["21"]


@pytest.mark.parametrize(
    "answer",
    [
        ANSWER,
        "Saying whether we hold it would show offenders where we look.",
        "If the information were held, the answer would show where we look.",
        "Any such information in the records would show where we look.",
    ],
)
def test_words_about_saying_whether_pass(answer: str) -> None:
    assert with_answer(answer) == []


def test_where_something_is_withheld_the_information_may_be_spoken_of() -> None:
    words = "A rival who knew these prices could undercut the next bid by pence."
    assert told(case_of(changed(REFUSED, words, f"The information is a price. {words}"))) == []
