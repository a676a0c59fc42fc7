import csv
import datetime as dt
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from released import table

from noticegen.model.attachment import Cell
from noticegen.write.csv import count_prefixed, write_csv


def lines(*rows: list[Cell]) -> list[str]:
    text = write_csv(table(["Given"], *rows)).decode("utf-8-sig")
    assert text.endswith("\r\n")
    return text.split("\r\n")[1:-1]


def test_it_is_utf8_with_its_mark_and_crlf() -> None:
    assert write_csv(table(["Käse", "b"], ["x", None])) == "\ufeffKäse,b\r\nx,\r\n".encode()


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("plain text", "plain text"),
        ("a,b", '"a,b"'),
        ('say "x"', '"say ""x"""'),
        (" spaces ", '" spaces "'),
        ("000017", "000017"),
        (5, "5"),
        (-5, "-5"),
        (0.1, "0.1"),
        (True, "TRUE"),
        (dt.date(1850, 1, 1), "1850-01-01"),
        (dt.datetime.fromisoformat("2021-03-01T10:30:15"), "2021-03-01 10:30:15"),
        (dt.time(9, 5), "09:05:00"),
        (None, ""),
    ],
)
def test_a_cell_is_written_as_it_is(cell: Cell, expected: str) -> None:
    assert lines([cell]) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(1)",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1",
        "\u00a0=1",
        "\ufeff=1",
        "\u200b =1",
        "\x0b=1",
        "＝1",
        "＋1",
        "－1",
        "＠x",
    ],
)
def test_text_that_could_be_run_as_a_formula_gets_an_apostrophe(text: str) -> None:
    written = write_csv(table(["Given"], [text])).decode("utf-8-sig")
    assert written == f'Given\r\n"\'{text}"\r\n'


@pytest.mark.parametrize("text", ["-5", "+44", "-1,250.50", "-1e5", "a=b", "x@example.org"])
def test_a_plain_number_or_text_gets_none(text: str) -> None:
    assert count_prefixed(table(["Given"], [text])) == 0


def test_headings_get_one_too_and_are_counted() -> None:
    made = table(["=hdr", "b"], ["@x", "-5"], [-5, None])
    assert write_csv(made).decode("utf-8-sig").startswith('"\'=hdr",b\r\n')
    assert count_prefixed(made) == 2


@settings(derandomize=True, max_examples=200, deadline=None)
@given(st.lists(st.text(), min_size=2, max_size=2))
def test_any_text_can_be_read_back(cells: list[str]) -> None:
    made = table(["a", "b"], cells)
    text = write_csv(made).decode("utf-8-sig")
    _, row = csv.reader(io.StringIO(text, newline=""))
    prefixed = count_prefixed(made)
    assert sum(got != cell for got, cell in zip(row, cells, strict=True)) == prefixed
    assert all(got in (cell, f"'{cell}") for got, cell in zip(row, cells, strict=True))
