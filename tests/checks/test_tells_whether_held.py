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


def test_the_same_words_without_an_outcome_are_left_to_the_rule_for_that() -> None:
    text = changed(NEITHER_NOR, "relied_on:", OTHER.format("every flight of a drone?", "disclosed"))
    text = changed(text, "    outcome: disclosed\n", "")
    assert [said for said in told_of(text) if "same words" in said] == []


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


HISTORY = "history:\n  - {{date: 2026-09-03, what: {}}}\n"


@pytest.mark.parametrize(
    "old", ["Answers to one request after another show when nobody is watching.", "    under: un"]
)
def test_a_text_about_the_item_that_speaks_of_a_search_is_advised_against(old: str) -> None:
    words = "We searched the log of flights."
    new = words if old.startswith("A") else f"    read_as: {words}\n    under: un"
    key, line = ("causal_link", 13) if old.startswith("A") else ("read_as", 6)
    assert told_of(changed(NEITHER_NOR, old, new)) == [
        (
            f"request.yaml:{line}: advice: `{key}` looks as if it told whether information is held:"
            " `we searched` · take it out: item `1` is `neither confirmed nor denied`"
            " [tells-whether-held]"
        )
    ]


@pytest.mark.parametrize(
    "more",
    [
        HISTORY.format("Our searches took two days."),
        "read_as: We read it as about the file on drones.\n",
        "caveat: We counted from January on.\n",
        "advice: {text: There were no records before 2020.}\n",
        "background:\n  - {heading: Drones, text: No such records are kept.}\n",
    ],
)
def test_a_text_about_the_case_is_read_where_nothing_else_is_answered(more: str) -> None:
    (line,) = told_of(NEITHER_NOR + more)
    assert "looks as if it told whether information is held" in line
    other = OTHER.format("How many drones do you have?", "disclosed\n    answer: Two.")
    assert told_of(changed(NEITHER_NOR, "relied_on:", other) + more) == []


@pytest.mark.parametrize("words", ["We wrote to you.", "Nobody asked whether we searched the log."])
def test_a_text_that_tells_nothing_passes(words: str) -> None:
    assert told_of(NEITHER_NOR + HISTORY.format(words)) == []


def test_a_point_about_the_item_is_read() -> None:
    review = """
kind: internal review
history: [{date: 2026-09-08, what: We replied.}]
review:
  requested: 2026-09-10
  reviewer: Dr Ada Lorn, who had nothing to do with the reply.
  points:
    - raised: You must have searched the log, and we searched it too.
      item: NUMBER
      conclusion: not upheld
      because: We have searched again.
"""
    other = OTHER.format("How many drones do you have?", "disclosed\n    answer: Two.")
    text = changed(NEITHER_NOR, "relied_on:", other) + review
    assert ["`because`" in line for line in told_of(text.replace("NUMBER", "1"))] == [True]
    assert told_of(text.replace("NUMBER", "2")) == []


def test_requests_that_are_not_filled_in_are_not_taken_for_the_same_words() -> None:
    text = changed(NEITHER_NOR, "asks: Every flight of a drone.", "asks: …")
    text = changed(text, "relied_on:", OTHER.format("…", "disclosed\n    answer: Six."))
    assert [line for line in told_of(text) if "tells-whether-held" in line] == []
