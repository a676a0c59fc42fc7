"""Letters that decide nothing, lead on, mend, or are not sent: what each says."""

from pathlib import Path

import pytest

from cases import AUTHORITY, case_of, changed, letter_of, parts_of, text_of, without
from chains import chained
from noticegen.model.case import Case
from other_letters import (
    ACKNOWLEDGED,
    ANSWERED,
    ASKED,
    ASKED_BACK,
    CORRECTED,
    LED_ON,
    NOTHING_SENT,
    SLIP,
    WARNED,
)

REFUSAL = ("refus", "withh", "exempt", "deny", "denied")
IMPLIES = ("we hold", "we have found", "the information you")


def words(case: Case) -> str:
    return " ".join(text_of(case).split())


@pytest.mark.parametrize("text", [ACKNOWLEDGED, ASKED_BACK, ASKED])
def test_what_decides_nothing_neither_refuses_nor_tells_what_is_held(text: str) -> None:
    said = words(case_of(text)).lower().replace("whether we hold", "")
    assert [w for w in (*REFUSAL, *IMPLIES) if w in said] == []


@pytest.mark.parametrize("text", [ACKNOWLEDGED, ASKED_BACK, ASKED])
def test_it_has_no_answers(text: str) -> None:
    assert not {"Our answers", "Our answer"} & set(parts_of(letter_of(case_of(text))))


def test_an_acknowledgement_says_until_when_the_answer_is_due() -> None:
    said = words(case_of(ACKNOWLEDGED))
    assert "under the Freedom of Information Act 2000 (“the Act”) on 1 September" in said
    assert "Our reference is WBC-26-0417." in said
    assert "The last day is 29 September 2026." in said
    assert "foi@wexmoor.example" in said
    assert "If you are not satisfied" not in said


def test_it_gives_the_day_of_each_of_several_requests() -> None:
    joined = "joined_requests: [{reference: R2, received: 2026-09-02}]\n"
    said = words(case_of(ACKNOWLEDGED + joined))
    assert "The last day is 29 September 2026 for WBC-26-0417 and 30 September 2026 for R2." in said


def test_after_clarification_it_counts_from_then() -> None:
    said = words(case_of(ACKNOWLEDGED + "clarified: 2026-09-02\n"))
    assert "from the day after you told us what we had asked you to make clear" in said
    assert "The last day is 30 September 2026." in said


def test_one_that_comes_too_late_is_sorry_that_there_is_no_answer_yet() -> None:
    said = words(case_of(changed(ACKNOWLEDGED, "2026-09-03", "2026-10-05")))
    assert "We should have answered by 29 September 2026. We are sorry that we have not" in said


def test_a_clarification_asks_says_why_and_when_the_time_runs() -> None:
    parts = parts_of(letter_of(case_of(ASKED_BACK)))
    assert parts["What we need to know"][:2] == [
        "Item 2. Which surface do you mean, the path or the pitch?",
        "Why we ask: Two firms worked there that week.",
    ]
    assert "Section 1(3) of the Act" in parts["What we need to know"][2]
    assert parts["What happens next"] == [
        (
            "Item 1 is clear to us. You need not write to us about it. The last day for our answer"
            " to it is 29 September 2026."
        ),
        (
            "Until you have told us, the Act does not require us to answer item"
            " 2. Then we have 20"
            " working days to do so, counted from the day after your answer reaches us."
        ),
        (
            "This letter does not say whether we hold anything of the kind you"
            " asked for. Please take"
            " nothing from it about that."
        ),
    ]


def test_the_day_it_was_asked_for_comes_over_to_the_answer(tmp_path: Path) -> None:
    then = ANSWERED.replace("\n", "\nclarified: 2026-09-14\n", 1)
    case = chained(tmp_path, ASKED_BACK, then)
    assert str(case.request.clarification_asked) == "2026-09-08"
    assert "The time for answering item 2 runs from that day." in words(case)


def test_a_fees_notice_shows_the_sum_and_what_follows() -> None:
    case = case_of(ASKED)
    parts = parts_of(letter_of(case))
    table = list(parts["What the fee is made of"])
    assert table[:12] == [
        *("What for", "How many", "Each", "Cost"),
        *("Copies of plans", "14", "£3.60", "£50.40"),
        *("Copies of pages", "86", "£0.05", "£4.30"),
    ]
    said = words(case)
    assert "This letter is a fees notice under section 9 of the Act." in said
    assert "The fee for dealing with your request is £54.70." in said
    assert "regulation 6" in said
    assert "the last day is 23 December 2026" in said
    assert "After that we will have 4 working days left." in said
    assert "If you are not satisfied" in said


def test_the_answer_says_that_the_days_between_did_not_count(tmp_path: Path) -> None:
    then = "paid: 2026-10-20\nissued: 2026-10-22\nitems: [{outcome: disclosed, answer: By post.}]"
    said = words(chained(tmp_path, ASKED, then))
    assert "You paid our fee on 20 October 2026. The days from our fees notice until then" in said


def test_a_transfer_says_who_may_hold_it_and_when_the_rest_comes() -> None:
    case = case_of(LED_ON)
    assert parts_of(letter_of(case))["Who may hold it"] == [
        (
            "We believe that Wexshire County Council holds the information in"
            " item 1. It is the highway"
            " authority."
        ),
        (
            "On 22 September 2026 we passed item 1 of your request on to"
            " Wexshire County Council, as"
            " you agreed on 21 September 2026. You need not send it again. The answer will come"
            " from there, and the time for it runs from the day on which your request arrived"
            " there."
        ),
    ]
    said = words(case)
    assert "We have not answered item 2 yet, and will do so by 29 September 2026." in said
    assert "Item 2. We have not answered this yet." in said
    assert "refusal" not in said


def test_one_that_is_not_passed_on_says_how_to_ask() -> None:
    text = without(LED_ON, "agreed", "passed_on") + "    write_to: foi@wexshire.example\n"
    (_, way) = parts_of(letter_of(case_of(text)))["Who may hold it"]
    assert way.startswith(
        "You can ask Wexshire County Council for it: write to foi@wexshire.example. We have not"
    )


def test_a_correction_says_what_was_wrong_and_what_follows(tmp_path: Path) -> None:
    case = chained(tmp_path, ANSWERED, CORRECTED)
    parts = parts_of(letter_of(case))
    assert parts["Item 2"] == [
        "What our letter said: We said that we had no record of who laid the surface.",
        "What is right: The depot's day book says it.",
    ]
    assert parts["What follows"] == [
        (
            "Our decision on item 2 has changed. It is set out below, and"
            " takes the place of what"
            " our letter of 24 September 2026 said."
        ),
        "Our letter of 24 September 2026 stands in all other respects.",
        (
            "You may ask us for a review of any of our answers, whichever letter has it. Your time"
            " for asking runs anew from the date of this letter."
        ),
    ]
    assert "by 1 December 2026 (40 working days from the date of this letter)" in words(case)
    assert "In our letter of 24 September 2026 we told you that we did not hold" in words(case)


def test_a_slip_changes_no_answer_and_no_time(tmp_path: Path) -> None:
    case = chained(tmp_path, ANSWERED, SLIP)
    parts = parts_of(letter_of(case))
    assert parts["What follows"] == [
        (
            "This changes none of our answers. Our letter of 24 September 2026"
            " stands in all other"
            " respects."
        ),
        ("Your time for asking us to review what we did is as it was: it began with that letter."),
    ]
    said = words(case)
    assert "by 19 November 2026 (40 working days from our letter of 24 September 2026)" in said
    assert "Our answer" not in parts


@pytest.mark.parametrize(
    ("old", "new"),
    [("      right:", "      right:"), ("issued: 2026-10-05", "issued: 2026-12-01")],
    ids=["said so", "too late for the old time"],
)
def test_the_time_can_run_anew_after_a_slip(old: str, new: str, tmp_path: Path) -> None:
    text = changed(SLIP, old, new)
    text += "  rights_anew: yes\n" if old == new else ""
    said = words(chained(tmp_path, ANSWERED, text))
    assert "runs anew from the date of this letter" in said
    assert "from the date of this letter)" in said


def test_a_warning_says_what_section_17_6_means() -> None:
    said = words(case_of(WARNED))
    assert "If you ask again: section 17(6) of the Act excuses us from another notice" in said
    assert "So if you make more requests about the bench, we may refuse them" in said


def test_what_is_not_sent_says_so_for_the_record() -> None:
    said = words(case_of(NOTHING_SENT))
    assert "We have sent no notice in answer to it" in said
    assert "Our notice of 12 June 2026 (reference WBC-26-0311)" in said
    for absent in ("Dear", "Yours sincerely", "section 50", "This letter is"):
        assert absent not in said


def test_an_authority_without_reviews_says_nothing_of_their_time(tmp_path: Path) -> None:
    none = (
        AUTHORITY[: AUTHORITY.index("    internal_review")] + "    internal_review: {offered: no}\n"
    )
    case = chained(tmp_path, ANSWERED, CORRECTED, authority=none)
    assert "Your time" not in words(case)
