"""`item-without-outcome`."""

from cases import REFUSED, case_of, changed, told

MEND = (
    "`outcome: disclosed` with the `answer`, `outcome: withheld` with `under`, or another outcome;"
    " or `see: {}`, if that answers it too"
)
UNDECIDED = """\
    items:
      - number: 1
        asks: What did the work cost?
        outcome: disclosed
        answer: It cost £41,000.
      - number: 2
        asks: Who did it?
"""


def test_an_item_without_an_outcome_is_blocked() -> None:
    assert told(case_of(UNDECIDED)) == [
        (
            "request.yaml:6: blocking: item `2` has no `outcome` and no `see` · write one of them:"
            f" {MEND.format(1)} [item-without-outcome]"
        )
    ]


def test_a_part_without_an_outcome_is_blocked_by_its_own_number() -> None:
    text = """\
        items:
          - number: 4
            asks: The cost, and the builder.
            parts:
              - covers: the cost
                outcome: disclosed
                answer: It cost £41,000.
              - covers: the builder
    """
    assert told(case_of(text)) == [
        (
            "request.yaml:8: blocking: item `4b` has no `outcome` and no `see` · write one of them:"
            f" {MEND.format('4a')} [item-without-outcome]"
        )
    ]


def test_an_item_that_sees_another_needs_no_outcome() -> None:
    assert told(case_of(changed(UNDECIDED, "asks: Who did it?", "see: 1"))) == []


def test_an_item_that_sees_an_undecided_one_is_not_reported_too() -> None:
    text = UNDECIDED + "      - number: 3\n        see: 2\n"
    assert [line.split(": ")[2] for line in told(case_of(text))] == [
        "item `2` has no `outcome` and no `see` · write one of them"
    ]


def test_an_item_may_see_one_that_has_parts() -> None:
    text = """\
        items:
          - number: 1
            parts:
              - covers: the cost
                outcome: disclosed
                answer: It cost £41,000.
              - covers: the saving
                outcome: not held
                because: Nobody reckoned it.
          - number: 2
            see: 1
    """
    assert told(case_of(text)) == []


def test_an_item_that_is_refused_has_an_outcome() -> None:
    assert told(case_of(REFUSED)) == []
