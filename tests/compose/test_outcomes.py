"""Letters for outcomes other than given, withheld and not held: what they say, and don't."""

import datetime as dt
import re

import pytest

from cases import (
    REFUSED,
    changed,
    law,
    letter_of,
    parts_of,
    text_of,
    told_of_letter,
    without,
)
from noticegen.model.notice import Notice
from outcome_cases import (
    ADVICE,
    FILES,
    LIMITED,
    NEITHER_NOR,
    NOTES,
    TOO_DEAR,
    UNANNOUNCED,
    limited_case,
    told_of,
)

RECEIVED = (
    "We received your request under the Freedom of Information Act 2000 (“the Act”)"
    " on 1 September 2026."
)
REPEATED = (
    "because we have complied with the same request, or much the same, before (section 14(2))"
)
ALL = "This letter is our refusal notice under section 17 of the Act."
PART = f"So far as we are refusing what you asked for, {ALL[0].lower()}{ALL[1:]}"
PENDING = (
    (
        "Where the answer depends on the public interest, section 10(3) of the Act allows us such"
        " further time as is reasonable. We estimate that we will have decided by 27 October 2026,"
        " and will write to you by then."
    ),
    (
        "So far as we do not give you a full answer now, this letter is our refusal notice under"
        " section 17 of the Act. If the decision on what is still open goes against you, we will"
        " give you our reasons then, as section 17(3) requires."
    ),
)
CONFIRMING = "The public interest in confirming or denying"
MAINTAINED = law(dt.date(2026, 9, 24)).limbs["s31(3)"].limb.wording.maintained
OUTWEIGHS = " ".join((MAINTAINED or "").split())
ITEMS = {
    "given": "outcome: disclosed\n    answer: Seven.",
    "not held": "outcome: not held\n    because: Nobody counted them.",
    "neither": "outcome: neither confirmed nor denied\n    under: unannounced",
    "dear": "outcome: over the cost limit\n    held: all\n    under: notes",
    "dear, some held": "outcome: over the cost limit\n    held: some\n    under: notes",
    "finding out is dear": "outcome: over the cost limit\n    under: files",
    "vexatious": "outcome: vexatious\n    under: vex",
    "repeated": "outcome: repeated\n    under: again",
    "pending": "outcome: decision pending\n    under: advice",
    "pending, a class": "outcome: decision pending\n    withholds: counsel",
}
RELIED_ON = {
    "neither": UNANNOUNCED,
    "dear": NOTES,
    "dear, some held": NOTES,
    "finding out is dear": FILES,
    "vexatious": "\n  vex: {limb: s14(1)}\n",
    "repeated": "\n  again: {limb: s14(2)}\n",
    "pending": ADVICE,
    "pending, a class": ADVICE,
}


def case_text(*outcomes: str) -> str:
    items = "".join(
        f"  - number: {number}\n    asks: Question {number}?\n    {ITEMS[outcome]}\n"
        for number, outcome in enumerate(outcomes, start=1)
    )
    reliances = "".join(dict.fromkeys(RELIED_ON[o] for o in outcomes if o in RELIED_ON))
    kind = "kind: extension\n" if any(o.startswith("pending") for o in outcomes) else ""
    text = f"{kind}items:\n{items}advice:\n  text: Ring us.\n"
    if "pending, a class" in outcomes:
        text += "withheld:\n  counsel: {what: counsel's advice, under: advice}\n"
    return f"{text}relied_on:{reliances}" if reliances else text


def letter(*outcomes: str) -> Notice:
    """Compose the letter of a case in which nothing is wrong."""
    text = case_text(*outcomes)
    assert told_of(text) == []
    case = limited_case(text)
    assert told_of_letter(case, text_of(case)) == []
    return letter_of(case)


def part_of(notice: Notice, heading: str) -> list[str]:
    return parts_of(notice)[heading]


def opening(notice: Notice) -> list[str]:
    """Give the first paragraph without its first sentence, and the one on the notice."""
    said = list(parts_of(notice).values())[1]  # the first has no heading
    return [paragraph.removeprefix(RECEIVED).strip() for paragraph in said]


@pytest.mark.parametrize(
    ("outcomes", "said"),
    [
        (
            ["neither"],
            [
                (
                    "Under section 31(3), we neither confirm nor deny that we hold any information"
                    " of the kind you asked for."
                ),
                ALL,
            ],
        ),
        (
            ["given", "neither"],
            [
                (
                    "We hold the information in item 1. We are giving you all of item 1."
                    " Under section 31(3), we neither confirm nor deny that we hold any information"
                    " of the kind asked for in item 2."
                ),
                PART,
            ],
        ),
        (
            ["dear"],
            [
                (
                    "We hold the information you asked for. We are refusing your request, because"
                    " the work would cost more than the Act requires us to spend (section 12(1))."
                ),
                ALL,
            ],
        ),
        (
            ["dear, some held", "given"],
            [
                (
                    "We hold the information in item 2. We hold some of the information in item 1."
                    " We are giving you all of item 2. We are refusing item 1, because the work"
                    " would cost more than the Act requires us to spend (section 12(1))."
                ),
                PART,
            ],
        ),
        (
            ["finding out is dear"],
            [
                (
                    "We are refusing your request, because the work would cost more than the Act"
                    " requires us to spend (section 12(2))."
                ),
                ALL,
            ],
        ),
        (
            ["vexatious"],
            [
                (
                    "We are refusing your request, because we find it vexatious (section 14(1))."
                    " What that means is explained below."
                ),
                ALL,
            ],
        ),
        (["repeated"], [f"We are refusing your request, {REPEATED}.", ALL]),
        (
            ["repeated", "not held"],
            [
                (f"We are refusing item 1, {REPEATED}. We do not hold the information in item 2."),
                PART,
            ],
        ),
        (
            ["pending"],
            [
                (
                    "We hold the information you asked for. We need more time to weigh the public"
                    " interest (section 42(1))."
                ),
                *PENDING,
            ],
        ),
        (
            ["pending, a class", "given"],
            [
                (
                    "We hold the information you asked for. We are giving you all of item 2. For"
                    " item 1 we need more time to weigh the public interest (section 42(1))."
                ),
                *PENDING,
            ],
        ),
        (
            ["pending", "vexatious"],
            [
                (
                    "We hold the information in item 1. We are refusing item 2, because we find"
                    " it vexatious (section 14(1)). What that means is explained below. For item"
                    " 1 we need more time to weigh the public interest (section 42(1))."
                ),
                *PENDING,
            ],
        ),
    ],
    ids=lambda value: " and ".join(value) if len(str(value)) < 60 else "",
)
def test_the_letter_opens_with_what_is_refused(outcomes: list[str], said: list[str]) -> None:
    assert opening(letter(*outcomes)) == said


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        (
            "neither",
            [
                (
                    "We neither confirm nor deny that we hold any information of the kind you"
                    " asked for."
                ),
                "This does not mean that we hold any, and it does not mean that we hold none.",
            ],
        ),
        (
            "dear",
            [
                (
                    "We hold this information, but we have not collected it. The reasons below say"
                    " why."
                )
            ],
        ),
        (
            "finding out is dear",
            [
                (
                    "We have not found out whether we hold this information: to find out would"
                    " itself cost more than the Act requires us to spend. The reasons below say"
                    " why."
                )
            ],
        ),
        ("vexatious", ["We are refusing this under section 14(1)."]),
        (
            "pending",
            [
                (
                    "We hold this information. It falls under section 42(1). We have not yet"
                    " decided whether the public interest lies in withholding it or in giving it"
                    " to you."
                ),
                "We expect to have decided by 27 October 2026, and will write to you then.",
            ],
        ),
        (
            "pending, a class",
            [
                (
                    "Counsel's advice: we hold this information, and it falls under section 42(1)."
                    " We have not yet decided whether the public interest lies in withholding it"
                    " or in giving it to you."
                ),
                "We expect to have decided by 27 October 2026, and will write to you then.",
            ],
        ),
    ],
)
def test_the_answer_to_a_single_item(outcome: str, said: list[str]) -> None:
    assert part_of(letter(outcome), "Our answer") == said


def test_every_outcome_has_its_few_words_in_the_table_of_answers() -> None:
    notice = letter(
        *("given", "not held", "neither", "dear", "finding out is dear"),
        *("vexatious", "repeated", "pending"),
    )
    table = part_of(notice, "Your request")[-18:]
    assert table == [
        *("Item", "Our answer"),
        *("1", "Seven."),
        *("2", "Not held"),
        *("3", "Neither confirmed nor denied, under section 31(3)"),
        *("4", "Over the cost limit, under section 12(1)"),
        *("5", "Over the cost limit, under section 12(2)"),
        *("6", "Refused, under section 14(1)"),
        *("7", "Refused, under section 14(2)"),
        *("8", "Not yet decided; we expect to decide by 27 October 2026"),
    ]


@pytest.mark.parametrize(
    ("outcome", "heading"),
    [
        ("neither", "Why we neither confirm nor deny"),
        ("dear", "Why we are refusing your request"),
        ("vexatious", "Why we are refusing your request"),
        ("pending", "Why we may have to withhold the information you asked for"),
        ("pending, a class", "Why: counsel's advice"),
    ],
)
def test_the_reasons_for_a_whole_request_have_a_heading(outcome: str, heading: str) -> None:
    assert heading in parts_of(letter(outcome))


def test_two_items_that_are_the_whole_request_are_refused_as_one() -> None:
    assert "Why we are refusing your request" in parts_of(letter("repeated", "repeated"))
    assert "Why: item 1" in parts_of(letter("repeated", "given"))


def test_reasons_about_a_part_do_not_say_that_they_are_about_all_of_it() -> None:
    text = """
items:
  - number: 1
    asks: The advice.
    outcome: partly disclosed
    answer: It is dated May 2026.
    withholds: [law, facts]
withheld:
  law: {what: what counsel says of the law, under: advice}
  facts: {what: what counsel was told, under: advice}
relied_on:
  advice:
    limb: s42(1)
    answers: {privilege: Advice privilege., not_waived: Yes. Only four people have seen it.}
    public_interest_test:
      for_disclosure: [The lease commits public money.]
      for_maintaining: [Members need frank advice.]
      balance: maintaining
      because: Notice may still be given.
"""
    assert "Why we are withholding part of it" in parts_of(letter_of(limited_case(text)))


def of_neither_nor(text: str) -> str:
    """Give all that a letter says, but for the rights and the applicant's own words."""
    parts = parts_of(letter_of(limited_case(text)))
    for heading in ("Your request", "If you are not satisfied"):
        parts.pop(heading, None)
    return " ".join(word for heading, said in parts.items() for word in (heading, *said))


IMPLIES = re.compile(
    r"the information|this information|withh[eo]ld|(?<!deny that )(?<!mean that )we hold"
    r"|exempt(?!ion)|collected",
    re.IGNORECASE,
)
PENDING_NEITHER = (
    changed(
        changed(NEITHER_NOR, "neither confirmed nor denied", "decision pending"),
        UNANNOUNCED,
        UNANNOUNCED[: UNANNOUNCED.index("      for_disclosure")]
        + "      decision_expected_by: 2026-10-27\n",
    )
    + "kind: extension\n"
)
OTHER = UNANNOUNCED.replace("  unannounced:", "  other:")
TWO_PROVISIONS = changed(NEITHER_NOR, "under: unannounced", "under: [unannounced, other]")


@pytest.mark.parametrize(
    "text",
    [
        NEITHER_NOR,
        NEITHER_NOR + "    explaining_would_disclose: It would.\n",
        f"{TWO_PROVISIONS}    in_the_alternative_to: other\n{OTHER}",
        TWO_PROVISIONS + OTHER,
        TWO_PROVISIONS
        + OTHER[: OTHER.index("      for_disclosure")]
        + "      weighed_with: unannounced\n",
        PENDING_NEITHER,
    ],
    ids=["plain", "no reasons", "alternative", "two arguments", "weighed with", "pending"],
)
def test_a_letter_that_neither_confirms_nor_denies_implies_nothing(text: str) -> None:
    said = of_neither_nor(text)
    said = said.replace("if we hold any", "").replace("whether we hold", "")
    assert [match[0] for match in IMPLIES.finditer(said)] == []


def test_while_saying_it_is_still_being_weighed_the_letter_does_not_say_that_it_is_held() -> None:
    assert told_of(PENDING_NEITHER) == []
    case = limited_case(PENDING_NEITHER)
    assert told_of_letter(case, text_of(case)) == []
    notice = letter_of(case)
    assert opening(notice)[0] == "We need more time to weigh the public interest (section 31(3))."
    assert part_of(notice, CONFIRMING) == [
        (
            "We have not yet decided whether the public interest in neither confirming nor denying"
            " outweighs that in saying whether we hold any such information. We estimate that"
            " we will have decided by 27 October 2026."
        )
    ]


def test_while_it_is_weighed_the_reasons_are_not_headed_as_if_it_were_decided() -> None:
    notice = letter_of(limited_case(PENDING_NEITHER))
    assert "Why we do not yet say whether we hold any information" in parts_of(notice)
    assert part_of(notice, "Our answer")[0].startswith(
        "We have not yet decided whether to tell you if we hold any information of the kind you"
        " asked for. We rely on section 31(3), which may excuse us from telling you,"
    )


WEIGHED_WITH = (
    TWO_PROVISIONS
    + OTHER[: OTHER.index("      for_disclosure")]
    + ("      weighed_with: unannounced\n")
)


def balance_of(text: str) -> str:
    """Give what stands below the last heading about the public interest."""
    _, heading, said = text_of(limited_case(text)).rpartition(f"{CONFIRMING}\n")
    assert heading
    return " ".join(said.split())


def test_what_is_weighed_together_is_said_to_be_weighed_once_it_is() -> None:
    assert "We have weighed" in balance_of(WEIGHED_WITH)
    weighed = UNANNOUNCED[UNANNOUNCED.index("      for_disclosure") :]
    pending = changed(WEIGHED_WITH, weighed, "      decision_expected_by: 2026-10-27\n")
    pending = changed(pending, "neither confirmed nor denied", "decision pending")
    said = balance_of(pending + "kind: extension\n")
    assert "We have not yet decided" in said
    assert "We have weighed" not in said


def test_what_is_weighed_with_reasons_that_are_left_out_does_not_lead_to_them() -> None:
    said = changed(WEIGHED_WITH, "  other:", "    explaining_would_disclose: It would.\n  other:")
    assert balance_of(said).startswith(OUTWEIGHS)
    assert "set out where we explain" not in balance_of(said)


def test_what_the_balance_came_to_is_said_where_its_reasons_are_not() -> None:
    text = NEITHER_NOR + "    explaining_would_disclose: It would.\n"
    assert part_of(letter_of(limited_case(text)), CONFIRMING) == [OUTWEIGHS]


def test_a_part_that_is_neither_confirmed_nor_denied_is_tied_to_what_it_covers() -> None:
    text = f"""
items:
  - number: 1
    asks: Every flight.
    parts:
      - covers: flights at public events
        outcome: disclosed
        answer: Six.
      - covers: any other flights
        outcome: neither confirmed nor denied
        under: unannounced
relied_on:{UNANNOUNCED}"""
    notice = letter_of(limited_case(text))
    assert opening(notice)[0].endswith("of the kind asked for in item 1b (any other flights).")
    assert part_of(notice, "Our answers")[1:] == [
        (
            "Item 1b. This part of our answer is about any other flights. We neither confirm nor"
            " deny that we hold any such information."
        ),
        "This does not mean that we hold any, and it does not mean that we hold none.",
    ]
    assert "Why: item 1b (any other flights)" in parts_of(notice)


def test_what_is_not_found_out_is_not_said_to_be_held() -> None:
    words = " ".join(text_of(limited_case(case_text("finding out is dear"))).split())
    assert re.findall(r"(?:\w+ ){2}hold\b[^.|:,]*", words) == [
        "whether we hold this information",
        "whether we hold what you ask for",
        "whether we hold it",
        "whether we hold any such information",
    ]
    assert "We have not found out whether we hold this information" in words
    assert "We do not know whether we hold any such information." in words
    assert not re.search(r"\b[Hh]eld\b", words.replace("whether information is held", ""))


def test_the_cost_is_counted_step_by_step() -> None:
    text = changed(
        TOO_DEAR,
        "      - activity: extracting",
        "      - {activity: [locating, retrieving], of: boxes, how_many: 90, minutes_each: 7}\n"
        "      - activity: extracting",
    )
    text += """    not_estimated: The boxes in the old town hall are not counted.
    aggregated_with:
      - {reference: 26/007, received: 2026-08-20}
    same_because: Both are from you, about the same notes.
"""
    assert told_of(text) == []
    cited, provides, *counted, conclusion = part_of(
        letter_of(limited_case(text)), "Why we are refusing your request"
    )
    assert cited == "Section 12(1)"
    assert provides.startswith("Section 12(1) of the Act is about the cost")
    assert conclusion.startswith("Because of what the work would cost, we rely on section 12(1)")
    assert counted == [
        "The notes are in pocket books, in handwriting.",
        (
            "We have counted the work for these requests together: this one, and 26/007, received"
            " on 20 August 2026. Both are from you, about the same notes."
        ),
        (
            "Our limit is £450, or 18 hours of one person's work at £25 an hour. These figures come"
            " from the Freedom of Information and Data Protection (Appropriate Limit and Fees)"
            " Regulations 2004."
        ),
        *("Work", "How many", "Minutes each", "Hours"),
        *("Locating and retrieving boxes", "90", "7", "10.5"),
        *("Extracting patrol notes", "1,790", "3 to 5", "89.5 to 149.1"),
        *("Together", "–", "–", "100 to 159.6"),
        (
            "That comes to between 100 and 159.6 hours, or £2,500 to £3,991.66. That is over"
            " the limit. We have rounded every figure down."
        ),
        "How do we know how long it takes? We timed twenty of them.",
        "The boxes in the old town hall are not counted.",
    ]


@pytest.mark.parametrize(
    ("outcome", "minutes", "said"),
    [
        ("dear", "3 to 5", "deal with up to 216 patrol notes, at 5 minutes for each."),
        ("dear", "1", "deal with up to 1,080 patrol notes, at 1 minute for each."),
        ("finding out is dear", "3", "look through up to 360 paper files, at 3 minutes for each."),
    ],
)
def test_what_would_fit_is_said(outcome: str, minutes: str, said: str) -> None:
    text = re.sub("minutes_each: .*", f"minutes_each: {minutes}", case_text(outcome))
    help_ = part_of(letter_of(limited_case(text)), "Help with your request")
    assert f"Within the limit we could {said}" in help_


NARROWER = """    narrower_estimate:
      - {activity: retrieving, of: boxes, how_many: 2, minutes_each: 7}
      - {activity: extracting, of: patrol notes, how_many: 200, minutes_each: 3 to 5}
    estimate_basis:"""


def test_what_a_narrower_request_would_cost_is_counted_at_the_most_and_rounded_up() -> None:
    text = case_text("dear").replace("    estimate_basis:", NARROWER, 1)
    text = text.replace("text: Ring us.", "narrower_request: Ask for the notes of May.")
    help_ = part_of(letter_of(limited_case(text)), "Help with your request")
    assert (
        "We estimate that this would take no more than 16.9 hours and cost no more than £422.50,"
        " which is within the limit of £450."
    ) in help_
    assert not [line for line in help_ if line.startswith("Within the limit we could")]


def test_the_rest_of_a_request_over_the_limit_is_said_to_be_answered() -> None:
    said = (
        "The limit is one for a request as a whole. All the same, we have answered what we could"
        " of the rest."
    )
    assert said in part_of(letter("dear", "given"), "Why: item 1")
    assert said not in part_of(letter("dear", "neither"), "Why: item 1")


JOINED = f"""
joined_requests:
  - {{reference: 26/119, received: 2026-09-03, subject: the swings}}
items:
  - number: 1
    asks: Which slides are there?
    outcome: disclosed
    answer: Two.
  - number: 26
    asks: Every patrol note at the slides.
    outcome: over the cost limit
    held: all
    under: notes
  - number: 1
    request: 26/119
    asks: Every patrol note at the swings.
    outcome: over the cost limit
    held: all
    under: notes
advice: {{text: Ring us.}}
relied_on:{NOTES}"""


def test_items_of_joined_requests_are_told_apart() -> None:
    assert told_of(JOINED) == []
    notice = letter_of(limited_case(JOINED))
    assert "This letter also answers your request about the swings" in opening(notice)[0]
    parts = parts_of(notice)
    said = " ".join(word for words in parts.values() for word in words)
    assert "1 of 26/119" in said
    assert "Our reference: WBC-26-0417, 26/119" in said
    (why,) = (words for heading, words in parts.items() if heading.startswith("Why"))
    assert (
        "We have counted the work for these requests together: WBC-26-0417, received on 1 September"
        " 2026; and 26/119, received on 3 September 2026."
    ) in [w.replace(", and 26/119", "; and 26/119") for w in why]


def test_the_rest_that_is_answered_is_that_of_the_same_request() -> None:
    first, second = (f"  - number: {number}\n" for number in ("26", "1\n    request: 26/119"))
    only = JOINED[: JOINED.index(first)] + JOINED[JOINED.index(second) :]
    for text, is_said in ((JOINED, True), (only, False)):
        words = " ".join(text_of(limited_case(text)).split())
        assert ("we have answered what we could of the rest" in words) is is_said


def test_the_table_of_answers_names_the_items_of_each_request() -> None:
    text = JOINED.replace(
        "    outcome: disclosed\n    answer: Two.",
        "    outcome: over the cost limit\n    held: all\n    under: notes",
    )
    table = part_of(letter_of(limited_case(text)), "Your request")
    assert "1 and 26 of WBC-26-0417; 1 of 26/119" in table


def test_a_joined_request_has_its_own_last_day() -> None:
    text = JOINED.replace("received: 2026-09-03", "received: 2026-08-20")
    assert "late" in told_of(text)[0]


def test_an_item_with_another_is_answered_under_one_heading() -> None:
    text = """
items:
  - number: 1
    asks: How many slides are there?
    outcome: disclosed
    answer: Two, both from 2019.
  - number: 2
    asks: How many swings?
    outcome: not held
    because: Nobody counts swings.
  - number: 3
    asks: How old are the slides?
    outcome: disclosed
    with: 1
"""
    assert told_of(text) == []
    notice = letter_of(limited_case(text))
    assert part_of(notice, "Our answers")[0] == "Items 1 and 3. Two, both from 2019."
    assert part_of(notice, "Your request")[-6:] == [
        *("Item", "Our answer", "1 and 3", "Two, both from 2019.", "2", "Not held")
    ]


def test_a_limb_that_leans_on_an_enactment_names_it() -> None:
    text = changed(
        without(REFUSED, "bidders"),
        "relied_on:",
        "relied_on:"
        """
  bidders:
    limb: s44(1)(a)
    enactment: {act: Tallow Act 1931, provision: section 4}
    answers: {why_prohibited: It forbids it., exception_applies: No. There is none.}
""",
    )
    assert told_of(text) == []
    (why,) = (w for h, w in parts_of(letter_of(limited_case(text))).items() if h.startswith("Why"))
    assert "The law in question is section 4 of the Tallow Act 1931." in why


def test_reasons_that_would_disclose_stay_out_of_the_letter() -> None:
    text = REFUSED + "    explaining_would_disclose: The bidder would be known.\n"
    assert told_of(text) == []
    words = text_of(limited_case(text))
    assert "Section 17(4) of the Act allows for that." in words
    assert not any(said in words for said in ("would be known", "undercut", "good value"))


def test_the_authority_s_limit_is_the_one_that_counts() -> None:
    authority = LIMITED.replace("450", "600")
    words = " ".join(text_of(limited_case(TOO_DEAR, authority)).split())
    assert "Our limit is £600, or 24 hours of one person's work at £25 an hour." in words
    assert "24 hours of one person's work" in words
