"""`neither-nor-not-tied`."""

from cases import changed
from outcome_cases import NEITHER_NOR, UNANNOUNCED, told_of

PARTS = f"""
items:
  - number: 1
    asks: Every flight of a drone.
    parts:
      - covers: flights at public events
        outcome: disclosed
        answer: Six.
      - covers: any other flights
        outcome: neither confirmed nor denied
        under: unannounced
relied_on:{UNANNOUNCED}"""


def test_a_part_that_says_what_it_covers_passes() -> None:
    assert told_of(PARTS) == []


def test_a_part_that_does_not_say_what_it_covers_is_blocked() -> None:
    text = changed(PARTS, "covers: any other flights\n        outcome", "outcome")
    assert told_of(text) == [
        (
            "request.yaml:9: blocking: part `1b` does not say what it covers · add `covers`,"
            " such as `covers: any other flights` [neither-nor-not-tied]"
        )
    ]


def test_an_item_with_the_applicants_words_passes() -> None:
    text = changed(
        NEITHER_NOR,
        "relied_on:",
        "  - number: 2\n    outcome: disclosed\n    answer: Six.\nrelied_on:",
    )
    assert told_of(text) == []


def test_the_whole_request_needs_no_words() -> None:
    assert told_of(changed(NEITHER_NOR, "    asks: Every flight of a drone.\n", "")) == []


def test_an_item_answered_elsewhere_passes() -> None:
    text = changed(NEITHER_NOR, "relied_on:", "  - number: 2\n    see: 1\nrelied_on:")
    assert told_of(text) == []
