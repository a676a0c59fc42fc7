"""`contradicts-earlier-letter`: what was said of an item is not taken back without a word."""

from pathlib import Path

import pytest

from cases import BIDDERS, WEIGHED, changed, told
from chains import PUT_OFF, REPLIED, REVIEWED, chained, shown_name

OVERRIDE = """
overrides:
  - finding: contradicts-earlier-letter
    about: "1"
    by: Ines Corbel
    role: Solicitor
    date: 2026-10-30
    because: The answer was sent by mistake.
"""
WITHHELD = changed(
    REVIEWED,
    "outcome: disclosed\n    answer: In May 2026.",
    "outcome: withheld\n    under: bidders",
)
WITHHELD += f"relied_on:{BIDDERS}"


def found(folder: Path, *letters: str) -> list[str]:
    said = [shown_name(said) for said in told(chained(folder, *letters))]
    return [line for line in said if "contradicts" in line]


def test_a_review_that_says_what_changed_passes(tmp_path: Path) -> None:
    assert told(chained(tmp_path, REPLIED, REVIEWED)) == []


def test_not_held_and_now_held_is_reported_without_a_point(tmp_path: Path) -> None:
    later = changed(REVIEWED, "      item: 2\n", "")
    assert found(tmp_path, REPLIED, later) == [
        (
            "letter-1.yaml:20: blocking: item `2` was `not held` on 24 September 2026, and is"
            " `disclosed` now · say what changed, in a point with `item: 2`, or mend the outcome"
            " [contradicts-earlier-letter]"
        )
    ]


def test_given_and_now_withheld_is_reported(tmp_path: Path) -> None:
    (said,) = found(tmp_path, REPLIED, WITHHELD)
    assert "item `1` was `disclosed` on 24 September 2026, and is `withheld` now" in said


def test_a_point_about_it_says_what_changed(tmp_path: Path) -> None:
    point = "    - {found: We gave it by mistake., item: 1, conclusion: upheld, because: Bids.}\n"
    assert found(tmp_path, REPLIED, changed(WITHHELD, "items:", f"{point}items:")) == []


def test_a_named_person_may_answer_for_it(tmp_path: Path) -> None:
    (said,) = found(tmp_path, REPLIED, WITHHELD + OVERRIDE)
    assert "blocking (overridden by Ines Corbel, Solicitor)" in said


@pytest.mark.parametrize("outcome", ["withheld\n    under: bidders", "not held"])
def test_what_was_pending_was_held(tmp_path: Path, outcome: str) -> None:
    later = "issued: 2026-10-22\nitems:\n  - number: 2\n    outcome: " + outcome + "\n"
    if "bidders" in outcome:
        later += f"relied_on:{BIDDERS}"
    assert bool(found(tmp_path, PUT_OFF, later)) is (outcome == "not held")


SILENT = """
kind: extension
issued: 2026-09-28
items:
  - number: 1
    asks: The flights of drones that were not announced.
    outcome: decision pending
    under: unannounced
relied_on:
  unannounced:
    limb: s31(3)
    likelihood: would be likely to
    answers:
      matters: The prevention or detection of crime, section 31(1)(a).
      causal_link: Answers to successive requests show offenders when they go unwatched.
      how_likely: Three such requests came this year, each for a later month.
    public_interest_test:
      decision_expected_by: 2026-10-27
"""


@pytest.mark.parametrize(
    "outcome",
    [
        (
            "neither confirmed nor denied\n    under: unannounced\n"
            f"relied_on:\n  unannounced:\n{WEIGHED}"
        ),
        "not held\n    searched: The drone unit looked in its log.\n",
        f"withheld\n    under: bidders\nrelied_on:{BIDDERS}",
    ],
)
def test_what_was_pending_without_a_word_whether_it_is_held_may_be_anything(
    tmp_path: Path, outcome: str
) -> None:
    later = f"issued: 2026-10-22\nitems:\n  - number: 1\n    outcome: {outcome}"
    assert found(tmp_path, SILENT, later) == []


def test_to_put_off_saying_whether_it_is_held_says_nothing_of_it(tmp_path: Path) -> None:
    asks = "    asks: The flights of drones that were not announced.\n"
    later = changed(changed(SILENT, "number: 1", "number: 2"), asks, "")
    assert found(tmp_path, REPLIED, later) == []
    bids = f"{changed(later, SILENT.partition('relied_on:')[2], '')}{BIDDERS}"
    assert len(found(tmp_path, REPLIED, changed(bids, "under: unannounced", "under: bidders"))) == 1


FILES = """
issued: 2026-09-24
items:
  - number: 1
    asks: When was the work done?
    outcome: over the cost limit
    under: files
relied_on:
  files: {limb: s12(2)}
"""


def test_too_dear_to_find_out_says_nothing_of_whether_it_is_held(tmp_path: Path) -> None:
    later = "issued: 2026-10-22\nitems:\n  - {number: 1, outcome: not held, searched: We looked.}\n"
    assert found(tmp_path, FILES, later) == []


def test_a_new_provision_is_not_told_besides(tmp_path: Path) -> None:
    rules = [said.split("[")[-1] for said in told(chained(tmp_path, REPLIED, WITHHELD))]
    assert rules == ["contradicts-earlier-letter]"]
