from pathlib import Path

import pytest
import yaml

from noticegen.model.finding import Problem
from noticegen.read.scalars import text_to_paragraphs
from noticegen.read.yaml_nodes import MAX_BYTES, bytes_to_text, read_text, text_to_node


def problem_of(text: str) -> Problem:
    node, problems = text_to_node(text, "f.yaml")
    assert node is None
    assert len(problems) == 1
    return problems[0]


def first_value(text: str) -> str:
    node, problems = text_to_node(text, "f.yaml")
    assert problems == []
    assert isinstance(node, yaml.MappingNode)
    value = node.value[0][1].value
    assert isinstance(value, str)
    return value


@pytest.mark.parametrize(
    "typed",
    ["007", "no", "on", "1.10", "3.", "null", "~", "2026-09-01", "0x1F", "1e3", "12:30", "="],
)
def test_a_value_stays_as_typed(typed: str) -> None:
    assert first_value(f"reference: {typed}\n") == typed


@pytest.mark.parametrize(
    "data",
    [
        "a: é\nb: x\n".encode(),
        "a: é\nb: x\n".encode("utf-8-sig"),
        "a: é\nb: x\n".encode("utf-16"),
        b"\xfe\xff" + "a: é\nb: x\n".encode("utf-16-be"),
        "a: é\r\nb: x\r\n".encode(),
        "a: é\rb: x\r".encode(),
    ],
    ids=["utf-8", "with its mark", "utf-16", "utf-16, big end first", "Windows", "old Macintosh"],
)
def test_a_file_of_any_editor_is_the_same_text(data: bytes) -> None:
    assert bytes_to_text(data, "f.yaml") == ("a: é\nb: x\n", [])


def test_letters_of_another_encoding_are_refused_with_their_line() -> None:
    text, problems = bytes_to_text("a: x\nb: café\n".encode("cp1252"), "f.yaml")

    assert text == ""
    assert [str(p.where) for p in problems] == ["f.yaml:2"]
    assert problems[0].what == (
        "it holds letters that are not UTF-8 text; as Windows-1252 (ANSI) this word would be `café`"
    )
    assert problems[0].fix.startswith("save the file as UTF-8: in Notepad")


def test_half_a_letter_of_utf_16_is_refused() -> None:
    _, problems = bytes_to_text("ab".encode("utf-16") + b"\x00", "f.yaml")

    assert [p.what for p in problems] == ["it holds letters that are not UTF-8 text"]


@pytest.mark.parametrize("sign", ["\x85", "\u2028", "\u2029"])
def test_a_line_end_that_no_editor_counts_is_a_space(sign: str) -> None:
    assert bytes_to_text(f"a: b{sign}c\n".encode(), "f.yaml") == ("a: b c\n", [])


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\x0b", "\x0c", "\x1b", "\x7f", "\ufffe"])
def test_a_control_character_is_refused_with_its_line(sign: str) -> None:
    problem = problem_of(f"a: b\nc: d{sign}e\n")

    assert str(problem.where) == "f.yaml:2"
    assert problem.what == f"it holds the character U+{ord(sign):04X}, which is no text"


def test_letters_beyond_the_first_plane_do_not_shift_a_column() -> None:
    assert problem_of("a: 🎈🎈 b: c\n").what == "a second `: ` in `a` ends the text"


@pytest.mark.parametrize("text", ["", "\n\n", "# only this\n"])
def test_an_empty_file_is_refused(text: str) -> None:
    assert problem_of(text).what == "the file is empty"


@pytest.mark.parametrize(
    ("text", "where", "what"),
    [
        ("a: b\n\tc: d\n", 2, "the line is indented with a tab"),
        ("a:\n  b: c\n \td: e\n", 3, "the line is indented with a tab"),
        ("a: |\n\tb\n", 2, "the line is indented with a tab"),
        ("a: &x b\n", 1, "`&` at the start of a value is a pointer to YAML"),
        ("a: *\n", 1, "`*` at the start of a value is a pointer to YAML"),
        ("a: b\nc: * d\n", 2, "`*` at the start of a value is a pointer to YAML"),
        ("a: !b c\n", 1, "`!` at the start of a value is a tag to YAML"),
        ("a: b\n---\nc: d\n", 2, "`---` begins a second document"),
        ("a: b: c\n", 1, "a second `: ` in `a` ends the text"),
        ("a: some words\n  and more: words\n", 2, "a second `: ` in `a` ends the text"),
        ("- a: some words\n    and more: words\n", 2, "a second `: ` in `a` ends the text"),
        ("a: b\n  c: d\n", 2, "`c` is indented as if it were words of `a`"),
        ('a: "b" c\n', 1, "`a` goes on after its closing quotation mark"),
        ('a: "b"\n  c\n', 2, "`a` goes on after its closing quotation mark"),
        ("a: 'it's'\n", 1, "`a` goes on after its closing quotation mark"),
        ('x: y\na: "b\nc: d\n', 2, "a quotation mark is opened here and not closed"),
        ("a: 'b\n", 1, "a quotation mark is opened here and not closed"),
        ('a: "C:\\data"\n', 1, "a `\\` in double quotation marks begins a code"),
        ("a: b #c\n  d\n", 1, "`a` stops at ` #`; the rest would be lost as a comment"),
        ("a: | b\n  c\n", 1, "the words after `|` or `>` begin on the next line"),
        ("a: @b\n", 1, "nothing can begin with `@`"),
        ("a: `b`\n", 1, "nothing can begin with a backtick"),
        ("a: %b\n", 1, "nothing can begin with `%`"),
        ("%a\nb: c\n", 1, "nothing can begin with `%`"),
        ("a: [b\nc: d\n", 1, "a `[` or `{` is not closed"),
        ("a:b\nc: d\n", 1, "there is no space after `a:`"),
        ("b c\na: d\n", 1, "this line is no `key: value`, and is not indented as part of"),
        ("a: b\nc d\ne: f\n", 2, "this line is no `key: value`, and is not indented as part of"),
        ("a: |\n  b\nc\n", 3, "this line is no `key: value`, and is not indented as part of"),
        ("a:\n  b: c\n d: e\n", 3, "the line is not indented like its neighbours"),
        ("a: b\n- c\n", 2, "`a` has words on its line and a list under it"),
    ],
)
def test_what_yaml_would_change_or_refuse_is_told_with_its_line(
    text: str, where: int, what: str
) -> None:
    problem = problem_of(text)

    assert (problem.where.line, problem.what[: len(what)]) == (where, what)


def test_every_pointer_of_a_file_is_told() -> None:
    node, problems = text_to_node("a: &x b\nc: *x\nd: *x\n", "f.yaml")

    assert node is None
    assert [p.where.line for p in problems] == [1, 2, 3]


def test_one_document_may_begin_with_three_hyphens() -> None:
    assert first_value("---\na: b\n") == "b"


@pytest.mark.parametrize(
    "text",
    [
        "a: " + "[" * 1000 + "]" * 1000,
        "a: " + "[" * 100_000,
        "a: " + "{b: " * 1000,
        "".join(" " * n + "a:\n" for n in range(1000)),
        "a:\n  " + "- " * 1000 + "b",
        "".join("  " * n + "- parts:\n" for n in range(1000)),
    ],
    ids=["brackets", "very many brackets", "braces", "keys", "hyphens", "items"],
)
def test_a_thousand_levels_of_nesting_are_refused(text: str) -> None:
    assert problem_of(text).what == "it is nested too deeply"


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    _, problems = read_text(tmp_path / "none.yaml", "none.yaml")

    assert [(str(p.where), p.what) for p in problems] == [("none.yaml", "there is no such file")]


def test_a_name_that_no_file_can_have_is_told() -> None:
    _, problems = read_text(Path("a\0b"), "f.yaml")

    assert [p.what for p in problems] == ["there is no such file"]


def test_a_name_that_is_too_long_is_told() -> None:
    _, problems = read_text(Path("a" * 5000), "f.yaml")

    assert [p.what for p in problems] == ["it cannot be read: file name too long"]


def test_a_folder_is_told(tmp_path: Path) -> None:
    _, problems = read_text(tmp_path, "here")

    assert [p.what for p in problems] == ["this is a folder"]


@pytest.mark.parametrize("size", [MAX_BYTES + 1, 20_000_000])
def test_a_file_that_is_too_big_is_told(tmp_path: Path, size: int) -> None:
    file = tmp_path / "big.yaml"
    with file.open("wb") as opened:
        opened.truncate(size)

    text, problems = read_text(file, "big.yaml")

    assert text == ""
    assert problems[0].what.startswith(f"it has {size:,} bytes; a file of this kind has at most")


def test_a_file_that_is_nearly_too_big_is_read(tmp_path: Path) -> None:
    file = tmp_path / "big.yaml"
    file.write_text("asks: |\n" + "  words and more words\n" * 200_000, "utf-8")

    text, problems = read_text(file, "big.yaml")
    paragraphs = text_to_paragraphs(text, folded=False, keep_lists=True)

    assert problems == []
    assert len(paragraphs[0]) > 4_000_000
