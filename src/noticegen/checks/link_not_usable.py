"""An address leads somewhere, and its title says where. FOIA s16."""

import re
from collections.abc import Iterator
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.model.case import REFUSING, Case
from noticegen.model.finding import Finding, Severity
from noticegen.model.particulars import Link

RULE: Final = Rule(
    code="link-not-usable",
    title="an address leads somewhere, and its title says where",
    source="FOIA s16",
    severity=Severity.ADVICE,
    looks_like=True,
    why=(
        "A reader who is sent elsewhere must be able to get there: by the address of the page "
        "itself, over a safe connection, with a title that says what is found there."
    ),
    message="`here` does not say what the reader will find",
    fix="name the page or the table",
)
_USABLE = re.compile(r"https://[\w.-]+\.\w+(?::\d+)?(?:[/?#]\S*)?")
_HOME = re.compile(r"https://[^/?#]+/?")
_EMPTY_TITLES = ("here", "link", "click here", "website")


def check_link_not_usable(case: Case) -> Iterator[Finding]:
    """Report links without a page or without a title that says what they lead to."""
    directions = [*_instead(case), *(case.request.advice.links if case.request.advice else ())]
    links: list[Link] = [link for leaf in case.leaves() for link in leaf.item.links]
    links += [link for entry in case.request.relied_on.values() for link in entry.cites]
    if case.request.advice:
        links += case.request.advice.links
    for link in links:
        if not _USABLE.fullmatch(link.address):
            message = f"`{link.address}` is no address that a reader can follow"
            yield _finding(link, "address", message, "give the page, beginning `https://`")
        elif _HOME.fullmatch(link.address) and link in directions:
            message = f"`{link.address}` looks like a home page"
            yield _finding(link, "address", message, "give the page and the table")
        title = link.title.strip().lower()
        if not any(c.isalnum() for c in title):
            yield _finding(
                link, "title", "the link's title says nothing", "name the page or the table"
            )
        elif title in _EMPTY_TITLES or title.startswith(("http:", "https:", "www.")):
            message = f"`{link.title}` does not say what the reader will find"
            yield _finding(link, "title", message, "name the page or the table")


def _instead(case: Case) -> Iterator[Link]:
    """Give the links by which the applicant is sent for what is refused."""
    for leaf in case.leaves():
        if leaf.outcome in REFUSING and case.is_elsewhere(case.reliances_of(leaf.item)):
            yield from leaf.item.links


def _finding(link: Link, key: str, message: str, fix: str) -> Finding:
    return RULE.finding(
        where=link.at(key),
        message=message,
        fix=fix,
        about=link.address,
    )
