"""Letters of kinds that decide nothing, that lead on, or that mend: each whole and without fault.

The twentieth working day after 1 September 2026, when `cases.REST` has the request come, is the
29th.
"""

ACKNOWLEDGED = """
kind: acknowledgement
issued: 2026-09-03
items:
  - {number: 1, asks: When was the work done?}
  - {number: 2, asks: Who laid the surface?}
"""

ASKED_BACK = """
kind: clarification
issued: 2026-09-08
items:
  - {number: 1, asks: When was the work done?}
  - number: 2
    asks: Who laid the surface?
    we_ask: Which surface do you mean, the path or the pitch?
    because: Two firms worked there that week.
"""

ASKED = """
kind: fees notice
items:
  - asks: Full-size copies of the plans.
fee:
  costs:
    - {of: copies of plans, how_many: 14, each: £3.60}
    - {of: copies of pages, how_many: 86, each: 5p}
  how_to_pay: By card on 01632 960417.
"""
"""A fees notice; its day is to be added where it is not 24 September 2026."""

LED_ON = """
kind: transfer
items:
  - number: 1
    asks: Who grits the path?
    outcome: not held
    searched: The works office looked in its rota.
    held_by: county
  - {number: 2, asks: What did the path cost?}
other_authorities:
  county:
    name: Wexshire County Council
    because: It is the highway authority.
    agreed: 2026-09-21
    passed_on: 2026-09-22
"""

ANSWERED = """
issued: 2026-09-24
items:
  - {number: 1, asks: When was the work done?, outcome: disclosed, answer: In May 2026.}
  - number: 2
    asks: Who laid the surface?
    outcome: not held
    searched: The works office looked in the contract file.
"""

CORRECTED = """
kind: correction
issued: 2026-10-05
correction:
  mistakes:
    - said: We said that we had no record of who laid the surface.
      item: 2
      right: The depot's day book says it.
items:
  - {number: 2, outcome: disclosed, answer: Wexmoor Paving laid it.}
"""
"""A correction of `ANSWERED`."""

SLIP = """
kind: correction
issued: 2026-10-05
correction:
  mistakes:
    - said: We gave an e-mail for reviews that does not work.
      right: It is review@wexmoor.example.
"""
"""A correction that changes no answer."""

WARNED = """
items:
  - asks: For the 42nd time, who moved the bench?
    outcome: vexatious
    under: bench
relied_on:
  bench:
    limb: s14(1)
    warns_about: requests about the bench
"""

NOTHING_SENT = """
kind: no notice
items:
  - asks: For the 43rd time, who moved the bench?
    outcome: vexatious
    under: bench
relied_on:
  bench:
    limb: s14(1)
    earlier_notice:
      date: 2026-06-12
      reference: WBC-26-0311
      because: It warned that we might not write again about the bench.
"""
