import itertools
import time
import tracemalloc
from pathlib import Path

import pytest

from noticegen.model.finding import Problem
from noticegen.model.request import Request
from noticegen.read.characters import brief, unseen
from noticegen.read.form import read_file, read_yaml
from noticegen.read.yaml_nodes import bytes_to_text
from small_case import REQUEST

WHOLE, _ = read_yaml(REQUEST, "f.yaml", Request)


def problems_of(data: bytes) -> list[Problem]:
    text, problems = bytes_to_text(data, "f.yaml")
    return problems or read_yaml(text, "f.yaml", Request)[1]


def problem_of(old: str, new: str) -> Problem:
    assert old in REQUEST
    return problems_of(REQUEST.replace(old, new, 1).encode())[0]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_case_is_the_same_from_any_editor(encoding: str, end: str) -> None:
    data = REQUEST.replace("Mx Tarrow", "Mx Zoë Tarrow £").replace("\n", end).encode(encoding)
    text, problems = bytes_to_text(data, "f.yaml")

    assert problems == []
    request, problems = read_yaml(text, "f.yaml", Request)
    assert problems == []
    assert request is not None
    assert request.applicant == "Mx Zoë Tarrow £"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    asks", "\xa0\xa0\xa0\xa0asks"),
        ("    asks", " \xa0 \u3000asks"),
        ("reference: ", "reference:\xa0"),
        ("reference: ", "reference: \xa0\u202f"),
        ("- number", "-\xa0number"),
        ("partly disclosed", "partly\xa0disclosed"),
        ("by virtue of", "by\xa0virtue\xa0of"),
        ("outcome:", "outcome\u200b:"),
        ("outcome:", "\ufeffoutcome\u2060:"),
        ("reference: ", "reference:\t"),
        ("Mx Tarrow", "Mx Tarrow\t "),
    ],
)
def test_space_that_is_no_plain_one_alters_nothing(old: str, new: str) -> None:
    assert old in REQUEST
    text, problems = bytes_to_text(REQUEST.replace(old, new, 1).encode(), "f.yaml")

    assert problems == []
    assert read_yaml(text, "f.yaml", Request) == (WHOLE, [])


@pytest.mark.parametrize("words", ["Re:\xa0fees", "10\xa0% of it", "fees\xa0#3", "a\u200db"])
def test_words_keep_their_no_break_spaces_from_being_structure(words: str) -> None:
    text, problems = bytes_to_text(f"applicant: a {words}\n".encode(), "f.yaml")

    assert problems == []
    assert text == f"applicant: a {words}\n"


@pytest.mark.parametrize(
    ("encoding", "word"), [("cp1252", "`Zoë’s`"), ("latin-1", "`Zoë`"), ("mac-roman", "`Zo‘`")]
)
def test_letters_of_another_encoding_are_refused_with_the_word(encoding: str, word: str) -> None:
    typed = "Zoë’s" if encoding == "cp1252" else "Zoë"
    problems = problems_of(REQUEST.replace("Mx Tarrow", f"Mx {typed} Tarrow").encode(encoding))

    assert [str(p.where) for p in problems] == ["f.yaml:2"]
    assert word in problems[0].what


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"PK\x03\x04abc", "a Word or Excel file"),
        (b"\xd0\xcf\x11\xe0abc", "a file of an old Word or Excel"),
        (b"{\\rtf1 abc}", "a file of a word processor (RTF)"),
        (b"%PDF-1.7", "a PDF"),
    ],
)
def test_a_file_of_another_program_is_told(data: bytes, said: str) -> None:
    problems = problems_of(data)

    assert len(problems) == 1
    assert said in problems[0].what


@pytest.mark.parametrize(
    ("old", "new", "what", "fix"),
    [
        ("Tarrow", "Tar\x00row", "it holds the character U+0000, which is no text", "take it out"),
        ("Tarrow", '"Tar\\0row"', None, None),
        ("Mx Tarrow", '"Mx \\x07"', "it holds the character U+0007, which is no text", "take"),
        ("Tarrow", "\u202eworraT", "it holds the mark U+202E, unseen, which turns words", "take"),
        ("Tarrow", "Tar\ufffdow", "a letter was lost where `\ufffd` stands in", "type"),
        ("Tarrow", "Oâ€™Tarrow", "`Oâ€™Tarrow` was saved in one encoding and opened", "type"),
        ("Tarrow", "ZoÃ«", "`ZoÃ«` was saved in one encoding and opened in another", "type"),
        ("outcome:", "outcome\u200d:", "`outcome\u200d:` holds a character that", "type"),
        ("2026-09-01", "2026-09-01\u200e", "`received` holds a character that can't be", "type it"),
        ("under: people", "under: peo\u00adple", "`under` holds a character that can't", "type it"),
        ("Mx Tarrow", "“Mx Tarrow”", "curly quotation marks round the value of", "take"),
        ("Mx Tarrow", '"Mx Tarrow', "a quotation mark is opened here and not closed", "close it"),
        ("Mx Tarrow", "'Mx Tarrow", "a quotation mark is opened here and not closed", "close it"),
        ("Mx Tarrow", "&a Mx Tarrow", "`&` at the start of a value is a pointer", "put it"),
        ("Mx Tarrow", "*a", "`*` at the start of a value is a pointer", 'put it in quotes: `"*a"`'),
        ("Mx Tarrow", "!!str Tarrow", "`!` at the start of a value is a tag", "take `!!str` out"),
        ("items:", "<<: *a\nitems:", "`*` at the start of a value is a pointer", "put it in"),
        ("items:", "<<: {a: b}\nitems:", "`<<` is not a key of a case file", "its keys are"),
        ("items:", "---\nitems:", "`---` begins a second document", "keep one document"),
        ("items:", "...\nitems:", "`...` ends the file to YAML, and more follows", "take the line"),
        ("items:", "? [a, b]\n: c\nitems:", "a key must be a word", "put it in quotes"),
        ("items:", '"a\\nb": c\nitems:', "`a b` is not a key of a case file", "its keys are"),
    ],
)  # fmt: skip
def test_odd_signs_are_told(old: str, new: str, what: str | None, fix: str | None) -> None:
    if what is None:  # words in quotation marks that are not all of a value are only words
        assert problems_of(REQUEST.replace(old, new, 1).encode()) == []
        return
    problem = problem_of(old, new)

    assert problem.what[: len(what)] == what
    assert problem.fix.startswith(fix or "")
    assert problem.where.line


def test_laughter_is_not_expanded() -> None:
    names = "abcdefghi"
    lines = ["a: &a [" + ", ".join(["x"] * 9) + "]"]
    lines += [f"{n}: &{n} [{', '.join([f'*{m}'] * 9)}]" for m, n in itertools.pairwise(names)]

    problems = problems_of("\n".join(lines).encode())

    assert problems[0].what == "`&` at the start of a value is a pointer to YAML"


@pytest.mark.parametrize("size", [100_000_000, 5_000_000_000])
def test_a_file_that_is_far_too_big_is_refused_at_once(tmp_path: Path, size: int) -> None:
    file = tmp_path / "request.yaml"
    with file.open("wb") as opened:
        opened.truncate(size)

    tracemalloc.start()
    begun = time.monotonic()
    _, problems = read_file(file, "request.yaml", Request)
    taken, (_, peak) = time.monotonic() - begun, tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert problems[0].what.startswith(f"it has {size:,} bytes")
    assert peak < 30_000_000
    assert taken < 2


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Mx Tarrow", "x" * 2_000_000),
        ("under: people", "under: " + "a" * 2_000_000),
        ("partly disclosed", "a" * 2_000_000),
        ("2026-09-01", "9" * 2_000_000),
        ("Mx Tarrow", "a: " * 300_000),
        ("Mx Tarrow", "a #" * 300_000),
        ("Mx Tarrow", "'" * 300_001),
        ("items:", "k" * 2_000_000 + ": a\nitems:"),
        ("items:", "k" * 1000 + ": a\nitems:"),
        ("Mx Tarrow", "é" * 1_000_000),
        ("Mx Tarrow", "Ã" * 1_000_000),
        ("Mx Tarrow", "\xa0" * 1_000_000 + "é"),
        ("What they", "W" + "-" * 100_000 + "x\n  What they"),
        ("answer: The", "table: |\n      " + "-" * 100_000 + "x\n    answer: The"),
        ("items:", "\n" * 1_000_000 + "items:"),
    ],
    ids=range(15),
)
def test_a_very_long_line_is_answered_at_once_and_in_brief(old: str, new: str) -> None:
    begun = time.process_time()
    problems = problems_of(REQUEST.replace(old, new, 1).encode())

    assert time.process_time() - begun < 2
    assert all(len(p.what) < 400 and len(p.fix) < 1000 for p in problems)


def test_what_is_wrong_a_thousand_times_is_told_a_hundred_times() -> None:
    begun = time.process_time()
    problems = problems_of(("".join(f"k{n}: v\n" for n in range(50_000)) + REQUEST).encode())

    assert time.process_time() - begun < 4
    assert len(problems) == 101
    assert problems[-1].what == "there are 49,900 more things wrong"


def test_a_value_is_shown_in_brief() -> None:
    assert brief(" a\n b ") == "a b"
    assert brief("a" * 80) == "a" * 80
    assert brief("a" * 81) == "a" * 60 + " …"


def test_what_can_not_be_seen_is_found() -> None:
    assert unseen("é 🎈") == ""
    assert unseen("a\u200eb\u00ad") == "\u200e"
