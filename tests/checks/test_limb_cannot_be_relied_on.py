"""`limb-cannot-be-relied-on`."""

import pytest

from cases import REFUSED, case_of, changed, told
from noticegen.model.form import Id

FIRST_CONDITION = "write `s40(2) by virtue of s40(3A)(a)`"


@pytest.mark.parametrize(
    ("limb", "message", "fix"),
    [
        (
            "s40(2)(a)(b)",
            "section 40(2)(a)(b) can't be relied on: (a) and (b) are two halves of one test",
            FIRST_CONDITION,
        ),
        (
            "s40(2)",
            (
                "section 40(2) can't be relied on:"
                " it does not say which of the three conditions is met"
            ),
            FIRST_CONDITION,
        ),
        (
            "s40(3)(a)(i)",
            "section 40(3)(a)(i) can't be relied on: it ended on 25 May 2018",
            FIRST_CONDITION,
        ),
    ],
)
def test_what_is_no_provision_is_blocked(limb: str, message: str, fix: str) -> None:
    text = changed(REFUSED, "limb: s43(2)", f"limb: {limb}")
    assert told(case_of(text)) == [
        f"request.yaml:9: blocking: {message} · {fix} [limb-cannot-be-relied-on]"
    ]


@pytest.mark.parametrize("limb", ["s43", "s43(4)", "s7(1)", "commercial"])
def test_what_cannot_be_resolved_is_blocked_in_the_same_words(limb: str) -> None:
    case = case_of(changed(REFUSED, "limb: s43(2)", f"limb: {limb}"))
    problem = case.unrelied[Id("bidders")]
    assert told(case) == [
        f"request.yaml:9: blocking: {problem.what} · {problem.fix} [limb-cannot-be-relied-on]"
    ]


def test_a_limb_written_as_people_write_it_passes() -> None:
    assert told(case_of(changed(REFUSED, "limb: s43(2)", "limb: Section 43 (2)"))) == []
