"""`dates-out-of-order`."""

from pathlib import Path

import pytest

from cases import GIVEN, case_of, changed, told
from chains import DECIDED, PUT_OFF, REPLIED, REVIEWED, chained
from other_letters import ANSWERED, LED_ON, NOTHING_SENT, SLIP
from other_letters import ASKED as FEE_ASKED

MARK = "· mend one of the two [dates-out-of-order]"


def test_dates_in_their_order_pass() -> None:
    text = GIVEN + "received: 2026-09-01\nclarification_asked: 2026-09-01\n"
    text += "clarified: 2026-09-14\nissued: 2026-09-24\n"
    assert told(case_of(text)) == []


@pytest.mark.parametrize(
    ("dates", "finding"),
    [
        (
            "received: 2026-09-04\nissued: 2026-09-01\n",
            "8: blocking: `issued` 2026-09-01 is before `received` 2026-09-04",
        ),
        (
            "clarification_asked: 2026-08-31\n",
            "7: blocking: `clarification_asked` 2026-08-31 is before `received` 2026-09-01",
        ),
        (
            "clarification_asked: 2026-09-10\nclarified: 2026-09-09\n",
            "8: blocking: `clarified` 2026-09-09 is before `clarification_asked` 2026-09-10",
        ),
        (
            "clarified: 2026-09-25\n",
            "8: blocking: `issued` 2026-09-24 is before `clarified` 2026-09-25",
        ),
    ],
    ids=["issued", "clarification_asked", "clarified", "issued before clarified"],
)
def test_a_date_before_the_one_it_must_follow_is_blocked(dates: str, finding: str) -> None:
    text = GIVEN + dates
    if "issued" not in dates:
        text += "issued: 2026-09-24\n"
    assert told(case_of(text)) == [f"request.yaml:{finding} {MARK}"]


def test_data_taken_after_the_letter_is_blocked() -> None:
    assert told(case_of(GIVEN + "    data_as_at: 2026-09-25\n")) == [
        "request.yaml:7: blocking: `issued` 2026-09-24 is before `data_as_at` 2026-09-25 " + MARK
    ]


def test_an_attachment_of_data_taken_after_the_letter_is_blocked() -> None:
    text = GIVEN + (
        "    attached: bids\n"
        "attachments:\n"
        "  bids:\n"
        "    title: Bids\n"
        "    source: b.csv\n"
        "    columns: {Bid: keep}\n"
        "    data_as_at: 2026-09-30\n"
    )
    assert told(case_of(text)) == [
        "request.yaml:13: blocking: `issued` 2026-09-24 is before `data_as_at` 2026-09-30 " + MARK
    ]


def test_an_override_after_the_letter_is_blocked() -> None:
    text = GIVEN.replace("£41,000", "XXX") + (
        "overrides:\n"
        "  - finding: placeholder-left\n"
        "    by: Ines Corbel\n"
        "    role: Solicitor\n"
        "    date: 2026-09-25\n"
        "    because: It is a Roman number.\n"
    )
    assert told(case_of(text))[:1] == [
        "request.yaml:11: blocking: `issued` 2026-09-24 is before the `date` of an override,"
        " 2026-09-25 " + MARK
    ]


def test_a_case_that_is_not_issued_has_nothing_after_its_letter() -> None:
    found = told(case_of(GIVEN + "    data_as_at: 2026-09-25\n", without="issued"))
    assert not any("dates-out-of-order" in line for line in found)


REVIEW = (
    "kind: internal review\nissued: 2026-11-02\nreview: {requested: %s, reviewer: The mayor.}\n"
)


def test_an_event_after_the_letter_is_blocked() -> None:
    history = "history:\n  - {date: 2026-09-25, what: We wrote to the bidders.}\n"
    assert told(case_of(GIVEN + history)) == [
        "request.yaml:8: blocking: `issued` 2026-09-24 is before the `date` of an event in"
        " `history`, 2026-09-25 " + MARK
    ]


def test_a_joined_request_that_came_after_the_letter_is_blocked() -> None:
    joined = "joined_requests:\n  - {reference: R2, received: 2026-09-25, clarified: 2026-09-23}\n"
    assert told(case_of(GIVEN + joined)) == [
        "request.yaml:8: blocking: `clarified` of R2 2026-09-23 is before its `received`"
        " 2026-09-25 " + MARK,
        "request.yaml:8: blocking: `issued` 2026-09-24 is before `received` of R2 2026-09-25 "
        + MARK,
    ]


def test_a_review_asked_for_after_its_letter_is_blocked() -> None:
    text = GIVEN + REVIEW % "2026-11-03" + "history: [{date: 2026-09-24, what: We replied.}]\n"
    assert told(case_of(text)) == [
        "request.yaml:9: blocking: `issued` 2026-11-02 is before `requested` 2026-11-03 " + MARK
    ]


def test_a_review_asked_for_before_the_letter_reviewed_is_blocked(tmp_path: Path) -> None:
    text = GIVEN + REVIEW % "2026-10-12" + "history: [{date: 2026-10-13, what: We replied.}]\n"
    assert told(case_of(text)) == [
        "request.yaml:9: blocking: `requested` 2026-10-12 is before the letter reviewed, of"
        " 2026-10-13 " + MARK
    ]
    later = changed(REVIEWED, "requested: 2026-10-12", "requested: 2026-09-23")
    (said,) = [line for line in told(chained(tmp_path, REPLIED, later)) if MARK in line]
    assert "`requested` 2026-09-23 is before the letter reviewed, of 2026-09-24" in said


def test_a_letter_before_the_one_that_it_continues_is_blocked(tmp_path: Path) -> None:
    (said,) = told(chained(tmp_path, PUT_OFF, changed(DECIDED, "2026-10-22", "2026-09-25")))
    assert "`issued` 2026-09-25 is before the letter that it continues, of 2026-09-28" in said


def test_dates_of_a_chain_in_order_pass(tmp_path: Path) -> None:
    later = changed(REVIEWED, "2026-10-12", "2026-10-26")
    dates = [s for s in told(chained(tmp_path, PUT_OFF, DECIDED, later)) if "dates-out" in s]
    assert dates == []


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("agreed: 2026-09-23", "`passed_on` 2026-09-22 is before `agreed` 2026-09-23"),
        ("agreed: 2026-09-22", ""),
    ],
)
def test_a_request_is_passed_on_after_the_applicant_agreed(day: str, said: str) -> None:
    found = told(case_of(changed(LED_ON, "agreed: 2026-09-21", day)))
    assert [line.partition("blocking: ")[2] for line in found] == (
        [f"{said} {MARK}"] if said else []
    )


@pytest.mark.parametrize(
    ("text", "old", "new", "said"),
    [
        (LED_ON, "passed_on: 2026-09-22", "passed_on: 2026-09-25", "`passed_on` 2026-09-25"),
        (NOTHING_SENT, "date: 2026-06-12", "date: 2026-09-25", "`date` 2026-09-25"),
    ],
)
def test_what_a_letter_tells_of_was_before_it(text: str, old: str, new: str, said: str) -> None:
    assert [s.partition("blocking: ")[2] for s in told(case_of(changed(text, old, new)))] == [
        f"`issued` 2026-09-24 is before {said} {MARK}"
    ]


def test_a_fee_is_paid_after_it_was_asked_for_and_before_the_letter(tmp_path: Path) -> None:
    then = "paid: DAY\nissued: 2026-10-22\nitems: [{outcome: disclosed, answer: By post.}]\n"
    first = f"{FEE_ASKED}issued: 2026-09-24\n"
    for day, said in (
        ("2026-09-24", []),
        ("2026-09-23", ["`paid` 2026-09-23 is before the fees notice, of 2026-09-24"]),
        ("2026-10-23", ["`issued` 2026-10-22 is before `paid` 2026-10-23"]),
    ):
        found = [s for s in told(chained(tmp_path, first, then.replace("DAY", day))) if MARK in s]
        assert [s.partition("blocking: ")[2] for s in found] == [f"{one} {MARK}" for one in said]


def test_a_correction_is_of_an_earlier_letter(tmp_path: Path) -> None:
    now = changed(SLIP, "correction:", "correction:\n  letter: 2026-10-06")
    (found,) = told(chained(tmp_path, ANSWERED, now))
    assert "`issued` 2026-10-05 is before `letter` 2026-10-06" in found
