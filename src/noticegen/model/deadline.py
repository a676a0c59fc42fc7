"""What `noticegen deadline` finds: the last day, the count to it, and what else hangs on it."""

import datetime as dt

from noticegen.model.clock import Clock
from noticegen.model.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class CountedDay:
    """One day of a count: its number, or why it has none.

    `remark` is what one must know of a day that is counted.
    """

    day: dt.date
    number: int | None
    not_counted_because: str = ""
    remark: str = ""

    def as_record(self) -> dict[str, object]:
        """Give it as plain values."""
        return {
            "day": str(self.day),
            "number": self.number,
            "not_counted_because": self.not_counted_because or None,
            "remark": self.remark or None,
        }


@dataclass(frozen=True, slots=True)
class AlsoDue:
    """Another last day: what ends on it, what it is counted from, and what fixes it.

    `key` is its name in `time-limits.yaml`, `period` such as `40 working days`, `fixed_by`
    `statute` or `guidance`.
    """

    key: str
    name: str
    day: dt.date
    counted_from: dt.date
    period: str
    fixed_by: str
    source: str
    note: str = ""

    def as_record(self) -> dict[str, object]:
        """Give it as plain values."""
        return {
            "key": self.key,
            "name": self.name,
            "day": str(self.day),
            "counted_from": str(self.counted_from),
            "period": self.period,
            "fixed_by": self.fixed_by,
            "source": self.source,
            "note": self.note or None,
        }


@dataclass(frozen=True, slots=True)
class Together:
    """Whether the cost of another request may be counted with this one's.

    It may if it came from `first_day` to `last_day`; `apart` is in working days.
    """

    other: dt.date
    apart: int
    may: bool
    first_day: dt.date
    last_day: dt.date
    source: str

    def as_record(self) -> dict[str, object]:
        """Give it as plain values."""
        return {
            "other": str(self.other),
            "working_days_apart": self.apart,
            "may_be_counted_together": self.may,
            "first_day": str(self.first_day),
            "last_day": str(self.last_day),
            "source": self.source,
        }


@dataclass(frozen=True, slots=True)
class Deadline:
    """The last day for answering a request, and what else hangs on its dates.

    `clock` says how long there is, as `check` does; its `last_day` is `None` while a
    clarification or a fee is awaited. `count` is the way to it, day by day, and `notes` are
    sentences that a reader must know. `lines` are all of it for a terminal, `why` the count.
    """

    received: dt.date
    on: dt.date
    clock: Clock
    source: str
    notes: tuple[str, ...]
    also: tuple[AlsoDue, ...]
    together: Together | None
    count: tuple[CountedDay, ...]
    lines: tuple[str, ...]
    why: tuple[str, ...]

    @property
    def last_day(self) -> dt.date | None:
        """Give the last day for answering; `None` while nothing is due."""
        return self.clock.last_day

    def __str__(self) -> str:
        return self.clock.says

    def as_record(self) -> dict[str, object]:
        """Give it as plain values, as exemptions/schemas/deadline.json says."""
        return {
            "received": str(self.received),
            "on": str(self.on),
            "says": self.clock.says,
            "clock": self.clock.as_record(),
            "source": self.source,
            "notes": list(self.notes),
            "also": [due.as_record() for due in self.also],
            **({"together": self.together.as_record()} if self.together else {}),
            "count": [day.as_record() for day in self.count],
        }
