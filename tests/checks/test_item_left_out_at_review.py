"""`item-left-out-at-review`: a review looks at every item of the letter reviewed."""

from pathlib import Path

from cases import changed, told
from chains import DECIDED, PUT_OFF, REPLIED, REVIEWED, chained, shown_name

SECOND_ONLY = changed(
    REVIEWED, "  - number: 1\n    outcome: disclosed\n    answer: In May 2026.\n", ""
)


def test_a_review_of_every_item_passes(tmp_path: Path) -> None:
    assert told(chained(tmp_path, REPLIED, REVIEWED)) == []


def test_an_item_that_is_left_out_is_advised(tmp_path: Path) -> None:
    assert [shown_name(said) for said in told(chained(tmp_path, REPLIED, SECOND_ONLY))] == [
        (
            "letter-1.yaml:16: advice: item `1` of the reply is not reviewed"
            " · add it, or say in a point why not [item-left-out-at-review]"
        )
    ]


def test_a_point_may_say_why_not(tmp_path: Path) -> None:
    point = (
        "    - {found: Nobody asked for it., item: 1, conclusion: not upheld, because: Given.}\n"
    )
    assert told(chained(tmp_path, REPLIED, changed(SECOND_ONLY, "items:", f"{point}items:"))) == []


def test_an_item_of_a_letter_before_the_one_reviewed_is_left(tmp_path: Path) -> None:
    later = changed(SECOND_ONLY, "2026-10-12", "2026-10-26")
    assert told(chained(tmp_path, PUT_OFF, DECIDED, later)) == []
