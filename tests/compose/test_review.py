"""The letter of an internal review."""

from pathlib import Path

import pytest

from cases import GIVEN, STAFF, case_of, changed, letter_of, parts_of, told, told_of_letter
from chains import REPLIED, REVIEWED, chained
from noticegen.model.case import Case
from noticegen.model.notice import Heading, words_of
from noticegen.write.text import write_text

HISTORY = "history: [{date: 2026-09-24, what: We replied.}]\n"


def review(points: str) -> str:
    return (
        f"{GIVEN}kind: internal review\nissued: 2026-11-02\n{HISTORY}review:\n"
        f"  requested: 2026-10-12\n  reviewer: The mayor.\n  points:\n{points}"
    )


def headings(case: Case) -> list[str]:
    return [words_of(b.spans) for b in letter_of(case).blocks if isinstance(b, Heading)]


def test_a_review_opens_with_what_it_came_to(tmp_path: Path) -> None:
    case = chained(tmp_path, REPLIED, REVIEWED)
    title = "Our review of your request about play area resurfacing"
    assert headings(case)[0] == title
    assert parts_of(letter_of(case))[title] == [
        (
            "On 12 October 2026 you asked us to review how we dealt with your request for"
            " information. We had received that request under the Freedom of Information Act"
            " 2000 (“the Act”) on 1 September 2026, and answered it on 24 September 2026. This"
            " letter gives you the outcome of the review."
        ),
        "We uphold point 1. We do not uphold point 2.",
        (
            "Our answer after the review is this. We hold the information you asked for. We are"
            " giving you all of it."
        ),
    ]


def test_each_point_is_quoted_and_concluded(tmp_path: Path) -> None:
    parts = parts_of(letter_of(chained(tmp_path, REPLIED, REVIEWED)))
    assert parts["Our review"] == [
        "Who carried out the review? The Director of Parks, who took no part in the reply."
    ]
    assert parts["Point 1, about item 2"] == [
        "Somebody must know who laid it.",
        "We uphold this point. The depot's day book says so.",
        "What we have done about it: The day book is now kept with the contract file.",
    ]
    assert parts["Point 2"][1].startswith("We do not uphold this point. The reply was sent on")


@pytest.mark.parametrize(
    ("breach", "said"),
    [("s10(1)", "section 10(1)"), ("section 16(1)", "section 16(1)")],
)
def test_what_was_broken_is_said(breach: str, said: str) -> None:
    point = (
        f"    - {{raised: You were late., conclusion: upheld, because: We were., breach: {breach}}}"
    )
    assert parts_of(letter_of(case_of(review(point))))["Your point"][-1] == (
        f"In this we did not do what {said} of the Act requires."
    )


def test_a_single_point_is_yours() -> None:
    point = "    - {raised: It is dear., conclusion: upheld in part, because: It is.}"
    parts = parts_of(letter_of(case_of(review(point))))
    title = "Our review of your request about play area resurfacing"
    assert parts[title][1] == "We uphold the point that you raised in part."


@pytest.mark.parametrize(
    ("conclusion", "said"),
    [
        ("upheld", "We were at fault here."),
        ("upheld in part", "We were partly at fault here."),
        ("not upheld", "We were not at fault here."),
    ],
)
def test_what_the_reviewer_found_unasked(conclusion: str, said: str) -> None:
    point = f"    - {{found: Nobody rang., conclusion: {conclusion}, because: Two were away.}}"
    case = case_of(review(point))
    assert parts_of(letter_of(case))["Point 1"] == [
        "You did not raise this, but we looked at it too. Nobody rang.",
        f"{said} Two were away.",
    ]


@pytest.mark.parametrize(
    ("conclusion", "is_told"), [("upheld", True), ("upheld in part", True), ("not upheld", False)]
)
def test_a_fault_that_the_reviewer_found_is_told_at_the_head(
    conclusion: str, is_told: bool
) -> None:
    point = f"    - {{found: Nobody rang., conclusion: {conclusion}, because: Two were away.}}"
    words = write_text(letter_of(case_of(review(point)))).decode()
    assert ("We also found a fault that you did not raise." in words) is is_told


def test_points_keep_the_applicant_s_numbers() -> None:
    points = (
        "    - {number: (i), raised: One., conclusion: upheld, because: It is so.}\n"
        "    - {number: (ii), raised: Two., conclusion: upheld, because: It is so.}\n"
    )
    case = case_of(review(points))
    assert {"Point (i)", "Point (ii)"} <= set(headings(case))
    assert "We uphold points (i) and (ii)." in write_text(letter_of(case)).decode()


def test_after_a_review_there_is_no_second_one_and_the_commissioner_is(tmp_path: Path) -> None:
    case = chained(tmp_path, REPLIED, REVIEWED)
    words = write_text(letter_of(case)).decode()
    rights = " ".join(parts_of(letter_of(case))["If you are not satisfied"])
    assert "we do not review a decision twice" in rights
    assert "Under section 50 of the Act" in rights
    assert "review@wexmoor.example" not in words
    assert told_of_letter(case, words) == []
    lost = " ".join(words.split()).replace("review a decision twice", "look at it again")
    assert [s for s in told_of_letter(case, lost) if "that there is no second review" in s]


def test_what_is_still_refused_is_said_to_take_the_notice_s_place(tmp_path: Path) -> None:
    later = changed(
        REVIEWED,
        "outcome: disclosed\n    answer: In May 2026.",
        "outcome: withheld\n    under: staff",
    )
    case = chained(tmp_path, REPLIED, later + f"relied_on:{STAFF}")
    title = headings(case)[0]
    assert parts_of(letter_of(case))[title][-1] == (
        "So far as we are refusing what you asked for, this letter is our refusal notice under"
        " section 17 of the Act. It takes the place of any earlier one."
    )


def test_a_late_review_apologises(tmp_path: Path) -> None:
    case = chained(tmp_path, REPLIED, changed(REVIEWED, "2026-11-02", "2026-11-12"))
    words = parts_of(letter_of(case))[headings(case)[0]]
    assert words[-1] == (
        "We aimed to answer your request for a review by 9 November 2026. We are sorry that this"
        " letter is late."
    )


def test_a_draft_of_a_review_that_has_no_review_yet_can_be_read() -> None:
    case = case_of(f"{GIVEN}kind: internal review\n{HISTORY}")
    assert "without `review`" in told(case)[0]
    assert "We have reviewed how we dealt with your request" in write_text(letter_of(case)).decode()


def test_a_review_puts_right_what_the_reply_did_not_say(tmp_path: Path) -> None:
    reviewed = REVIEWED.replace(
        "    - raised: You took longer than you should.\n"
        "      conclusion: not upheld\n"
        "      because: The reply was sent on the seventeenth working day.\n",
        "    - found: Our letter did not say that you can complain to the Commissioner.\n"
        "      conclusion: upheld\n"
        "      because: It left the whole part about your rights out.\n"
        "      breach: [s17(7)(a), s17(7)(b)]\n"
        "      put_right: This letter has it.\n",
    )
    letter = letter_of(chained(tmp_path, REPLIED, reviewed))
    said = " ".join(write_text(letter).decode().split())
    assert "we did not do what section 17(7)(a) and section 17(7)(b) of the Act require." in said
    assert "What we have done about it: This letter has it." in said
    assert "Under section 50 of the Act you can ask" in said
