"""`exemptions/` → definitions, each read when it is first asked for.

A definition is checked whole before any of it is used (`definition_mistakes.py`); those of
sections that a case does not cite are not read for it, nor are examples.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from noticegen.errors import ExemptionFileError, UnknownLimbError
from noticegen.model.finding import Problem
from noticegen.model.form import Block
from noticegen.model.law import Exemption, NamedTest
from noticegen.model.looks_like import LooksLike
from noticegen.model.place import Place
from noticegen.model.regime import Duty, Regime
from noticegen.paths import shown_path
from noticegen.read.definition_mistakes import (
    mistakes_of_exemption,
    mistakes_of_test,
    overlaps,
    wrong_key,
)
from noticegen.read.form import read_document
from noticegen.read.like import fill_in_likes
from noticegen.read.opened import written_to_document
from noticegen.read.provisions import wrong_provisions

B = TypeVar("B", bound=Block)
_EXAMPLES = re.compile(r"^examples:.*(?:\n(?:[ #-].*)?(?=\n|\Z))*", re.MULTILINE)


class NamedTests(Mapping[str, NamedTest]):
    """The tests that limbs share, by name, each read when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        self._files = {path.stem: path for path in sorted(folder.glob("*.yaml"))}
        self._read: dict[str, NamedTest] = {}

    def __getitem__(self, name: str) -> NamedTest:
        if name not in self._read:
            path = self._files[name]
            test, problems = _read(path, NamedTest)
            problems += mistakes_of_test(test, path) if test else ()
            if problems or test is None:
                raise ExemptionFileError(problems)
            self._read[name] = test
        return self._read[name]

    def __contains__(self, name: object) -> bool:
        return name in self._files

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)

    def read_all(self) -> tuple[dict[str, NamedTest], list[Problem]]:
        """Give those that can be used, and all that is wrong with the others."""
        found: dict[str, NamedTest] = {}
        problems: list[Problem] = []
        for name in self:
            try:
                found[name] = self[name]
            except ExemptionFileError as error:
                problems += error.problems
        return found, problems


class Catalogue:
    """The definitions of one regime. Whatever reads a file may raise ExemptionFileError."""

    def __init__(self, folder: Path, regime: str, *, with_examples: bool = True) -> None:
        self._folder = folder
        self._home = folder / regime.lower()
        self._with_examples = with_examples
        self._exemptions: dict[str, Exemption] = {}

    @cached_property
    def regime(self) -> Regime:
        """What exists under the regime, and what its letters say."""
        regime, problems = _read(self._home / "regime.yaml", Regime)
        problems += [*overlaps(regime), *wrong_provisions(regime)] if regime else []
        if problems or regime is None:
            raise ExemptionFileError(problems)
        return regime

    @cached_property
    def looks(self) -> LooksLike:
        """What the rules that read an authority's own sentences look for."""
        looks, problems = _read(self._folder / "looks-like.yaml", LooksLike)
        if problems or looks is None:
            raise ExemptionFileError(problems)
        return looks

    @cached_property
    def sections(self) -> tuple[str, ...]:
        """The sections that have a definition, by their numbers: `22A`."""
        files = {path.stem for path in self._home.glob("s*.yaml")}
        numbers = (stem[1:] for stem in files - set(self.regime.duties))
        return tuple(sorted(numbers, key=_by_number))

    @cached_property
    def tests(self) -> NamedTests:
        """The tests that limbs share, by name."""
        return NamedTests(self._folder / "tests")

    @cached_property
    def duties(self) -> tuple[Duty, ...]:
        """The duties that are no exemptions."""
        found, problems = [], []
        for name in self.regime.duties:
            path = self._home / f"{name}.yaml"
            duty, wrong = _read(path, Duty)
            problems += [*wrong, *((*wrong_key(duty, path), *overlaps(duty)) if duty else ())]
            found += [duty] if duty else []
        if problems:
            raise ExemptionFileError(problems)
        return tuple(found)

    def exemption(self, section: str) -> Exemption | None:
        """Give the definition of a section, by its number; `None` where there is none."""
        if section not in self.sections:
            return None
        if section not in self._exemptions:
            path = self._home / f"s{section}.yaml"
            exemption, problems = _read(path, Exemption, with_examples=self._with_examples)
            if exemption and not problems:
                problems = list(mistakes_of_exemption(exemption, path, self.tests))
            if problems or exemption is None:
                raise ExemptionFileError(problems)
            self._exemptions[section] = exemption
        return self._exemptions[section]

    @property
    def exemptions(self) -> tuple[Exemption, ...]:
        """Every section's definition, in the order of the Act.

        Raises:
            ExemptionFileError: some cannot be used; all problems of all files are given.
        """
        found: list[Exemption] = []
        problems: list[Problem] = []
        for section in self.sections:
            try:
                exemption = self.exemption(section)
            except ExemptionFileError as error:
                problems += error.problems
            else:
                found += [exemption] if exemption else []
        if problems:
            raise ExemptionFileError(problems)
        return tuple(found)


def open_catalogue(folder: Path, regime: str, *, with_examples: bool = True) -> Catalogue:
    """Open the definitions of a regime; a case needs no examples.

    Raises:
        ExemptionFileError: what the regime itself says cannot be used.
        UnknownLimbError: there is no such regime.
    """
    known = sorted(p.parent.name.upper() for p in folder.glob("*/regime.yaml"))
    if regime.upper() not in known:
        what = f"`regime: {regime}` is not defined"
        fix = f"write one of {', '.join(f'`{k}`' for k in known)}"
        place = Place(shown_path(folder / regime.lower() / "regime.yaml"))
        raise UnknownLimbError([Problem(place, what, fix)])
    catalogue = Catalogue(folder, regime, with_examples=with_examples)
    assert catalogue.regime
    return catalogue


def read_catalogue(folder: Path, regime: str) -> Catalogue:
    """Read every definition of a regime.

    Raises:
        ExemptionFileError: some cannot be used; all problems of all files are given.
        UnknownLimbError: there is no such regime.
    """
    catalogue = open_catalogue(folder, regime)
    _, problems = catalogue.tests.read_all()
    for kind in ("duties", "exemptions"):
        try:
            getattr(catalogue, kind)
        except ExemptionFileError as error:
            problems += [p for p in error.problems if p not in problems]
    if problems:
        raise ExemptionFileError(problems)
    return catalogue


def _read(
    path: Path, block: type[B], *, with_examples: bool = True
) -> tuple[B | None, list[Problem]]:
    shown = shown_path(path)
    document, problems = written_to_document(path, shown, None if with_examples else _EXAMPLES)
    if document is None:
        return None, problems
    node, problems = fill_in_likes(document.node, shown)
    if problems:
        return None, problems
    return read_document(document.with_node(node), shown, block)


def _by_number(section: str) -> tuple[int, str]:
    digits = section.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return int(digits) if digits.isdecimal() else 0, section
