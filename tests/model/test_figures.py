from decimal import Decimal

import pytest

from noticegen.model.figures import Figure, is_numeric, text_to_figure


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("7", "7"),
        ("1,234", "1234"),
        ("£1,234.50", "1234.50"),
        ("£ 20", "20"),
        ("-3", "-3"),
        ("–3", "-3"),
        ("−£3.10", "-3.10"),
        ("£-3", "-3"),
        ("(12)", "-12"),
        ("£(12.00)", "-12.00"),
        ("(£12)", "-12"),
        ("+4", "4"),
        (".5", "0.5"),
    ],
)
def test_a_figure_is_read_as_people_type_it(typed: str, value: str) -> None:
    figure = text_to_figure(typed)
    assert figure is not None
    assert (figure.value, figure.is_percentage) == (Decimal(value), False)


@pytest.mark.parametrize("typed", ["12 %", "12%", "12 per cent", "-0.5%"])
def test_a_percentage_is_known_as_one(typed: str) -> None:
    figure = text_to_figure(typed)
    assert figure is not None
    assert figure.is_percentage


@pytest.mark.parametrize(
    "typed", ["", "–", "[c]", "2023/24", "12,34", "1,2345", "3 to 5", "(12", "£3m", "seven", "<5"]
)
def test_what_is_no_figure_is_none(typed: str) -> None:
    assert text_to_figure(typed) is None


def test_decimal_places_are_kept_for_rounding() -> None:
    assert text_to_figure("1,200.40") == Figure(Decimal("1200.40"), 2, is_percentage=False)


def test_a_column_of_dashes_alone_is_not_one_of_numbers() -> None:
    assert not is_numeric(["–", "", "[c]"])
    assert is_numeric(["–", "", "[c]", "3"])
