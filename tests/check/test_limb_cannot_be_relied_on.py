"""`limb-cannot-be-relied-on`."""

import pytest
from cases import REFUSED, case_of, changed, told

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
            "section 40(2) can't be relied on:"
            " it does not say which of the three conditions is met",
            FIRST_CONDITION,
        ),
        (
            "s40(3)(a)(i)",
            "section 40(3)(a)(i) can't be relied on: it ended on 25 May 2018",
            FIRST_CONDITION,
        ),
        (
            "s43",
            "section 43 is a whole section",
            "say which limb: `s43(1)`, `s43(2)`, `s43(3)`",
        ),
        (
            "s43(4)",
            "there is no section 43(4)",
            "write one of `s43(1)`, `s43(2)`, `s43(3)`",
        ),
        ("commercial", "`commercial` is no provision", "write the limb as `s43(2)`"),
    ],
)
def test_what_is_no_provision_is_blocked(limb: str, message: str, fix: str) -> None:
    text = changed(REFUSED, "limb: s43(2)", f"limb: {limb}")
    assert told(case_of(text)) == [
        f"request.yaml:9: blocking: {message} · {fix} [limb-cannot-be-relied-on]"
    ]


def test_a_section_that_exempts_nothing_is_blocked() -> None:
    (finding,) = told(case_of(changed(REFUSED, "limb: s43(2)", "limb: s7(1)")))
    assert finding.startswith(
        "request.yaml:9: blocking: section 7(1) is no provision that allows a refusal"
        " · name a limb of one of sections 12, 14, 21"
    )


def test_a_limb_written_as_people_write_it_passes() -> None:
    assert told(case_of(changed(REFUSED, "limb: s43(2)", "limb: Section 43 (2)"))) == []
