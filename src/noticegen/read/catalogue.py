"""`exemptions/` → the law in force on one day.

A definition is checked whole before any of it is used: its key is its file's name,
its versions do not overlap, its questions refer to questions asked before.
"""

import dataclasses
import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any, Protocol, TypeVar

from noticegen.errors import ExemptionFileError, UnknownLimbError
from noticegen.long_dates import long_date
from noticegen.model.citation import text_to_citation
from noticegen.model.finding import Problem
from noticegen.model.form import Block, keys_of
from noticegen.model.law import Exemption, Limb, NamedTest, Question
from noticegen.model.law_in_force import LawInForce, LimbInForce, StatementsInForce
from noticegen.model.place import Place
from noticegen.model.regime import Duty, Regime
from noticegen.names_in_messages import in_backticks
from noticegen.paths import shown_path
from noticegen.read.form import read_file

B = TypeVar("B", bound=Block)


class _Dated(Protocol):
    @property
    def in_force_from(self) -> dt.date: ...
    @property
    def in_force_to(self) -> dt.date | None: ...


V = TypeVar("V", bound=_Dated)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All definitions of one regime, as their files say them."""

    regime: Regime
    exemptions: tuple[Exemption, ...]
    duties: tuple[Duty, ...]
    tests: Mapping[str, NamedTest]


def read_catalogue(folder: Path, regime: str) -> Catalogue:
    """Read every definition of a regime.

    Raises:
        ExemptionFileError: some cannot be used; all problems of all files are given.
        UnknownLimbError: there is no such regime.
    """
    home = folder / regime.lower()
    known = sorted(p.parent.name.upper() for p in folder.glob("*/regime.yaml"))
    if regime.upper() not in known:
        what = f"`regime: {regime}` is not defined"
        fix = f"write one of {', '.join(f'`{k}`' for k in known)}"
        raise UnknownLimbError([Problem(Place(shown_path(home / "regime.yaml")), what, fix)])
    problems: list[Problem] = []
    found = _read(home / "regime.yaml", Regime, problems)
    if found is None:
        raise ExemptionFileError(problems)
    tests = [_read(p, NamedTest, problems) for p in sorted((folder / "tests").glob("*.yaml"))]
    exemptions, duty_files = [], []
    for path in sorted(home.glob("s*.yaml")):
        if path.stem in found.duties:
            duty_files.append(_read(path, Duty, problems))
        else:
            exemptions.append(_read(path, Exemption, problems))
    if problems:
        raise ExemptionFileError(problems)
    catalogue = Catalogue(
        found,
        tuple(e for e in exemptions if e),
        tuple(d for d in duty_files if d),
        {t.key: t for t in tests if t},
    )
    problems = [
        *_wrong_keys(home, folder, catalogue),
        *_overlaps(catalogue),
        *_wrong_questions(catalogue),
    ]
    if problems:
        raise ExemptionFileError(problems)
    return catalogue


def law_on(catalogue: Catalogue, day: dt.date) -> LawInForce:
    """Give the law as it stood on a day; what has no version for that day is left out.

    Raises:
        UnknownLimbError: the regime itself has no version for that day.
    """
    version = _in_force(catalogue.regime.versions, day)
    if version is None:
        first = min(v.in_force_from for v in catalogue.regime.versions)
        what = f"no definition covers {long_date(day)}; the earliest begins on {long_date(first)}"
        place = catalogue.regime.at("versions")
        raise UnknownLimbError([Problem(place, what, "add a version for that day")])
    limbs: dict[str, LimbInForce] = {}
    for exemption in catalogue.exemptions:
        for limb in _limbs_on(exemption, day):
            whole = dataclasses.replace(
                limb, questions=tuple(_flat(limb.questions, catalogue.tests, day))
            )
            citation = text_to_citation(limb.key)
            assert citation is not None
            limbs[citation.key] = LimbInForce(citation, whole, exemption, digest_of(whole))
    duties = {}
    for duty in catalogue.duties:
        dated = _in_force(duty.versions, day)
        if dated is not None:
            digest = digest_of(dated.statements)
            duties[dated.cite] = StatementsInForce(dated.statements, digest, duty.at().file)
    said = {"statements": version.statements, "commissioner": version.commissioner}
    statements = StatementsInForce(version.statements, digest_of(said), catalogue.regime.at().file)
    return LawInForce(catalogue.regime, version, limbs, statements, duties, day)


def digest_of(value: object) -> str:
    """Give the digest of law and wording; places, sources and layout don't count."""
    text = json.dumps(_plain(value), ensure_ascii=False, sort_keys=True)
    return "sha256:" + hashlib.sha256(text.encode()).hexdigest()


def _plain(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, Block):
        said = {key: getattr(value, key.name) for key in keys_of(type(value))}
        # what is left out doesn't count, so that a new key changes no digest
        return {k.name: _plain(v) for k, v in said.items() if v not in (None, (), {}, k.default)}
    if isinstance(value, Mapping):
        return {str(_plain(k)): _plain(v) for k, v in value.items()}
    if isinstance(value, tuple):
        return [_plain(v) for v in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, str):
        return " ".join(value.split())
    return str(value) if isinstance(value, dt.date) else value


def _read(path: Path, block: type[B], problems: list[Problem]) -> B | None:
    found, wrong = read_file(path, shown_path(path), block)
    problems += wrong
    return found


def _in_force(versions: Iterable[V], day: dt.date) -> V | None:
    for version in versions:
        if version.in_force_from <= day <= (version.in_force_to or dt.date.max):
            return version
    return None


def _limbs_on(exemption: Exemption, day: dt.date) -> tuple[Limb, ...]:
    version = _in_force(exemption.versions, day)
    return version.limbs if version else ()


def _flat(
    questions: Iterable[Question], tests: Mapping[str, NamedTest], day: dt.date
) -> Iterator[Question]:
    """Put the questions of named tests where the limb asks them."""
    for question in questions:
        if question.test is None:
            yield question
            continue
        version = _in_force(tests[question.test].versions, day)
        if version is not None:
            yield from version.questions


def _wrong_keys(home: Path, folder: Path, catalogue: Catalogue) -> Iterator[Problem]:
    files: tuple[Exemption | Duty, ...] = (*catalogue.exemptions, *catalogue.duties)
    for file in files:
        stem = Path(file.at().file).stem
        expected = f"{home.name}/{stem}"
        if file.key != expected:
            what = f"`key` is `{file.key}`, but the file is {expected}.yaml"
            yield Problem(file.at("key"), what, f"write `{expected}`")
    for test in catalogue.tests.values():
        stem = Path(test.at().file).stem
        if test.key != stem:
            what = f"`key` is `{test.key}`, but the file is {folder.name}/tests/{stem}.yaml"
            yield Problem(test.at("key"), what, f"write `{stem}`")
    for exemption in catalogue.exemptions:
        for version in exemption.versions:
            for limb in version.limbs:
                if text_to_citation(limb.key) is None:
                    what = f"`{limb.key}` is no citation"
                    yield Problem(limb.at("key"), what, "write section and parts, as in `s1(2)`")


def _overlaps(catalogue: Catalogue) -> Iterator[Problem]:
    files: tuple[Regime | Exemption | Duty | NamedTest, ...] = (
        catalogue.regime,
        *catalogue.exemptions,
        *catalogue.duties,
        *catalogue.tests.values(),
    )
    for file in files:
        ended: dt.date | None = dt.date.min
        for version in file.versions:
            if ended is None or version.in_force_from <= ended:
                what = "this version begins before the one above it has ended"
                fix = "put the oldest first, and give each but the last its `in_force_to`"
                yield Problem(version.at("in_force_from"), what, fix)
            ended = version.in_force_to


def _wrong_questions(catalogue: Catalogue) -> Iterator[Problem]:
    """Report questions and endings that name what is not asked before them."""
    for exemption in catalogue.exemptions:
        for version in exemption.versions:
            for limb in version.limbs:
                yield from _wrong_in_limb(limb, catalogue.tests, version.in_force_from)


def _wrong_in_limb(limb: Limb, tests: Mapping[str, NamedTest], day: dt.date) -> Iterator[Problem]:
    for question in limb.questions:
        if question.test is not None and question.test not in tests:
            known = in_backticks(tests)
            what = f"there is no test `{question.test}`"
            yield Problem(question.at("test"), what, f"write one of {known}")
            return
    asked: set[str] = set()
    for question in _flat(limb.questions, tests, day):
        if question.key is None or question.asks is None:
            yield Problem(question.at(), "a question has no `key` or no `asks`", "add both")
            continue
        if question.key in asked:
            what = f"`{question.key}` is asked twice in one test"
            yield Problem(question.at(), what, "give one of the two another `key`")
        later = [name for c in question.asked_when for name in c if name not in asked]
        asked.add(question.key)
        looks_at = [*question.printed_when, *(end.when for end in question.ends)]
        later += [name for condition in looks_at for name in condition if name not in asked]
        for name in later:
            what = f"`{question.key}` looks at `{name}`, which is not asked before it"
            yield Problem(question.at(), what, "name a question that stands above this one")
