"""How long there still is to answer, or by how much a letter is late. FOIA s10(1)."""

import datetime as dt

from noticegen.model.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Clock:
    """The time for answering, as it stands on one day.

    It runs from the day after `runs_from`: that of receipt, or of clarification.
    `last_day` is `None` where no clock runs. `left` and `late` are working days,
    counted to that one day, or to the date of issue (`answered`) once it has come;
    a letter may be late by none, on a weekend. `says` is all of it in a sentence.
    """

    says: str
    runs_from: dt.date
    last_day: dt.date | None
    answered: dt.date | None
    is_late: bool
    left: int
    late: int

    def __str__(self) -> str:
        return self.says

    def as_record(self) -> dict[str, object]:
        """Give it as plain values."""
        return {
            "runs_from": str(self.runs_from),
            "last_day": str(self.last_day) if self.last_day else None,
            "answered": str(self.answered) if self.answered else None,
            "late": self.is_late,
            "working_days_left": self.left,
            "working_days_late": self.late,
        }
