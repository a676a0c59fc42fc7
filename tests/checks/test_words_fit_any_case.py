"""`words-fit-any-case`."""

import pytest

from cases import BIDDERS, REFUSED, WEIGHED, case_of, changed, told

FACTOR = "Residents could judge whether the work was good value."
OTHER = "Bids set by the last prices would leave the borough paying more."
SECRET = f"""
  secret:
    limb: s43(1)
    answers:
      whose_secret: Brill Ltd's. It told us on 8 September 2026 that it regards it as secret.
      used_in_trade: Yes. Brill sells some 4,000 of them every year.
      kept_secret: Yes. Two people at Brill know it.
      worth_something: Yes. Three rivals have tried to match it and could not.
{WEIGHED}"""


def with_factor(factor: str, old: str = FACTOR) -> list[str]:
    return told(case_of(changed(REFUSED, old, factor)))


@pytest.mark.parametrize(
    "factor",
    [
        "Transparency and accountability.",
        "There is a general public interest in openness about the spending of public money.",
        "It would further public debate and increase trust in the council's decisions.",
    ],
)
def test_a_factor_of_stock_words_is_advised_against(factor: str) -> None:
    assert with_factor(factor) == [
        (
            "request.yaml:17: advice: looks like a factor for any request · say what this"
            " information would show or do [words-fit-any-case]"
        )
    ]


def test_a_private_interest_is_advised_against() -> None:
    assert with_factor("The council's leader would be embarrassed by the price.", OTHER) == [
        (
            "request.yaml:19: advice: looks like a private interest, not the public's:"
            " `embarrassed` · say what the public would gain or lose, or take it out"
            " [words-fit-any-case]"
        )
    ]


@pytest.mark.parametrize(
    "factor", ["The fee is public money.", "Transparency about which bidder was the dearest."]
)
def test_a_factor_about_this_information_passes(factor: str) -> None:
    assert with_factor(factor) == []


def test_the_same_words_under_another_provision_are_advised_against() -> None:
    text = changed(REFUSED, "under: bidders", "under: [bidders, secret]") + SECRET
    said = [line for line in told(case_of(text)) if "words-fit" in line]
    assert said == [
        (
            "request.yaml:34: advice: looks like the same words as in `bidders`, under another"
            " provision · say what is true of section 43(1) [words-fit-any-case]"
        )
    ]


def test_a_short_text_may_be_said_twice() -> None:
    short = WEIGHED.replace(OTHER, "Bids would be dearer.").replace(
        "The total price is already published, and answers most of the first point.",
        "The total price is published.",
    )
    text = changed(REFUSED, "under: bidders", "under: [bidders, secret]")
    text = text.replace(WEIGHED, short) + SECRET.replace(WEIGHED, short)
    assert not [line for line in told(case_of(text)) if "words-fit" in line]


def test_one_provision_may_be_argued_twice_in_the_same_words() -> None:
    text = changed(REFUSED, "under: bidders", "under: [bidders, others]")
    text += BIDDERS.replace("\n  bidders:", "\n  others:")
    assert not [line for line in told(case_of(text)) if "words-fit" in line]
