"""`estimate-looks-weak`."""

from cases import changed, without
from outcome_cases import TOO_DEAR, told_of


def test_work_that_may_not_count_is_advised_against() -> None:
    assert told_of(changed(TOO_DEAR, "of: patrol notes", "of: reading and redacting notes")) == [
        (
            "request.yaml:16: advice: `redacting` looks like work that the limit does not count ·"
            " keep what finds and extracts, and leave the rest out [estimate-looks-weak]"
        )
    ]


def test_a_sample_that_timed_other_work_is_advised_against() -> None:
    basis = "We timed twenty of them, exemptions considered."
    assert told_of(changed(TOO_DEAR, "We timed twenty of them.", basis)) == [
        (
            "request.yaml:19: advice: `considered` looks like work that the limit does not count ·"
            " keep what finds and extracts, and leave the rest out [estimate-looks-weak]"
        )
    ]


def test_an_estimate_without_a_sample_is_advised_against() -> None:
    assert told_of(without(TOO_DEAR, "estimate_basis")) == [
        (
            "request.yaml:14: advice: nothing says which sample `notes` rests on · add"
            " `estimate_basis`: what was timed, how many, and who did it [estimate-looks-weak]"
        )
    ]


def test_a_guess_is_advised_against() -> None:
    (line,) = told_of(changed(TOO_DEAR, "We timed twenty of them.", "This is our best guess."))
    assert "`best guess` looks like an estimate that nobody tried" in line


def test_work_that_counts_passes() -> None:
    assert told_of(TOO_DEAR) == []
