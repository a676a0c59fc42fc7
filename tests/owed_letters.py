"""Small letters of every kind, final and without fault, for tests that take them apart."""

import tempfile
from functools import cache
from pathlib import Path

from cases import AUTHORITY, BIDDERS, CONSIDERED, GIVEN, LICENSED, REFUSED, STAFF, case_of
from chains import DECIDED, PUT_OFF, REPLIED, REVIEWED, chained
from noticegen.model.case import Case
from other_letters import ACKNOWLEDGED, ANSWERED, ASKED, ASKED_BACK, CORRECTED, LED_ON, SLIP, WARNED
from outcome_cases import LIMITED, NEITHER_NOR, TOO_DEAR

NO_REVIEW = AUTHORITY.replace("offered: yes", "offered: no")

PARTLY = f"""
their_reference: OV/3
items:
  - number: 1
    asks: The prices, and who checked them, as a spreadsheet.
    outcome: partly disclosed
    withholds: [names, prices]
    list:
      - Wexmoor Paving bid first.
      - Saltmere Surfaces bid second.
    tables:
      - title: Bids by month
        rows: |
          Month | Bids
          May | 1,318
          June | 2,044
  - number: 2
    asks: The rules for such bids.
    outcome: disclosed
    answer: They are published.
    links:
      - {{title: Rules for bids, address: 'https://www.wexmoor.example/rules-for-bids'}}
  - number: 3
    asks: How many slides were there?
    outcome: not applicable
    because: Nothing with a slide was ever laid there.
  - {{number: 4, asks: How many bids came?, outcome: disclosed, answer: There were five.}}
  - {{number: 5, asks: And by 1 May?, see: 4}}
preferred_form: a spreadsheet
other_form_because: The tender papers are scans, and hold no figures that a spreadsheet could take.
advice:
  text: The auditor's report on the tender is public from January.
withheld:
  names: {{what: the names of those who checked them, under: staff}}
  prices: {{what: the price of each bid, under: bidders}}
relied_on:{STAFF}{BIDDERS}"""

LATER = """
kind: later disclosure
issued: 2026-10-30
items:
  - {number: 1, outcome: disclosed, answer: The lowest bid was that of Wexmoor Paving.}
"""

UPHELD = f"""
kind: internal review
issued: 2026-11-02
review:
  requested: 2026-10-12
  reviewer: The Director of Parks, who took no part in the reply.
  points:
    - raised: The prices are old by now.
      conclusion: not upheld
      because: They are those of this year's bids.
items:
  - number: 1
    outcome: withheld
    under: bidders
relied_on:{BIDDERS}"""

ENACTED = """
items:
  - asks: The return that each shop made.
    outcome: withheld
    under: returns
relied_on:
  returns:
    limb: s44(1)(a)
    enactment: {act: Statistics of Trade Act 1947, provision: section 9}
    answers:
      why_prohibited: That section forbids us to pass on a single undertaking's return.
      exception_applies: No. No undertaking agreed, and nobody is being prosecuted.
"""

CONSIDERED_AND_GIVEN = f"""
items:
  - {{asks: The lowest bid., outcome: disclosed, answer: It was low., considered: outbid}}
relied_on:{CONSIDERED}"""

_KINDS: dict[str, tuple[str, str]] = {
    "given": (GIVEN, AUTHORITY),
    "refused": (REFUSED, LICENSED),
    "refused, no review": (REFUSED, NO_REVIEW),
    "partly given": (PARTLY, LICENSED),
    "considered and given": (CONSIDERED_AND_GIVEN, AUTHORITY),
    "neither": (NEITHER_NOR, LIMITED),
    "cost": (TOO_DEAR, LIMITED),
    "vexatious": (WARNED, AUTHORITY),
    "forbidden": (ENACTED, AUTHORITY),
    "acknowledgement": (ACKNOWLEDGED, AUTHORITY),
    "clarification": (ASKED_BACK, AUTHORITY),
    "fees notice": (ASKED + "issued: 2026-09-24\n", AUTHORITY),
    "transfer": (LED_ON, AUTHORITY),
}
_CHAINS = {
    "extension": (PUT_OFF,),
    "decision": (PUT_OFF, DECIDED),
    "review": (REPLIED, REVIEWED),
    "review that refuses": (REFUSED + "issued: 2026-09-24\n", UPHELD),
    "correction": (ANSWERED, CORRECTED),
    "correction of a slip": (ANSWERED, SLIP),
    "later disclosure": (REFUSED + "issued: 2026-09-24\n", LATER),
}
LETTERS = (*_KINDS, *_CHAINS)


@cache
def letter_case(name: str) -> Case:
    """Give the case of a letter by its name, its wordings approved."""
    if name in _KINDS:
        return case_of(*_KINDS[name])
    with tempfile.TemporaryDirectory() as folder:
        return chained(Path(folder), *_CHAINS[name])
