import json
import re
import shutil
from pathlib import Path

import pytest
import yaml
from as_json import yaml_to_json

from noticegen import pipeline
from noticegen.errors import NoticegenError
from noticegen.model.finding import Finding, Problem
from noticegen.model.form import blocks_of
from noticegen.model.place import Place
from noticegen.model.request import Request
from noticegen.read.form import read_yaml
from noticegen.read.json_nodes import json_to_node
from noticegen.read.request import read_request
from noticegen.read.yaml_nodes import text_to_node
from test_bad_files import BAD, TODAY, lay_beside

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = sorted((ROOT / "samples").glob("*/*.yaml"))
CASES = [path for path in SAMPLES if path.name not in ("authority.yaml", "approvals.yaml")]
# what only YAML can be mistaken in: bare signs, ` #`, brackets, quotation marks, dashes
ONLY_YAML = (
    "is a list to YAML",
    "YAML reads it as keys",
    "a list in [ ] splits",
    "curly quotation marks round",
    "stops at ` #`",
    "as if a new entry began",
    "for `#` begins a comment",
    "would be joined to one",
)


def problem_of(text: str) -> Problem:
    node, problems = text_to_node(text, "f.json")
    assert node is None
    assert len(problems) == 1
    return problems[0]


def value_at(document: object, pointer: str) -> object:
    for part in pointer.split("/")[1:]:
        name = part.replace("~1", "/").replace("~0", "~")
        document = document[int(name)] if isinstance(document, list) else document[name]  # type: ignore[index]
    return document


def copied(case: Path, folder: Path) -> Path:
    """Copy the samples, since a letter may go on from another, and give the case's folder."""
    return Path(shutil.copytree(case.parent.parent, folder / "samples")) / case.parent.name


@pytest.mark.parametrize("case", CASES, ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_a_sample_is_the_same_request_from_json(case: Path, tmp_path: Path) -> None:
    folder = copied(case, tmp_path)
    other = folder / "other.json"
    other.write_text(yaml_to_json(case.read_text("utf-8")), "utf-8")

    assert read_request(other) == read_request(case)


@pytest.mark.parametrize("case", CASES, ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_every_place_of_a_sample_is_a_pointer_that_leads_to_it(case: Path, tmp_path: Path) -> None:
    folder = copied(case, tmp_path)
    other = folder / "other.json"
    text = yaml_to_json(case.read_text("utf-8"))
    other.write_text(text, "utf-8")

    request = read_request(other)

    document = json.loads(text)
    places = [place for block in blocks_of(request) for place in block.places.values()]
    assert len(places) > 8
    for place in places:
        if place.file.endswith("other.json"):
            assert place.pointer is not None
            value_at(document, place.pointer)


def said_of(path: Path) -> list[Problem | Finding]:
    try:
        understood = pipeline.understand(path, today=TODAY, progress=lambda _doing: None)
    except NoticegenError as error:
        return list(error.problems)
    return [f for f in understood.findings if f.rule != "not-ready-to-send"]


def what_and_fix(problem: Problem | Finding) -> tuple[str, str]:
    what = problem.message if isinstance(problem, Finding) else problem.what
    return re.sub(r"on line \d+", "on line N", what), problem.fix


def can_be_json(path: Path) -> bool:
    if path.stem.startswith(("authority-", "definition-", "every-")):
        return False
    node, problems = text_to_node(path.read_text("utf-8"), "f.yaml")
    said = path.read_text("utf-8")
    return (
        isinstance(node, yaml.MappingNode)
        and not problems
        and not any(words in said for words in ONLY_YAML)
    )


@pytest.mark.parametrize("bad", [b for b in BAD if can_be_json(b)], ids=lambda p: p.stem)
def test_a_mistake_is_told_in_the_same_words_from_json(
    bad: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_beside(bad, tmp_path, monkeypatch)
    case = tmp_path / "request.yaml"
    case.write_text(bad.read_text("utf-8"), "utf-8")
    other = tmp_path / "request.json"
    other.write_text(yaml_to_json(bad.read_text("utf-8")), "utf-8")

    from_yaml, from_json = said_of(case), said_of(other)

    assert from_json
    whats = [what_and_fix(p)[0] for p in from_json]
    assert sorted(whats) == sorted(what_and_fix(p)[0] for p in from_yaml)
    if not any(
        words in p.fix
        for p in from_yaml
        for words in ("- ", "a line of its own", " line ", " lines ")
    ):
        assert sorted(map(what_and_fix, from_json)) == sorted(map(what_and_fix, from_yaml))
    assert all(p.where.pointer is not None for p in from_json if p.where.line)


def test_most_mistakes_can_be_made_in_json_too() -> None:
    assert sum(can_be_json(bad) for bad in BAD) >= 40


def test_a_place_is_shown_as_its_pointer() -> None:
    text = '{"items": [{"number": 1,\n "outcome": "what"}]}'
    _, problems = read_yaml(text, "request.json", Request)

    outcome = next(p for p in problems if "outcome" in p.what)
    assert str(outcome.where) == "request.json:/items/0/outcome"
    assert (outcome.where.line, outcome.where.column, outcome.where.width) == (2, 13, 6)


def test_a_pointer_escapes_what_it_must() -> None:
    node, _ = text_to_node('{"a/b~c": {"d": "e"}}', "f.yaml")

    assert isinstance(node, yaml.MappingNode)
    assert node.value[0][1].value[0][0].start_mark.json_pointer == "/a~1b~0c/d"


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("1.10", "1.10"),
        ("10", "10"),
        ("-1e3", "-1e3"),
        ("true", "yes"),
        ("false", "no"),
        ("null", ""),
        (r'"a\u00e9\n"', "aé\n"),
        (r'"a\r\nb"', "a\nb"),
        (r'"\ud83c\udf88"', "🎈"),
    ],
)
def test_a_value_is_the_text_that_was_typed(typed: str, value: str) -> None:
    node, problems = json_to_node(f'{{"a": {typed}}}', "f.json")

    assert problems == []
    assert isinstance(node, yaml.MappingNode)
    assert node.value[0][1].value == value


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("", None, "the file is empty"),
        ("\n {", 2, "the `{` of line 2 is not closed"),
        ('{"a": [1\n', 1, "the `[` of line 1 is not closed"),
        ('{"a"}', 1, "there is no colon after `a`"),
        ('{"a":', 1, "a value is missing at the end"),
        ('{\n"a": }', 2, "`}` is no value as JSON is written"),
        ('{"a": 0417}', 1, "`0417` is no value as JSON is written"),
        ('{"a": True}', 1, "`True` is no value as JSON is written"),
        ('{"a": NaN}', 1, "`NaN` is no value as JSON is written"),
        ("{'a': 1}", 1, "a key in double quotation marks is expected here"),
        ('{a: "b"}', 1, "a key in double quotation marks is expected here"),
        ('{"a": "b', 1, "a quotation mark is opened here and not closed"),
        ('{"a": "b\nc"}', 1, "text in quotation marks goes on over the end of its line"),
        ('{"a": "b\tc"}', 1, "text in quotation marks goes on over the end of its line"),
        (r'{"a": "b\qc"}', 1, r"a `\` in quotation marks begins a code"),
        (r'{"a": "b\u12c"}', 1, r"a `\` in quotation marks begins a code"),
        (r'{"a": "\u0000"}', 1, "it holds the character U+0000, which is no text"),
        (r'{"a": "\ud800"}', 1, "it holds the character U+D800, which is no text"),
        (r'{"\ud800": 1}', 1, "it holds the character U+D800, which is no text"),
        ('{"a": 1,\n}', 1, "a comma stands before the closing `}`"),
        ('{"a": [1,]}', 1, "a comma stands before the closing `]`"),
        ('{"a": 1\n"b": 2}', 2, "a comma is missing before this"),
        ('{"a": 1}\n{"b": 2}', 2, "words follow the bracket that ends the whole"),
        ('{"a": ' + "[" * 1000 + "]" * 1000 + "}", 1, "it is nested too deeply"),
        ('{"a": ' * 100_000, 1, "it is nested too deeply"),
    ],
)
def test_what_is_no_json_is_told_with_its_line(text: str, line: int | None, what: str) -> None:
    problem = problem_of(text)

    assert (problem.where.line, problem.what[: len(what)]) == (line, what)
    assert problem.fix


def test_a_file_named_json_that_holds_yaml_is_told() -> None:
    assert problem_of("reference: 1\n").what == "`reference` is no value as JSON is written"


def test_a_key_that_stands_twice_is_told() -> None:
    _, problems = read_yaml('{"reference": "a",\n "reference": "b"}', "f.json", Request)

    assert "`reference` stands twice in a case file, first on line 1" in [p.what for p in problems]


def test_a_mistake_in_a_table_has_the_place_of_the_table() -> None:
    text = '{"items": [{"number": 1, "table": "a | b\\nc\\n"}]}'
    _, problems = read_yaml(text, "f.json", Request)

    row = next(p for p in problems if p.what.startswith("this row"))
    assert str(row.where) == "f.json:/items/0/table"


def test_a_megabyte_on_one_line_is_read_at_once() -> None:
    text = '{"a": [' + ", ".join('{"b": "some words"}' for _ in range(50_000)) + "]}"
    node, problems = text_to_node(text, "f.json")

    assert problems == []
    assert isinstance(node, yaml.MappingNode)
    assert node.value[0][1].value[49_999].start_mark.json_pointer == "/a/49999"


def test_a_place_in_yaml_is_shown_as_its_line() -> None:
    place = Place("request.yaml", 3, 5, 2)

    assert str(place) == "request.yaml:3"
    assert place == Place("request.yaml", 3)


def test_a_name_decides_before_the_first_character() -> None:
    found, problems = read_yaml("[1]", "f.json", Request)

    assert found is None
    assert 'such as `"kind": …`' in problems[0].fix
