"""Letters of a chain: how each opens, what went before, and what is said to be new."""

from pathlib import Path

import pytest

from cases import BIDDERS, GIVEN, REFUSED, case_of, changed, letter_of, parts_of, text_of
from chains import DECIDED, PUT_OFF, REPLIED, REVIEWED, chained
from noticegen.model.case import Case
from noticegen.model.notice import Heading, words_of

LATER = """
kind: later disclosure
issued: 2026-12-01
items:
  - {number: 2, outcome: disclosed, answer: £41 in the lowest.}
"""
GIVEN_AT_LAST = """
issued: 2026-10-22
items:
  - {number: 2, outcome: disclosed, answer: £41 in the lowest., considered: bidders}
relied_on:
  bidders:
    public_interest_test:
      for_disclosure: Residents could judge whether the work was good value.
      for_maintaining: The next bids may be dearer.
      balance: disclosure
      because: The next tender has been put off until 2030.
"""


def title_of(case: Case) -> str:
    return next(words_of(b.spans) for b in letter_of(case).blocks if isinstance(b, Heading))


def opening_of(case: Case) -> list[str]:
    return parts_of(letter_of(case))[title_of(case)]


def answers_of(case: Case, heading: str = "Our answers") -> str:
    return " ".join(parts_of(letter_of(case))[heading])


def test_an_extension_says_what_it_needs_time_for_and_until_when() -> None:
    case = case_of(PUT_OFF)
    assert title_of(case) == "Your request about play area resurfacing: we need more time"
    first, until, refusal = opening_of(case)
    assert first.endswith(
        "We hold the information you asked for. We are giving you all of item 1. For item 2 we"
        " need more time to weigh the public interest (section 43(2))."
    )
    assert "section 10(3)" in until
    assert "We estimate that we will have decided by 27 October 2026" in until
    assert "this letter is our refusal notice under section 17 of the Act" in refusal
    assert "section 17(3)" in refusal


def test_an_extension_gives_each_item_its_own_day() -> None:
    text = changed(
        PUT_OFF,
        "relied_on:",
        "  - {number: 3, asks: Who bid?, outcome: decision pending, under: names}\n"
        "relied_on:\n  names: {limb: s43(2), likelihood: would, answers: {whose_interests: Theirs,"
        " causal_link: They would be rung up., how_likely: Two were.},"
        " public_interest_test: {decision_expected_by: 2026-10-13}}",
    )
    assert (
        "decided on item 3 by 13 October 2026 and on item 2 by 27 October 2026, and will write to"
        " you each time." in opening_of(case_of(text))[1]
    )


def test_a_second_notice_gives_the_decision(tmp_path: Path) -> None:
    case = chained(tmp_path, PUT_OFF, DECIDED)
    assert title_of(case) == "Your request about play area resurfacing: our decision"
    first, refusal = opening_of(case)
    assert first.endswith(
        "In our letter of 28 September 2026 we told you that we needed more time to decide about"
        " item 2, and answered the rest of your request. We have now decided. We hold the"
        " information in item 2. We are withholding item 2."
    )
    assert "was our refusal notice under section 17(1) of the Act" in refusal
    assert "This letter is our notice under section 17(3)" in refusal
    assert "Item 2. We are withholding this information, under section 43(2)." in answers_of(case)


def test_a_second_notice_may_decide_to_give_it(tmp_path: Path) -> None:
    case = chained(tmp_path, PUT_OFF, GIVEN_AT_LAST)
    (only,) = opening_of(case)
    assert only.endswith("We hold the information in item 2. We are giving you all of item 2.")


def test_a_second_notice_under_another_provision_is_a_notice_of_its_own(tmp_path: Path) -> None:
    earlier = changed(PUT_OFF, "limb: s43(2)", "limb: s43(1)")
    later = changed(DECIDED, "  bidders:\n", "  bidders:\n    limb: s43(2)\n")
    _, refusal = opening_of(chained(tmp_path, earlier, later))
    assert refusal.startswith("So far as we are refusing what you asked for, this letter is our")


def test_a_late_second_notice_names_the_day_that_was_promised(tmp_path: Path) -> None:
    case = chained(tmp_path, PUT_OFF, changed(DECIDED, "2026-10-22", "2026-10-29"))
    assert "We expected to have decided by 27 October 2026." in opening_of(case)[1]


def test_a_single_item_is_not_numbered_in_the_words_about_it(tmp_path: Path) -> None:
    earlier = changed(
        PUT_OFF,
        "  - number: 1\n    asks: When was the work done?\n    outcome: disclosed\n"
        "    answer: In May 2026.\n  - number: 2\n",
        "  - number: 1\n",
    )
    case = chained(tmp_path, earlier, changed(DECIDED, "number: 2", "number: 1"))
    assert opening_of(case)[0].endswith(
        "we needed more time to decide. We have now decided. We hold the information you asked"
        " for. We are withholding all of it."
    )


def test_a_later_disclosure_says_of_which_letter_it_gives_more(tmp_path: Path) -> None:
    case = chained(tmp_path, PUT_OFF, DECIDED, LATER)
    assert title_of(case) == "Your request about play area resurfacing: we can give you more"
    (only,) = opening_of(case)
    assert (
        "In our letter of 22 October 2026 we did not give you all the information in item 2. We"
        " can now give it to you. We hold the information in item 2. We are giving you all"
        " of item 2."
    ) in only
    assert answers_of(case) == (
        "Item 2. £41 in the lowest. This answer is new. In our letter of 22 October 2026 we"
        " withheld this information under section 43(2)."
    )
    assert parts_of(letter_of(case))["What has happened so far"] == [
        "1 September 2026: We received your request.",
        "28 September 2026: We wrote that we needed more time to weigh the public interest.",
        "22 October 2026: We told you the decision that had needed more time.",
    ]


def test_a_later_disclosure_after_a_letter_without_a_file() -> None:
    history = "history: [{date: 2026-09-24, what: We replied that we had not yet counted.}]\n"
    case = case_of(f"{GIVEN}kind: later disclosure\nissued: 2026-12-01\n{history}")
    assert "We can now give you more of the information than before." in opening_of(case)[0]
    assert parts_of(letter_of(case))["What has happened so far"][1] == (
        "24 September 2026: We replied that we had not yet counted."
    )


def test_the_history_of_a_plain_reply_is_told_too() -> None:
    text = (
        GIVEN + "clarified: 2026-09-03\nhistory: [{date: 2026-09-02, what: We asked which work.}]"
    )
    assert parts_of(letter_of(case_of(text)))["What has happened so far"] == [
        "1 September 2026: We received your request.",
        "2 September 2026: We asked which work.",
        "3 September 2026: You told us what we had asked you to make clear.",
    ]


def test_a_plain_reply_tells_no_history() -> None:
    assert "What has happened so far" not in parts_of(letter_of(case_of(GIVEN)))


REVIEW_OF_ITEM_1 = changed(REVIEWED[: REVIEWED.index("items:")], "item: 2", "item: 1")
OUTCOMES = {
    "disclosed": ("outcome: disclosed\n    answer: Five.", "we gave you this information"),
    "partly": (
        "outcome: partly disclosed\n    answer: Five.\n    withholds: prices",
        "we gave you part of this information",
    ),
    "withheld": (
        "outcome: withheld\n    under: bidders",
        "we withheld this information under section 43(2)",
    ),
    "not held": (
        "outcome: not held\n    because: Nobody counted.",
        "we told you that we did not hold this information",
    ),
    "not applicable": (
        "outcome: not applicable\n    because: Nobody bid.",
        "we told you that this did not arise",
    ),
    "pending": (
        "outcome: decision pending\n    under: bidders",
        "we had not yet decided about this",
    ),
}
DECLARED = f"withheld: {{prices: {{what: the prices, under: bidders}}}}\nrelied_on:{BIDDERS}"


@pytest.mark.parametrize("then", OUTCOMES)
@pytest.mark.parametrize("now", OUTCOMES)
def test_a_review_says_whether_its_answer_is_new(tmp_path: Path, then: str, now: str) -> None:
    def letter(head: str, outcome: str, asks: str = "") -> str:
        text = f"{head}\nitems:\n  - number: 1\n{asks}    {OUTCOMES[outcome][0]}\n"
        return text + (DECLARED if "bidders" in text or "prices" in text else "")

    case = chained(
        tmp_path,
        letter("issued: 2026-09-24", then, "    asks: How many bid?\n"),
        letter(REVIEW_OF_ITEM_1, now),
    )
    said = answers_of(case, "Our answer after the review")
    date = "our letter of 24 September 2026"
    if then == now:
        assert said.endswith(f"The answer is as in {date}.")
    else:
        assert said.endswith(f"This answer is new. In {date} {OUTCOMES[then][1]}.")


def test_a_review_says_that_it_relies_on_another_provision(tmp_path: Path) -> None:
    earlier = changed(REFUSED, "s43(2)", "s43(1)") + "issued: 2026-09-24\n"
    later = REVIEW_OF_ITEM_1 + REFUSED.lstrip("\n")
    case = chained(tmp_path, earlier, later)
    assert answers_of(case, "Our answer after the review").endswith(
        "The answer is as in our letter of 24 September 2026, but we now rely on section 43(2),"
        " which that letter did not name."
    )


def test_neighbours_that_were_answered_otherwise_are_told_apart(tmp_path: Path) -> None:
    earlier = changed(REPLIED, "outcome: disclosed\n    answer: In May 2026.", "outcome: not held")
    later = (
        REVIEWED[: REVIEWED.index("items:")]
        + "items:\n  - {number: 1, outcome: withheld, under: bidders}\n"
        + "  - {number: 2, outcome: withheld, under: bidders}\n"
        + f"relied_on:{BIDDERS}"
    )
    earlier = changed(earlier, "outcome: not held\n    searched", "outcome: disclosed\n    answer")
    said = answers_of(chained(tmp_path, earlier, later), "Our answers after the review")
    assert "Item 1: This answer is new." in said
    assert "Item 2: This answer is new." in said


def test_every_letter_of_a_chain_is_composed_without_a_name_of_an_id(tmp_path: Path) -> None:
    review = changed(REVIEWED, "2026-10-12", "2026-10-26")
    text = text_of(chained(tmp_path, PUT_OFF, DECIDED, review, LATER))
    assert "bidders" not in text
