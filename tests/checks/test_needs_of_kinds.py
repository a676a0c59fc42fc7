"""What a letter of each kind has, as `kind-against-items` and its neighbours see it."""

from pathlib import Path

import pytest

from cases import GIVEN, case_of, changed, text_of, told, told_of_letter, without
from chains import chained, shown_name
from noticegen.model.case import Case
from other_letters import (
    ACKNOWLEDGED,
    ANSWERED,
    ASKED,
    ASKED_BACK,
    CORRECTED,
    LED_ON,
    NOTHING_SENT,
    SLIP,
    WARNED,
)

ALONE = [ACKNOWLEDGED, ASKED_BACK, ASKED, LED_ON, WARNED, NOTHING_SENT]
NAMES = ["acknowledged", "asked back", "asked", "led on", "warned", "nothing sent"]


def codes(case: Case) -> list[str]:
    return [said.rpartition("[")[2].rstrip("]") for said in told(case)]


@pytest.mark.parametrize("text", ALONE, ids=NAMES)
def test_a_letter_of_its_kind_passes(text: str) -> None:
    assert told(case_of(text)) == []


@pytest.mark.parametrize("text", ALONE[:-1], ids=NAMES[:-1])
def test_its_finished_words_pass(text: str) -> None:
    case = case_of(text)
    assert told_of_letter(case, text_of(case)) == []


@pytest.mark.parametrize("text", [CORRECTED, SLIP], ids=["an answer", "a slip"])
def test_a_correction_passes(text: str, tmp_path: Path) -> None:
    case = chained(tmp_path, ANSWERED, text)
    assert told(case) == []
    assert told_of_letter(case, text_of(case)) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (without(ASKED, "fee"), "a `fees notice`, and no key `fee` says what of"),
        (changed(ASKED, "kind: fees notice", "kind: reply"), "`fee` is said in a letter of kind"),
        (
            changed(
                ASKED_BACK, "    we_ask: Which surface do you mean, the path or the pitch?\n", ""
            ).replace("    because: Two firms worked there that week.\n", ""),
            "a `clarification`, but nothing is asked",
        ),
        (changed(LED_ON, "    held_by: county\n", ""), "a `transfer`, but no item says who may"),
        (
            changed(LED_ON, "cost?}", "cost?, outcome: disclosed, answer: £9.}"),
            "item `2` is `disclosed` in a `transfer`",
        ),
        (
            GIVEN + "correction: {mistakes: [{said: Three were sold., right: It was two.}]}\n",
            "`correction` is said in a letter of kind `reply`",
        ),
        (SLIP, "nothing says which letter this `correction` follows"),
    ],
)
def test_a_kind_that_the_case_does_not_bear_out_stops(text: str, said: str) -> None:
    assert any(said in found and "[kind-against-items]" in found for found in told(case_of(text)))


@pytest.mark.parametrize("text", [ACKNOWLEDGED, ASKED_BACK], ids=["acknowledged", "asked back"])
@pytest.mark.parametrize(
    "key", ["outcome: disclosed", "answer: Ten.", "searched: We looked there."]
)
def test_what_decides_nothing_has_nothing_that_decides(text: str, key: str) -> None:
    case = case_of(changed(text, "work done?}", f"work done?, {key}}}"))
    assert codes(case) == ["outcome-and-keys-disagree"]


def test_only_a_clarification_asks_back() -> None:
    text = GIVEN + "    we_ask: Which work do you mean?\n"
    assert codes(case_of(text)) == ["outcome-and-keys-disagree"]


def test_only_what_is_not_held_is_held_by_others() -> None:
    others = "other_authorities: {county: {name: Wexshire, because: It is there., write_to: W1}}\n"
    assert codes(case_of(GIVEN + "    held_by: county\n" + others)) == ["outcome-and-keys-disagree"]


def test_an_authority_that_no_item_names_is_told() -> None:
    others = "other_authorities: {county: {name: Wexshire, because: It is there., write_to: W1}}\n"
    assert codes(case_of(GIVEN + others)) == ["named-by-nothing"]


def test_an_item_that_was_acknowledged_is_answered(tmp_path: Path) -> None:
    first = without(ANSWERED, "issued").partition("  - number: 2")[0] + "issued: 2026-09-24\n"
    (said,) = (shown_name(s) for s in told(chained(tmp_path, ACKNOWLEDGED, first)))
    assert said == (
        "letter-1.yaml:2: blocking: item `2`, which the letter before quotes, is"
        " not answered · add"
        " it to `items`, with its outcome [item-still-pending]"
    )


def test_what_is_answered_again_is_named_by_a_mistake(tmp_path: Path) -> None:
    silent = changed(CORRECTED, "      item: 2\n", "")
    assert codes(chained(tmp_path, ANSWERED, silent)) == [
        "kind-against-items",
        "contradicts-earlier-letter",
    ]


def test_what_a_fee_was_asked_for_is_not_neither_confirmed_nor_denied(tmp_path: Path) -> None:
    then = """
    paid: 2026-10-20
    issued: 2026-10-22
    items: [{outcome: neither confirmed nor denied, under: un}]
    relied_on:
      un:
        limb: s31(3)
        likelihood: would
        answers: {matters: It is crime., causal_link: They would know., how_likely: It is sure.}
        public_interest_test:
          for_disclosure: Debate would be informed.
          for_maintaining: Crimes could be timed.
          balance: maintaining
          because: The law informs that debate.
    """
    found = told(chained(tmp_path, ASKED, then))
    assert any("had a fee" in f and "[contradicts-earlier-letter]" in f for f in found)


@pytest.mark.parametrize(
    ("text", "lost", "said"),
    [
        (ACKNOWLEDGED, "29 September 2026", "the last day for answering"),
        (ASKED, "£54.70", "the fee"),
        (ASKED, "23 December 2026", "the last day for paying"),
        (ASKED_BACK, "the path or the pitch", "what we need to know of item `2`"),
        (LED_ON, "Wexshire County Council", "which other authority may hold it"),
        (WARNED, "requests about the bench", "that more such requests may get no notice"),
    ],
)
def test_a_letter_that_lost_what_it_is_sent_for_stops(text: str, lost: str, said: str) -> None:
    case = case_of(text)
    words = text_of(case)
    assert lost in " ".join(words.split())
    (found,) = told_of_letter(case, " ".join(words.split()).replace(lost, ""))
    assert said in found
