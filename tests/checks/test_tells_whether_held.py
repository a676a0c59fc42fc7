"""`tells-whether-held`."""

import pytest

from cases import changed
from outcome_cases import NEITHER_NOR, UNANNOUNCED, told_of

OTHER = "  - number: 2\n    asks: {}\n    outcome: {}\nrelied_on:"


def test_the_applicants_words_and_how_we_read_them_tell_nothing() -> None:
    text = changed(
        NEITHER_NOR,
        "    outcome",
        "    preamble: In July.\n    read_as: We read it so.\n    private: None.\n    outcome",
    )
    assert told_of(text) == []


@pytest.mark.parametrize(
    "line",
    [
        "answer: There were none.",
        "list: [Monday]",
        "searched: We looked in the log.",
        "because: There were none.",
        "caveat: The log is not complete.",
        "data_as_at: 2026-08-01",
        "held: all",
        "links: [{title: Log, address: https://wexmoor.example/log}]",
    ],
)
def test_a_key_that_tells_it_is_blocked(line: str) -> None:
    text = changed(NEITHER_NOR, "    under: un", f"    {line}\n    under: un")
    key = line.split(":", maxsplit=1)[0]
    assert told_of(text) == [
        (
            f"request.yaml:6: blocking: `{key}` shows whether information is held · take it out of"
            " the part that is `neither confirmed nor denied` [tells-whether-held]"
        )
    ]


def test_several_keys_of_one_item_are_one_finding() -> None:
    text = changed(
        NEITHER_NOR, "    under: un", "    searched: The log.\n    because: None.\n    under: un"
    )
    assert told_of(text) == [
        (
            "request.yaml:6: blocking: `searched` and `because` show whether information is"
            " held · take them out of the part that is `neither confirmed nor denied`"
            " [tells-whether-held]"
        )
    ]


@pytest.mark.parametrize(
    "outcome", ["disclosed\n    answer: Six.", "not held\n    because: None flew."]
)
def test_the_same_words_with_another_outcome_are_blocked(outcome: str) -> None:
    text = changed(NEITHER_NOR, "relied_on:", OTHER.format("every flight of a drone?", outcome))
    said = outcome.split("\n", maxsplit=1)[0]
    assert told_of(text) == [
        (
            f"request.yaml:4: blocking: item `2` has the same words, and is `{said}`: that shows"
            " whether information is held · give both the same outcome [tells-whether-held]"
        )
    ]


def test_other_words_with_another_outcome_pass() -> None:
    other = OTHER.format("How many drones do you have?", "disclosed\n    answer: Two.")
    assert told_of(changed(NEITHER_NOR, "relied_on:", other)) == []


def test_the_same_words_with_the_same_outcome_pass() -> None:
    other = OTHER.format(
        "Every flight of a drone.", "neither confirmed nor denied\n    under: unannounced"
    )
    assert told_of(changed(NEITHER_NOR, "relied_on:", other)) == []


def test_an_item_that_is_answered_elsewhere_passes() -> None:
    text = changed(
        NEITHER_NOR, "relied_on:", "  - number: 2\n    asks: More.\n    see: 1\nrelied_on:"
    )
    assert told_of(text) == []


def test_while_saying_it_is_still_being_weighed_nothing_may_tell_it() -> None:
    pending = UNANNOUNCED[: UNANNOUNCED.index("      for_disclosure")]
    text = (
        changed(NEITHER_NOR, UNANNOUNCED, pending + "      decision_expected_by: 2026-10-27\n")
        + "kind: extension\n"
    )
    text = changed(
        text,
        "outcome: neither confirmed nor denied",
        "searched: The log.\n    outcome: decision pending",
    )
    assert told_of(text) == [
        (
            "request.yaml:5: blocking: `searched` shows whether information is held · take"
            " it out of the part that is `decision pending` [tells-whether-held]"
        )
    ]


def test_requests_that_are_not_filled_in_are_not_taken_for_the_same_words() -> None:
    text = changed(NEITHER_NOR, "asks: Every flight of a drone.", "asks: …")
    text = changed(text, "relied_on:", OTHER.format("…", "disclosed\n    answer: Six."))
    assert [line for line in told_of(text) if "tells-whether-held" in line] == []
