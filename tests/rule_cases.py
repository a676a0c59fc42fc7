"""The bad and the good case of each rule, `tests/rules/<code>/`, run as their author would.

Beside `bad.yaml` and `good.yaml` lie the files that they name. For a rule that reads the
finished letter, what `without.txt` says is taken out of the bad case's letter, or what
`with.txt` says put in. Whatever wording a case uses counts as approved.
"""

import dataclasses
import datetime as dt
import re
from pathlib import Path

from cases import approvals_of, text_of
from noticegen import pipeline
from noticegen.checks import run_checks, run_letter_checks
from noticegen.checks.letters_of import Finished
from noticegen.model.finding import Finding

RULES = Path(__file__).with_name("rules")
TODAY = dt.date(2026, 11, 25)


def findings_of(code: str, which: str) -> list[Finding]:
    """Give what the checks say of a case, `bad` or `good`, and nobody answers for."""
    folder = RULES / code
    understood = pipeline.understand(
        folder / f"{which}.yaml", today=TODAY, progress=lambda _doing: None
    )
    case = understood.case
    case = dataclasses.replace(case, approvals=approvals_of(case))
    found = list(run_checks(case))
    if code.startswith("letter-"):
        letter = text_of(case)
        found += run_letter_checks(case, Finished("letter.txt", _spoilt(letter, folder, which)))
    return [finding for finding in found if not finding.overridden_by]


def _spoilt(letter: str, folder: Path, which: str) -> str:
    less, more = folder / "without.txt", folder / "with.txt"
    if which == "bad" and less.is_file():
        for line in less.read_text("utf-8").splitlines():
            words = r"\s+".join(map(re.escape, line.split()))
            letter, count = re.subn(words, "", letter, flags=re.IGNORECASE)
            assert count, f"the letter does not say {line!r}"
    if which == "bad" and more.is_file():
        letter += more.read_text("utf-8")
    return letter
