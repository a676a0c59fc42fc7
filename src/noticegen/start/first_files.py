"""Law and a day → the text of a case file, and of what lies beside it, to be filled in."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from string import Template

from noticegen.law_entry import reliance_lines
from noticegen.model.choices import Outcome
from noticegen.model.law_in_force import LimbInForce
from noticegen.paths import data_folder

CASE_FILE = "request.yaml"
_FILES = Path(__file__).parent / "files"
_SCHEMAS = {
    "authority.yaml": "authority.json",
    "approvals.yaml": "approvals.json",
    CASE_FILE: "case-file.json",
}
_GIVEN = """\
  - number: 1
    asks: |
      …
    outcome: disclosed
    answer: |
      …
"""
_REFUSED = """\
  - number: {number}
    asks: |
      …
    outcome: {outcome}
    under: {name}
"""
_HELD = """\
    # Is it held? Take the # off one of them; it may be that finding out costs too much.
    # held: all
    # held: some
    # held: not known
"""
_NOTHING_RELIED_ON = """\
# Why something is refused, in an entry for each argument. `noticegen exemptions list` says
# what can be relied on, and `noticegen exemptions show LIMB --questions` prints the entry.
"""
_RELIED_ON = """\
# Why something is refused. Answer the questions in their order; one that begins
# `Yes. / No.` takes one of the two words, and then your reason. Where an answer settles the
# matter, take the later ones out.
relied_on:
"""


def folder_files() -> Mapping[str, str]:
    """Give the files of a working folder, by their names in it."""
    texts = {name: _filled_in(name) for name in ("authority.yaml", "approvals.yaml", "README.md")}
    return {**texts, f"first-case/{CASE_FILE}": case_text((), None)}


def case_text(limbs: Sequence[LimbInForce], received: dt.date | None) -> str:
    """Give a case file that refuses an item under each limb; without limbs, one that gives."""
    names = _names(limbs)
    items = [
        _REFUSED.format(number=number, name=name, outcome=limb.limb.refuses_as.value)
        + (_HELD if limb.limb.refuses_as is Outcome.OVER_COST_LIMIT else "")
        for number, (name, limb) in enumerate(zip(names, limbs, strict=True), 1)
    ]
    entries = [
        "\n".join(reliance_lines(limb, name)) + "\n"
        for name, limb in zip(names, limbs, strict=True)
    ]
    return _filled_in(
        CASE_FILE,
        received=received.isoformat() if received else "…",
        items="\n".join(items) or _GIVEN,
        relied_on=_RELIED_ON + "\n".join(entries) if limbs else _NOTHING_RELIED_ON,
        name=names[0] if names else "why",
    )


def _filled_in(name: str, /, **values: str) -> str:
    """Fill in a file's marks; an editor finds the schema at the address in its first line."""
    template = Template((_FILES / name).read_text("utf-8"))
    if name in _SCHEMAS:
        schema = data_folder("exemptions") / "schemas" / _SCHEMAS[name]
        values["schema"] = schema.resolve().as_uri()
    return template.substitute(values)


def _names(limbs: Sequence[LimbInForce]) -> list[str]:
    """Give each limb an id in its own words, `s43-2`, and no two the same."""
    names: list[str] = []
    for limb in limbs:
        citation = limb.citation
        words = (f"s{citation.section}", *citation.parts)
        name = re.sub(r"[^a-z0-9]+", "-", "-".join(words).lower())
        taken = sum(known == name or known.startswith(f"{name}-and-") for known in names)
        names.append(f"{name}-and-{taken + 1}" if taken else name)
    return names
