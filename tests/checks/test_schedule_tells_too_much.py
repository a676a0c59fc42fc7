"""`schedule-tells-too-much`."""

import pytest
from documented import TEXT, documented

from cases import JOBS, STAFF, case_of, changed, told

FIX = "name the kind of information only [schedule-tells-too-much]"


def named(what: str, text: str = JOBS) -> list[str]:
    return told(case_of(changed(text, "the names", what)))


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("the names of the 14 drivers", "14 drivers"),
        ("the names of the three officers", "three officers"),
        ("the names of 1,204 people", "1,204 people"),
    ],
)
def test_a_count_in_what_is_withheld_is_advised_against(what: str, said: str) -> None:
    quoted = f'"{what}"'
    assert named(quoted) == [
        f"request.yaml:8: advice: `what` looks as if it told how many: `{said}` · {FIX}"
    ]


@pytest.mark.parametrize(
    "what",
    [
        "the names in 2025 and later",
        "the names of people under 18 years",
        "the names on page 3",
        "the names that section 40 protects",
        "the names at Two Rivers",
        "the names since 14 May",
        "the half-yearly numbers",
        "the name of 1 person",
    ],
)
def test_another_number_passes(what: str) -> None:
    assert named(what) == []


def test_a_count_that_the_request_or_the_answer_has_passes() -> None:
    asks = "    asks: Who are the three officers?\n"
    text = changed(JOBS, "  - number: 1\n", f"  - number: 1\n{asks}")
    assert named("the names of the three officers", text) == []
    text = changed(
        JOBS, "    attached: jobs\n", "    attached: jobs\n    answer: There are three.\n"
    )
    assert named("the names of the three officers", text) == []


def test_a_withheld_heading_in_a_title_is_advised_against() -> None:
    text = changed(JOBS, "title: Jobs", "title: Jobs without name")
    assert told(case_of(text)) == [
        (f"request.yaml:11: advice: `title` looks as if it told a withheld column: `Name` · {FIX}")
    ]


def test_a_withheld_heading_that_the_request_has_passes() -> None:
    text = changed(JOBS, "title: Jobs", "title: Jobs without name")
    asks = "    asks: The name and rank of each officer.\n"
    assert told(case_of(changed(text, "  - number: 1\n", f"  - number: 1\n{asks}"))) == []


def test_a_new_heading_and_a_file_s_name_are_read_too() -> None:
    text = changed(JOBS, "Rank: keep", "Rank: {say: keep, named: Rank of name}")
    assert [line.split(" ")[2] for line in told(case_of(text))] == ["`named`"]
    found = told(documented(TEXT.replace("contract-redacted.pdf", "seven-prices.pdf")))
    assert [line.split(" ")[2] for line in found if "schedule" in line] == ["`file`"]


def test_a_class_of_cells_may_say_how_many_they_are() -> None:
    text = """
items:
  - number: 1
    asks: How many were held in each suite?
    outcome: partly disclosed
    tables:
      - rows: |
          Suite | Held
          Hull  | [c]
          York  | [c]
          Leeds | 812
        counts: {withholds: suites, because: Whoever was held there would know who it was.}
withheld:
  suites: {what: the numbers for two suites, under: staff}
relied_on:"""
    assert not [line for line in told(case_of(text + STAFF)) if "schedule" in line]
