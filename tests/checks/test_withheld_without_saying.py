"""`withheld-without-saying`."""

from cases import BIDDERS, STAFF, case_of, changed, told

CASE = f"""
items:
  - number: 1
    outcome: disclosed
    attached: bids
withheld:
  prices: {{what: the price in each bid, under: bidders}}
attachments:
  bids:
    title: Bids
    source: bids.csv
    columns:
      Lot: keep
      Price: {{withholds: prices, holds: number}}
relied_on:{BIDDERS}"""


def test_a_column_withheld_without_an_item_that_says_so_is_blocked() -> None:
    assert told(case_of(CASE)) == [
        (
            "request.yaml:14: blocking: column `Price` is withheld, but no item says so"
            " · add `prices` to an item's `withholds`, or write `not requested`"
            " [withheld-without-saying]"
        )
    ]


def test_columns_of_one_class_are_one_finding() -> None:
    text = changed(
        CASE,
        "      Lot: keep\n",
        "      Lot: keep\n      Rate: {withholds: prices}\n      Sum: {withholds: prices}\n",
    )
    assert told(case_of(text)) == [
        (
            "request.yaml:14: blocking: column `Rate` and 2 more are withheld, but no item says so"
            " · add `prices` to an item's `withholds`, or write `not requested`"
            " [withheld-without-saying]"
        )
    ]


def test_a_column_whose_class_an_item_withholds_passes() -> None:
    text = changed(CASE, "outcome: disclosed", "outcome: partly disclosed\n    withholds: prices")
    assert told(case_of(text)) == []


def test_a_column_that_was_not_requested_passes() -> None:
    text = changed(CASE, "{withholds: prices, holds: number}", "not requested")
    text = text[: text.index("withheld:")] + text[text.index("attachments:") :]
    text = text[: text.index("relied_on:")]
    assert told(case_of(text)) == []


CELLS = """
items:
  - number: 1
    asks: How many complaints?
    outcome: disclosed
    table: |
      Station | 2024
      Hull | [c]
"""


def test_a_cell_that_is_marked_and_a_class_that_is_not_named_stop() -> None:
    assert told(case_of(CELLS)) == [
        (
            "request.yaml:6: blocking: a cell of item `1` is `[c]`, and no class is named · write"
            " the table under `tables`, and add `counts` with `withholds` and `because`"
            " [withheld-without-saying]"
        )
    ]


def test_a_class_of_cells_counts_as_named_and_the_item_as_partly_disclosed() -> None:
    counts = f"""
items:
  - number: 1
    asks: How many complaints?
    outcome: partly disclosed
    tables:
      - rows: |
          Station | 2024
          Hull | *
        counts: {{withholds: few, marker: "*", because: Colleagues know who it was.}}
withheld:
  few: {{what: the number at one station, under: staff}}
relied_on:{STAFF}"""
    assert told(case_of(counts)) == []
    (said,) = told(case_of(changed(counts, "partly disclosed", "disclosed")))
    assert "item `1` is `disclosed` and withholds something" in said
    (said,) = told(case_of(changed(counts, "Hull | *", "Hull | 9")))
    assert "item `1` has `counts`, but no cell of its table is `*`" in said
