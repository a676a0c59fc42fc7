"""What counting goes by, beside the definitions: the days, and the periods of each regime."""

from pathlib import Path

from noticegen.model.finding import Problem
from noticegen.model.time_limits import TimeLimits
from noticegen.model.working_days import WorkingDays
from noticegen.paths import shown_path
from noticegen.read.days_table import read_days_table
from noticegen.read.form import read_file

Table = WorkingDays | TimeLimits


def read_tables(folder: Path) -> tuple[list[Table], list[Problem]]:
    """Read the tables that lie in a folder of definitions; say what is wrong with them."""
    found: list[Table] = []
    problems: list[Problem] = []
    days = folder / "working-days.yaml"
    if days.is_file():
        table, wrong = read_days_table(days)
        problems += wrong
        found += [table] if table else []
    for file in sorted(folder.glob("*/time-limits.yaml")):
        limits, wrong = read_file(file, shown_path(file), TimeLimits)
        problems += wrong
        found += [limits] if limits else []
    return found, problems
