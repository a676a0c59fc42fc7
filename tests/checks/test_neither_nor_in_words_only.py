"""`neither-nor-in-words-only`."""

import dataclasses

from cases import AUTHORITY, GIVEN, case_of, changed, told
from noticegen.checks.neither_nor_in_words_only import check_neither_nor_in_words_only
from noticegen.model.case import Before, Chain
from noticegen.model.choices import Outcome
from outcome_cases import NEITHER_NOR, told_of

WORDS = "It cost £41,000. We neither confirm nor deny that more was paid."
SAID = changed(GIVEN, "It cost £41,000.", WORDS)


def test_words_without_the_outcome_are_advised_against() -> None:
    assert told(case_of(SAID)) == [
        (
            "request.yaml:6: advice: looks like `neither confirm nor deny`, and no item has that"
            " outcome · set `outcome: neither confirmed nor denied` where it is meant, or take the"
            " words out [neither-nor-in-words-only]"
        )
    ]


def test_with_the_outcome_they_pass() -> None:
    text = changed(
        NEITHER_NOR,
        "relied_on:",
        f"  - number: 2\n    outcome: disclosed\n    answer: {WORDS}\nrelied_on:",
    )
    assert told_of(text) == []


def test_the_applicant_may_use_the_words() -> None:
    asked = "Why did you neither confirm nor deny it?"
    assert told(case_of(changed(GIVEN, "What did the work cost?", asked))) == []


def test_what_stands_in_every_letter_is_not_read() -> None:
    procedure = "Where we neither confirm nor deny, another looks again."
    text = changed(
        AUTHORITY, "      offered: yes\n", f"      offered: yes\n      procedure: {procedure}\n"
    )
    assert told(case_of(GIVEN, text)) == []


def test_an_earlier_letter_that_said_it_may_be_spoken_of() -> None:
    case = case_of(SAID)
    entry = dataclasses.replace(case.items[0], outcome=Outcome.NEITHER)
    before = Before(case.request, entry)
    for chain in (Chain({"1": before}), Chain(others=(before,))):
        assert list(check_neither_nor_in_words_only(dataclasses.replace(case, chain=chain))) == []
