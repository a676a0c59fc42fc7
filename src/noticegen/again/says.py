"""A case → what each file that made it says, key by key, as digests.

A file may be written otherwise and say the same; then it makes the same letter.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from noticegen.days_off import days_off
from noticegen.model.case import Case
from noticegen.model.form import Block, keys_of
from noticegen.model.ingredients import Says
from noticegen.model.law import Limb
from noticegen.model.law_in_force import LimbInForce, StatementsInForce
from noticegen.model.time_limits import TimeLimits
from noticegen.paths import data_folder
from noticegen.read.digest import exact_digest_of
from noticegen.read.form import read_file
from noticegen.read.whole_limb import in_force

_NOT_SAID = frozenset(("authority", "in_force_from", "in_force_to", "versions", "sources"))
"""Keys whose files are compared themselves, or of which one version is taken."""
_NOT_SAID_OF_LAW = _NOT_SAID | {"examples", "never_say", "statements"}


def says_of(case: Case, today: dt.date) -> Iterator[Says]:
    """Give what the case, the authority and the definitions say that make its letter."""
    yield Says("case", _parts(case.request, _NOT_SAID), ("case",))
    for number, letter in enumerate(case.request.chain(), 1):
        name = "earlier letter" if number == 1 else f"earlier letter {number}"
        yield Says(name, _parts(letter, _NOT_SAID), (name,))
    yield Says("authority", _parts(case.authority, frozenset()), ("authority",))
    yield from _law(case)
    yield _days(case, today)
    yield Says("looks-like", _parts(case.law.looks, _NOT_SAID), ("exemptions/looks-like.yaml",))
    limits = data_folder("exemptions") / case.law.regime.key.lower() / "time-limits.yaml"
    if limits.is_file():
        stat = limits.stat()
        parts = _limits(limits, stat.st_mtime_ns, stat.st_size)
        yield Says("time-limits", parts, (_name(limits),))


def _law(case: Case) -> Iterator[Says]:
    law = case.law
    home = f"exemptions/{law.regime.key.lower()}"
    file = f"{home}/regime.yaml"
    said = {**_parts(law.regime, _NOT_SAID), **_parts(law.version, _NOT_SAID_OF_LAW)}
    yield Says("regime", said, (file,))
    yield _statements("statements", law.statements, file)
    for cite, duty in law.duties.items():
        yield _statements(cite, duty, f"{home}/{Path(duty.file).name}")
    for key, limb in {r.law.citation.key: r.law for r in case.reliances.values()}.items():
        files = (f"{home}/s{limb.citation.section}.yaml", *_tests_of(limb, law.day))
        parts = {"title of the section": exact_digest_of(limb.exemption.title)}
        yield Says(key, parts | _parts(limb.limb), files, f"the {{plain}} of {limb.citation}")


def _statements(name: str, said: StatementsInForce, file: str) -> Says:
    parts = {key: exact_digest_of(words) for key, words in said.statements.items()}
    return Says(name, parts, (file,), "{keys} of its `statements`")


def _tests_of(limb: LimbInForce, day: dt.date) -> Iterator[str]:
    """Give the files of the named tests that a limb uses."""
    version = in_force(limb.exemption.versions, day)
    for written in version.limbs if version else ():
        if limb.limb.key == written.key or limb.limb.key.startswith(f"{written.key} for "):
            for test in dict.fromkeys(_tests_in(written)):
                yield f"exemptions/tests/{test}.yaml"


def _tests_in(limb: Limb) -> Iterator[str]:
    yield from (question.test for question in limb.questions if question.test)
    if limb.weighed_by:
        yield limb.weighed_by


def _days(case: Case, today: dt.date) -> Says:
    """Give the days off of each year that the case can count into."""
    ends = (today, case.request.issued or today, case.last_day or today)
    parts: dict[str, list[str]] = {}
    for day, proclaimed in days_off().days.items():
        if case.request.received.year - 1 <= day.year <= max(ends).year + 1:
            parts.setdefault(str(day.year), []).append(f"{day} {proclaimed}")
    digests = {year: exact_digest_of(tuple(days)) for year, days in parts.items()}
    return Says("days off", digests, ("exemptions/working-days.yaml",), "the days of {plain}")


@lru_cache(maxsize=4)
def _limits(file: Path, _changed: int, _size: int) -> Mapping[str, str]:
    """Give what the table says; one that can't be used counts for nothing but its name."""
    limits, _ = read_file(file, file.name, TimeLimits)
    return _parts(limits, _NOT_SAID) if limits else {"all": "unreadable"}


def _parts(block: Block, without: frozenset[str] = _NOT_SAID) -> dict[str, str]:
    """Give the digest of each key that says something."""
    keys = [key.name for key in keys_of(type(block)) if key.name not in without]
    said = {name: getattr(block, name) for name in keys}
    return {
        name.removesuffix("_"): exact_digest_of(value)
        for name, value in said.items()
        if value not in (None, (), {})
    }


def _name(file: Path) -> str:
    return f"exemptions/{file.relative_to(data_folder('exemptions')).as_posix()}"
