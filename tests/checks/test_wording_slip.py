"""`wording-slip`."""

import pytest

from cases import AUTHORITY, GIVEN, case_of, changed, told

FIX = "mend it: a word once, short sentences, no phrase that says nothing [wording-slip]"
LONG = " ".join(["word other"] * 20)


def with_answer(answer: str) -> list[str]:
    return told(case_of(changed(GIVEN, "It cost £41,000.", answer)))


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("It cost the the council £41,000.", "`the the`"),
        ("The the council paid it.", "`The the`"),
        ("Please be advised that it cost £41,000.", "`please be advised`"),
        (f"It {LONG}.", "a sentence of 41 words"),
    ],
)
def test_a_slip_is_advised_against(answer: str, said: str) -> None:
    assert with_answer(answer) == [f"request.yaml:6: advice: looks like a slip: {said} · {FIX}"]


def test_all_slips_of_a_case_are_one_finding() -> None:
    text = changed(GIVEN, "It cost £41,000.", "It is is so, and we hereby say say so, as as we do.")
    text += "    caveat: It is is rounded.\nlate_because: We we were slow.\n"
    assert told(case_of(text)) == [
        (
            "request.yaml:6: advice: looks like a slip: `is is`, `say say`, `as as` and more; and 2"
            f" more below · {FIX}"
        )
    ]


@pytest.mark.parametrize(
    "answer",
    [
        "We know that that is so, and had had it counted.",
        f"{LONG.removesuffix(' other')}.",
        f"So {LONG.removesuffix(' word other word other')}. It {LONG.removesuffix(' other')}.",
        f"'Two of them: {LONG.removesuffix(' other')}.'",
        "It was spent in Baden Baden.",
    ],
)
def test_what_is_no_slip_passes(answer: str) -> None:
    assert with_answer(answer) == []


def test_the_applicant_s_words_are_not_read() -> None:
    text = changed(GIVEN, "What did the work cost?", "What did the the work cost?")
    assert told(case_of(text)) == []


def test_what_stands_in_every_letter_is_read() -> None:
    procedure = "      offered: yes\n      procedure: We look at it it again.\n"
    authority = changed(AUTHORITY, "      offered: yes\n", procedure)
    assert told(case_of(GIVEN, authority)) == [
        f"authority.yaml:9: advice: looks like a slip: `it it` · {FIX}"
    ]
