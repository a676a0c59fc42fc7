"""`link-not-usable`."""

import pytest

from cases import GIVEN, case_of, changed, told

PAGE = "https://wexmoor.example/bids/2026"


def linked(title: str, address: str) -> str:
    return f"{GIVEN}advice:\n  links:\n    - title: {title}\n      address: {address}\n"


@pytest.mark.parametrize("address", [PAGE, "https://a.example:8443/x?y=1#z"])
def test_a_page_with_a_title_passes(address: str) -> None:
    assert told(case_of(linked("Bids, 2026", address))) == []


@pytest.mark.parametrize(
    "address",
    ["http://a.example/x", "www.a.example", "https://", "https://a.example/a b", "javascript:x"],
)
def test_an_address_that_cannot_be_followed_is_advised_against(address: str) -> None:
    assert told(case_of(linked("Bids, 2026", address))) == [
        (
            f"request.yaml:10: advice: `{address}` is no address that a reader can follow"
            " · give the page, beginning `https://` [link-not-usable]"
        )
    ]


@pytest.mark.parametrize("title", ["here", "Link", "click here", "https://a.example/x"])
def test_a_title_that_says_nothing_is_advised_against(title: str) -> None:
    assert told(case_of(linked(title, PAGE))) == [
        (
            f"request.yaml:9: advice: `{title}` does not say what the reader will find"
            " · name the page or the table [link-not-usable]"
        )
    ]


def test_a_title_without_a_word_is_advised_against() -> None:
    assert told(case_of(linked('"–"', PAGE))) == [
        (
            "request.yaml:9: advice: the link's title says nothing"
            " · name the page or the table [link-not-usable]"
        )
    ]


def test_the_links_of_an_item_are_looked_at() -> None:
    text = GIVEN + "    links:\n      - {title: Bids, address: ftp://a.example}\n"
    assert told(case_of(text)) == [
        (
            "request.yaml:8: advice: `ftp://a.example` is no address that a reader can follow"
            " · give the page, beginning `https://` [link-not-usable]"
        )
    ]


ELSEWHERE = """
items:
  - number: 1
    asks: The minutes.
    outcome: withheld
    under: published
    links:
      - {title: "Minutes, 2025", address: ADDRESS}
relied_on:
  published:
    limb: s21(1)
    answers:
      where: The minutes of 2025 are the third on the page.
"""


def directed(address: str) -> list[str]:
    return [s for s in told(case_of(changed(ELSEWHERE, "ADDRESS", address))) if "[link-" in s]


@pytest.mark.parametrize("address", ["https://a.example", "https://a.example:8443/"])
def test_a_home_page_is_no_direction(address: str) -> None:
    says = f"`{address}` looks like a home page · give the page and the table [link-not-usable]"
    assert directed(address) == [f"request.yaml:8: advice: {says}"]
    assert told(case_of(linked("Bids, 2026", address))) == [f"request.yaml:10: advice: {says}"]


def test_a_page_is_a_direction_and_what_is_given_may_lead_home() -> None:
    assert directed(PAGE) == []
    assert directed("https://a.example?minutes=2025") == []
    text = GIVEN + "    links:\n      - {title: The borough, address: https://a.example}\n"
    assert told(case_of(text)) == []
