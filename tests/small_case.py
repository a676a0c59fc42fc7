"""A small case in a folder of its own: everything that a release needs, nobody in it real."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

import noticegen
from noticegen.paths import data_folder
from noticegen.read.catalogue import read_catalogue
from noticegen.read.in_force import law_on

AUTHORITY = """\
name: Wexcombe Borough Council
address: |
  Town Hall
  Wexcombe
internal_review:
  offered: yes
  write_to: review@wexcombe.example
  ask_within: 40 working days
  reply_within: 20 working days
"""

REQUEST = """\
reference: WBC-77
applicant: Mx Tarrow
received: 2026-09-01
issued: 2026-09-24
items:
  - number: 1
    asks: The complaints about allotments, by kind, with who complained and when.
    outcome: partly disclosed
    answer: The file gives the kind of each.
    attached: complaints
    withholds: complainants
withheld:
  complainants:
    what: the complainants' names, numbers, dates and what they wrote
    under: people
relied_on:
  people:
    limb: s40(2) by virtue of s40(3A)(a)
    answers:
      personal_data: Yes. A name says who complained.
      own_data: No. The applicant never complained.
      confirming_would_breach: No. The request is about all complaints.
      special_category_data: No. Nothing of the kind is in them.
      criminal_offence_data: No. They are about weeds and water.
      consent: No. Nobody was asked.
      legitimate_interest: Yes. Neighbours want to know that complaints are looked at.
      necessary: No. The number of each kind shows that as well.
attachments:
  complaints:
    title: Complaints about allotments
    source: complaints.csv
    columns:
      Complainant: {withholds: complainants, holds: person}
      Plot holder number: {withholds: complainants, holds: identifier}
      Born: {withholds: complainants, holds: date}
      What they wrote: {withholds: complainants, holds: text}
      Kind: keep
    not_identifying_because: Each kind has many complaints, from all over the borough.
"""

NEEDLES = {
    "name": "Brunhilda Cogglesworth",
    "identifier": "PLT-448213",
    "full date": "17 March 1961",
    "free text": "the nettles by the third shed are taller than my grandson",
}
KINDS = ("Weeds", "Water", "Noise")


def data(rows: int = 30) -> str:
    """Give the source: the first row holds the needles."""
    lines = ["Complainant,Plot holder number,Born,What they wrote,Kind"]
    first = (NEEDLES["name"], NEEDLES["identifier"], "1961-03-17", NEEDLES["free text"])
    lines.append(",".join((*first, KINDS[0])))
    lines += [
        f"Egbert Plimsole-{chr(65 + n % 26)}arrow,PLT-{550000 + 137 * n},"
        f"19{50 + n}-06-{n % 27 + 1:02},the gate {n} was left open all of last week,"
        f"{KINDS[n % 3]}"
        for n in range(1, rows)
    ]
    return "\n".join(lines) + "\n"


def approvals() -> str:
    """Give approvals of all that is defined, as it is now."""
    law = law_on(read_catalogue(data_folder("exemptions"), "FOIA"), dt.date(2026, 9, 24))
    digests = {"statements": law.statements.digest}
    digests |= {cite: duty.digest for cite, duty in law.duties.items()}
    digests |= {key: limb.digest for key, limb in law.limbs.items()}
    entry = "  - {{limb: {}, digest: '{}', name: Ida Quill, role: Solicitor, date: 2026-09-01}}\n"
    return "approvals:\n" + "".join(entry.format(k, d) for k, d in digests.items())


def write_case(folder: Path, request: str = REQUEST, authority: str = AUTHORITY) -> Path:
    """Write the case, and give its file."""
    (folder / "authority.yaml").write_text(authority, "utf-8")
    (folder / "approvals.yaml").write_text(approvals(), "utf-8")
    (folder / "complaints.csv").write_text(data(), "utf-8")
    case = folder / "request.yaml"
    case.write_text(request, "utf-8")
    return case


def make_release(
    case: Path,
    out: Path,
    formats: Iterable[noticegen.Format] = (noticegen.Format.DOCX, noticegen.Format.PDF),
    *,
    draft: bool = False,
    replace: bool = False,
) -> noticegen.Release:
    """Make the release of a case, and write it to a folder."""
    return noticegen.render(case, formats, draft=draft).write(out, replace=replace)
