"""Small blocks that several parts of the case file hold: links, people, statements."""

import datetime as dt

from noticegen.model.dataclass import dataclass
from noticegen.model.form import CaseBlock, a_key
from noticegen.model.text import Prose


@dataclass(frozen=True, kw_only=True)
class Link(CaseBlock):
    """An address with a title."""

    title: str = a_key("what the reader will find there", required=True)
    address: str = a_key("the page itself, beginning https://", required=True)


@dataclass(frozen=True, kw_only=True)
class Signatory(CaseBlock):
    """Who signs: a person, or a team."""

    name: str = a_key("a person's or a team's name", required=True)
    role: str | None = a_key("what they are")


@dataclass(frozen=True, kw_only=True)
class Decider(CaseBlock):
    """Who decided, or who looked a second time; kept in the record, never printed."""

    name: str = a_key("their name", required=True)
    role: str | None = a_key("their role")
    date: dt.date | None = a_key("the day")


@dataclass(frozen=True, kw_only=True)
class Background(CaseBlock):
    """A statement outside the decision."""

    heading: str = a_key("its heading", required=True)
    text: Prose = a_key("its words", required=True)
