"""`number-skipped`."""

import pytest

from cases import case_of, told


def items(*numbers: str) -> str:
    entries = [
        f"  - number: {number}\n    asks: What?\n    outcome: disclosed\n    answer: It is so.\n"
        for number in numbers
    ]
    return "items:\n" + "".join(entries)


@pytest.mark.parametrize(
    "numbers",
    [
        ("1", "2", "3"),
        ("2", "3"),
        ("1.", "2."),
        ("(a)", "(c)"),
        ("1a", "3b"),
        ("3", "1"),
        ("1", "100"),
    ],
)
def test_numbers_that_go_on_or_are_no_whole_ones_pass(numbers: tuple[str, ...]) -> None:
    assert told(case_of(items(*numbers))) == []


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        (
            ("1", "2", "4"),
            (
                "request.yaml:10: advice: the numbers go from `2` to `4`"
                " · add item `3`, or leave it if the applicant skipped it [number-skipped]"
            ),
        ),
        (
            ("1)", "4)"),
            (
                "request.yaml:6: advice: the numbers go from `1` to `4`"
                " · add items `2` and `3`, or leave them if the applicant skipped them"
                " [number-skipped]"
            ),
        ),
    ],
)
def test_a_number_left_out_is_advised_on(numbers: tuple[str, ...], said: str) -> None:
    assert told(case_of(items(*numbers))) == [said]
