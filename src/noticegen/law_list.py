"""What is defined on a day: a line for each limb, and a record of each for programs."""

from collections.abc import Iterable, Iterator
from typing import Any

from noticegen.model.citation import Citation
from noticegen.model.law import ExemptionVersion
from noticegen.model.law_in_force import LawInForce, LimbInForce
from noticegen.names_in_messages import in_backticks
from noticegen.read.whole_limb import in_force


def list_lines(limbs: Iterable[LimbInForce]) -> Iterator[str]:
    """Give a line for each limb: its key, its status, what it protects."""
    listed = list(limbs)
    width = max((len(limb.citation.key) for limb in listed), default=0)
    for limb in listed:
        marks = " (contested)" if limb.limb.contested else ""
        key, status = limb.citation.key.ljust(width), limb.limb.status.value
        yield f"{key}  {status:12}  {limb.limb.title}{marks}"


def section_lines(limbs: Iterable[LimbInForce]) -> Iterator[str]:
    """Give the limbs of a section shortly, and how to see one of them."""
    listed = list(limbs)
    exemption = listed[0].exemption
    yield f"Section {listed[0].citation.section}: {exemption.title}"
    yield ""
    yield from list_lines(listed)
    yield ""
    yield f'To see one: noticegen exemptions show "{listed[0].citation.key}"'


def what_to_name(law: LawInForce, citation: Citation | None) -> str:
    """Say what can be named instead of what is not defined: the section's limbs, or sections."""
    limbs = [limb.citation for limb in law.limbs.values()]
    near = [c.key for c in limbs if citation and c.section == citation.section]
    if near:
        return f"write one of {in_backticks(near)}"
    sections = dict.fromkeys(f"s{c.section}" for c in limbs)
    return f"write a limb, or a section: {in_backticks(sections)}"


def limb_records(law: LawInForce) -> list[dict[str, Any]]:
    """Give what programs need to know of each limb; exemptions/schemas/limbs.json says what."""
    return [_record(limb, law) for limb in law.limbs.values()]


def _record(found: LimbInForce, law: LawInForce) -> dict[str, Any]:
    limb, version = found.limb, version_of(found, law)
    last = version.in_force_to
    return {
        "key": found.citation.key,
        "cite": str(found.citation),
        "section": found.citation.section,
        "title": limb.title,
        "status": limb.status.value,
        "in_force": {"from": str(version.in_force_from), "to": str(last) if last else None},
        "contested": " ".join(limb.contested.split()) if limb.contested else None,
        "neither_confirm_nor_deny": limb.neither_confirm_nor_deny,
        "refuses_as": limb.refuses_as.value,
        "harm_test": limb.harm_test,
    }


def version_of(found: LimbInForce, law: LawInForce) -> ExemptionVersion:
    """Give the version that a limb in force belongs to."""
    version = in_force(found.exemption.versions, law.day)
    assert version is not None
    return version
