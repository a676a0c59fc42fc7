from collections.abc import Iterable

import pytest

from noticegen.model.case import CaseItem
from noticegen.model.choices import Outcome
from noticegen.model.request import Request
from noticegen.numbering import number_items, plain_number
from noticegen.read.form import read_yaml

HEAD = "reference: x\napplicant: y\nreceived: 2026-09-01\nitems:\n"


def request_of(items: str) -> Request:
    request, problems = read_yaml(HEAD + items, "f.yaml", Request)
    assert problems == []
    assert request is not None
    return request


def numbers_of(items: str) -> list[str]:
    numbered, _, problems = number_items(request_of(items))
    assert problems == []
    return list(flat(numbered))


def flat(items: Iterable[CaseItem]) -> Iterable[str]:
    for item in items:
        yield item.number
        yield from flat(item.parts)


def problems_of(items: str) -> list[str]:
    _, _, problems = number_items(request_of(items))
    return [f"{p.where.line}: {p.what} / {p.fix}" for p in problems]


def outcomes_of(items: str) -> list[Outcome | None]:
    numbered, _, problems = number_items(request_of(items))
    assert problems == []
    return [item.outcome for item in numbered]


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("2", "2"),
        ("2.", "2"),
        ("(2)", "2"),
        ("2)", "2"),
        ("[2]", "2"),
        ("Q2", "Q2"),
        ("2.a", "2a"),
        ("2 (a)", "2a"),
        ("(ii)", "ii"),
        ("1.1", "1.1"),
        ("1.1.", "1.1"),
        ("1.10", "1.10"),
        ("*", ""),
        ("•", ""),
        ("__", ""),
    ],
)
def test_a_number_is_its_letters_and_digits(typed: str, plain: str) -> None:
    assert plain_number(typed) == plain


def test_numbers_are_printed_as_written_without_what_only_ends_them() -> None:
    assert numbers_of("- number: 1.\n- number: (b)\n- number: 3)\n") == ["1", "(b)", "3"]


def test_a_part_in_brackets_is_not_taken_for_another_item() -> None:
    text = "- number: 3\n  parts:\n  - number: (1)\n  - number: (2)\n- number: 31\n  see: 3(1)\n"
    numbered, _, problems = number_items(request_of(text))

    assert problems == []
    assert [part.number for part in numbered[0].parts] == ["3(1)", "3(2)"]
    assert numbered[1].sees == "3(1)"


def test_items_without_numbers_are_counted() -> None:
    numbered, counted, _ = number_items(request_of("- asks: a\n- asks: b\n"))

    assert [item.number for item in numbered] == ["1", "2"]
    assert counted


def test_one_item_without_a_number_is_not_said_to_be_counted() -> None:
    assert number_items(request_of("- asks: a\n"))[1] is False


def test_items_with_numbers_are_not_counted() -> None:
    assert number_items(request_of("- number: 1\n  asks: a\n- asks: b\n"))[1] is False


def test_bullets_are_no_numbers() -> None:
    numbered, counted, problems = number_items(request_of("- number: •\n- number: •\n"))

    assert [item.number for item in numbered] == ["1", "2"]
    assert counted
    assert problems == []


def test_an_item_without_a_number_has_its_place_among_the_others() -> None:
    assert numbers_of(
        "- number: 1\n- number: 2\n  asks: b\n- asks: c\n- number: 4\n  asks: d\n"
    ) == [
        "1",
        "2",
        "3",
        "4",
    ]


def test_an_item_whose_place_is_the_number_of_another_needs_one() -> None:
    (problem,) = problems_of("- asks: a\n- number: 1\n  asks: b\n")

    assert problem.startswith("5: the first item has no number, and another has the number `1` /")


@pytest.mark.parametrize(
    ("item", "parts", "numbers"),
    [
        ("2", ["", ""], ["2a", "2b"]),
        ("2", ["a", "b"], ["2a", "2b"]),
        ("2", ["2a", "(2)(b)"], ["2a", "(2)(b)"]),
        ("2", ["(i)", "(ii)"], ["2(i)", "2(ii)"]),
        ("(c)", ["(i)", "(ii)"], ["(c)(i)", "(c)(ii)"]),
        ("2", ["2.1", "2.2"], ["2.1", "2.2"]),
        ("2", ["1", "2"], ["2.1", "2.2"]),
        ("1", ["10", "11"], ["1.10", "1.11"]),
        ("a", ["", ""], ["aa", "ab"]),
        ("Q1", ["a", "Q1b"], ["Q1a", "Q1b"]),
        ("2", ["•", "•"], ["2a", "2b"]),
    ],
)
def test_a_part_has_the_number_of_its_item_before_its_own(
    item: str, parts: list[str], numbers: list[str]
) -> None:
    typed = "".join(f"  - number: '{p}'\n" if p else "  - asks: x\n" for p in parts)

    assert numbers_of(f"- number: '{item}'\n  parts:\n{typed}") == [item, *numbers]


def test_parts_after_the_twenty_sixth_have_two_letters() -> None:
    numbers = numbers_of("- number: 1\n  parts:\n" + "  - asks: x\n" * 28)

    assert numbers[-3:] == ["1z", "1aa", "1ab"]


@pytest.mark.parametrize(("first", "second"), [("1", "(1)"), ("2a", "2.A")])
def test_a_number_that_stands_twice_is_told(first: str, second: str) -> None:
    (problem,) = problems_of(f"- number: {first}\n- number: {second}\n")

    assert problem.startswith(f"6: two items have the number `{second}`, first on line 5")


def test_a_part_with_the_number_of_another_item_is_told() -> None:
    (problem,) = problems_of("- number: 1\n  parts:\n  - number: a\n- number: 1a\n")

    assert problem.startswith("8: two items have the number `1a`, first on line 7")


def test_one_point_one_is_not_eleven() -> None:
    assert numbers_of("- number: 1.1\n- number: 11\n") == ["1.1", "11"]


def test_see_takes_over_the_outcome_of_the_other() -> None:
    items = "- number: 1.\n  outcome: not held\n- number: 2.\n  see: (1)\n"
    numbered, _, problems = number_items(request_of(items))

    assert problems == []
    assert (numbered[1].outcome, numbered[1].sees) == (Outcome.NOT_HELD, "1")


def test_see_may_lead_on() -> None:
    items = "- number: 1\n  see: 2\n- number: 2\n  see: 3\n- number: 3\n  outcome: withheld\n"

    assert outcomes_of(items) == [Outcome.WITHHELD] * 3


def test_see_may_name_a_counted_number() -> None:
    assert outcomes_of("- outcome: withheld\n  asks: a\n- see: 1\n") == [Outcome.WITHHELD] * 2


def test_see_may_name_a_part() -> None:
    items = "- number: 1\n  parts:\n  - outcome: withheld\n- number: 2\n  see: 1a\n"

    assert outcomes_of(items) == [None, Outcome.WITHHELD]


@pytest.mark.parametrize(
    ("parts", "outcome"),
    [
        (["withheld", "withheld"], Outcome.WITHHELD),
        (["disclosed", "withheld"], Outcome.PARTLY_DISCLOSED),
        (["disclosed", "not held"], Outcome.PARTLY_DISCLOSED),
        (["not held", "withheld"], Outcome.WITHHELD),
        (["not applicable", "not held"], Outcome.NOT_HELD),
    ],
)
def test_see_an_item_with_parts_takes_them_together(parts: list[str], outcome: Outcome) -> None:
    typed = "".join(f"  - outcome: {part}\n" for part in parts)

    assert outcomes_of(f"- number: 1\n  parts:\n{typed}- number: 2\n  see: 1\n")[1] is outcome


@pytest.mark.parametrize(
    ("items", "problem"),
    [
        (
            "- number: 1\n- number: 2\n  see: 7\n",
            "7: `see: 7`: no item has the number `7` / write the number of the item meant: `1`",
        ),
        (
            "- number: 1\n- number: 2\n- number: 3\n  see: 7\n",
            "8: `see: 7`: no item has the number `7` / write one of `1`, `2`",
        ),
        (
            "- number: 1\n  see: 2\n- asks: b\n",
            "6: `see: 2`: no item has the number `2`, and the second has none / give it `num",
        ),
        ("- see: 7\n", "5: `see: 7`: no item has the number `7` / take it out"),
        (
            "- number: 1\n  see: 1\n",
            "6: `see: 1` leads back to itself / in one of them write, in place",
        ),
    ],
)
def test_see_that_leads_nowhere_is_told(items: str, problem: str) -> None:
    (said,) = problems_of(items)

    assert said.startswith(problem)


def test_a_circle_is_told_at_each_of_its_items() -> None:
    items = "- number: 1\n  see: 2\n- number: 2\n  see: 3\n- number: 3\n  see: 1\n"

    assert [said.split(":")[0] for said in problems_of(items)] == ["6", "8", "10"]
