"""Cases of ten kinds of authority, written in a hurry and not tidied.

`request.first.yaml` is what was typed at first, `first.txt` what is said of it;
`request.yaml` is the same, mended by the messages alone until only approvals are missing.
"""

import datetime as dt
import re
import shutil
from pathlib import Path

import pytest

import noticegen
from noticegen.errors import NoticegenError
from noticegen.model.finding import Finding, Problem

HERE = Path(__file__).parent / "hurried"
CASES = sorted(path.parent for path in HERE.glob("*/*/request.first.yaml"))
TODAY = dt.date(2026, 11, 25)
KINDS = {"police", "council", "hospital", "university", "school", "department"}
KINDS |= {"regulator", "museum", "fire-service", "parish"}


def test_ten_kinds_of_authority_are_there() -> None:
    assert {case.parent.name for case in CASES} == KINDS


def said_of(case: Path) -> list[str]:
    """Give what is said of a case, a line for what and a line for the fix."""
    said: tuple[Finding | Problem, ...]
    try:
        said = noticegen.check(case, today=TODAY)
    except NoticegenError as error:
        said = error.problems
    lines = []
    for each in said:
        what = each.message if isinstance(each, Finding) else each.what
        lines += [f"{each.where.line or 'file'}: {what}", f"  fix: {each.fix}"]
    return [re.sub("sha256:[0-9a-f]+", "sha256:…", line) for line in lines]


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_what_was_typed_at_first_is_told_as_accepted(
    case: Path, tmp_path: Path, accept: bool
) -> None:
    copied = shutil.copytree(case.parent, tmp_path / "authority") / case.name
    said = said_of(copied / "request.first.yaml")
    golden = case / "first.txt"
    if accept:
        golden.write_text("\n".join(said) + "\n", "utf-8")
    assert said == golden.read_text("utf-8").splitlines()
    assert said, "what was typed at first had mistakes"


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_what_was_mended_lacks_approvals_only(case: Path) -> None:
    result = noticegen.render(case / "request.yaml", ["txt"], draft=True, today=TODAY)
    stopping = {finding.rule for finding in result.findings if finding.stops}
    assert stopping == {"not-ready-to-send"}
    letter = result.files()["send/letter.draft.txt"].decode()
    assert "Yours sincerely" in letter
