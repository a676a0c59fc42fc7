"""`exemptions/working-days.yaml` → what counting needs of it, and no more.

Every check counts, and reading the whole file as blocks would cost each of them a twentieth
of its time. Here only the days are taken, line by line; `read/working_days.py` reads all,
and a test compares the two.
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from noticegen.errors import ExemptionFileError
from noticegen.model.dataclass import dataclass
from noticegen.model.finding import Problem
from noticegen.model.place import Place
from noticegen.paths import data_folder, shown_path

_YEARS = re.compile(r"(first|last)_year: *(\d{4})")
_DAY = re.compile(r"  (\d{4}-\d\d-\d\d):(?: |$)")
_PROCLAIMED = re.compile(r"\bproclaimed_on: *(\d{4}-\d\d-\d\d)")


@dataclass(frozen=True, slots=True)
class DaysOff:
    """The days that don't count, each with the day it was proclaimed where that matters."""

    first_year: int
    last_year: int
    days: Mapping[dt.date, dt.date | None]


def days_off_file() -> Path:
    """Give the file that they stand in."""
    return data_folder("exemptions") / "working-days.yaml"


def days_off() -> DaysOff:
    """Give the days that don't count; a file that changed is read again.

    Raises:
        ExemptionFileError: the file cannot be used.
    """
    file = days_off_file()
    try:
        stat = file.stat()
        return _read(file, stat.st_mtime_ns, stat.st_size)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        problem = _problem(file, None, f"it cannot be read: {reason}", "see where it is")
        raise ExemptionFileError([problem]) from None


@lru_cache(maxsize=4)
def _read(file: Path, _changed: int, _size: int) -> DaysOff:
    lines = file.read_text("utf-8-sig", errors="replace").split("\n")
    years = {m[1]: int(m[2]) for line in lines if (m := _YEARS.match(line))}
    if len(years) < 2 or not any(map(_begins_days, lines)):
        fix = "add `first_year`, `last_year` and `days`, each at the left edge"
        raise ExemptionFileError([_problem(file, None, "it says no years, or no days", fix)])
    days: dict[dt.date, dt.date | None] = {}
    for number, line in _lines_of_days(lines):
        begins = _DAY.match(line)
        if begins:
            day = _date(begins[1], file, number)
            days[day] = None
        elif line[:3].strip() or not days:
            what, fix = "a day is expected here", "write it as `2026-12-25:`, after two spaces"
            raise ExemptionFileError([_problem(file, number, what, fix)])
        proclaimed = _PROCLAIMED.search(line)
        if proclaimed:
            days[day] = _date(proclaimed[1], file, number)
    return DaysOff(years["first"], years["last"], days)


def _begins_days(line: str) -> bool:
    return line.rstrip() == "days:"


def _lines_of_days(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Give the lines below `days:`, up to the next key, with their numbers; no comments."""
    start = next(n for n, line in enumerate(lines, 1) if _begins_days(line))
    for number, line in enumerate(lines[start:], start + 1):
        if line.strip() and not line.lstrip().startswith("#"):
            if line[0] not in " \t":
                return
            yield number, line


def _date(text: str, file: Path, line: int) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        fix = "mend the day or the month"
        raise ExemptionFileError(
            [_problem(file, line, f"`{text}`: there is no such day", fix)]
        ) from None


def _problem(file: Path, line: int | None, what: str, fix: str) -> Problem:
    return Problem(Place(shown_path(file), line), what, fix)
