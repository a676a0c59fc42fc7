"""Cases in which two rules fire, of one item, of one class or of one date."""

from cases import BIDDERS, GIVEN, changed
from chains import PUT_OFF
from outcome_cases import TOO_DEAR

UNDECIDED = """
items:
  - number: 1
    asks: How many fines?
    tables:
"""
TOTALS = """\
      - rows: |
          Town | Fines
          Hull | 3
          Goole | 4
          All | 8
        total: row
"""
MARKED = """\
      - rows: |
          Town | Fines
          Hull | [c]
          Goole | 4
"""
FEW = """\
      - rows: |
          Town | Fines
          Hull | [c]
          Goole | 4
        counts: {withholds: few}
"""
EXACT = """\
      - rows: |
          Town | Fines
          Hull | [c]
          Goole | 4
          All | 8
        counts: {withholds: few, because: Each of them is known to the whole village.}
"""
CLASS = f"withheld:\n  few: {{what: the number in one town, under: bidders}}\nrelied_on:{BIDDERS}"
UNDER_NOTHING = changed(UNDECIDED, "    tables:\n", "    outcome: partly disclosed\n    tables:\n")
NO_COST_NAMED = changed(
    UNDECIDED, "    tables:\n", "    outcome: over the cost limit\n    tables:\n"
)

OF_ITEMS = {
    ("item-without-outcome", "outcome-and-keys-disagree"): (
        "items:\n  - asks: How many fines?\n    we_ask: Which fines do you mean?\n"
    ),
    ("item-without-outcome", "table-does-not-add-up"): UNDECIDED + TOTALS,
    ("item-without-outcome", "withheld-without-saying"): UNDECIDED + MARKED,
    ("item-without-outcome", "small-number-as-reason"): UNDECIDED + FEW + CLASS,
    ("item-without-outcome", "cell-can-be-worked-out"): UNDECIDED + EXACT + CLASS,
    ("no-exemption-named", "table-does-not-add-up"): UNDER_NOTHING + TOTALS,
    ("no-exemption-named", "withheld-without-saying"): UNDER_NOTHING + MARKED,
    ("no-exemption-named", "small-number-as-reason"): NO_COST_NAMED + FEW + CLASS,
    ("no-exemption-named", "cell-can-be-worked-out"): NO_COST_NAMED + EXACT + CLASS,
    ("no-exemption-named", "kind-against-items"): (
        "items:\n  - {asks: How many fines?, outcome: decision pending}\n"
    ),
    ("no-exemption-named", "tells-whether-held"): (
        "items:\n  - asks: Which flights?\n    outcome: neither confirmed nor denied\n"
        "    searched: The log was looked at.\n"
    ),
    ("no-exemption-named", "neither-nor-not-tied"): (
        f"{GIVEN}  - {{number: 2, outcome: neither confirmed nor denied}}\n"
    ),
}
"""What is wrong with an item that is not decided, or is refused under nothing."""

CLASS_OF = f"{GIVEN}withheld:\n  unused:\n"
BOTH = """\
relied_on:
  inquiry:
    limb: s30(1)(a)(i)
  crime:
    limb: s31(1)(a)
    likelihood: would
"""

OF_CLASSES = {
    ("named-by-nothing", "limbs-exclude-each-other"): (
        f"{CLASS_OF}    what: the notes\n    under: [inquiry, crime]\n{BOTH}"
    ),
    ("named-by-nothing", "schedule-tells-too-much"): (
        f"{CLASS_OF}    what: the names of three foremen\n    under: bidders\nrelied_on:{BIDDERS}"
    ),
    ("named-by-nothing", "warning-out-of-place"): (
        f"{GIVEN}relied_on:{BIDDERS}    warns_about: requests about bids\n"
    ),
    ("named-by-nothing", "small-number-as-reason"): changed(
        f"{GIVEN}relied_on:{BIDDERS}",
        "A rival who knew these prices could undercut the next bid by pence.",
        "It is a small number.",
    ),
}
"""What is wrong with a class, or a reliance, that nothing names."""

PLANNED = """
items:
  - {number: 1, asks: The report., outcome: withheld, under: report}
relied_on:
  report:
    limb: s22(1)
    answers:
      publication: We will publish the report.
      planned: 2026-12-05. The board's minutes of that day say so.
      when: On 30 January 2027.
      reasonable_until_then: Yes. It is a short while.
    public_interest_test:
      for_disclosure:
        - People could use it sooner.
      for_maintaining:
        - Everybody hears of it on one day.
      balance: maintaining
      because: The day is near.
received: 2026-12-01
"""

OF_DATES = {
    ("dates-out-of-order", "decision-date"): changed(
        PUT_OFF, "issued: 2026-09-28", "issued: 2026-11-28\nreceived: 2026-12-01"
    ),
    ("dates-out-of-order", "aggregated-too-far-apart"): (
        TOO_DEAR
        + "    aggregated_with: [{reference: 26/007, received: 2026-02-20}]\n"
        + "    same_because: Both are from Ms Vint.\nissued: 2026-08-20\n"
    ),
    ("dates-out-of-order", "answer-does-not-fit"): PLANNED,
}
"""What rests on a date that is before one it must follow."""
