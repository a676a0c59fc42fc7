from textwrap import indent

import pytest

from cases import STAFF, case_of, told

HEAD = """
items:
  - number: 1
    asks: How many complaints?
    outcome: partly disclosed
    tables:
      - counts:
          withholds: few
          because: Each of them is known at their station, and so is the number.
"""
REST = f"""withheld:
  few: {{what: the number at some stations, under: staff}}
relied_on:{STAFF}"""


def about(rows: str, *more: str) -> list[str]:
    lines = "".join(f"        {line}\n" for line in (*more, "rows: |"))
    return told(case_of(f"{HEAD}{lines}{indent(rows, ' ' * 10)}\n{REST}"))


def test_one_withheld_cell_of_a_row_with_a_total_stops_whoever_answers_for_it() -> None:
    (said,) = about(
        "Station | 2024 | 2025 | Total\nHull | [c] | 9 | 12\nGoole | 8 | 8 | 16", "total: column"
    )
    assert said == (
        "request.yaml:7: blocking: `[c]` in row `Hull`, `2024`, is 3 by the totals · withhold a"
        " second cell in its row and its column, merge rows, or leave the total out"
        " [cell-can-be-worked-out]"
    )


def test_a_total_counts_as_one_where_it_is_only_called_so() -> None:
    (said,) = about("Station | 2024\nHull | [c]\nGoole | 8\nTotal | 11")
    assert "`[c]` in row `Hull`, `2024`, is 3 by the totals" in said


def test_cells_that_hold_each_other_up_are_found_too() -> None:
    rows = "S | A | B | Total\nx | [c] | [c] | 9\ny | 7 | [c] | 11\nTotal | 12 | 8 | 20"
    assert [line.split(": ")[2][:29] for line in about(rows)] == [
        "`[c]` in row `x`, `A`, is 5 b",
        "`[c]` in row `x`, `B`, is 4 b",
        "`[c]` in row `y`, `B`, is 4 b",
    ]


def test_two_cells_in_each_row_and_column_pass_where_they_have_room() -> None:
    rows = (
        "S | A | B | C | Total\nx | [c] | [c] | 5 | 18\n"
        "y | [c] | [c] | 6 | 20\nTotal | 14 | 13 | 11 | 38"
    )
    assert about(rows, "total: [row, column]") == []


def test_cells_with_little_room_stop_until_a_person_answers() -> None:
    rows = "S | A | B | Total\nx | [c] | [c] | 2\ny | [c] | [c] | 30\nTotal | 20 | 12 | 32"
    said = about(rows)
    assert "`[c]` in row `x`, `A`, lies between 0 and 2 by the totals" in said[0]
    assert len(said) == 4


def test_without_totals_nothing_can_be_worked_out() -> None:
    assert about("Station | 2024\nHull | [c]\nGoole | 8") == []


def test_a_percentage_beside_a_withheld_cell_stops() -> None:
    (said,) = about("Station | Number | Share\nHull | [c] | 12 %\nGoole | 8 | 88 %")
    assert "`[c]` in row `Hull`, `Number`, has a percentage beside it, `Share`" in said


def test_a_total_that_is_withheld_is_worked_out_from_its_cells() -> None:
    (said,) = about("Station | 2024\nHull | 3\nGoole | 8\nTotal | [c]")
    assert "`[c]` in row `Total`, `2024`, is 11 by the totals" in said


@pytest.mark.parametrize("label", ["Total", "TOTAL:", "Grand total", "Total complaints", "All"])
def test_a_total_may_stand_first_and_have_any_of_its_names(label: str) -> None:
    (said,) = about(f"Station | 2024\n{label} | 11\nHull | [c]\nGoole | 8")
    assert "`[c]` in row `Hull`, `2024`, is 3 by the totals" in said
    (said,) = about(f"Station | {label} | 2024 | 2025\nHull | 11 | [c] | 8\nGoole | 8 | 4 | 4")
    assert "`[c]` in row `Hull`, `2024`, is 3 by the totals" in said


def test_what_is_called_a_total_and_is_less_than_its_cells_is_none() -> None:
    assert about("Station | 2024\nHull | [c]\nGoole | 8\nAll | 5") == []


def test_a_total_with_words_or_an_empty_cell_among_its_parts() -> None:
    words = "Station | 2024\nHull | [c]\nGoole | some\nTotal | 11"
    assert not any("worked-out" in said for said in about(words))
    empty = words.replace("some", " ")
    assert any("`[c]` in row `Hull`, `2024`, is 11 by the totals" in said for said in about(empty))


@pytest.mark.parametrize("label", ["Hull and Goole", "Hull and Goole together"])
def test_a_row_that_names_others_is_taken_for_their_sum(label: str) -> None:
    (said,) = about(f"Station | 2024\nYork | 33\nHull | [c]\nGoole | 8\n{label} | 11")
    assert "`[c]` in row `Hull`, `2024`, is 3 by the totals" in said


def test_a_row_that_names_one_other_is_no_sum() -> None:
    assert about("Station | 2024\nHull | [c]\nHull, at night | 8") == []
