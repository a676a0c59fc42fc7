import datetime as dt

import pytest

from noticegen.model.attachment import Cell
from noticegen.model.choices import Holds
from noticegen.treat.holds import infer_holds


@pytest.mark.parametrize(
    ("heading", "values", "holds"),
    [
        ("Officer name", ["x"], Holds.PERSON),
        ("Collar number", ["x"], Holds.IDENTIFIER),
        ("DOB", ["x"], Holds.DATE),
        ("When", [dt.date(2021, 3, 1), None], Holds.DATE),
        ("Age at sentence", [34], Holds.COUNT),
        ("Number of offences", [2], Holds.COUNT),
        ("Remarks", ["x"], Holds.TEXT),
        ("Fine", [120.5, 99], Holds.NUMBER),
        ("Gender", ["F", "M"] * 10, Holds.CATEGORY),
        ("Convicted", [True, False], Holds.CATEGORY),
        ("Driver", ["Ada Crumplehorne", "Wexcombe, Bo"], Holds.PERSON),
        ("What happened", ["He drove away and was found later in the town." * 2], Holds.TEXT),
        ("Plate", ["AB12 CDE", "X1"], Holds.IDENTIFIER),
        ("Empty", [None], Holds.TEXT),
    ],
)
def test_what_a_column_holds_is_inferred(heading: str, values: list[Cell], holds: Holds) -> None:
    assert infer_holds(heading, values) is holds
