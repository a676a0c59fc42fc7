"""Jinja in its sandbox: names, filters and what cannot be reached."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from cases import REFUSED, case_of, letter_of, wording
from noticegen.compose.filters import (
    ListWords,
    cell,
    inline,
    items,
    joined,
    lines,
    numbered,
    numeric,
    paragraphs,
    quoted,
    sentence,
    sentence_case,
    web_address,
)
from noticegen.compose.wording import Wording
from noticegen.errors import WordingError
from noticegen.model.finding import Problem
from noticegen.model.place import Place
from noticegen.model.text import Prose, Quoted, Rows
from noticegen.paths import data_folder

TEMPLATES = data_folder("templates")
WHERE = Place("exemptions/foia/s43.yaml", 41)

WORDS = ListWords("and", "item", "items")


def says(text: str, **values: object) -> str:
    return wording().render_text(text, WHERE, {"list_words": WORDS, **values})


def problem_of(text: str, values: Mapping[str, object] | None = None) -> Problem:
    with pytest.raises(WordingError) as raised:
        wording().render_text(text, WHERE, {"list_words": WORDS, **(values or {})})
    (problem,) = raised.value.problems
    return problem


def template_problem(folder: Path, **files: str) -> Problem:
    for name, text in files.items():
        (folder / f"{name}.md.j2").write_text(text, "utf-8")
    with pytest.raises(WordingError) as raised:
        Wording(folder).render_template("letter.md.j2", {"letter": REFUSED})
    (problem,) = raised.value.problems
    return problem


# Names


def test_a_name_that_a_wording_is_not_given_is_said_with_those_it_is() -> None:
    problem = problem_of("Under {{ citaton }}.", {"citation": "section 43(2)", "answer": "No."})
    assert problem == Problem(
        WHERE, "`citaton` is not a name that is given here", "given are `answer`, `citation`"
    )


def test_an_attribute_that_a_name_has_not_is_said() -> None:
    problem = problem_of("{{ text.heading }}", {"text": Prose(("One.",))})
    assert problem.what == "`heading` is not a name that is given here"


def test_a_filter_that_there_is_not_is_said_with_those_there_are() -> None:
    problem = problem_of("{{ said | upper }}", {"said": "Yes"})
    assert (problem.where, problem.what) == (WHERE, "there is no filter `upper`")
    assert problem.fix.startswith("the filters are `inline`, `sentence`")


@pytest.mark.parametrize(
    "text", ["{{ said", "{% if said %}", "{{ said }", "{% for %}", "{{ 1 + }}", "{% nonsense %}"]
)
def test_a_wording_that_cannot_be_read_is_said_in_our_words(text: str) -> None:
    problem = problem_of(text, {"said": "Yes"})
    assert problem == Problem(
        WHERE,
        "the wording can't be read here",
        "look for a {{ or {% that is not closed, or closed wrongly",
    )


@pytest.mark.parametrize("text", ["{{ 1 | sentence }}", "{{ said() }}", "{{ said | items(3, 4) }}"])
def test_a_value_used_as_what_it_is_not_is_said_in_our_words(text: str) -> None:
    problem = problem_of(text, {"said": "Yes"})
    assert problem.where == WHERE
    assert problem.what == "something is used here as what it is not"


def test_an_unknown_name_in_a_template_is_said_with_its_file_and_line(tmp_path: Path) -> None:
    problem = template_problem(tmp_path, letter="One\n\n{{ leter }}\n")
    assert problem.where == Place((tmp_path / "letter.md.j2").as_posix(), 3)
    assert problem.what == "`leter` is not a name that is given here"
    assert problem.fix == "given are `letter`"


def test_an_unknown_name_in_a_part_is_said_with_the_parts_file_and_line(tmp_path: Path) -> None:
    problem = template_problem(
        tmp_path, letter='One\n{% include "part.md.j2" %}', part="\n\n\n{{ leter }}\n"
    )
    assert problem.where == Place((tmp_path / "part.md.j2").as_posix(), 4)


def test_a_template_that_cannot_be_read_is_said_with_its_file_and_line(tmp_path: Path) -> None:
    problem = template_problem(tmp_path, letter="One\n{% if letter %}\n{{ letter\n")
    assert problem.where.file == (tmp_path / "letter.md.j2").as_posix()
    assert problem.what == "the wording can't be read here"


def test_a_template_that_there_is_not_is_said(tmp_path: Path) -> None:
    problem = template_problem(tmp_path, letter='{% include "parts/none.md.j2" %}')
    assert problem.what == "there is no template `parts/none.md.j2`"


def test_a_file_outside_the_templates_cannot_be_included(tmp_path: Path) -> None:
    folder = tmp_path / "templates"
    folder.mkdir()
    (tmp_path / "secret.md.j2").write_text("secret", "utf-8")
    problem = template_problem(folder, letter='{% include "../secret.md.j2" %}')
    assert problem.what == "there is no template `../secret.md.j2`"


# What could make a value structure


@pytest.mark.parametrize("operator", ["~", "+", "*", "%", "**"])
def test_operators_that_join_are_refused_in_a_wording(operator: str) -> None:
    problem = problem_of(f"One\n{{{{ said {operator} said }}}}", {"said": "Yes"})
    assert problem == Problem(
        Place(WHERE.file, 43),
        "strings are joined here, which would let a value become structure",
        "put each value in {{ }} of its own",
    )


def test_operators_that_join_are_refused_in_every_template_that_is_used(tmp_path: Path) -> None:
    both = {"letter": '{% include "other.md.j2" %}', "other": '\n{{ "#" ~ letter }}'}
    problem = template_problem(tmp_path, **both)
    assert problem.where == Place((tmp_path / "other.md.j2").as_posix(), 2)


@pytest.mark.parametrize(
    "name", [p.relative_to(TEMPLATES).as_posix() for p in TEMPLATES.rglob("*.j2")]
)
def test_every_template_can_be_read_whether_a_letter_uses_it_or_not(name: str) -> None:
    try:
        wording().render_template(name, {})
    except WordingError as error:
        given = "sheet" if name == "checker.md.j2" else "letter"
        what = f"`{given}` is not a name that is given here"
        assert [p.what for p in error.problems] == [what]  # noqa: PT017


@pytest.mark.parametrize(
    "text",
    [
        "{% autoescape false %}{{ said }}{% endautoescape %}",
        "{% set x = said %}{{ x }}",
        "{% set x %}{{ said }}{% endset %}{{ x }}",
        "{% macro m(x) %}{{ x }}{% endmacro %}{{ m(said) }}",
        "{% with x = said %}{{ x }}{% endwith %}",
        "{% for x in [said] %}{{ x }}{% endfor %}",
        "{{ [said] | sentence }}",
        "{{ said | inline | inline }}",
        "{{ said if said else said }}",
        "{{ (said, said)[0] }}",
    ],
)
def test_a_value_is_escaped_once_however_it_is_printed(text: str) -> None:
    assert says(text, said="*a*") == "\\*a\\*"


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__ }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ said['__class__'] }}",
        "{{ said.format('x') }}",
        "{{ said.join(['#', 'x']) }}",
        "{{ (said | inline).replace('a', '#') }}",
        "{% set x %}a{% endset %}{{ x.replace('a', said) }}",
        "{{ [].append }}",
        "{{ {}.items() }}",
        "{{ prose.__init__.__globals__ }}",
        "{% set f = prose.__class__ %}{{ f }}",
    ],
)
def test_python_cannot_be_reached(text: str) -> None:
    problem = problem_of(text, {"said": "a", "prose": Prose(("One.",))})
    assert problem.where == WHERE
    assert problem.what.endswith("is not to be looked at from here")
    assert problem.fix == "print the names that are given, and no more"


@pytest.mark.parametrize("name", ["range", "dict", "lipsum", "cycler", "joiner", "namespace"])
def test_jinjas_own_names_are_not_given(name: str) -> None:
    assert problem_of(f"{{{{ {name}(1) }}}}").what == f"`{name}` is not a name that is given here"


def test_what_is_given_cannot_be_changed() -> None:
    with pytest.raises(WordingError):
        says("{% set said.x = 1 %}{{ said }}", said=Prose(("One.",)))


# Filters


@pytest.mark.parametrize(
    ("numbers", "printed"),
    [
        (["1"], "item 1"),
        (["1", "2"], "items 1 and 2"),
        (["1a", "2", "iv"], "items 1a, 2 and iv"),
    ],
)
def test_items_are_counted_and_named(numbers: list[str], printed: str) -> None:
    assert items(numbers, WORDS) == printed


@pytest.mark.parametrize(
    ("parts", "printed"),
    [
        ([], ""),
        (["one"], "one"),
        (["one", "two"], "one and two"),
        (["one", "two", "three"], "one, two and three"),
        (["one, or so", "two"], "one\\, or so, and two"),
        (["one", "two, or so", "three"], "one; two\\, or so; and three"),
        ([Prose(("a", "b")), "*"], "a b and \\*"),
    ],
)
def test_a_sentence_parts_with_semicolons_what_holds_commas(
    parts: list[object], printed: str
) -> None:
    assert sentence(parts, WORDS) == printed


def test_lines_stand_one_under_the_other() -> None:
    assert lines(["Town Hall", "1 High St."]) == "Town Hall\\\n1 High St\\."


def test_what_is_quoted_is_quoted_on_every_line() -> None:
    assert quoted(Prose(("One", "two"))) == "> One\n> \n> two"


def test_a_cell_holds_no_bar_and_no_line() -> None:
    assert cell("a|b\nc") == "a\\|b c"


def test_the_applicants_number_stands_before_the_applicants_words() -> None:
    assert numbered(Quoted(("How many?",)), "1.") == "1\\. How many\\?"


def test_words_without_a_number_begin_with_themselves() -> None:
    assert numbered(Quoted(("How many?",)), "") == "How many\\?"


def test_a_listed_request_keeps_its_lines() -> None:
    assert numbered(Quoted(("one", "two"), listed=True), "1.") == "1\\. \\- one\\\n\\- two"


def test_paragraphs_are_parted_by_an_empty_line() -> None:
    assert paragraphs([Prose(("One", "two")), "three"]) == "One\n\ntwo\n\nthree"


def test_what_is_joined_is_one_paragraph() -> None:
    assert joined([Prose(("One", "two")), "three"]) == "One two three"


def test_prose_on_one_line_has_no_list() -> None:
    assert inline(Prose(("one", "two"), listed=True)) == "one two"


def test_a_sentence_begins_with_a_capital() -> None:
    assert sentence_case("section 43(2)") == "Section 43\\(2\\)"


@pytest.mark.parametrize(
    ("address", "printed"),
    [
        ("https://www.a.example/x/", "a\\.example\\/x"),
        ("http://a.example", "a\\.example"),
        ("ftp://a.example", "ftp\\:\\/\\/a\\.example"),
    ],
)
def test_an_address_is_printed_without_its_scheme(address: str, printed: str) -> None:
    assert web_address(address) == printed


@pytest.mark.parametrize(
    ("cells", "is_numeric"),
    [
        (("7", "1,200"), True),
        (("£4", "12.5 %", "–", "[c]", "-3"), True),
        (("7", "seven"), False),
        (("2023/24",), False),
    ],
)
def test_a_column_of_numbers_is_known(cells: tuple[str, ...], *, is_numeric: bool) -> None:
    table = Rows(("Year", "Count"), tuple(("2025", c) for c in cells))
    assert numeric(table) == ((1,) if is_numeric else ())


def test_the_first_column_is_never_one_of_numbers() -> None:
    assert numeric(Rows(("Year", "Place"), (("2025", "Hull"),))) == ()


def test_a_line_end_after_a_tag_is_a_space_in_a_definition() -> None:
    assert says("One{% if said %} two{% endif %}\nthree.", said="x") == "One two\nthree."


def test_the_shipped_templates_compose_a_letter() -> None:
    assert letter_of(case_of(REFUSED)).title == "Your request about play area resurfacing"


def test_what_a_part_covers_is_not_taken_for_the_request_it_belongs_to() -> None:
    named = ["1a (flights of drones)", "1b (crashes of drones)"]
    said = items(named, WORDS).replace("\\", "")
    assert said == "items 1a (flights of drones) and 1b (crashes of drones)"
