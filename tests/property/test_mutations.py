"""Whatever happens to a case file, it is answered in our words, with a place and a fix.

`NOTICEGEN_MUTATIONS` says how many changed files are tried, `NOTICEGEN_SEED` which.
"""

import datetime as dt
import functools
import os
import re
import shutil
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from as_json import yaml_to_json
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

import noticegen
from noticegen import Finding, Problem, pipeline
from noticegen.compose.wording import Wording
from noticegen.errors import NoticegenError
from noticegen.read.catalogue import read_catalogue
from small_case import write_case

ROOT = Path(__file__).resolve().parents[2]
TODAY = dt.date(2026, 11, 24)
COUNT = int(os.environ.get("NOTICEGEN_MUTATIONS", "150"))
SEED = int(os.environ.get("NOTICEGEN_SEED", "1"))
SECONDS = 2.0
SAMPLES = ("small", "camera-contract", "museum-visitors", "officer-convictions")
AS_JSON = ("small", "camera-contract")
NAMES = (*SAMPLES, *(f"{name}.json" for name in AS_JSON))
CATALOGUE, WORDING = functools.cache(read_catalogue), functools.cache(Wording)

LIBRARY_WORDS = re.compile(
    r"\b(mapping|sequence|scalar|node|token|parser|NoneType|None|True|False|\w+Error|str|dict"
    r"|pydantic|Traceback|null|yaml\.\w+\b(?<!yaml\.yaml))\b"
)
WHOLE_FILE = re.compile(r"the file is empty|there is no such file|there are [\d,]+ more things")
SNIPPETS = (
    *("\t", " ", "  ", "\n", "\n\n", "- ", ": ", ":", "#", " #", "'", '"', "|", ">", "{", "}"),
    *("[", "]", ",", "&", "*", "!", "%", "@", "`", "?", "---\n", "...\n", "<<: ", "\\", "{{", "}}"),
    *("\x00", "\x07", "\x1b", "\r", "\x85", "\xa0", "\u200b", "\u200d", "\u202e", "\u2028"),
    *("\ufeff", "\ufffd", "“", "”", "’", "–", "é", "e\u0301", "🎈", "مرحبا", "0", "9" * 30),
    *("yes", "no", "null", "~", "2026-02-30", "1e999", "-1", "0x1F", "s40(2)", "s999(9)", "[a, b]"),
    *("disclosed", "withheld", "private: x\n", "items:\n", "  - number: 1\n", "under: x\n"),
    *("continues: request.yaml\n", "kind: extension\n", "see: 1\n", "    parts:\n"),
)
KINDS = (
    *("delete", "duplicate", "swap", "indent", "insert", "insert", "cut", "rename"),
    *("value", "value of another", "empty", "drop", "reorder"),
)
CHANGE = st.tuples(
    st.sampled_from(KINDS),
    st.integers(0, 10_000),
    st.integers(0, 10_000),
    st.sampled_from(SNIPPETS) | st.text(max_size=3),
)


def changed(text: str, change: tuple[str, int, int, str]) -> str:
    """Make one change: `first` and `second` choose lines, or a line and a column."""
    kind, first, second, snippet = change
    if kind == "cut":
        return text[: first * len(text) // 10_000]
    lines = text.split("\n")
    a, b = first % len(lines), second % len(lines)
    if kind == "delete":
        del lines[a]
    elif kind == "duplicate":
        lines.insert(b, lines[a])
    elif kind == "swap":
        lines[a], lines[b] = lines[b], lines[a]
    elif kind == "reorder":
        lines[a : a + 3] = reversed(lines[a : a + 3])
    else:
        lines[a] = changed_line(kind, lines[a], lines[b], second, snippet)
    return "\n".join(lines)


def changed_line(kind: str, line: str, other: str, number: int, snippet: str) -> str:
    """Change a line in itself, or give it the value of another."""
    at = number % (len(line) + 1)
    key, colon, rest = line.partition(":")
    return {
        "indent": " " * (number % 9) + line.lstrip(),
        "insert": line[:at] + snippet + line[at:],
        "drop": line[:at] + line[at + 1 :],
        "rename": f"{key}{snippet}{colon}{rest}",
        "value": f"{key}{colon} {snippet}",
        "value of another": f"{key}{colon} {other.partition(':')[2].strip()}",
        "empty": f"{key}:",
    }[kind]


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Path, str]]:
    """Give each case's file, in a folder with all that it needs, and its text."""
    found = {}
    for name in SAMPLES:
        folder = tmp_path_factory.mktemp(name)
        if name == "small":
            file = write_case(folder)
        else:
            for shared in ("authority.yaml", "approvals.yaml"):
                shutil.copy(ROOT / "samples" / shared, folder)
            shutil.copytree(ROOT / "samples" / name, folder, dirs_exist_ok=True)
            file = folder / "request.yaml"
        found[name] = (file, file.read_text("utf-8"))
        if name in AS_JSON:
            text = yaml_to_json(file.read_text("utf-8"))
            found[f"{name}.json"] = (file.with_suffix(".json"), text)
    return found


def told(case: Path) -> Sequence[Problem | Finding]:
    """Give all that is said of a case; any exception but ours goes on up."""
    try:
        return noticegen.check(case, today=TODAY)
    except NoticegenError as error:
        return error.problems


def is_fit(said: Problem | Finding) -> bool:
    """Say whether a message has a place, a fix, and no word of a library."""
    what = said.message if isinstance(said, Finding) else said.what
    words = re.sub(r"`[^`]*`", "", f"{what} {said.fix}")
    whole = isinstance(said, Finding) or bool(WHOLE_FILE.search(what))
    placed = bool(said.where.file) and (whole or said.where.line is not None)
    return placed and bool(said.fix.strip()) and not LIBRARY_WORDS.search(words)


@seed(SEED)
@settings(
    max_examples=COUNT,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(st.sampled_from(NAMES), st.lists(CHANGE, min_size=1, max_size=3))
def test_a_case_file_that_was_changed_is_answered_in_our_words(
    cases: dict[str, tuple[Path, str]], name: str, changes: list[tuple[str, int, int, str]]
) -> None:
    case, text = cases[name]
    text = functools.reduce(changed, changes, text)
    case.write_bytes(text.encode("utf-8", "surrogatepass"))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pipeline, "read_catalogue", CATALOGUE)
        patch.setattr(pipeline, "Wording", WORDING)
        begun = time.process_time()
        found = told(case)
        taken = time.process_time() - begun

    assert [said for said in found if not is_fit(said)] == []
    assert taken < SECONDS


def test_a_case_that_was_not_changed_is_read_to_the_end(
    cases: dict[str, tuple[Path, str]],
) -> None:
    for case, text in cases.values():
        case.write_text(text, "utf-8")

        assert not [said for said in told(case) if isinstance(said, Problem)]
