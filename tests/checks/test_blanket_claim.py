"""`blanket-claim`."""

import pytest

from cases import REFUSED, case_of, changed, told

ANSWER = "A rival who knew these prices could undercut the next bid by pence."
WHOLE = (
    "request.yaml:5: advice: item `1` looks like a whole document, all of it withheld · name the"
    " harmful part, and disclose the rest [blanket-claim]"
)


def asked(words: str, text: str = REFUSED) -> list[str]:
    return told(case_of(changed(text, "The price in each bid.", words)))


def test_a_claim_about_everything_at_once_is_advised_against() -> None:
    text = changed(REFUSED, ANSWER, "By its very nature any disclosure of a bid helps a rival.")
    assert told(case_of(text)) == [
        (
            "request.yaml:13: advice: `bidders` looks like a claim about everything at once:"
            " `any disclosure` · name the harmful part, and disclose the rest [blanket-claim]"
        )
    ]


@pytest.mark.parametrize(
    "words",
    [
        "The contract.",
        "Please send me a copy of the catering contract with Brill Ltd.",
        "All e-mails between the mayor and Brill Ltd",
        "Can you provide the full unredacted report?",
        "Minutes of the board's meeting in May.",
    ],
)
def test_a_whole_document_that_is_withheld_is_advised_against(words: str) -> None:
    assert asked(words) == [WHOLE]


@pytest.mark.parametrize(
    "words",
    [
        "The price in each contract.",
        "The contract price.",
        "How many e-mails were sent?",
        "Who signed the contract?",
        "The names of those in the minutes.",
    ],
)
def test_something_in_a_document_passes(words: str) -> None:
    assert asked(words) == []


def test_a_document_of_which_the_parts_were_looked_at_passes() -> None:
    text = changed(REFUSED, ANSWER, f"{ANSWER} We looked at it line by line.")
    assert asked("The contract.", text) == []


def test_a_document_withheld_for_no_harm_passes() -> None:
    text = """
items:
  - number: 1
    asks: The contract.
    outcome: disclosed
    answer: It says that the work costs £41,000.
"""
    assert told(case_of(text)) == []


def test_a_refusal_that_is_no_exemption_may_speak_of_the_whole() -> None:
    text = """
items:
  - number: 1
    asks: Your contract for cleaning.
    outcome: repeated
    under: again
relied_on:
  again:
    limb: s14(2)
    answers:
      same_person: Yes. Name and address are the same.
      complied: Yes. We sent you the whole contract on 3 August 2026.
      same_or_similar: Yes. Both ask for the contract that began in 2025.
      interval_passed: No. You asked again four weeks later, and nothing has changed since.
"""
    assert not [line for line in told(case_of(text)) if "blanket" in line]
