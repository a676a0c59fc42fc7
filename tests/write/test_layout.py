import pytest
from letters import WIDE, cells, letter

from noticegen.model.notice import Table
from noticegen.write.html import write_html
from noticegen.write.layout import fit


def test_shares_make_up_the_whole() -> None:
    assert sum(fit(WIDE).shares) == pytest.approx(1)


def test_a_column_of_longer_words_is_wider() -> None:
    first, second = fit(Table((), cells("a", "b"), (cells("No", "word " * 40),))).shares
    assert first < second


def test_many_columns_are_set_in_small_type() -> None:
    assert fit(WIDE).dense
    assert not fit(Table((), cells("a", "b"), (cells("c", "word " * 400),))).dense


def test_an_empty_table_has_columns_too() -> None:
    assert fit(Table((), cells("", ""), ())).shares == (0.5, 0.5)


def test_a_row_taller_than_much_of_a_page_may_be_cut() -> None:
    table = Table((), cells("a", "b"), (cells("c", "word " * 400), cells("d", "e")))
    assert [fit(table).may_be_cut(row) for row in table.rows] == [True, False]


def test_a_short_table_is_kept_whole_and_a_long_one_is_not() -> None:
    short = Table((), cells("a", "b"), (cells("c", "d"),) * 14)
    long = Table((), cells("a", "b"), (cells("c", "d"),) * 15)
    assert fit(short).is_whole(short)
    assert not fit(long).is_whole(long)
    assert b'<table class="whole">' in write_html(letter(short))
    assert b'<table class="whole">' not in write_html(letter(long))
