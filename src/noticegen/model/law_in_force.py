"""The law on one day: of each definition the version that applies."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import field

from noticegen.model.citation import Citation
from noticegen.model.dataclass import dataclass
from noticegen.model.law import Exemption, Limb
from noticegen.model.looks_like import LooksLike
from noticegen.model.regime import Regime, RegimeVersion


@dataclass(frozen=True, slots=True)
class LimbInForce:
    """A limb on one day, its named tests put in, and the digest of law and wording."""

    citation: Citation
    limb: Limb
    exemption: Exemption
    digest: str


@dataclass(frozen=True, slots=True)
class StatementsInForce:
    """Statements on one day, and their digest."""

    statements: Mapping[str, str]
    digest: str
    file: str


@dataclass(frozen=True, slots=True)
class LawInForce:
    """One regime on one day.

    `days` says which days the definitions of a limb cover, that one or others, empty if none;
    `looks` what the rules that read an authority's own sentences look for.
    """

    regime: Regime
    version: RegimeVersion
    limbs: Mapping[str, LimbInForce]
    statements: StatementsInForce
    duties: Mapping[str, StatementsInForce]
    day: dt.date
    looks: LooksLike
    days: Callable[[Citation], str] = field(default=lambda _: "", compare=False)

    def limbs_of(self, section: str) -> tuple[LimbInForce, ...]:
        """Give a section's limbs; no other section's definition is read for it."""
        listed = self.version.provisions.get(section, ())
        return tuple(self.limbs[key] for key in listed if key in self.limbs)
