"""Sources: what was read, where, by whom and when."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from noticegen.definitions.given import Given, wrong
from noticegen.definitions.read import Definition
from noticegen.definitions.tables import Table
from noticegen.model.finding import Finding
from noticegen.model.form import blocks_of
from noticegen.model.law import LawSource
from noticegen.model.regime import Commissioner
from noticegen.names_in_messages import in_backticks

HasSources = Definition | Table

_SOURCE = "every statement of law has a source, the day it was read, and who read it"


def check_every_source_is_dated(file: HasSources, _given: Given) -> Iterator[Finding]:
    """Report sources that nobody says they read, without saying what rests on them."""
    for source in _sources(file):
        match bool(source.checked_on), bool(source.checked_by):
            case True, False:
                what, fix = "was read, and nobody is named who read it", "add `checked_by`"
            case False, True:
                what, fix = "was read by somebody, and no day is given", "add `checked_on`"
            case False, False if not source.unverified:
                what = "has no `checked_on`, and nothing says what is unverified"
                fix = "add `checked_on` and `checked_by`, or say in `unverified` what rests on it"
            case _:
                continue
        what = f"“{source.title}” {what}"
        yield wrong("source-not-dated", source.at(), what, fix, _SOURCE, about_of(file))


def check_nothing_is_checked_in_the_future(file: HasSources, given: Given) -> Iterator[Finding]:
    """Report days of reading, and of texts, that are yet to come."""
    for block in blocks_of(file):
        if not isinstance(block, LawSource | Commissioner):
            continue
        for key in ("checked_on", "as_at"):
            day = getattr(block, key, None)
            if day and day > given.today:
                what = f"`{key}` is {day}, which is yet to come"
                fix = "write the day on which it was read"
                yield wrong(
                    "source-in-the-future", block.at(key), what, fix, _SOURCE, about_of(file)
                )


def check_every_address_is_on_a_known_host(file: HasSources, given: Given) -> Iterator[Finding]:
    """Report addresses that are not https, or not where law and guidance are published."""
    for block in blocks_of(file):
        key = {LawSource: "href", Commissioner: "complain_at"}.get(type(block))
        address = getattr(block, key) if key else None
        if not key or not address:
            continue
        parts, hosts = urlsplit(address), given.words.hosts
        if parts.scheme != "https":
            what, fix = f"`{key}` does not begin with https://", "write the address as https://…"
        elif parts.hostname not in hosts:
            what = f"`{parts.hostname}` is none of the hosts that sources are on"
            fix = f"take the text from one of {in_backticks(hosts)}, or add it to plain-words.yaml"
        else:
            continue
        yield wrong("source-address", block.at(key), what, fix, _SOURCE, about_of(file))


def _sources(file: HasSources) -> Iterator[LawSource]:
    return (block for block in blocks_of(file) if isinstance(block, LawSource))


def about_of(file: HasSources) -> str:
    """Name a file in a finding."""
    return getattr(file, "key", "working days")


SOURCE_RULES = (
    check_every_source_is_dated,
    check_nothing_is_checked_in_the_future,
    check_every_address_is_on_a_known_host,
)
"""The rules that hold of every file with sources, definitions and tables alike."""
