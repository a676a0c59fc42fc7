"""`dates-out-of-order`."""

from pathlib import Path

import pytest

from cases import GIVEN, case_of, changed, told
from chains import DECIDED, PUT_OFF, REPLIED, REVIEWED, chained

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
