"""`balance-against-outcome`."""

from cases import BIDDERS, CONSIDERED, REFUSED, STAFF, case_of, changed, told

GIVEN_AFTER_ALL = f"""
items:
  - number: 1
    outcome: disclosed
    answer: Seven bids were made.
    considered: outbid
relied_on:{CONSIDERED}"""


def test_a_refusal_whose_balance_favours_disclosure_is_blocked() -> None:
    text = changed(REFUSED, "balance: maintaining", "balance: disclosure")
    assert told(case_of(text)) == [
        (
            "request.yaml:20: blocking: item `1` is `withheld`, but the balance of `bidders`"
            " favours disclosure · write `disclosed` and `considered: bidders`, or mend `balance`:"
            " to disclose it, write `outcome: disclosed`, put `considered: bidders` in place of"
            " `under: bidders`, and add the `answer`; to withhold it, write `balance: maintaining`"
            " [balance-against-outcome]"
        )
    ]


def test_an_item_without_an_outcome_is_left_to_the_rule_for_that() -> None:
    text = changed(REFUSED, "balance: maintaining", "balance: disclosure")
    said = told(case_of(changed(text, "    outcome: withheld\n", "")))
    assert [line for line in said if "balance" in line] == []


def test_several_items_under_one_balance_are_one_finding() -> None:
    text = changed(REFUSED, "balance: maintaining", "balance: disclosure")
    text = changed(
        text,
        "relied_on:",
        "  - number: 2\n    outcome: withheld\n    under: bidders\nrelied_on:",
    )
    assert told(case_of(text)) == [
        (
            "request.yaml:23: blocking: items `1` and `2` are refused, but the balance of `bidders`"
            " favours disclosure · write `disclosed` and `considered: bidders`, or mend `balance`:"
            " to disclose it, write `outcome: disclosed`, put `considered: bidders` in place of"
            " `under: bidders`, and add the `answer`; to withhold it, write `balance: maintaining`"
            " [balance-against-outcome]"
        )
    ]


def test_information_given_although_the_balance_favours_the_exemption_is_blocked() -> None:
    text = GIVEN_AFTER_ALL.replace("balance: disclosure", "balance: maintaining")
    assert told(case_of(text)) == [
        (
            "request.yaml:20: blocking: item `1` is given after `outbid` was considered, but its"
            " balance favours maintaining the exemption"
            " · write `balance: disclosure`, or withhold the information [balance-against-outcome]"
        )
    ]


def test_information_given_after_an_absolute_exemption_is_blocked() -> None:
    text = GIVEN_AFTER_ALL.replace(CONSIDERED, STAFF).replace("outbid", "staff")
    assert told(case_of(text)) == [
        (
            "request.yaml:9: blocking: item `1` is given after `staff` was considered, but section"
            " 40(2), by virtue of section 40(3A)(a) is absolute"
            " · take it out of `considered`, or withhold the information [balance-against-outcome]"
        )
    ]


def test_information_given_because_the_balance_favours_disclosure_passes() -> None:
    assert told(case_of(GIVEN_AFTER_ALL)) == []


def test_information_withheld_because_the_balance_favours_the_exemption_passes() -> None:
    assert told(case_of(REFUSED)) == []


def test_one_item_may_be_given_and_another_refused_under_entries_of_their_own() -> None:
    text = changed(
        GIVEN_AFTER_ALL,
        "relied_on:",
        f"  - number: 2\n    outcome: withheld\n    under: bidders\nrelied_on:{BIDDERS}",
    )
    assert told(case_of(text)) == []
