from treated import APART, KEEP, NAMES, NOT_REQUESTED, problems_of, source, treat

from noticegen.model.attachment_entry import Column
from noticegen.model.choices import Say
from noticegen.model.form import Id
from noticegen.model.place import Place

TABLE = source(["Driver", "Offence date", "Offence"], [["Ada", "x", "y"]])
FULL = {"Driver": NAMES, "Offence date": NOT_REQUESTED, "Offence": KEEP}


def test_every_unlisted_column_is_named_at_once() -> None:
    (problem,) = problems_of(TABLE, {"Offence": KEEP})
    assert problem.where == Place("request.yaml", 9)
    assert problem.what == (
        "`drivers.xlsx` has columns that `columns` does not list: `Driver`, `Offence date`"
    )
    assert problem.fix == (
        "add `Driver: not requested`, `Offence date: not requested`; or `keep`, or"
        " `{withholds: …}` with a class"
    )


def test_a_heading_that_yaml_would_misread_is_shown_in_quotation_marks() -> None:
    (problem,) = problems_of(source(["Ref: no", "Kind"], [["x", "y"]]), {"Kind": KEEP})
    assert problem.fix.startswith('add `"Ref: no": not requested`')


def test_a_column_that_is_misspelt_is_mended_and_reported_once() -> None:
    columns = {"Driver": NAMES, "Ofence date": NOT_REQUESTED, "Offence": KEEP}
    (problem,) = problems_of(TABLE, columns)
    assert problem.what == "`drivers.xlsx` has no column `Ofence date`"
    assert problem.fix == "write `Offence date`"


def test_headings_match_whatever_their_spaces_and_accents_are_made_of() -> None:
    table = source(["Café name"], [["x"]])
    assert treat(table, {"Cafe\u0301  name": KEEP}).tables[0].headings == ("Café name",)


def test_a_hidden_column_that_is_left_out_needs_no_entry() -> None:
    table = source(["Kind", "Secret"], [["x", "y"]], left_out_columns=frozenset({"Secret"}))
    attachment = treat(table, {"Kind": KEEP})
    assert attachment.tables[0].rows == (("x",),)
    assert [column.heading for column in attachment.withheld] == ["Secret"]


def test_a_hidden_column_that_is_left_out_cannot_be_kept() -> None:
    table = source(["Kind", "Secret"], [["x", "y"]], left_out_columns=frozenset({"Secret"}))
    (problem,) = problems_of(table, {"Kind": KEEP, "Secret": KEEP})
    assert "hidden column" in problem.what


def said(column: Column) -> str:
    (problem,) = problems_of(TABLE, {**FULL, "Driver": column})
    return problem.what


def test_a_column_is_not_kept_and_withheld_at_once() -> None:
    column = Column(say=Say.KEEP, withholds=Id("names"))
    assert said(column) == "`Driver` is `keep` and withheld at once"


def test_a_column_must_say_something() -> None:
    assert said(Column(named="x")) == "nothing says whether `Driver` is released"


def test_something_coarser_withholds_a_class() -> None:
    column = Column(say=Say.KEEP, give="year", named="Year")
    assert said(column).endswith("no class says what is withheld")


def test_something_coarser_has_a_heading_of_its_own() -> None:
    column = Column(withholds=Id("names"), give="year")
    assert said(column) == "`Driver` gives something coarser under no heading"


def test_a_new_heading_needs_something_given() -> None:
    column = Column(withholds=Id("names"), named="Year")
    assert said(column) == "`Driver` has `named`, but nothing of it is given"


def test_a_column_not_requested_is_not_counted_either() -> None:
    column = Column(say=Say.NOT_REQUESTED, apart=True)
    assert said(column) == "`Driver` has `apart`, but nothing of it is given"


def test_give_is_one_of_its_words() -> None:
    column = Column(withholds=Id("names"), give="decade", named="Decade")
    assert said(column) == "`Driver`: `give: decade` is not one of its words"


def test_each_kind_of_give_has_its_key() -> None:
    column = Column(withholds=Id("names"), give="bands", named="Band")
    assert said(column) == "`Driver`: `give: bands` needs `bands`"


def test_a_key_of_another_kind_is_refused() -> None:
    column = Column(withholds=Id("names"), give="year", named="Year", bands=("1",))
    assert said(column) == "`Driver`: `bands` says nothing without `give: bands`"


def test_two_released_columns_have_different_headings() -> None:
    column = Column(withholds=Id("names"), give="year", named="offence")
    assert said(column) == "two released columns are called `Offence`"


def test_a_new_heading_is_not_that_of_a_withheld_column() -> None:
    column = Column(withholds=Id("names"), give="year", named="Offence date")
    assert "is the heading of a column that is not released" in said(column)


def test_a_kept_column_may_be_renamed() -> None:
    attachment = treat(TABLE, {**FULL, "Offence": Column(say=Say.KEEP, named="Kind")})
    assert attachment.tables[0].headings == ("Kind",)


def test_the_order_names_released_headings() -> None:
    (problem,) = problems_of(TABLE, FULL, order=("Ofence",))
    assert problem.fix == "write `Offence`"


def test_a_column_apart_is_none_of_the_rows_that_are_ordered() -> None:
    (problem,) = problems_of(TABLE, {**FULL, "Driver": APART}, order=("Driver",))
    assert "no heading of the released rows" in problem.what


def test_something_must_be_released() -> None:
    (problem,) = problems_of(source(["Driver"], [["Ada"]]), {"Driver": NAMES})
    assert problem.what.startswith("no column is released")
