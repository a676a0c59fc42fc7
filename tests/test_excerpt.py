from pathlib import Path

import pytest

from noticegen.excerpt import excerpt, printable
from noticegen.model.place import Place


def shown(
    folder: Path, line: str, column: int | None = None, width: int | None = None, room: int = 80
) -> list[str]:
    file = folder / "request.yaml"
    file.write_text(f"first: line\n{line}\n", "utf-8")
    return excerpt(Place(str(file), 2, column, width), room, "utf-8")


def test_the_caret_stands_under_the_first_letter(tmp_path: Path) -> None:
    assert shown(tmp_path, "    outcom: withheld  ") == ["  |     outcom: withheld", "  |     ^"]


def test_the_caret_stands_under_the_column_where_it_is_known(tmp_path: Path) -> None:
    assert shown(tmp_path, "  see: 9", 8)[1] == "  |        ^"
    assert shown(tmp_path, "  see: 9 or 10", 8, 7)[1] == "  |        ^^^^^^^"


@pytest.mark.parametrize(
    ("before", "columns"), [("é", 1), ("e\u0301", 1), ("表", 2), ("🙂", 2), ("\t", 4), ("ab\t", 4)]
)
def test_wide_and_narrow_characters_do_not_move_the_caret(
    before: str, columns: int, tmp_path: Path
) -> None:
    line, caret = shown(tmp_path, f"{before}X", len(before) + 1)
    assert caret == "  | " + " " * columns + "^"
    assert "\t" not in line


@pytest.mark.parametrize("column", [1, 60, 200, 399, 400])
@pytest.mark.parametrize("filler", ["-", "表"])
def test_a_long_line_is_cut_round_the_place(column: int, filler: str, tmp_path: Path) -> None:
    text = filler * (column - 1) + "X" + filler * (400 - column)
    line, caret = shown(tmp_path, text, column, room=60)
    wide = 2 if filler == "表" else 1
    assert 40 < len(line) + line.count(filler) * (wide - 1) < 60
    assert "X" in line
    before = line[: line.index("X")]
    assert caret.index("^") == len(before) + before.count(filler) * (wide - 1)
    assert ("..." in before) == (column >= 60)


def test_what_a_terminal_would_obey_is_not_printed(tmp_path: Path) -> None:
    (line, caret) = shown(tmp_path, "a: \x1b[2J\u202eX", 9)
    assert line == "  | a: \ufffd[2J\ufffdX"
    assert caret == "  | " + " " * 8 + "^"
    assert printable("\x1b]0;title\x07 \u2066") == "\ufffd]0;title\ufffd \ufffd"


def test_a_letter_that_the_terminal_lacks_is_a_question_mark(tmp_path: Path) -> None:
    file = tmp_path / "request.yaml"
    file.write_text("表: X\n", "utf-8")
    assert excerpt(Place(str(file), 1, 4), 80, "ascii") == ["  | ?: X", "  |    ^"]


@pytest.mark.parametrize("name", ["data.csv", "data.xlsx", "data", "letter.txt", "note.md"])
def test_a_line_of_data_is_never_shown(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("Name\nBrunhilda Cogglesworth\n", "utf-8")
    assert excerpt(Place(str(tmp_path / name), 2), 80, "utf-8") == []


@pytest.mark.parametrize("name", ["case.yaml", "case.YML", "reasons.md.j2", "case.json"])
def test_a_line_of_what_people_write_is_shown(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("first\r\nsecond\r\n", "utf-16")
    assert excerpt(Place(str(tmp_path / name), 2), 80, "utf-8")[0] == "  | second"


def test_what_is_not_there_any_more_is_not_shown(tmp_path: Path) -> None:
    file = tmp_path / "request.yaml"
    assert excerpt(Place(str(file), 1), 80, "utf-8") == []
    file.write_text("one: line\n\n", "utf-8")
    assert excerpt(Place(str(file), 2), 80, "utf-8") == []
    assert excerpt(Place(str(file), 7), 80, "utf-8") == []
    assert excerpt(Place(str(file)), 80, "utf-8") == []
    assert excerpt(Place(str(tmp_path), 1), 80, "utf-8") == []
    assert excerpt(Place("\0.yaml", 1), 80, "utf-8") == []
