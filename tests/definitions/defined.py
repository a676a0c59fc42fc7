"""The definitions that are shipped, for tests that name the file and the rule which fail."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

import pytest
from measured import plain_words

from noticegen.definitions.excuses import Excuses
from noticegen.definitions.given import Given
from noticegen.definitions.read import Definition, read_definitions
from noticegen.definitions.rules import Rule
from noticegen.definitions.wording import printers_of, wording_findings
from noticegen.model.finding import Finding
from noticegen.paths import data_folder

FOLDER = data_folder("exemptions")
TODAY = dt.datetime.now(tz=dt.UTC).date()
READ = {
    home.parent.name: read_definitions(FOLDER, home.parent.name)
    for home in sorted(FOLDER.glob("*/regime.yaml"))
}
FILES: dict[str, tuple[Definition, Given]] = {
    file.key: (file, Given(TODAY, plain_words(), definitions))
    for definitions in READ.values()
    for file in definitions.files()
}
"""Every definition by its key, as `foia/s43`, with what the rules are given."""

each_file = pytest.mark.parametrize("key", FILES)


def told(findings: Iterable[Finding]) -> list[str]:
    """Say what must be mended."""
    return [f"{f.where}: {f.message} · {f.fix} [{f.rule}]" for f in findings if f.stops]


def told_by(rule: Rule, key: str) -> list[str]:
    """Say what a rule finds wrong in a file."""
    return told(rule(*FILES[key]))


def wording_told() -> tuple[dict[str, list[str]], list[str]]:
    """Say what is not plain in the words of each file, and which excuses excuse nothing."""
    found: dict[str, list[str]] = {}
    unused: list[str] = []
    for definitions in READ.values():
        excuses = Excuses()
        printers = list(printers_of(definitions))
        for finding in wording_findings(printers, plain_words(), excuses):
            found.setdefault(_resolved(finding.where.file), []).extend(told([finding]))
        unused += told(excuses.findings())
    return found, unused


def _resolved(file: str) -> str:
    return Path(file).resolve().as_posix()


def file_of(key: str) -> str:
    """Give the path of a definition."""
    return _resolved(FILES[key][0].at().file)
