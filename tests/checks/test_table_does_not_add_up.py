from textwrap import indent

import pytest

from cases import STAFF, case_of, told

HEAD = """
items:
  - number: 2
    asks: How many fines?
    outcome: disclosed
"""


def about(rows: str, *more: str) -> list[str]:
    """Say what is wrong with a table whose totals stand in its last row and column."""
    keys = "\n".join(indent(line, "        ") for line in more or ("total: [row, column]",))
    return told(case_of(f"{HEAD}    tables:\n      - rows: |\n{indent(rows, ' ' * 10)}\n{keys}\n"))


GOOD = """Year | Cars | Vans | All
2023 | 1,200 | 30 | 1,230
2024 | – | 4 | 4
Sum | 1,200 | 34 | 1,234"""


def test_totals_that_are_the_sums_pass() -> None:
    assert about(GOOD) == []


def test_a_total_that_is_not_the_sum_stops() -> None:
    (row, column) = about(GOOD.replace("1,200 | 34", "1,201 | 34"))
    assert row == (
        "request.yaml:12: blocking: the total of `Cars` is 1,201, its cells make 1,200 · mend one"
        " of them; if the figures are rounded, say so in `caveat` [table-does-not-add-up]"
    )
    assert "the total of `Sum` is 1,234, its cells make 1,235" in column


def test_only_the_totals_that_are_said_are_added_up() -> None:
    rows = "Year | Cars | Vans | All\n2023 | 1 | 2 | 9\nSum | 1 | 2 | 9"
    assert about(rows, "total: row") == []
    assert len(about(rows, "total: column")) == 2


@pytest.mark.parametrize(
    "rows",
    [
        "A | Money\nx | £1,000.50\ny | (£0.50)\nAll | £1,000",
        "A | Number | Share\nx | 3 | 30 %\ny | 7 | 70 %\nAll | 10 | 99 %",
        "A | Number | Average\nx | 3 | 2.5\nAll | 3 | 7",
        "A | Number | Note\nx | 3 | see above\nAll | 3 | ",
    ],
)
def test_money_and_negatives_are_added_and_shares_are_not(rows: str) -> None:
    assert about(rows, "total: row", "blank_means: nothing was noted") == []


def test_rounding_is_allowed_for_where_a_caveat_says_so() -> None:
    rows = "A | Number\nx | 15\ny | 25\nz | 10\nAll | 55"
    assert len(about(rows, "total: row")) == 1
    assert about(rows, "total: row", "caveat: Rounded to the nearest 5.") == []
    assert len(about(rows, "total: row", "caveat: Figures are rounded.")) == 1
    tenths = "A | Number\nx | 1.4\ny | 1.4\nAll | 2.9"
    assert about(tenths, "total: row", "caveat: Figures are rounded.") == []


def test_words_among_figures_cannot_be_added_up() -> None:
    (said,) = about("A | Number\nx | fewer than 5\ny | 3\nAll | 7", "total: row")
    assert "advice: the total of `Number` can't be checked: `fewer than 5` is no figure" in said


def test_an_empty_cell_without_a_meaning_is_advice() -> None:
    rows = "A | Number\nx | \ny | 3"
    (said,) = about(rows, "title: Fines")
    assert "advice: item `2` has an empty cell, and nothing says what that means" in said
    assert about(rows, "blank_means: not known") == []
    (said,) = told(case_of(f"{HEAD}    table: |\n      A | Number\n      x | |\n      y | 3\n"))
    assert "write `–`, or the table under `tables`, with `blank_means`" in said


def test_a_named_person_may_answer_for_a_total() -> None:
    text = f"""{HEAD}    tables:
      - total: row
        rows: |
          A | Number
          x | 3
          All | 4
overrides:
  - finding: table-does-not-add-up
    about: "2"
    by: Ida Quill
    role: Solicitor
    date: 2026-09-20
    because: One fine is counted under no kind.
"""
    (said,) = told(case_of(text))
    assert "(overridden by Ida Quill, Solicitor)" in said


@pytest.mark.parametrize(
    ("known", "total", "is_told"), [("-9", "-20", False), ("9", "8", True), ("9", "9", False)]
)
def test_a_withheld_part_may_be_below_nothing_where_the_total_is(
    known: str, total: str, is_told: bool
) -> None:
    rows = f"Year | Change\n2024 | {known}\n2025 | [c]\nSum | {total}"
    counts = "counts: {withholds: few, because: Whoever left is known to all at the depot.}"
    keys = "\n".join(indent(line, "        ") for line in ("total: row", counts))
    head = HEAD.replace("outcome: disclosed", "outcome: partly disclosed")
    text = f"{head}    tables:\n      - rows: |\n{indent(rows, ' ' * 10)}\n{keys}\n"
    text += f"withheld:\n  few: {{what: one of the changes, under: staff}}\nrelied_on:{STAFF}"
    assert any("the total of" in said for said in told(case_of(text))) is is_told
