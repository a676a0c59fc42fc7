"""Cases for outcomes other than given and withheld, of an authority with a cost limit."""

from cases import AUTHORITY, case_of, told
from noticegen.model.case import Case

LIMITED = f"{AUTHORITY}    cost_limit: 450\n"

UNANNOUNCED = """
  unannounced:
    limb: s31(3)
    likelihood: would be likely to
    answers:
      matters: The prevention or detection of crime, section 31(1)(a).
      causal_link: Answers to one request after another show when nobody is watching.
      how_likely: Three such requests came this year.
    public_interest_test:
      for_disclosure:
        - Knowing whether drones fly unannounced would inform debate.
      for_maintaining:
        - Offenders could time their crimes.
      balance: maintaining
      because: The law on surveillance informs that debate.
"""

NOTES = """
  notes:
    limb: s12(1)
    because: The notes are in pocket books, in handwriting.
    estimate:
      - activity: extracting
        of: patrol notes
        how_many: 1790
        minutes_each: 3 to 5
    estimate_basis: We timed twenty of them.
"""

FILES = """
  files:
    limb: s12(2)
    estimate:
      - activity: determining whether held
        of: paper files
        how_many: 1790
        minutes_each: 3
    estimate_basis: We timed thirty of them.
"""

ADVICE = """
  advice:
    limb: s42(1)
    answers:
      privilege: Advice privilege, between the borough and its solicitor.
      not_waived: Yes. Only four people have seen it.
    public_interest_test: {decision_expected_by: 2026-10-27}
"""

NEITHER_NOR = f"""
items:
  - number: 1
    asks: Every flight of a drone.
    outcome: neither confirmed nor denied
    under: unannounced
relied_on:{UNANNOUNCED}"""

TOO_DEAR = f"""
items:
  - number: 1
    asks: Every patrol note.
    outcome: over the cost limit
    held: all
    under: notes
advice:
  narrower_request: The notes for one month would fit.
relied_on:{NOTES}"""


def limited_case(text: str, authority: str = LIMITED) -> Case:
    """Resolve a case of an authority with a cost limit."""
    return case_of(text, authority)


def told_of(text: str, authority: str = LIMITED) -> list[str]:
    """Say everything that is wrong with a case of such an authority."""
    return told(limited_case(text, authority))
