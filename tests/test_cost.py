"""What complying would cost, against an independent count with whole seconds and fractions."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noticegen.cost import count_cost, hours_as_text, pounds_as_text
from noticegen.model.choices import Activity
from noticegen.model.estimate import Estimate
from noticegen.model.regime import CostLimit
from noticegen.model.reliance import Work
from noticegen.model.text import Range

ALL_FOUR = tuple(Activity)
COST = CostLimit(pounds_an_hour=25, limits=(450, 600), together_within=60)


def work(how_many: int, minutes: str | None, *activities: Activity) -> Work:
    low, _, high = (minutes or "").partition(" to ")
    return Work(
        activity=activities or (Activity.EXTRACTING,),
        of="patrol notes",
        how_many=how_many,
        minutes_each=Range(Decimal(low), Decimal(high or low)) if minutes else None,
    )


def counted(*works: Work, limit: int = 450, counting: tuple[Activity, ...] = ALL_FOUR) -> Estimate:
    estimate = count_cost(works, counting, COST, limit)
    assert estimate is not None
    return estimate


def test_units_times_minutes_are_hours_and_pounds() -> None:
    estimate = counted(work(1790, "3 to 5"))
    assert (estimate.low_hours, estimate.high_hours) == (Fraction(179, 2), Fraction(895, 6))
    assert hours_as_text(estimate.high_hours) == "149.1"
    assert pounds_as_text(estimate.low_hours * estimate.hour) == "£2,237.50"


@pytest.mark.parametrize(("limit", "hours"), [(450, 18), (600, 24)])
def test_a_limit_pays_for_its_hours(limit: int, hours: int) -> None:
    assert counted(work(1, "1"), limit=limit).limit_hours == hours


def test_exactly_at_the_limit_is_not_over() -> None:
    assert not counted(work(1080, "1")).is_over
    assert counted(work(1081, "1")).is_over


@pytest.mark.parametrize(("steps", "minutes"), [(27, "40"), (54, "20"), (162, "6.6666666666")])
def test_thirds_of_an_hour_that_add_up_to_the_limit_are_not_over(steps: int, minutes: str) -> None:
    estimate = counted(*[work(1, minutes) for _ in range(steps)])
    assert not estimate.is_over


def test_the_least_and_the_most_are_each_held_against_the_limit() -> None:
    estimate = counted(work(300, "3 to 5"))
    assert (estimate.is_over_at_least, estimate.is_over) == (False, True)


def test_several_steps_are_added_up() -> None:
    estimate = counted(work(100, "6", Activity.LOCATING), work(50, "12 to 24"))
    assert (estimate.low_hours, estimate.high_hours) == (Fraction(20), Fraction(30))


def test_work_that_the_limb_does_not_count_is_left_out() -> None:
    finding_out = work(600, "1", Activity.DETERMINING)
    estimate = counted(finding_out, work(9000, "9"), counting=(Activity.DETERMINING,))
    assert (len(estimate.counted), estimate.high_hours) == (1, Fraction(10))


def test_work_of_which_a_part_does_not_count_is_left_out_whole() -> None:
    both = work(600, "9", Activity.DETERMINING, Activity.EXTRACTING)
    assert count_cost([both], [Activity.DETERMINING], COST, 450) is None


def test_work_without_minutes_can_not_be_counted() -> None:
    assert count_cost([work(5, "1"), work(5, None)], ALL_FOUR, COST, 450) is None
    assert count_cost([], ALL_FOUR, COST, 450) is None


@pytest.mark.parametrize(
    ("works", "fits"),
    [
        ([work(1790, "3 to 5")], 216),
        ([work(1790, "1", Activity.LOCATING), work(1790, "3 to 5")], 180),
        ([work(1790, "7")], 154),
        ([work(20, "1", Activity.LOCATING), work(1790, "5")], None),
        ([work(3, "2000")], 0),
        ([work(3, "0")], None),
    ],
)
def test_what_fits_is_counted_at_the_most_minutes(works: list[Work], fits: int | None) -> None:
    assert counted(*works).fits == fits


@pytest.mark.parametrize(
    ("hours", "text"),
    [
        (Fraction(18), "18"),
        (Fraction(179, 2), "89.5"),
        (Fraction(1199, 100), "11.9"),
        (Fraction(99999, 1000), "99.9"),
        (Fraction(12345), "12,345"),
        (Fraction(1, 100), "0"),
    ],
)
def test_hours_are_printed_to_a_tenth(hours: Fraction, text: str) -> None:
    assert hours_as_text(hours) == text


@pytest.mark.parametrize(
    ("pounds", "text"),
    [
        (Fraction(450), "£450"),
        (Fraction(4475, 2), "£2,237.50"),
        (Fraction(449999, 1000), "£449.99"),
        (Fraction(5, 100), "£0.05"),
    ],
)
def test_pounds_are_printed_with_pence_where_there_are_any(pounds: Fraction, text: str) -> None:
    assert pounds_as_text(pounds) == text


MINUTES = st.decimals(min_value=0, max_value=600, places=2)
STEPS = st.lists(st.tuples(st.integers(0, 100_000), MINUTES, MINUTES), min_size=1, max_size=8)


@settings(deadline=None, derandomize=True, max_examples=200)
@given(STEPS, st.sampled_from([450, 600]))
def test_any_estimate_is_what_an_independent_count_makes_it(
    steps: list[tuple[int, Decimal, Decimal]], limit: int
) -> None:
    ordered = [(n, min(a, b), max(a, b)) for n, a, b in steps]
    estimate = counted(*[work(n, f"{low} to {high}") for n, low, high in ordered], limit=limit)
    # hundredths of a minute are whole numbers
    least, most = (sum(n * int(m * 100) for n, *each in ordered for m in [each[i]]) for i in (0, 1))
    allowed = limit // 25 * 60 * 100
    assert (estimate.is_over_at_least, estimate.is_over) == (least > allowed, most > allowed)
    assert estimate.low_hours * 6000 == least
    assert estimate.high_hours * 6000 == most


@settings(deadline=None, derandomize=True, max_examples=200)
@given(STEPS, st.sampled_from([450, 600]))
def test_nothing_printed_is_more_than_was_counted(
    steps: list[tuple[int, Decimal, Decimal]], limit: int
) -> None:
    estimate = counted(*[work(n, f"{min(a, b)} to {max(a, b)}") for n, a, b in steps], limit=limit)
    hours = estimate.high_hours
    printed = Fraction(hours_as_text(hours).replace(",", ""))
    assert 0 <= hours - printed < Fraction(1, 10)
    pounds = Fraction(pounds_as_text(hours * 25).replace(",", "").removeprefix("£"))
    assert 0 <= hours * 25 - pounds < Fraction(1, 100)


@settings(deadline=None, derandomize=True, max_examples=200)
@given(st.integers(1, 100_000), st.decimals(min_value="0.01", max_value=2000, places=2))
def test_what_fits_fits_and_one_more_does_not(how_many: int, minutes: Decimal) -> None:
    fits = counted(work(how_many, str(minutes))).fits
    assert fits is not None
    assert not counted(work(fits, str(minutes))).is_over
    assert counted(work(fits + 1, str(minutes))).is_over
