"""`under-the-limit`."""

from cases import AUTHORITY, changed, without
from outcome_cases import FILES, TOO_DEAR, told_of


def with_minutes(minutes: str, how_many: int = 1790) -> str:
    text = changed(TOO_DEAR, "minutes_each: 3 to 5", f"minutes_each: {minutes}")
    return changed(text, "how_many: 1790", f"how_many: {how_many}")


def test_work_over_the_limit_at_the_least_passes() -> None:
    assert told_of(TOO_DEAR) == []


def test_work_under_the_limit_is_blocked() -> None:
    assert told_of(with_minutes("3 to 4", 210)) == [
        (
            "request.yaml:14: blocking: `notes` comes to 14 hours, £350; the limit is 18"
            " hours, £450 · answer the item; mend `estimate` only if it was"
            " mistaken [under-the-limit]"
        )
    ]


def test_work_exactly_at_the_limit_is_blocked() -> None:
    assert told_of(with_minutes("4", 270)) == [
        (
            "request.yaml:14: blocking: `notes` comes to 18 hours, £450; the limit is 18"
            " hours, £450 · answer the item; mend `estimate` only if it was"
            " mistaken [under-the-limit]"
        )
    ]


def test_a_minute_more_than_the_limit_passes() -> None:
    assert told_of(with_minutes("1", 1081)) == []


def test_work_over_the_limit_at_the_most_only_is_advised() -> None:
    assert told_of(with_minutes("3 to 5", 300)) == [
        (
            "request.yaml:14: advice: `notes` comes to 15 hours, £375 at the least; the"
            " limit is 18 hours, £450 · answer the item; mend `estimate` only if it was"
            " mistaken [under-the-limit]"
        )
    ]


def test_only_finding_out_counts_where_finding_out_is_too_dear() -> None:
    more = "      - {activity: extracting, of: notes, how_many: 9000, minutes_each: 9}\n"
    basis = "    estimate_basis: We timed thirty of them.\n"
    files = changed(FILES.replace("1790", "200"), basis, "") + more + basis
    text = without(TOO_DEAR, "notes", "held") + files
    assert told_of(changed(text, "under: notes", "under: files")) == [
        (
            "request.yaml:13: blocking: `files` comes to 10 hours, £250; the limit is 18"
            " hours, £450 · answer the item; mend `estimate` only if it was"
            " mistaken [under-the-limit]"
        )
    ]


def test_a_larger_limit_is_counted_with() -> None:
    text = with_minutes("4", 300)
    assert told_of(text) == []
    assert told_of(text, f"{AUTHORITY}    cost_limit: 600\n") == [
        (
            "request.yaml:14: blocking: `notes` comes to 20 hours, £500; the limit is 24"
            " hours, £600 · answer the item; mend `estimate` only if it was"
            " mistaken [under-the-limit]"
        )
    ]


def test_nothing_is_said_of_what_would_fit_where_all_of_it_does() -> None:
    text = without(with_minutes("4", 270), "advice")
    assert len(told_of(text)) == 1
