"""Small chains of letters, each made from the YAML that a caseworker would write."""

import dataclasses
import re
from pathlib import Path
from textwrap import dedent

from cases import AUTHORITY, REST, TODAY, WEIGHED, approvals_of, law, read
from noticegen.model.authority import Approvals, Authority
from noticegen.model.case import Case
from noticegen.read.request import read_request
from noticegen.resolve import decision_day, resolve

PUT_OFF = """
kind: extension
issued: 2026-09-28
items:
  - number: 1
    asks: When was the work done?
    outcome: disclosed
    answer: In May 2026.
  - number: 2
    asks: The price in each bid.
    outcome: decision pending
    under: bidders
relied_on:
  bidders:
    limb: s43(2)
    likelihood: would be likely to
    answers:
      whose_interests: The five bidders'. Four of them objected in writing.
      causal_link: A rival who knew these prices could undercut the next bid by pence.
      how_likely: The next tender opens in January 2027.
    public_interest_test:
      decision_expected_by: 2026-10-27
"""
"""An extension: its first item is answered, its second waits."""

DECIDED = f"""
issued: 2026-10-22
items:
  - number: 2
    outcome: withheld
    under: bidders
relied_on:
  bidders:
{WEIGHED}"""
"""The second notice."""

REPLIED = """
issued: 2026-09-24
items:
  - number: 1
    asks: When was the work done?
    outcome: disclosed
    answer: In May 2026.
  - number: 2
    asks: Who laid the surface?
    outcome: not held
    searched: The works office looked in the contract file.
"""

REVIEWED = """
kind: internal review
issued: 2026-11-02
review:
  requested: 2026-10-12
  reviewer: The Director of Parks, who took no part in the reply.
  points:
    - raised: Somebody must know who laid it.
      item: 2
      conclusion: upheld
      because: The depot's day book says so.
      put_right: The day book is now kept with the contract file.
    - raised: You took longer than you should.
      conclusion: not upheld
      because: The reply was sent on the seventeenth working day.
items:
  - number: 1
    outcome: disclosed
    answer: In May 2026.
  - number: 2
    outcome: disclosed
    answer: Wexmoor Paving laid it.
"""


def chained(folder: Path, *letters: str, authority: str = AUTHORITY) -> Case:
    """Resolve the last of several letters, each of which continues the one before.

    What the first needs and does not say is added below its own lines.
    """
    for count, text in enumerate(letters):
        lines = [dedent(text).rstrip("\n")]
        if count:
            lines.append(f"continues: letter-{count - 1}.yaml")
        else:
            lines += [f"{k}: {v}" for k, v in REST.items() if not re.search(f"(?m)^{k}:", text)]
        (folder / f"letter-{count}.yaml").write_text("\n".join(lines) + "\n", "utf-8")
    request = read_request(folder / f"letter-{len(letters) - 1}.yaml")
    case = resolve(
        request,
        read(authority, Authority, "authority.yaml"),
        Approvals(),
        law(decision_day(request, TODAY)),
    )
    return dataclasses.replace(case, approvals=approvals_of(case))


def shown_name(said: str) -> str:
    """Give a finding without the folder of its file."""
    return re.sub(r"^\S*/", "", said)
