from letters import LONG, RICH, RICH_DRAFT, cells, heads, letter, quoted, says

from noticegen.model.notice import (
    Block,
    BulletList,
    Entry,
    LineBreak,
    Link,
    Notice,
    NumberedList,
    Paragraph,
    Table,
    Text,
)
from noticegen.write.text import write_text


def written(*blocks: Block) -> str:
    return write_text(letter(*blocks)).decode()


def entry(words: str, *lists: BulletList | NumberedList) -> Entry:
    return Entry((Text(words),), lists)


def test_no_line_is_wider_than_its_measure() -> None:
    assert max(map(len, write_text(RICH).decode().splitlines())) <= 100
    assert max(map(len, written(says("word " * 200)).splitlines())) <= 78


def test_headings_are_underlined_by_their_level() -> None:
    page = written(heads(1, "One"), heads(2, "Two"), heads(3, "Three"))
    assert page == "\nOne\n===\n\n\nTwo\n---\n\n\nThree\n"


def test_entries_carry_their_marks_and_hang() -> None:
    inner = NumberedList((entry("a"), entry("b")), 9)
    page = written(BulletList((entry("one", inner), entry("word " * 20))))
    assert page == (
        "- one\n   9. a\n  10. b\n- " + "word " * 14 + "word\n  word word word word word\n"
    ).replace("   9. ", "  9.  ")


def test_quoted_words_are_marked_on_every_line() -> None:
    page = written(quoted("word " * 20, "Heading\n======="))
    assert all(line.startswith(">") for line in page.splitlines())


def test_a_table_that_fits_stands_in_columns() -> None:
    page = written(Table((Text("T"),), cells("a", "n"), (cells("bb", "10"),), (False, True)))
    assert page == "T\n\na  |  n\n---+---\nbb | 10\n"


def test_a_table_that_does_not_fit_has_a_line_for_each_cell() -> None:
    page = written(Table((), cells("a", "b"), (cells("word " * 20, "x"), cells("y", "z"))))
    assert page.splitlines()[3:] == [
        "-" * 78,
        "| " + ("word " * 15).strip(),
        "|   word word word word word",
        "| x",
        "",
        "| y",
        "| z",
    ]


def test_a_long_table_stands_in_columns() -> None:
    assert "Bidder 4, criterion 9 |    15% |   767" in written(LONG)


def test_lines_of_an_address_stay_lines() -> None:
    assert written(Paragraph((Text("1 Street"), LineBreak(), Text("Town")))) == "1 Street\nTown\n"


def test_a_link_keeps_its_words_alone() -> None:
    assert written(Paragraph((Link((Text("our site"),), "https://a.example"),))) == "our site\n"


def test_a_draft_says_so_first() -> None:
    assert write_text(RICH_DRAFT).decode().startswith(RICH_DRAFT.draft_mark + "\n")


def test_what_text_cannot_hold_is_shown_as_such() -> None:
    assert written(says("a\ud800b\x00c\ufffed")) == "a\ufffdb\ufffdc\ufffdd\n"


def test_an_empty_letter_is_a_line() -> None:
    assert write_text(Notice("t", "a", "r", (), running_foot="f")) == b"\n"
