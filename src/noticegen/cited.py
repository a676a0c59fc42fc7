"""`limb` of an entry → the provision that is meant, or what is wrong with it and what to write."""

import re
from collections.abc import Sequence

from noticegen.long_dates import long_date
from noticegen.model.citation import Citation, Joint, text_to_citation
from noticegen.model.finding import Problem
from noticegen.model.law_in_force import LawInForce
from noticegen.model.reliance import RelianceEntry
from noticegen.names_in_messages import in_backticks

NOT_DEFINED = "have it added to the definitions, or write this letter by hand"
"""Not: rely on another; a ground is not chosen for being defined."""
_MANY = 8
_LACKS = {
    Joint.BY_VIRTUE_OF: "it does not say by virtue of which condition it applies",
    Joint.FOR: "it does not say for which purpose",
    Joint.AND: "it is one half of a test, and needs the other",
}
_LISTED = re.compile(r",\s*|\s+or\s+")
_SEPARATE = re.compile(r"\s*(?:,|;|&|\+|/|\band\b)\s*", re.IGNORECASE)


def cite(entry: RelianceEntry, law: LawInForce) -> tuple[Citation | None, Problem | None]:
    """Give the provision that an entry names, or say why there is none."""
    citation = text_to_citation(entry.limb)
    if citation is None:
        what, fix = _no_citation(entry.limb, law)
    elif citation.key in _limbs_of(law):
        return citation, None
    else:
        what, fix = _wrong(citation, entry, law)
    return None, Problem(entry.at("limb"), what, fix)


def not_defined(citation: Citation, entry: RelianceEntry, law: LawInForce) -> Problem:
    """Say that a provision exists, but not what a letter of this day would say of it."""
    days = law.days(citation)
    what = f"{citation} exists, but no definition covers it on {long_date(law.day)}"
    if days:
        what += f"; there is {days}"
    return Problem(entry.at("limb"), what, NOT_DEFINED)


def _limbs_of(law: LawInForce) -> dict[str, Citation]:
    """Give everything that can be relied on, by its key."""
    listed = [key for limbs in law.version.provisions.values() for key in limbs]
    return {key: found for key in listed if (found := text_to_citation(key))}


def _no_citation(limb: str, law: LawInForce) -> tuple[str, str]:
    several = [text_to_citation(part) for part in _SEPARATE.split(limb)]
    if len(several) > 1 and all(several):
        what = f"`{limb}` names several provisions"
        return what, "write an entry of `relied_on` for each, or the one limb that is meant"
    return f"`{limb}` is no provision", f"write it like `{next(iter(law.limbs), 's1(1)')}`"


def _wrong(citation: Citation, entry: RelianceEntry, law: LawInForce) -> tuple[str, str]:
    known, day = law.version.no_provisions, law.day
    for mistake in sorted(known, key=lambda m: m.ended is not None):
        if mistake.means(citation, text_to_citation(mistake.cited), day):
            what = f"{citation} can't be relied on: {' '.join(mistake.what.split())}"
            listed = [f"`{limb}`" for limb in _LISTED.split(mistake.write)]
            return what, f"write {' or '.join(listed)}"
    limbs = _limbs_of(law)
    joined = _joined_otherwise(citation, limbs)
    if joined:
        return f"there is no {citation}", f"write `{joined}`"
    if citation.other and {citation.own.key, citation.other.key} <= limbs.keys():
        return f"{citation} are two limbs", "write an entry of `relied_on` for each"
    if not citation.parts and law.version.provisions.get(citation.section):
        keys = law.version.provisions[citation.section]
        return (
            f"`{entry.limb}` is a whole section",
            f"say which limb: {_which(citation, keys, law)}",
        )
    parts = [key for key, limb in limbs.items() if citation.begins(limb)]
    if parts:
        return _too_short(citation, parts, limbs)
    return _nothing(citation, law)


def _joined_otherwise(citation: Citation, limbs: dict[str, Citation]) -> str:
    """Give the limb that joins the same two provisions, but by another word; or ""."""
    if citation.other is None:
        return ""
    pairs = ((limb.own, limb.other, key) for key, limb in limbs.items())
    wanted = {(citation.own, citation.other), (citation.other, citation.own)}
    return next((key for own, other, key in pairs if (own, other) in wanted), "")


def _too_short(
    citation: Citation, keys: Sequence[str], limbs: dict[str, Citation]
) -> tuple[str, str]:
    """Say what a provision lacks that is a part of limbs, and none itself."""
    joints = {limbs[key].joint for key in keys if limbs[key].own == citation}
    joint = next(iter(joints), None)
    if joint:
        return f"{citation} can't be relied on: {_LACKS[joint]}", _one_of(keys)
    return f"{citation} has limbs of its own", _one_of(keys)


def _nothing(citation: Citation, law: LawInForce) -> tuple[str, str]:
    limbs = law.version.provisions.get(citation.section, ())
    if not limbs:
        known = "sections " + ", ".join(law.version.provisions)
        what = f"{citation} is no provision that allows a refusal"
        return what, f"name a limb of one of {known}"
    if law.version.has(citation):
        return f"nothing can be refused under {citation} by itself", _one_of(limbs)
    return f"there is no {citation}", _one_of(limbs)


def _one_of(keys: Sequence[str]) -> str:
    """Say what to write; of limbs that differ only in what they lean on, one."""
    if len(keys) <= _MANY:
        return f"write one of {in_backticks(keys)}" if len(keys) > 1 else f"write `{keys[0]}`"
    firsts: dict[str, str] = {}
    for key in keys:
        citation = text_to_citation(key)
        firsts.setdefault(citation.own.key if citation else key, key)
    shown = list(firsts.values())[:_MANY]
    return f"write one of {in_backticks(shown)} and so on"


def _which(section: Citation, limbs: Sequence[str], law: LawInForce) -> str:
    """Name the defined limbs of a section; where there are none, say that too."""
    defined = [limb for limb in limbs if limb in law.limbs]
    if defined:
        return _one_of(defined).removeprefix("write one of ").removeprefix("write ")
    more = " and so on" if limbs[2:] else ""
    listed = in_backticks(limbs[:2])
    return f"{listed}{more}; but none of {section} is defined yet: {NOT_DEFINED}"
