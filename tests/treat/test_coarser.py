import pytest
from treated import given, refused

from noticegen.model.attachment import Cell
from noticegen.model.attachment_entry import Column
from noticegen.model.form import Id

DISTRICT = Column(withholds=Id("addresses"), give="district", named="District")
GROUPS = Column(withholds=Id("ranks"), give="groups", named="Group", groups="ranks.csv")
RANKS = {"Superintendent": "Senior", "Sergeant": "Supervisor", "Constable": "Constable"}


@pytest.mark.parametrize(
    ("postcode", "district"),
    [
        ("SW1A 1AA", "SW1A"),
        ("n11aa", "N1"),
        ("BS11 9XX", "BS11"),
        ("EC1A1BB", "EC1A"),
        (" B33 8TH ", "B33"),
        ("DN55", "DN55"),
    ],
)
def test_a_district_is_the_first_half_of_a_postcode(postcode: str, district: str) -> None:
    assert given([postcode, "ZE1 0AA"], DISTRICT) == sorted([district, "ZE1"])


@pytest.mark.parametrize("value", ["BS1 1", "London", "90210", 90210, "SW1A 1AA, London"])
def test_what_is_not_a_postcode_stops(value: Cell) -> None:
    (problem,) = refused([value], DISTRICT)
    assert problem.what.endswith("is not a postcode")


def test_districts_are_in_order_of_their_numbers() -> None:
    assert given(["N10 1AA", "N2 1AA"], DISTRICT) == ["N2", "N10"]


def test_groups_are_in_the_order_of_their_file() -> None:
    values = ["Constable", "Superintendent", "Sergeant ", "Chief Constable"]
    ranks = {**RANKS, "Chief Constable": "Senior"}
    assert given(values, GROUPS, ranks) == ["Senior", "Senior", "Supervisor", "Constable"]


def test_another_word_for_each_value_is_not_coarser() -> None:
    (problem,) = refused(["Constable", "Superintendent", "Sergeant"], GROUPS, RANKS)
    assert problem.what == "`groups` gives another word for each value of `Source`"


def test_a_value_that_is_given_as_it_is_stops() -> None:
    (problem,) = refused(["DN55", "N1"], DISTRICT)
    assert problem.what == "`district` gives `Source` as it is"


def test_a_value_in_none_of_the_groups_stops() -> None:
    (problem,) = refused(["Constable", "Crumplehorne"], GROUPS, RANKS)
    assert problem.what == "`Source` in row 3 of `drivers.xlsx` is in none of the groups"
