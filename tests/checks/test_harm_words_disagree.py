"""`harm-words-disagree`."""

import pytest

from cases import BIDDERS, REFUSED, case_of, changed, told

ANSWER = "A rival who knew these prices could undercut the next bid by pence."
BALANCE = "The total price is already published, and answers most of the first point."


def with_words(old: str, new: str, text: str = REFUSED) -> list[str]:
    return told(case_of(changed(text, old, f'"{new}"')))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Knowing them would prejudice the next bid.", "would prejudice"),
        ("Knowing them could prejudice the next bid.", "could prejudice"),
        ("The next bid may be prejudiced by it.", "may be prejudiced"),
        ("It might possibly happen to the next bid.", "might possibly happen"),
        ("Knowing them would be likely to endanger the tender.", "would be likely to endanger"),
    ],
)
def test_another_likelihood_or_harm_is_advised_against(words: str, said: str) -> None:
    assert with_words(ANSWER, words) == [
        (
            "request.yaml:13: advice: `bidders` relies on `would be likely to prejudice`; this"
            f" looks like `{said}` · use the one that you can show, here and in `likelihood`"
            " [harm-words-disagree]"
        )
    ]


def test_likely_is_less_than_would() -> None:
    text = changed(REFUSED, "would be likely to", "would")
    words = "Knowing them would be likely to prejudice the next bid."
    assert with_words(ANSWER, words, text) == [
        (
            "request.yaml:13: advice: `bidders` relies on `would prejudice`; this looks like"
            " `would be likely to prejudice` · use the one that you can show, here and in"
            " `likelihood` [harm-words-disagree]"
        )
    ]


def test_the_balance_is_read_too_and_the_factors_for_disclosure_are_not() -> None:
    words = "Knowing them might prejudice a bid."
    assert len(with_words(BALANCE, words)) == 1
    assert with_words("Residents could judge whether the work was good value.", words) == []


@pytest.mark.parametrize(
    "words",
    [
        "Knowing them would be likely to prejudice the next bid.",
        "We do not say that knowing them would prejudice the next bid.",
        "Nobody can tell whether it would prejudice the next bid.",
        "Knowing them would endanger the whole tender.",
    ],
)
def test_the_same_likelihood_and_what_is_not_asserted_pass(words: str) -> None:
    assert with_words(ANSWER, words) == []


def test_a_limb_without_a_harm_test_has_no_likelihood_to_disagree_with() -> None:
    confided = """
  confided:
    limb: s42(1)
    answers:
      privilege: Advice privilege. It could prejudice our position in court.
      not_waived: Yes. Only four people have seen it.
"""
    text = changed(REFUSED, BIDDERS, confided).replace("under: bidders", "under: confided")
    assert not [line for line in told(case_of(text)) if "harm-words" in line]
