"""Every limb that is defined, in each period in which nothing about it changes."""

import datetime as dt
import itertools
from collections.abc import Iterator
from typing import NamedTuple

from noticegen.model.law import Exemption, Limb
from noticegen.paths import data_folder
from noticegen.read.catalogue import Catalogue, read_catalogue
from noticegen.read.in_force import law_on, limbs_on

CATALOGUES = {
    home.parent.name: read_catalogue(home.parent.parent, home.parent.name)
    for home in sorted(data_folder("exemptions").glob("*/regime.yaml"))
}


class LimbInTime(NamedTuple):
    """A limb, its named tests put in, with the first and the last day on which it is so."""

    name: str
    catalogue: Catalogue
    exemption: Exemption
    limb: Limb
    first: dt.date
    last: dt.date


def periods(catalogue: Catalogue, exemption: Exemption) -> Iterator[tuple[dt.date, dt.date]]:
    """Give the first and last day of each period in which neither section nor tests change."""
    limbs = [limb for version in exemption.versions for limb in version.limbs]
    used = {q.test for limb in limbs for q in limb.questions} | {limb.weighed_by for limb in limbs}
    tests = [version for name in used if name for version in catalogue.tests[name].versions]
    firsts = {version.in_force_from for version in exemption.versions}
    firsts |= {version.in_force_from for version in tests}
    days = sorted(day for day in firsts if day >= exemption.versions[0].in_force_from)
    for first, following in itertools.zip_longest(days, days[1:]):
        yield first, following - dt.timedelta(days=1) if following else dt.date.max


def limbs_in_time() -> Iterator[LimbInTime]:
    """Give each limb in each of its periods."""
    for name, catalogue in CATALOGUES.items():
        for exemption in catalogue.exemptions:
            for first, last in periods(catalogue, exemption):
                law = law_on(catalogue, first)
                for found in limbs_on(exemption, catalogue.tests, first):
                    key = found.citation.key
                    assert law.limbs[key].digest == found.digest
                    shown = f"{name} {key} {first}"
                    yield LimbInTime(shown, catalogue, exemption, found.limb, first, last)


LIMBS = list(limbs_in_time())
