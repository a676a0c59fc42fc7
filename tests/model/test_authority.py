"""Which of the authority's procedures for complaints a letter names, and how they are given."""

from cases import AUTHORITY, REFUSED, case_of, changed, part_of, read, told
from noticegen.model.authority import Authority

REVIEW = AUTHORITY[AUTHORITY.index("    internal_review") : AUTHORITY.index("    signatory")]
RIGHTS = "If you are not satisfied"


def of_regimes(*entries: str) -> str:
    listed = "".join(f"      - {{{entry}}}\n" for entry in entries)
    return changed(AUTHORITY, REVIEW, f"    internal_review:\n{listed}")


def test_the_procedure_for_the_letters_regime_is_named() -> None:
    authority = of_regimes(
        "regime: EIR, offered: yes, write_to: eir@wexmoor.example",
        "regime: foia, offered: yes, write_to: foi-review@wexmoor.example",
    )

    rights = " ".join(part_of(REFUSED, RIGHTS, authority=authority))

    assert "Write to foi-review@wexmoor.example" in rights
    assert "eir@wexmoor.example" not in rights


def test_one_without_a_regime_serves_all_that_have_none_of_their_own() -> None:
    authority = read(
        of_regimes("offered: yes, write_to: review@wexmoor.example", "regime: EIR, offered: no"),
        Authority,
    )

    assert [(r and r.offered) for r in map(authority.review_under, ("FOIA", "EIR"))] == [
        True,
        False,
    ]


def test_a_regime_that_nothing_is_said_of_is_told() -> None:
    authority = of_regimes("regime: EIR, offered: no")

    assert told(case_of(REFUSED, authority=authority)) == [
        (
            "authority.yaml:7: blocking: `authority.yaml` says nothing of internal review under"
            " FOIA · add an entry with `regime: FOIA`; `offered: no` will do [review-not-stated]"
        )
    ]


def test_what_is_wrong_with_one_of_several_is_told_where_it_stands() -> None:
    authority = of_regimes(
        "regime: EIR, offered: no", "regime: FOIA, offered: yes, ask_within: 2 months"
    )

    assert told(case_of(REFUSED, authority=authority)) == [
        (
            "authority.yaml:9: blocking: internal review is offered, but not said where to ask for"
            " it · add `write_to` under `internal_review` [review-not-stated]"
        )
    ]
