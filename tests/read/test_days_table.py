"""What can be wrong with the table of days, told with its line."""

from pathlib import Path

import pytest

from noticegen.read.days_table import read_days_table

SOUND = """\
first_year: 2026
last_year: 2026
sources:
  act: {short: the Act, title: an Act}
days:
  2026-01-01: {name: New Year's Day, by: act}
  2026-06-15:
    name: a match
    in: [Scotland]
    by: [act]
    proclaimed_on: 2026-02-04
"""


def told(text: str, tmp_path: Path) -> list[str]:
    file = tmp_path / "working-days.yaml"
    file.write_text(text)
    table, problems = read_days_table(file)
    assert (table is None) == bool(problems)
    return [f"{problem.where.line}: {problem.what}" for problem in problems]


def test_a_sound_table_is_read(tmp_path: Path) -> None:
    assert told(SOUND, tmp_path) == []


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("2026-01-01:", "2026-01-03:", "6: `2026-01-03` is a Saturday, which counts in no case"),
        ("2026-01-01:", "2025-01-01:", "6: `2025-01-01` is outside 2026 to 2026"),
        ("2026-01-01:", "2026-07-01:", "7: `2026-06-15` stands after a later day"),
        ("by: act}", "by: acts}", "6: there is no source `acts`"),
        ("2026-02-04", "2026-06-15", "11: `proclaimed_on` is 2026-06-15, which is not before"),
        ("last_year: 2026", "last_year: 2027", "2: 2027 is covered, and no day stands in it"),
        ("Scotland", "Jersey", "9: `Jersey` is not one of the words for `in`"),
        ("    name: a match\n", "", "8: a day off has no `name`"),
    ],
)
def test_each_mistake_has_its_line(old: str, new: str, what: str, tmp_path: Path) -> None:
    (problem,) = told(SOUND.replace(old, new), tmp_path)
    assert problem.startswith(what), problem
