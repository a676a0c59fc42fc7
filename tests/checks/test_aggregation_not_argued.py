"""`aggregation-not-argued`."""

from outcome_cases import TOO_DEAR, told_of

COUNTED = (
    TOO_DEAR
    + """    aggregated_with:
      - {reference: 26/007, received: 2026-08-20}
"""
)


def test_requests_counted_together_with_a_reason_pass() -> None:
    assert told_of(COUNTED + "    same_because: Both are from Ms Vint.\n") == []


def test_requests_counted_together_without_a_word_are_advised() -> None:
    assert told_of(COUNTED) == [
        (
            "request.yaml:20: advice: nothing says that the requests are from one person or"
            " people together · add `same_because` [aggregation-not-argued]"
        )
    ]


def test_one_request_needs_no_reason() -> None:
    assert told_of(TOO_DEAR) == []
