"""What a regime says there is → what is wrong with it."""

from collections.abc import Iterator

from noticegen.model.citation import text_to_citation
from noticegen.model.finding import Problem
from noticegen.model.regime import Regime, RegimeVersion
from noticegen.model.what_exists import entry_to_parts

_FIX = "write them as in `1(a) to (c)`, `2`, `3(a)(i)`, or `no subsections`"


def wrong_provisions(regime: Regime) -> Iterator[Problem]:
    """Report what can't be read, and limbs that are in no list of what exists."""
    for version in regime.versions:
        yield from _unreadable(version)
        for section, limbs in version.provisions.items():
            for index, limb in enumerate(limbs):
                citation = text_to_citation(limb)
                place = version.at("provisions", section)
                if citation is None:
                    what = f"entry {index + 1} of `{section}`, `{limb}`, is no citation"
                    yield Problem(place, what, "write section and parts, as in `s1(2)`")
                elif version.has(citation) is False:
                    what = f"`{limb}` can be relied on, but `exists` has no such provision"
                    yield Problem(place, what, "add it to `exists`, or take it out here")


def _unreadable(version: RegimeVersion) -> Iterator[Problem]:
    for section, entries in version.exists.items():
        for entry in entries:
            if not entry_to_parts(entry):
                what = f"`{entry}` of `{section}` names no subsection or paragraph"
                yield Problem(version.at("exists", section), what, _FIX)
