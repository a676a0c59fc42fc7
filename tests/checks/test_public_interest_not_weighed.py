"""`public-interest-not-weighed`."""

import re

import pytest

from cases import REFUSED, STAFF, case_of, changed, told


def test_a_qualified_limb_without_a_public_interest_test_is_blocked() -> None:
    text = REFUSED[: REFUSED.index("    public_interest_test")]
    assert told(case_of(text)) == [
        (
            "request.yaml:9: blocking: `bidders` has no `public_interest_test` · add it, with"
            " `for_disclosure`, `for_maintaining`, `balance` and `because`"
            " [public-interest-not-weighed]"
        )
    ]


@pytest.mark.parametrize("part", ["for_disclosure", "for_maintaining", "balance", "because"])
def test_a_qualified_limb_without_a_part_of_the_test_is_blocked(part: str) -> None:
    text = re.sub(f"      {part}:.*\n(        - .*\n)?", "", REFUSED)
    assert told(case_of(text)) == [
        (
            f"request.yaml:16: blocking: `bidders` has no `{part}` · add it"
            " [public-interest-not-weighed]"
        )
    ]


def test_several_missing_parts_are_one_finding() -> None:
    text = re.sub("      (for_disclosure|because):.*\n(        - .*\n)?", "", REFUSED)
    assert told(case_of(text)) == [
        (
            "request.yaml:16: blocking: `bidders` has no `for_disclosure` and no `because`"
            " · add them [public-interest-not-weighed]"
        )
    ]


def test_a_qualified_limb_that_is_weighed_passes() -> None:
    assert told(case_of(REFUSED)) == []


def test_an_absolute_limb_needs_no_public_interest_test() -> None:
    text = changed(REFUSED[: REFUSED.index("relied_on:")], "bidders", "staff")
    assert told(case_of(text + "relied_on:" + STAFF)) == []
