"""`link-not-usable`."""

import pytest

from cases import GIVEN, case_of, told

PAGE = "https://wexmoor.example/bids/2026"


def linked(title: str, address: str) -> str:
    return f"{GIVEN}advice:\n  links:\n    - title: {title}\n      address: {address}\n"


@pytest.mark.parametrize("address", [PAGE, "https://a.example:8443/x?y=1#z", "https://a.example"])
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
