import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noticegen.model.text import Rows
from noticegen.read.scalars import (
    UnreadableValue,
    is_cut_by_comment,
    text_to_count,
    text_to_date,
    text_to_paragraphs,
    text_to_rows,
    text_to_yes_no,
)


def test_a_line_break_is_a_space() -> None:
    assert text_to_paragraphs("one\ntwo\n", folded=False, keep_lists=False) == ("one two",)


@pytest.mark.parametrize("gap", ["\n\n", "\n  \n", "\n\t\n", "\n\n\n\n"])
def test_an_empty_line_begins_a_paragraph(gap: str) -> None:
    paragraphs = text_to_paragraphs(f"one{gap}two", folded=False, keep_lists=False)

    assert paragraphs == ("one", "two")


def test_a_line_that_yaml_has_folded_is_a_paragraph() -> None:
    paragraphs = text_to_paragraphs("one two\nthree\n", folded=True, keep_lists=False)

    assert paragraphs == ("one two", "three")


@pytest.mark.parametrize("sign", ["-", "*", "•", "–", "1.", "2)", "(3)", "a)", "(b)", "(iv)"])
def test_a_line_that_begins_like_a_list_stays_a_line_where_lists_are_kept(sign: str) -> None:
    text = f"Please send:\n{sign} the contract\n  and its annexes\n"

    kept = text_to_paragraphs(text, folded=False, keep_lists=True)

    assert kept == (f"Please send:\n{sign} the contract and its annexes",)


@pytest.mark.parametrize("word", ["-5 degrees", "*starred*", "2024 was", "I think", "1.5 million"])
def test_a_line_that_only_looks_like_a_list_goes_on(word: str) -> None:
    kept = text_to_paragraphs(f"It was\n{word}", folded=False, keep_lists=True)

    assert kept == (f"It was {word}",)


def test_a_list_is_not_kept_in_other_prose() -> None:
    assert text_to_paragraphs("a\n- b", folded=False, keep_lists=False) == ("a - b",)


def test_text_of_spaces_has_no_paragraph() -> None:
    assert text_to_paragraphs(" \n\n \t", folded=False, keep_lists=True) == ()


@given(st.text(), st.booleans(), st.booleans())
@settings(deadline=None, derandomize=True, max_examples=200)
def test_paragraphs_hold_the_same_words(text: str, folded: bool, keep_lists: bool) -> None:
    paragraphs = text_to_paragraphs(text, folded=folded, keep_lists=keep_lists)

    assert " ".join(paragraphs).split() == text.split()
    assert all(paragraphs)


def test_a_date_is_year_month_and_day() -> None:
    assert text_to_date(" 2026-09-01\n") == dt.date(2026, 9, 1)


@pytest.mark.parametrize(
    ("typed", "what", "fix"),
    [
        (
            "03/04/2026",
            "`03/04/2026` could be 3 April or 4 March",
            "write `2026-04-03` or `2026-03-04`",
        ),
        (
            "3.4.2026",
            "`3.4.2026` could be 3 April or 4 March",
            "write `2026-04-03` or `2026-03-04`",
        ),
        ("04-04-2026", "`04-04-2026` is not written as year, month and day", "write `2026-04-04`"),
        ("25/08/2026", "`25/08/2026` is not written as year, month and day", "write `2026-08-25`"),
        ("08/25/2026", "`08/25/2026` is not written as year, month and day", "write `2026-08-25`"),
        (
            "31/31/2026",
            "`31/31/2026` is not written as year, month and day",
            "write it as `2026-04-03`",
        ),
        ("2026-02-30", "`{name}` is `2026-02-30`, and there is no such day", "mend the day"),
        ("0026-09-01", "`{name}` is in the year 0026", "mend the year"),
        ("9999-09-01", "`{name}` is in the year 9999", "mend the year"),
        (
            "2026-9-1",
            "`{name}` is `2026-9-1`, which is no date as written here",
            "write `2026-09-01`",
        ),
        ("2026/09/01 09:14", "`{name}` is `2026/09/01 09:14`, which", "write `2026-09-01`"),
        ("1 May 2026", "`{name}` is `1 May 2026`, which is no date", "write `2026-05-01`"),
        ("Tue 1st Sept 2026", "`{name}` is `Tue 1st Sept 2026`, which", "write `2026-09-01`"),
        ("May 25, 2026", "`{name}` is `May 25, 2026`, which is no date", "write `2026-05-25`"),
        ("25/9/26", "`25/9/26` is not written as year, month and day", "write `2026-09-25`"),
        ("3/4/26", "`3/4/26` could be 3 April or 4 March", "write `2026-04-03` or `2026-03-04`"),
        ("31 June 2026", "`{name}` is `31 June 2026`, which is no date", "write year"),
        ("1 or 2 May 2026", "`{name}` is `1 or 2 May 2026`, which is no date", "write year"),
        ("May 2026", "`{name}` is `May 2026`, which is no date", "write year"),
        ("２０２６-09-01", "`{name}` is `２０２６-09-01`, which is no date", "write year"),
    ],
)
def test_another_date_is_refused_with_each_reading(typed: str, what: str, fix: str) -> None:
    with pytest.raises(UnreadableValue) as wrong:
        text_to_date(typed)

    assert wrong.value.what.startswith(what)
    assert wrong.value.fix.startswith(fix)


@pytest.mark.parametrize(("typed", "meant"), [("yes", True), ("no", False), (" Yes\n", True)])
def test_yes_and_no_are_read(typed: str, meant: bool) -> None:
    assert text_to_yes_no(typed) is meant


@pytest.mark.parametrize("typed", ["true", "y", "on", "0", "yes please", "No."])
def test_nothing_else_is_yes_or_no(typed: str) -> None:
    with pytest.raises(UnreadableValue, match=f"is `{typed}`"):
        text_to_yes_no(typed)


@pytest.mark.parametrize(
    ("typed", "meant"), [("5", 5), ("007", 7), ("1,790", 1790), ("12,345,678", 12345678)]
)
def test_a_count_is_read(typed: str, meant: int) -> None:
    assert text_to_count(typed) == meant


@pytest.mark.parametrize("typed", ["five", "-1", "1.5", "3,5", "1,79", "²", "٣", "9" * 16, "1 000"])
def test_what_is_no_whole_number_is_refused(typed: str) -> None:
    with pytest.raises(UnreadableValue) as wrong:
        text_to_count(typed)

    assert wrong.value.fix == "write a whole number in digits"


def test_rows_have_their_headings() -> None:
    rows = text_to_rows("Year | Issued\n2023 | 8,114\n\n2024  |  7,950\n")

    assert rows == Rows(("Year", "Issued"), (("2023", "8,114"), ("2024", "7,950")))


def test_bars_at_both_ends_make_no_cells() -> None:
    assert text_to_rows("| A | B |\n| 1 | 2 |") == Rows(("A", "B"), (("1", "2"),))


def test_an_empty_cell_is_kept() -> None:
    assert text_to_rows("A | B | C\n1 |  | 3").rows == (("1", "", "3"),)


@pytest.mark.parametrize(
    ("row", "count"), [("1", "1 cell"), ("1 | 2 | 3", "3 cells"), ("1 | 2 | 3 | 4", "4 cells")]
)
def test_a_row_with_a_wrong_number_of_cells_is_refused_with_its_line(row: str, count: str) -> None:
    with pytest.raises(UnreadableValue) as wrong:
        text_to_rows(f"A | B\n\n1 | 2\n{row}\n")

    assert wrong.value.what == f"this row has {count}, the headings are 2"
    assert wrong.value.line == 3


@pytest.mark.parametrize("text", ["", "\n\n", "A | B"])
def test_a_table_without_rows_is_refused(text: str) -> None:
    with pytest.raises(UnreadableValue, match="has no row under its headings"):
        text_to_rows(text)


@pytest.mark.parametrize(
    ("line", "column", "cut"),
    [
        ("asks: lot #3", 9, True),
        ("asks: lot\t#3", 9, True),
        ("asks: lot#3", 11, False),
        ("asks: lot", 9, False),
        ("asks: lot  ", 9, False),
    ],
)
def test_words_after_a_number_sign_are_missed(line: str, column: int, cut: bool) -> None:
    assert is_cut_by_comment(line, column) is cut


def test_the_line_under_the_headings_of_a_markdown_table_is_no_row() -> None:
    rows = text_to_rows("| Year | Cost |\n|------|:----:|\n| 2025 | - |\n")

    assert rows == Rows(("Year", "Cost"), (("2025", "-"),))


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Year\tCost\n2025\t£4\n", "the cells of `{name}` are parted by tabs"),
        ("Year   Cost\n2025   £4\n", "the lines of `{name}` have no `|`"),
        ("---|---\n", "`{name}` has no row under its headings"),
    ],
)
def test_a_table_pasted_from_elsewhere_is_told(text: str, what: str) -> None:
    with pytest.raises(UnreadableValue) as told:
        text_to_rows(text)

    assert told.value.what == what


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("A | B\n1 |", ("1", "")),
        ("A | B\n| 2", ("", "2")),
        ("| A | B |\n| 1 | |", ("1", "")),
        ("| A | B |\n|  | 2 |", ("", "2")),
        ("A | B\n| 1 | 2 |", ("1", "2")),
        ("A | B\n1 | 2 |", ("1", "2")),
    ],
)
def test_a_bar_at_the_edge_parts_an_empty_cell_unless_it_is_a_border(
    text: str, row: tuple[str, ...]
) -> None:
    assert text_to_rows(text).rows == (row,)


def test_a_border_never_makes_up_for_a_cell_that_is_missing() -> None:
    with pytest.raises(UnreadableValue, match="this row has 2 cells, the headings are 3"):
        text_to_rows("| A | B | C |\n| 1 | 2 |")
