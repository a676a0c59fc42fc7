"""`fee-asked-too-late`: section 9(1) has an end."""

from cases import case_of, told
from other_letters import ASKED


def test_a_fee_asked_for_on_the_last_day_passes() -> None:
    assert told(case_of(f"{ASKED}issued: 2026-09-29\n")) == []


def test_a_fee_asked_for_a_day_later_stops() -> None:
    assert told(case_of(f"{ASKED}issued: 2026-09-30\n")) == [
        (
            "request.yaml:10: blocking: a fee can be asked for until 29"
            " September 2026, the last day to"
            " answer · answer the request without a fee: write `kind: reply`,"
            " and take `fee` out"
            " [fee-asked-too-late]"
        )
    ]
