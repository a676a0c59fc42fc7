"""Definitions → the law on one day: of each the version that applies."""

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import partial

from noticegen.errors import UnknownLimbError
from noticegen.long_dates import long_date
from noticegen.model.citation import Citation, text_to_citation
from noticegen.model.finding import Problem
from noticegen.model.law import Exemption, ExemptionVersion, NamedTest
from noticegen.model.law_in_force import LawInForce, LimbInForce, StatementsInForce
from noticegen.read.catalogue import Catalogue
from noticegen.read.digest import digest_of
from noticegen.read.whole_limb import in_force, spans_of, whole_limbs


class LimbsOnDay(Mapping[str, LimbInForce]):
    """The limbs in force on a day, by key; a section's are made when one is asked for."""

    def __init__(self, catalogue: Catalogue, day: dt.date) -> None:
        self._catalogue = catalogue
        self._day = day
        self._sections: dict[str, dict[str, LimbInForce]] = {}

    def __getitem__(self, key: str) -> LimbInForce:
        citation = text_to_citation(key)
        if citation is None:
            raise KeyError(key)
        return self._of(citation.section)[key]

    def __iter__(self) -> Iterator[str]:
        for section in self._catalogue.sections:
            yield from self._of(section)

    def __len__(self) -> int:
        return sum(len(self._of(section)) for section in self._catalogue.sections)

    def _of(self, section: str) -> dict[str, LimbInForce]:
        if section not in self._sections:
            exemption = self._catalogue.exemption(section)
            limbs = limbs_on(exemption, self._catalogue.tests, self._day) if exemption else ()
            self._sections[section] = {limb.citation.key: limb for limb in limbs}
        return self._sections[section]


def law_on(catalogue: Catalogue, day: dt.date) -> LawInForce:
    """Give the law as it stood on a day; what has no version for that day is left out.

    Raises:
        UnknownLimbError: the regime itself has no version for that day.
        ExemptionFileError: a duty's definition cannot be used.
    """
    regime = catalogue.regime
    version = in_force(regime.versions, day)
    if version is None:
        what = f"no definition covers {long_date(day)}; there is {spans_of(regime.versions)}"
        place = regime.at("versions")
        raise UnknownLimbError([Problem(place, what, "add a version for that day")])
    duties = {}
    for duty in catalogue.duties:
        dated = in_force(duty.versions, day)
        if dated is not None:
            digest = digest_of(dated.statements)
            duties[dated.cite] = StatementsInForce(dated.statements, digest, duty.at().file)
    said = {"statements": version.statements, "commissioner": version.commissioner}
    statements = StatementsInForce(version.statements, digest_of(said), regime.at().file)
    limbs = LimbsOnDay(catalogue, day)
    days = partial(days_of_limb, catalogue)
    return LawInForce(regime, version, limbs, statements, duties, day, catalogue.looks, days)


def days_of_limb(catalogue: Catalogue, citation: Citation) -> str:
    """Say which days the definitions of a limb cover; empty where there is none."""
    exemption = catalogue.exemption(citation.section)
    if exemption is None:
        return ""
    versions = [
        version
        for version in exemption.versions
        if any(citation == limb.citation for limb in _limbs_of(exemption, version, catalogue.tests))
    ]
    return spans_of(versions) if versions else ""


def limbs_on(
    exemption: Exemption, tests: Mapping[str, NamedTest], day: dt.date
) -> Iterator[LimbInForce]:
    """Give the limbs of a section as they stood on a day, tests and terms put in."""
    version = in_force(exemption.versions, day)
    return _limbs_of(exemption, version, tests, day) if version else iter(())


def _limbs_of(
    exemption: Exemption,
    version: ExemptionVersion,
    tests: Mapping[str, NamedTest],
    day: dt.date | None = None,
) -> Iterator[LimbInForce]:
    """Give the limbs of a version, as they stand on a day, or on its first."""
    for written in version.limbs:
        for limb in whole_limbs(written, version, tests, day or version.in_force_from):
            citation = text_to_citation(limb.key)
            assert citation is not None
            yield LimbInForce(citation, limb, exemption, digest_of(limb))
