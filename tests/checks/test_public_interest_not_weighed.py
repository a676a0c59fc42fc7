"""`public-interest-not-weighed`."""

import re

import pytest

from cases import BIDDERS, REFUSED, STAFF, WEIGHED, case_of, changed, told, without


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
            f"request.yaml:16: blocking: `bidders` has no `{part}` · add it under"
            " `public_interest_test`"
            " [public-interest-not-weighed]"
        )
    ]


def test_several_missing_parts_are_one_finding() -> None:
    text = re.sub("      (for_disclosure|because):.*\n(        - .*\n)?", "", REFUSED)
    assert told(case_of(text)) == [
        (
            "request.yaml:16: blocking: `bidders` has no `for_disclosure` and no `because`"
            " · add them under `public_interest_test` [public-interest-not-weighed]"
        )
    ]


def test_a_qualified_limb_that_is_weighed_passes() -> None:
    assert told(case_of(REFUSED)) == []


def test_an_absolute_limb_needs_no_public_interest_test() -> None:
    text = changed(REFUSED[: REFUSED.index("relied_on:")], "bidders", "staff")
    assert told(case_of(text + "relied_on:" + STAFF)) == []


WITH_BIDDERS = f"""
items:
  - number: 1
    asks: The price in each bid.
    outcome: withheld
    under: [bidders, secret]
relied_on:{BIDDERS}
  secret:
    limb: s43(1)
    answers:
      whose_secret: Brill Ltd's. It told us on 8 September 2026 that it regards it as secret.
      used_in_trade: Yes. Brill sells some 4,000 of them every year.
      kept_secret: Yes. Two people at Brill know it.
      worth_something: Yes. Three rivals have tried to match it and could not.
    public_interest_test: {{weighed_with: OTHER}}
"""
SEPARATE = changed(
    WITH_BIDDERS,
    "under: [bidders, secret]\n",
    "under: bidders\n  - number: 2\n    asks: The recipe.\n    outcome: withheld\n"
    "    under: secret\n",
)
CLASSES = changed(
    WITH_BIDDERS,
    "    under: [bidders, secret]\n",
    "    withholds: [prices, recipe]\nwithheld:\n  prices: {what: the prices, under: FIRST}\n"
    "  recipe: {what: the recipe, under: SECOND}\n",
)


def of_secret(text: str, other: str = "bidders") -> list[str]:
    found = told(case_of(text.replace("OTHER", other)))
    return [line.partition("advice: ")[0].split(": ", 2)[2].split(" · ")[0] for line in found]


def test_a_test_that_is_weighed_with_another_passes() -> None:
    assert of_secret(WITH_BIDDERS) == []


def test_a_test_weighed_with_itself_is_blocked() -> None:
    assert of_secret(WITH_BIDDERS, "secret") == ["`secret` can't be weighed with itself"]


def test_a_test_weighed_with_an_absolute_limb_is_blocked() -> None:
    text = changed(WITH_BIDDERS, "under: [bidders, secret]", "under: [bidders, secret, staff]")
    cited = "section 40(2), by virtue of section 40(3A)(a)"
    found = of_secret(text.rstrip("\n") + STAFF, "staff")
    assert found == [f"{cited} is absolute: nothing is weighed in `staff`"]


@pytest.mark.parametrize("test", ["", "    public_interest_test: {weighed_with: secret}\n"])
def test_a_test_weighed_where_nothing_is_weighed_is_blocked(test: str) -> None:
    text = changed(WITH_BIDDERS, WEIGHED, test)
    assert "nothing is weighed in `bidders`" in of_secret(text)


def test_a_test_weighed_with_that_of_a_limb_that_is_none_is_told_of_the_limb_alone() -> None:
    text = changed(WITH_BIDDERS, "limb: s43(2)", "limb: s43")
    assert of_secret(text) == ["`s43` is a whole section"]


def test_a_test_weighed_with_that_of_other_information_is_blocked() -> None:
    other = ["`secret` and `bidders` are not relied on for the same information"]
    assert of_secret(SEPARATE) == other
    assert of_secret(CLASSES.replace("FIRST", "bidders").replace("SECOND", "secret")) == other


def test_a_test_weighed_with_that_of_the_same_class_passes() -> None:
    both = CLASSES.replace("FIRST", "[bidders, secret]").replace("SECOND", "bidders")
    assert of_secret(both) == []


def test_while_only_another_item_waits_the_test_is_needed() -> None:
    text = changed(
        without(REFUSED, "public_interest_test"),
        "relied_on:",
        "  - number: 2\n    asks: Who did it?\n    outcome: decision pending\n"
        "    under: staff\nrelied_on:",
    )
    found = told(case_of(f"kind: extension{text}{STAFF}"))
    assert [line for line in found if "has no `public_interest_test`" in line]
