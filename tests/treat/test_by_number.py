import pytest
from treated import given, refused

from noticegen.model.attachment import Cell
from noticegen.model.attachment_entry import Column
from noticegen.model.form import Id


def bands(*bounds: str) -> Column:
    return Column(withholds=Id("ages"), give="bands", named="Band", bands=bounds)


def rounded(step: str) -> Column:
    return Column(withholds=Id("fines"), give=f"rounded to {step}", named="Fine, rounded")


def test_a_number_is_given_as_its_band() -> None:
    values: list[Cell] = [35, 18, 24, "25", 34, 99]
    expected = ["18 to 24", "18 to 24", "25 to 34", "25 to 34", "35 and over", "35 and over"]
    assert given(values, bands("18", "25", "35")) == expected


def test_bands_are_in_order_of_numbers_and_not_of_letters() -> None:
    assert given([100, 9], bands("5", "100")) == ["5 to 99", "100 and over"]


def test_bands_of_fractions_say_under() -> None:
    assert given([24.5], bands("18", "25")) == ["18 to under 25"]


def test_a_number_below_the_first_band_stops() -> None:
    (problem,) = refused([17], bands("18", "25"))
    assert problem.what.endswith("lies below all bands")


@pytest.mark.parametrize("bounds", [("25", "18"), ("18", "18"), ("young",)])
def test_bands_must_be_rising_numbers(bounds: tuple[str, ...]) -> None:
    (problem,) = refused([20], bands(*bounds))
    assert "`Source`: " in problem.what


@pytest.mark.parametrize(
    ("value", "expected"),
    [(14, 10), (15, 20), (-15, -10), (-16, -20), ("£1,255.00", 1260), (0.5, 0), (1004.99, 1000)],
)
def test_a_half_is_rounded_up(value: Cell, expected: int) -> None:
    assert given([value], rounded("10")) == [expected]


@pytest.mark.parametrize("value", ["about 5", "1,2", "5-10", True])
def test_what_is_not_a_number_stops(value: Cell) -> None:
    (problem,) = refused([value], rounded("10"))
    assert problem.what.endswith("is not a number")


@pytest.mark.parametrize("step", ["0", "-5", "ten", "1.5"])
def test_a_step_is_a_whole_number_above_nothing(step: str) -> None:
    (problem,) = refused([1], rounded(step))
    assert "is not one of its words" in problem.what
