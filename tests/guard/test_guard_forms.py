"""What each kind of value is searched for as, and what is not searched for."""

import datetime as dt
import string

import pytest
from guarded_files import column
from hypothesis import given, settings
from hypothesis import strategies as st

from noticegen.guard.needles import Needles, needles_of
from noticegen.guard.normalise import normalise, normalise_words
from noticegen.guard.search import Searcher, count_in_capitals
from noticegen.guard.views import BytesView, View
from noticegen.model.attachment import Cell, ReleasedTable
from noticegen.model.choices import Holds


def finds(needles: Needles, text: str) -> bool:
    return bool(Searcher(needles).count(View("text", text, has_cells=True)))


def reasons(needles: Needles) -> dict[str, int]:
    return {f"{each.what}: {each.why}": each.count for each in needles.not_searched}


NAMED = [
    ("CRUMPLE, Ann", "Ann Crumple"),
    ("CRUMPLE, Ann", "Crumple Ann"),
    ("Crumple, PC Ann", "ann crumple"),
    ("Det Sgt 4471 Ann Crumple QPM", "Ann Crumple"),
    ("Ann Crumple, OBE", "Mrs Crumple"),
    ("Ann Crumple (n\u00e9e Dabney)", "Ann Dabney"),
    ("Ann Crumple; Bob Dabney", "Dabney"),
    ("Ann Crumple and Bob Dabney", "B. Dabney"),
    ("Ann Crumple-Dabney", "Ann Dabney"),
    ("Ann Crumple-Dabney", "Crumple Dabney"),
    ("Ann Crumple-Dabney", "Crumpledabney"),
    ("Sean O\u2019Brien", "S. O'Brien"),
    ("Sean O\u2019Brien", "OBrien"),
    ("S\u00f8ren \u0141ukasz", "Soren Lukasz"),
    ("J\u00fcrgen Gro\u00df", "JURGEN GROSS"),
    ("Jan van der Berg", "van der Berg"),
    ("A. Crumple", "Crumple"),
    ("Li Wu", "Li Wu"),
    ("Li Wu", "Wu, Li"),
    ("Li Wu", "PC Wu"),
    ("Ann Lee", "A. Lee"),
    ("Ann Mary Lee", "AM Lee"),
    ("Ann Mary Lee", "A M Lee"),
    ("Ann Mary Lee", "Lee, A. M."),
    ("Ann Mary Lee", "Ann M Lee"),
    ("Ann Mary Lee", "Ms Lee"),
]


@pytest.mark.parametrize(("value", "text"), NAMED)
def test_a_person_is_found(value: str, text: str) -> None:
    assert finds(needles_of([column(Holds.PERSON, value)]), f"It was {text} who wrote.")


@pytest.mark.parametrize("text", ["Leeds", "sleet", "the lee of the wall", "Joanna Mayhew"])
def test_a_person_is_not_found_within_other_words(text: str) -> None:
    assert not finds(needles_of([column(Holds.PERSON, "Ann Lee", "Anna May")]), text)


@pytest.mark.parametrize("value", ["Unknown", "N/A", "not recorded", "-", "Various", 17])
def test_what_names_nobody_is_no_name(value: Cell) -> None:
    needles = needles_of([column(Holds.PERSON, value)])
    assert not needles.words
    assert reasons(needles) == {"a cell of names: it names nobody": 1}


PARK = needles_of(
    [column(Holds.PERSON, "Ann Mary Park", "Will Green")],
    open_words={"park", "green", "will", "Notice"},
)


@pytest.mark.parametrize(
    "text", ["Ann Park", "PARK, ANN", "PC Park", "A. Park", "AM Park", "Mr Green", "Will Green"]
)
def test_a_surname_that_is_a_word_is_found_beside_another(text: str) -> None:
    assert finds(PARK, f"It was {text} who wrote.")


@pytest.mark.parametrize(
    "text",
    [
        "the park",
        "Park",
        "a park",
        "A park",
        "A Green Paper",
        "the council's Park",
        "we will green",
    ],
)
def test_a_surname_that_is_a_word_is_not_found_alone(text: str) -> None:
    assert not finds(PARK, f"This is {text} in a letter.")
    assert reasons(PARK)["a surname alone: a word of the letter or of a released category"] == 2


def test_a_surname_that_is_a_released_category_is_not_searched_for_alone() -> None:
    table = ReleasedTable("t", ("District",), (("Sutton",),) * 5 + (("Dabney",),))
    needles = needles_of([column(Holds.PERSON, "Ann Sutton", "Bob Dabney")], released=[table])
    assert not finds(needles, "in Sutton")
    assert finds(needles, "Ann Sutton")
    assert finds(needles, "Dabney")


def test_a_category_of_a_table_of_counts_is_a_released_category() -> None:
    table = ReleasedTable("t", ("District", "Count"), (("Sutton", 12), ("Dabney", 2)))
    needles = needles_of([column(Holds.PERSON, "Ann Sutton", "Bob Dabney")], released=[table])
    assert not finds(needles, "in Sutton")
    assert finds(needles, "Dabney")


DATES: list[tuple[Cell, str]] = [
    (dt.date(1979, 3, 14), "14 March 1979"),
    (dt.datetime(1979, 3, 14, 10, 30), "14th of March, 1979"),  # noqa: DTZ001
    ("14/03/1979", "1979-03-14"),
    ("14.3.79", "14 March 1979"),
    ("14th March 1979", "14/3/79"),
    ("March 14, 1979", "14.03.1979"),
    ("1979-03-14 00:00:00", "14 Mar 1979"),
    ("03/14/1979", "14-03-1979"),
    (28928, "14 March 1979"),
    (28928.0, "14 03 1979"),
    (19790314, "14\u201303\u20131979"),
    ("19790314", "14 / 03 / 1979"),
    (dt.date(2004, 9, 1), "1 Sept 2004"),
    (dt.date(2004, 9, 1), "01.09.04"),
    ("4/5/2001", "5 April 2001"),
    ("4/5/2001", "4 May 2001"),
]


@pytest.mark.parametrize(("value", "text"), DATES)
def test_a_date_is_found_in_any_shape(value: Cell, text: str) -> None:
    assert finds(needles_of([column(Holds.DATE, value)]), f"born on {text}.")


@given(st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)))
@settings(derandomize=True, max_examples=60, deadline=None)
def test_any_date_is_found_however_it_is_written(date: dt.date) -> None:
    needles = needles_of([column(Holds.DATE, date)])
    for shape in ("%d/%m/%Y", "%Y-%m-%d", "%d %B %Y", "%d-%b-%y", "%B %d, %Y", "%Y%m%d"):
        assert finds(needles, f"on {date.strftime(shape)}, he")
    other = date + dt.timedelta(days=400)
    assert not finds(needles, f"on {other:%d %B %Y}, {other:%Y-%m-%d} or {other:%Y%m%d}")


@pytest.mark.parametrize(
    "text",
    [
        "paragraph 3.2.11",
        "on 3 February 11 officers",
        "sections 3, 2 and 2011",
        "3 February 2012",
        "2011",
        "February 2011",
        "the year 1103/2/20112",
    ],
)
def test_a_date_is_not_found_in_other_figures(text: str) -> None:
    assert not finds(needles_of([column(Holds.DATE, dt.date(2011, 2, 3))]), text)


def test_a_row_of_counts_is_no_date() -> None:
    searcher = Searcher(needles_of([column(Holds.DATE, dt.date(2021, 12, 14))]))
    assert not searcher.count(View("page", "Year Upheld Refused\n2021 12 14\n2022 3 9"))
    assert searcher.count(View("cell", "2021 12 14", has_cells=True))


@pytest.mark.parametrize("value", ["1979", "March 1979", "early spring", 1979, 0, "x"])
def test_what_is_no_whole_date_is_not_searched_for(value: Cell) -> None:
    needles = needles_of([column(Holds.DATE, value)])
    assert reasons(needles) == {"a date: it is no whole date": 1}


IDENTIFIERS: list[tuple[Cell, str]] = [
    ("AB123456C", "ab 12 34 56 c"),
    ("00123456", "123456"),
    (123456.0, "no 123456"),
    ("123-456", "123456"),
    ("123456", "123-456"),
    ("P417", "p417"),
    ("ann.crumple@force.example", "ann.crumple@force.example"),
    ("ann.crumple@force.example", "ann.crumple"),
    ("Ann Crumple <ann.crumple@force.example>", "ann_crumple"),
    ("020 7946 0123", "+44 20 7946 0123"),
    ("020 7946 0123", "+44 (0)20 7946-0123"),
    ("+44 20 7946 0123", "02079460123"),
    ("12 High Street, Ambridge, BO1 2XY", "BO1 2XY"),
    ("12 High Street, Ambridge, BO1 2XY", "bo12xy"),
    ("12 High Street, Ambridge", "12 high street\nambridge"),
    (
        "https://force.example/people/417",
        "force.example/people/417, https://force.example/people/417",
    ),
]


@pytest.mark.parametrize(("value", "text"), IDENTIFIERS)
def test_an_identifier_is_found(value: Cell, text: str) -> None:
    assert finds(needles_of([column(Holds.IDENTIFIER, value)]), f"see {text}.")


@pytest.mark.parametrize("value", ["417", 17, "4/17", "west", "A1"])
def test_a_short_identifier_is_not_searched_for(value: Cell) -> None:
    needles = needles_of([column(Holds.IDENTIFIER, value)])
    assert not needles.words
    assert sum(reasons(needles).values()) == 1


def test_counts_side_by_side_are_no_identifier() -> None:
    needles = needles_of([column(Holds.IDENTIFIER, "123456")])
    assert not finds(needles, "rows 123 456 and 12 34 56")


NUMBERS: list[tuple[Cell, str]] = [
    (12345, "\u00a312,345"),
    (12345.6, "12 345.60"),
    ("\u00a312,345.67", "12345.67"),
    (1234567, "1,234,567.00"),
]


@pytest.mark.parametrize(("value", "text"), NUMBERS)
def test_a_number_is_found(value: Cell, text: str) -> None:
    assert finds(needles_of([column(Holds.NUMBER, value)]), f"a sum of {text} in all")


@pytest.mark.parametrize("value", [5, 1234, 120000, 0.5, "n/a", "1,200"])
def test_a_common_number_is_not_searched_for(value: Cell) -> None:
    needles = needles_of([column(Holds.NUMBER, value)])
    assert reasons(needles) == {"a number: fewer than 5 significant digits": 1}
    assert not finds(needles, f"there were {value} of them")


@pytest.mark.parametrize("holds", [Holds.COUNT, Holds.CATEGORY])
def test_ages_and_years_are_not_searched_for(holds: Holds) -> None:
    needles = needles_of([column(holds, 34, 2021, "Dismissed", None)])
    assert not needles.entries
    (told,) = needles.not_searched
    assert told.count == 3
    assert "comparing" in told.why


def test_a_sentence_of_a_text_is_found() -> None:
    text = "He was away.\nThe ladder had been lent to a neighbour. So it was."
    needles = needles_of([column(Holds.TEXT, text)])
    assert finds(needles, "that THE LADDER had been lent to a neighbour then")
    assert finds(needles, text)
    assert not finds(needles, "He was away. So it was.")


def test_a_text_that_is_a_released_category_is_not_searched_for() -> None:
    table = ReleasedTable("t", ("Offence",), (("Common assault",),) * 5)
    needles = needles_of([column(Holds.TEXT, "Common assault", "brief")], released=[table])
    assert len(reasons(needles)) == 2


def test_private_remarks_are_found_whole_and_by_sentence() -> None:
    needles = needles_of([], private=["Mind this. The panel was never told of the second ladder."])
    assert finds(needles, "the panel was never told of the second ladder")
    assert not finds(needles, "mind this")


def test_what_is_also_withheld_is_found_however_short() -> None:
    needles = needles_of([], also_withheld=["Nettle", "14 March 1979"])
    assert finds(needles, "NETTLE")
    assert finds(needles, "1979-03-14")


def test_a_broken_word_is_found_and_two_words_are_not() -> None:
    needles = needles_of([column(Holds.PERSON, "Ann Woodhouse")])
    assert finds(needles, "wood-\nhouse")
    assert finds(needles, "W o o d h o u s e")
    assert not finds(needles, "a wood house")
    assert not finds(needles, "driftwood-houses")


def test_squeezed_words_begin_and_end_where_words_do() -> None:
    needles = needles_of([column(Holds.PERSON, "Anna Mayer")], open_words={"mayer"})
    assert not finds(needles, "Joanna Mayer")
    assert not finds(needles, "Anna Mayers")
    assert finds(needles, "AnnaMayer")


def test_short_words_are_not_looked_for_among_bytes() -> None:
    searcher = Searcher(needles_of([column(Holds.PERSON, "Ann West", "Bob Crumple")]))
    assert not searcher.count(BytesView("font", b"\0\1~WEST\2\3"))
    assert searcher.count(BytesView("font", b"\0\1~C\0r\0u\0m\0p\0l\0e\0~\2\3"))


def test_a_raised_figure_is_no_part_of_a_word() -> None:
    assert normalise_words("Crumple\u00b9 and \u00bd") == "crumple and 1 2"


def test_a_lone_initial_needs_its_full_stop() -> None:
    assert count_in_capitals("A. Park, A PARK and a.park", "a park") == 1


@given(st.text(alphabet=string.printable + "\u00ad\u200b\u0301\u00e9\u00df\u0141\x1e", max_size=60))
@settings(derandomize=True, max_examples=150, deadline=None)
def test_normalising_again_changes_nothing(text: str) -> None:
    once = normalise_words(text)
    assert normalise_words(once) == once
    assert "  " not in normalise(text)


def test_a_number_too_large_to_be_one_is_not_searched_for() -> None:
    needles = needles_of([column(Holds.NUMBER, "1e9999999")])
    assert reasons(needles) == {"a number: fewer than 5 significant digits": 1}
