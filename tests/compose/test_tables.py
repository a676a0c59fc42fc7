"""What is printed under a table, in every format."""

import pytest
from documented import documented

from cases import STAFF, case_of, letter_of, part_of, parts_of
from noticegen.guard.letter_words import letter_words
from noticegen.model.notice import Table, words_of
from noticegen.model.release import Format, Output
from noticegen.write import LETTER_WRITERS

TEXT = f"""
items:
  - number: 1
    asks: How many complaints, and what did they cost?
    outcome: partly disclosed
    tables:
      - title: Complaints by station
        units: complaints, not people
        rows: |
          Station | 2024 | 2025
          Hull | [c] | 21
          Goole | 1,008 |
        caveat: Counted by the year in which they were made.
        data_as_at: 2026-08-31
        blank_means: the station was closed
        counts:
          withholds: few
          because: Colleagues know who was under complaint.
      - rows: |
          Year | Cost
          2025 | (£3)
withheld:
  few: {{what: the number at one station, under: staff}}
relied_on:{STAFF}"""

NOTES = [
    "The figures are in complaints, not people.",
    (
        "[c] stands where we have withheld a figure: the number at one station, under section"
        " 40(2), by virtue of section 40(3A)(a)."
    ),
    "Colleagues know who was under complaint.",
    "An empty cell means: the station was closed.",
    "The figures are as they stood on 31 August 2026.",
    "Counted by the year in which they were made.",
]


def test_each_table_has_its_notes_right_below_it() -> None:
    (_, *said) = part_of(TEXT, "Our answer")
    assert said == [
        *("Complaints by station", "Station", "2024", "2025"),
        *("Hull", "[c]", "21", "Goole", "1,008", ""),
        *NOTES,
        *("Year", "Cost", "2025", "(£3)"),
        "We have withheld the number at one station.",
    ]


def test_tables_are_led_to_as_several() -> None:
    assert part_of(TEXT, "Our answer")[0] == "These tables give what we can give."


def test_a_withheld_cell_is_set_as_a_number_and_has_a_caption() -> None:
    first, second = (b for b in letter_of(case_of(TEXT)).blocks if isinstance(b, Table))
    assert words_of(first.caption) == "Complaints by station"
    assert (first.numeric, second.caption) == ((False, True, True), ())


def test_the_reasons_are_given_for_the_class_of_the_cells() -> None:
    assert any(
        "the number at one station" in heading for heading in parts_of(letter_of(case_of(TEXT)))
    )


@pytest.mark.parametrize("form", list(Format))
def test_every_format_says_what_stands_under_the_table(form: Format) -> None:
    letter = Output(f"letter.{form}", LETTER_WRITERS[form](letter_of(case_of(TEXT))))
    words = " ".join(letter_words(letter).split())
    places = [words.find(note) for note in ["Complaints by station", "1,008", *NOTES, "(£3)"]]
    assert -1 not in places
    assert places == sorted(places)


def test_the_schedule_says_that_the_rest_of_the_table_is_given() -> None:
    more = TEXT.replace("withheld:\n", "    attached: contract\nwithheld:\n")
    more += "attachments:\n  contract: {title: The contract, file: contract.pdf}\n"
    rows = parts_of(letter_of(documented(more)))["What we have withheld"]
    assert rows[-1] == "the rest of the table “Complaints by station”"
