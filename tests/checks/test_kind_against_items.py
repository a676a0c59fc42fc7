"""`kind-against-items`: an extension extends, a review reviews, and each follows something."""

from pathlib import Path

import pytest

from cases import GIVEN, REFUSED, case_of, changed, told, without
from chains import DECIDED, PUT_OFF, REPLIED, REVIEWED, chained, shown_name

PENDING = without(PUT_OFF, "kind")
HISTORY = "history:\n  - {date: 2026-09-24, what: We replied.}\n"
REVIEW = "review: {requested: 2026-10-12, reviewer: The director of parks.}\n"


@pytest.mark.parametrize(
    "letters", [(PUT_OFF,), (PUT_OFF, DECIDED), (REPLIED, REVIEWED)], ids=["1", "2", "3"]
)
def test_a_letter_of_its_kind_passes(letters: tuple[str, ...], tmp_path: Path) -> None:
    assert told(chained(tmp_path, *letters)) == []


def test_a_review_of_a_letter_without_a_file_passes() -> None:
    text = GIVEN + "kind: internal review\nissued: 2026-11-02\n" + HISTORY + REVIEW
    assert told(case_of(text)) == []


def test_a_later_disclosure_after_a_letter_without_a_file_passes() -> None:
    assert told(case_of(GIVEN + "kind: later disclosure\nissued: 2026-11-02\n" + HISTORY)) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            GIVEN + "kind: extension\n",
            (
                "7: blocking: an `extension`, but nothing is pending · write `kind: reply`; or, if"
                " item `1` still waits, write there `outcome: decision pending` and `under`, and"
                " take the `answer` out"
            ),
        ),
        (
            PENDING,
            (
                "10: blocking: item `2` is pending in a letter of kind `reply`"
                " · write `kind: extension`, or decide it now"
            ),
        ),
        (
            REFUSED.replace("items:", f"kind: later disclosure\n{HISTORY}items:").lstrip("\n"),
            (
                "1: blocking: a `later disclosure`, but nothing is disclosed"
                " · change `kind` or an outcome"
            ),
        ),
        (
            GIVEN + f"kind: internal review\n{HISTORY}",
            (
                "7: blocking: an `internal review` without `review`"
                " · add it, with `requested`, `reviewer` and `points`"
            ),
        ),
        (
            GIVEN + f"issued: 2026-10-12\nlate_because: Two archives were searched.\n{REVIEW}",
            (
                "9: blocking: `review` is said in a letter of kind `reply`"
                " · write `kind: internal review`"
            ),
        ),
        (
            GIVEN + f"kind: internal review\nissued: 2026-11-02\n{REVIEW}",
            (
                "7: blocking: nothing says which letter this `internal review` follows"
                " · name its case file in `continues`, or tell of it in `history`"
            ),
        ),
        (
            GIVEN + "kind: later disclosure\n",
            (
                "7: blocking: nothing says which letter this `later disclosure` follows"
                " · name its case file in `continues`, or tell of it in `history`"
            ),
        ),
    ],
)
def test_a_kind_that_its_letter_does_not_bear_out_is_reported(text: str, said: str) -> None:
    assert told(case_of(text)) == [f"request.yaml:{said} [kind-against-items]"]


def test_a_second_notice_that_puts_off_again_must_be_an_extension(tmp_path: Path) -> None:
    again = changed(DECIDED, "outcome: withheld", "outcome: decision pending")
    again = without(again, "for_disclosure", "for_maintaining", "balance", "because")
    again += "      decision_expected_by: 2026-10-26\n"
    (said,) = told(chained(tmp_path, PUT_OFF, again))
    assert "is pending in a letter of kind `reply`" in shown_name(said)
    assert told(chained(tmp_path, PUT_OFF, f"kind: extension{again}")) == []
