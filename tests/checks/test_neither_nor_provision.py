"""`neither-nor-provision`."""

from cases import BIDDERS, GIVEN, REFUSED, changed
from outcome_cases import NEITHER_NOR, UNANNOUNCED, told_of


def test_a_provision_for_neither_confirming_nor_denying_passes() -> None:
    assert told_of(NEITHER_NOR) == []


def test_an_exemption_that_has_a_provision_for_it_is_blocked() -> None:
    text = changed(REFUSED, "outcome: withheld", "outcome: neither confirmed nor denied")
    assert told_of(text) == [
        (
            "request.yaml:9: blocking: section 43(2) does not let one neither confirm nor"
            " deny · rely on `s43(3)`, or say whether it is held [neither-nor-provision]"
        )
    ]


def test_a_limb_that_has_none_for_it_is_blocked() -> None:
    text = changed(NEITHER_NOR, UNANNOUNCED, "\n  unannounced: {limb: s21(1)}\n")
    assert told_of(text) == [
        (
            "request.yaml:8: blocking: section 21(1) does not let one neither confirm nor"
            " deny · say whether it is held; this provision has none for neither confirming"
            " nor denying [neither-nor-provision]"
        )
    ]


def test_withholding_under_a_provision_about_confirming_is_blocked() -> None:
    text = changed(NEITHER_NOR, "outcome: neither confirmed nor denied", "outcome: withheld")
    assert told_of(text) == [
        (
            "request.yaml:9: blocking: section 31(3) is about confirming or denying, and"
            " item `1` is `withheld` · rely on the exemption itself, or write `neither"
            " confirmed nor denied` [neither-nor-provision]"
        )
    ]


def test_one_of_two_reliances_is_enough_to_be_blocked() -> None:
    text = changed(NEITHER_NOR, "under: unannounced", "under: [unannounced, bidders]") + BIDDERS
    assert told_of(text) == [
        (
            "request.yaml:24: blocking: section 43(2) does not let one neither confirm nor"
            " deny · rely on `s43(3)`, or say whether it is held [neither-nor-provision]"
        )
    ]


def test_a_decision_that_is_still_pending_passes() -> None:
    pending = UNANNOUNCED[: UNANNOUNCED.index("      for_disclosure")]
    text = changed(NEITHER_NOR, "neither confirmed nor denied", "decision pending")
    text = (
        changed(text, UNANNOUNCED, pending + "      decision_expected_by: 2026-10-27\n")
        + "kind: extension\n"
    )
    assert told_of(text) == []


def test_an_item_without_an_outcome_is_left_to_the_rule_for_that() -> None:
    text = changed(NEITHER_NOR, "    outcome: neither confirmed nor denied\n", "")
    assert not [said for said in told_of(text) if "None" in said or "neither-nor" in said]


def test_a_case_that_refuses_nothing_passes() -> None:
    assert told_of(GIVEN) == []
