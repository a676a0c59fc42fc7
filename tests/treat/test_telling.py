import pytest
from treated import KEEP, NAMES, problems_of, source, treat

from noticegen.model.attachment import Telling
from noticegen.model.attachment_entry import Column
from noticegen.model.choices import Holds, RowsAre, Say
from noticegen.model.form import Id

PEOPLE = Column(withholds=Id("names"), holds=Holds.PERSON)
TEAMS = [["Ada Lund", "Red"], ["Ada Lund", "Red"], ["Bo Firth", "Blue"], ["Bo Firth", "Blue"]]


def test_a_column_whose_values_stand_for_people_tells_who_they_are() -> None:
    made = treat(source(["Name", "Team"], TEAMS), {"Name": PEOPLE, "Team": KEEP})
    assert made.telling == (Telling("Team", "Name"),)


def test_a_column_shared_by_people_tells_nobody() -> None:
    rows = [*TEAMS, ["Cy Oakes", "Red"], ["Di Marsh", "Blue"]]
    made = treat(source(["Name", "Team"], rows), {"Name": PEOPLE, "Team": KEEP})
    assert made.telling == ()


def test_a_column_that_repeats_a_name_tells_it() -> None:
    rows = [["Ada Lund", "Team Lund"]] * 6 + [["Bo Firth", "Others"], ["Cy Oakes", "Others"]]
    made = treat(source(["Name", "Team"], rows), {"Name": PEOPLE, "Team": KEEP})
    assert made.telling == (Telling("Team", "Name"),)


def test_what_is_made_coarser_may_share_words_with_what_it_is_made_from() -> None:
    rows = [["2021-01-05"], ["2021-03-09"], ["2022-04-01"], ["2022-09-30"]]
    year = Column(withholds=Id("dates"), holds=Holds.DATE, give="year", named="Year")
    assert treat(source(["Day"], rows), {"Day": year}).telling == ()


def test_people_are_counted_where_rows_are_about_the_same_ones() -> None:
    rows = [["Ada Lund", "High Street"]] * 10 + [[f"Egbert {n}", "Low Road"] for n in range(10)]
    table = source(["Name", "Street"], rows)
    columns = {"Name": PEOPLE, "Street": KEEP}
    (small,) = treat(table, columns, rows_are=RowsAre.PEOPLE).small_groups
    assert (small.groups, small.rows, small.columns) == (1, 10, ("Street",))


@pytest.mark.parametrize("column", [NAMES, Column(say=Say.NOT_REQUESTED)])
def test_names_that_repeat_must_be_said_to_be_names_or_not(column: Column) -> None:
    rows = [[name, "x"] for name in ("Ferdinand Quirkle", "Ada Lund", "Bo Firth") * 8]
    (problem,) = problems_of(source(["Decider", "Kind"], rows), {"Decider": column, "Kind": KEEP})
    assert problem.what == "`Decider` may hold names of people"
    assert "holds: person" in problem.fix


def test_what_a_column_holds_is_not_said_to_be_less_than_it_looks() -> None:
    rows = [[f"Ferdinand Quirkle{chr(97 + n)}", "x"] for n in range(12)]
    weak = Column(withholds=Id("names"), holds=Holds.CATEGORY)
    (problem,) = problems_of(source(["Decider", "Kind"], rows), {"Decider": weak, "Kind": KEEP})
    assert problem.what == "`Decider` is said to hold `category`, and looks like `person`"
