"""The days that no period of working days counts, as data: `exemptions/working-days.yaml`.

What a period needs of them is read by `days_off.py`, without the names.
"""

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum

from noticegen.model.dataclass import dataclass
from noticegen.model.form import Block, Id, a_key
from noticegen.model.law import LawSource


class Part(StrEnum):
    """A part of the United Kingdom, as bank holidays know them."""

    ENGLAND = "England"
    WALES = "Wales"
    SCOTLAND = "Scotland"
    NORTHERN_IRELAND = "Northern Ireland"


@dataclass(frozen=True, kw_only=True)
class DaySource(LawSource):
    """What makes days bank holidays, and where that was read."""

    short: str = a_key("as it is printed beside a day", required=True)


@dataclass(frozen=True, kw_only=True)
class DayOff(Block):
    """A day from Monday to Friday that is no working day."""

    name: str = a_key("what day it is", required=True)
    in_: tuple[Part, ...] = a_key(
        "the parts of the United Kingdom; left out, all of them", default=()
    )
    instead_of: dt.date | None = a_key("the day in whose place it is kept")
    by: tuple[Id, ...] = a_key("the sources that make it so, by their names", required=True)
    proclaimed_on: dt.date | None = a_key(
        "the day of its proclamation: it is counted for what came on that day or before"
    )
    note: str | None = a_key("what else is known of it")


@dataclass(frozen=True, kw_only=True)
class WorkingDays(Block):
    """The days that are no working days in any part of the United Kingdom."""

    first_year: int = a_key("the first year that is covered", required=True)
    last_year: int = a_key("the last year that is covered", required=True)
    sources: Mapping[Id, DaySource] = a_key("where the days come from, by name", required=True)
    days: Mapping[dt.date, DayOff] = a_key("each day, in order", required=True)
