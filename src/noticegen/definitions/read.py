"""A regime's definitions, as far as they can be read, with what can't be."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from noticegen.errors import ExemptionFileError
from noticegen.model.dataclass import dataclass
from noticegen.model.finding import Problem
from noticegen.model.law import Exemption, Limb, NamedTest
from noticegen.model.regime import Duty, Regime
from noticegen.read.catalogue import Catalogue, open_catalogue
from noticegen.read.whole_limb import days_of_forms, whole_limbs

Definition = Regime | Exemption | Duty | NamedTest


@dataclass(frozen=True, slots=True)
class Definitions:
    """The definitions of one regime that can be read; `catalogue` is `None` if it can't itself."""

    catalogue: Catalogue | None
    regime: Regime | None
    exemptions: tuple[Exemption, ...]
    duties: tuple[Duty, ...]
    tests: Mapping[str, NamedTest]
    problems: tuple[Problem, ...]

    def files(self) -> Iterator[Definition]:
        """Give each file's content: the regime's, its duties', its sections', the tests'."""
        if self.regime:
            yield self.regime
        yield from self.duties
        yield from self.exemptions
        yield from self.tests.values()


def read_definitions(folder: Path, regime: str) -> Definitions:
    """Read what can be read of a regime's definitions, and say all that is wrong with the rest."""
    problems: list[Problem] = []
    try:
        catalogue = open_catalogue(folder, regime)
    except ExemptionFileError as error:
        return Definitions(None, None, (), (), {}, error.problems)
    duties: tuple[Duty, ...] = ()
    exemptions = []
    try:
        duties = catalogue.duties
    except ExemptionFileError as error:
        problems += error.problems
    tests, wrong = catalogue.tests.read_all()
    problems += wrong
    for section in catalogue.sections:
        try:
            exemption = catalogue.exemption(section)
        except ExemptionFileError as error:
            problems += [problem for problem in error.problems if problem not in problems]
        else:
            exemptions += [exemption] if exemption else []
    return Definitions(
        catalogue, catalogue.regime, tuple(exemptions), duties, tests, tuple(problems)
    )


def limbs_of(exemption: Exemption, tests: Mapping[str, NamedTest]) -> Iterator[tuple[str, Limb]]:
    """Give each limb of each version, its tests put in, once for each form that it has had.

    With it stands the first day of that form, `2018-05-25`.
    """
    for version in exemption.versions:
        before: list[Limb] = []
        for day in days_of_forms(version, tests.values()):
            limbs = [w for limb in version.limbs for w in whole_limbs(limb, version, tests, day)]
            yield from ((str(day), limb) for limb in limbs if limb not in before)
            before = limbs
