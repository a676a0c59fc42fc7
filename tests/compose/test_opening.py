"""The letter's first paragraphs: what is held, what the reader gets and doesn't get."""

import pytest

from cases import BIDDERS, STAFF, case_of, letter_of
from noticegen.model.notice import Heading, Paragraph, Role, words_of

DECLARED = f"""
withheld:
  prices: {{what: the price in each bid, under: bidders}}
relied_on:{BIDDERS}"""

OUTCOMES = {
    "given": "outcome: disclosed\n    answer: Seven.",
    "part": "outcome: partly disclosed\n    answer: Seven.\n    withholds: prices",
    "withheld": "outcome: withheld\n    under: bidders",
    "not held": "outcome: not held\n    because: Nobody counted them.",
    "not applicable": "outcome: not applicable\n    because: None was lost.",
    "see 1": "see: 1",
}

RECEIVED = (
    "We received your request under the Freedom of Information Act 2000 (“the Act”)"
    " on 1 September 2026."
)
REFUSAL_ALL = "This letter is our refusal notice under section 17 of the Act."
REFUSAL_PART = (
    "So far as we are refusing what you asked for, this letter is our refusal notice under"
    " section 17 of the Act."
)


def items(*outcomes: str, numbered: bool = True) -> str:
    lines = [
        (f"number: {index}" if numbered else f"asks: Question {index}?") + f"\n    {OUTCOMES[name]}"
        for index, name in enumerate(outcomes, start=1)
    ]
    text = "items:\n" + "".join(f"  - {line}\n" for line in lines)
    return text + (DECLARED if {"part", "withheld"} & set(outcomes) else "")


def opening_of(text: str) -> list[str]:
    """Give the paragraphs below the letter's title, up to what follows them."""
    blocks = list(letter_of(case_of(text)).blocks)
    first = next(i for i, b in enumerate(blocks) if isinstance(b, Heading)) + 1
    found = []
    for block in blocks[first:]:
        if not isinstance(block, Paragraph) or block.role is not Role.BODY:
            break
        found.append(words_of(block.spans))
    return found


@pytest.mark.parametrize(
    ("outcomes", "said", "refusal"),
    [
        (["given"], "We hold the information you asked for. We are giving you all of it.", ""),
        (
            ["given", "given", "see 1"],
            "We hold the information you asked for. We are giving you all of it.",
            "",
        ),
        (
            ["withheld"],
            "We hold the information you asked for. We are withholding all of it.",
            REFUSAL_ALL,
        ),
        (
            ["withheld", "see 1"],
            "We hold the information you asked for. We are withholding all of it.",
            REFUSAL_ALL,
        ),
        (
            ["part"],
            (
                "We hold the information you asked for. We are giving you part of it and"
                " withholding the rest."
            ),
            REFUSAL_PART,
        ),
        (
            ["part", "part"],
            "We hold the information you asked for. We are giving you part of items 1 and 2.",
            REFUSAL_PART,
        ),
        (
            ["given", "withheld"],
            (
                "We hold the information you asked for. We are giving you all of item 1. We are"
                " withholding item 2."
            ),
            REFUSAL_PART,
        ),
        (["not held"], "We do not hold the information you asked for.", ""),
        (["not held", "not held"], "We do not hold the information you asked for.", ""),
        (
            ["not held", "withheld"],
            (
                "We hold the information in item 2. We are withholding item 2. We do not hold the"
                " information in item 1."
            ),
            REFUSAL_PART,
        ),
        (
            ["given", "not applicable"],
            (
                "We hold the information you asked for. We are giving you all of item 1. Item 2"
                " does not arise; our answer says why."
            ),
            "",
        ),
        (
            ["not held", "not applicable"],
            (
                "We do not hold the information in item 1. Item 2 does not arise; our answer says"
                " why."
            ),
            "",
        ),
        (
            ["not applicable", "not applicable"],
            "Items 1 and 2 do not arise; our answers say why.",
            "",
        ),
        (
            ["given", "part", "withheld", "not held", "not applicable", "see 1"],
            (
                "We hold the information in items 1, 2, 3 and 6. We are giving you all of items"
                " 1 and 6 and part of item 2. We are withholding item 3. We do not hold the"
                " information in item 4. Item 5 does not arise; our answer says why."
            ),
            REFUSAL_PART,
        ),
    ],
    ids=lambda value: ", ".join(value) if isinstance(value, list) else "",
)
def test_the_letter_opens_with_what_is_held_given_and_withheld(
    outcomes: list[str], said: str, refusal: str
) -> None:
    expected = [f"{RECEIVED} {said}", *([refusal] if refusal else [])]
    assert opening_of(items(*outcomes)) == expected


def test_a_letter_on_the_last_day_does_not_apologise() -> None:
    assert opening_of(items("given") + "issued: 2026-09-29\n")[1:] == []


def test_a_late_letter_apologises() -> None:
    assert opening_of(items("given") + "issued: 2026-10-01\n")[1:] == [
        "We should have answered by 29 September 2026. We are sorry that this letter is late."
    ]


def test_a_late_letter_says_why_where_there_is_a_reason() -> None:
    text = items("withheld") + "issued: 2026-10-01\nlate_because: Two archives were searched.\n"
    assert opening_of(text)[1:] == [
        "We should have answered by 29 September 2026. We are sorry that this letter is late.",
        "Two archives were searched.",
        REFUSAL_ALL,
    ]


def test_a_clarified_request_is_timed_from_its_clarification() -> None:
    text = items("given") + "clarified: 2026-09-14\nissued: 2026-10-12\n"
    (paragraph,) = opening_of(text)
    assert paragraph.startswith(
        f"{RECEIVED} You told us on 14 September 2026 what we had asked you to make clear. The"
        " time for answering runs from that day. We hold"
    )


def test_items_that_we_numbered_are_said_to_be() -> None:
    assert opening_of(items("given", "given", numbered=False))[1:] == [
        (
            "Your request did not number its questions. We have numbered them, so that each can be"
            " answered in turn."
        )
    ]


def test_one_item_without_a_number_is_not_numbered() -> None:
    assert opening_of(items("given", numbered=False))[1:] == []


def test_parts_are_counted_like_items() -> None:
    text = f"""\
        items:
          - number: 1
            asks: The bids, and who looked at them.
            parts:
              - covers: the bids
                outcome: withheld
                under: bidders
              - covers: who looked at them
                outcome: not held
                because: Nobody wrote it down.
        relied_on:{BIDDERS.replace(chr(10), chr(10) + " " * 8)}"""
    assert opening_of(text)[0] == (
        f"{RECEIVED} We hold the information in item 1a (the bids). We are withholding item 1a."
        " We do not hold the information in item 1b (who looked at them)."
    )


def test_an_item_refused_twice_over_is_withheld_once() -> None:
    text = items("withheld").replace("under: bidders", "under: [bidders, staff]") + STAFF
    assert opening_of(text)[1:] == [REFUSAL_ALL]
