"""`review-not-stated`."""

from cases import AUTHORITY, REFUSED, case_of, changed, told

REVIEW = AUTHORITY[AUTHORITY.index("    internal_review") : AUTHORITY.index("    signatory")]


def test_an_authority_that_says_nothing_of_review_is_blocked() -> None:
    assert told(case_of(REFUSED, authority=changed(AUTHORITY, REVIEW, ""))) == [
        (
            "authority.yaml:2: blocking: `authority.yaml` says nothing of internal review"
            " · add `internal_review`; `offered: no` will do [review-not-stated]"
        )
    ]


def test_a_review_that_is_neither_offered_nor_not_is_blocked() -> None:
    authority = changed(AUTHORITY, "      offered: yes\n", "")
    assert told(case_of(REFUSED, authority=authority)) == [
        (
            "authority.yaml:7: blocking: `authority.yaml` says nothing of internal review"
            " · add `internal_review`; `offered: no` will do [review-not-stated]"
        )
    ]


def test_a_review_without_an_address_is_blocked() -> None:
    authority = changed(AUTHORITY, "      write_to: review@wexmoor.example\n", "")
    assert told(case_of(REFUSED, authority=authority)) == [
        (
            "authority.yaml:7: blocking: internal review is offered, but not said where to ask for"
            " it · add `write_to` under `internal_review` [review-not-stated]"
        )
    ]


def test_an_authority_without_a_review_need_only_say_so() -> None:
    authority = changed(AUTHORITY, REVIEW, "    internal_review: {offered: no}\n")
    assert told(case_of(REFUSED, authority=authority)) == []


def test_a_review_with_an_address_passes() -> None:
    assert told(case_of(REFUSED)) == []


def test_an_address_that_is_still_to_be_filled_in_is_told_as_that() -> None:
    authority = changed(AUTHORITY, "review@wexmoor.example", "…")
    found = told(case_of(REFUSED, authority=authority))
    assert [line.rpartition("[")[2] for line in found] == ["placeholder-left]"]
