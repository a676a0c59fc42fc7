import pytest

from cases import STAFF, case_of, told

TABLE = f"""
items:
  - number: 1
    asks: How many complaints?
    outcome: partly disclosed
    tables:
      - rows: |
          Station | 2024
          Hull | [c]
          Goole | 8
        counts:
          withholds: few
          because: Both are known at their station, and so is who complained.
withheld:
  few: {{what: the number at one station, under: staff}}
relied_on:{STAFF}"""
BECAUSE = "          because: Both are known at their station, and so is who complained.\n"


def test_a_reason_that_says_who_could_be_recognised_passes() -> None:
    assert told(case_of(TABLE)) == []


def test_cells_withheld_without_a_reason_stop() -> None:
    (said,) = told(case_of(TABLE.replace(BECAUSE, "")))
    assert said == (
        "request.yaml:12: blocking: nothing says why cells of item `1` are withheld; that they are"
        " small is no reason · add `because`: say who could recognise whom, and how, or give the"
        " number [small-number-as-reason]"
    )


@pytest.mark.parametrize(
    "why",
    [
        "The figure is below five.",
        "Low numbers.",
        "There are fewer than 5 people, which is a small number.",
    ],
)
def test_a_reason_that_only_says_small_is_advice(why: str) -> None:
    changed = TABLE.replace("Both are known at their station, and so is who complained.", why)
    (said,) = told(case_of(changed))
    assert "advice: `because` looks as if a small number were the reason" in said


def test_an_answer_that_only_says_small_is_advice() -> None:
    changed = TABLE.replace("A name says who somebody is.", "The number is fewer than five.")
    (said,) = told(case_of(changed))
    assert "`personal_data` of `staff` looks as if a small number were the reason" in said
