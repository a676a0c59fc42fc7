"""`dates-out-of-order`."""

import pytest

from cases import GIVEN, case_of, told

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
