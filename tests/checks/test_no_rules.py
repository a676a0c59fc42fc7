"""What is deliberately no rule stops no letter: a case for each entry of `NO_RULES`."""

import pytest

from cases import AUTHORITY, GIVEN, REFUSED, case_of, changed, text_of, told_of_letter, without
from chains import PUT_OFF
from noticegen.checks import run_checks
from noticegen.checks.no_rules import NO_RULES
from other_letters import ANSWERED, WARNED
from outcome_cases import LIMITED, TOO_DEAR

SECURITY = """
items:
  - {number: 1, asks: The letter., outcome: withheld, under: [bodies, security]}
relied_on:
  bodies:
    limb: s23(1)
    answers:
      body: The Security Service (section 23(3)(a)).
      named: We do not say which of them it is.
      supplied_or_relates: Yes. It was supplied to us by one of them.
  security:
    limb: s24(1)
    in_the_alternative_to: bodies
    answers:
      at_stake: The systems that keep the sea out of the town.
      required_to_safeguard: Yes. An attacker would learn that an attempt had been seen.
    public_interest_test:
      for_disclosure:
        - People in the town would know whether the barrier had been a target.
      for_maintaining:
        - Answers would show attackers which methods are noticed.
      balance: maintaining
      because: An engineer tests every year whether the barrier is well guarded.
"""
FEW = """
items:
  - number: 1
    asks: How many complaints?
    outcome: disclosed
    table: |
      Station | Complaints
      Hull | 2
      Goole | 1
"""
WHETHER_COMPLAINED_OF = """
items:
  - {number: 1, asks: A name's complaints., outcome: neither confirmed nor denied, under: whether}
relied_on:
  whether:
    limb: s40(5B)(a)(i)
    answers:
      tells_of_a_person: Yes. She is named.
      own_data: No. The applicant is a swimming club.
      special_category_data: No. It says nothing of that kind.
      criminal_offence_data: No. It would be no offence.
      consent: No. She was not asked.
      legitimate_interest: Yes. Parents want to know that lifeguards who are careless are noticed.
      necessary: Yes. Our inspections are published for the pool as a whole.
      overridden: Yes. Such an answer would follow anybody to other jobs.
    public_interest_test:
      for_disclosure:
        - Parents could judge whether the council notices lifeguards who are careless.
      for_maintaining:
        - Nobody would take such work if strangers could ask about complaints by name.
      balance: maintaining
      because: Each pool's inspections are published every month, and tell parents more.
"""
NO_REVIEW = AUTHORITY.partition("    internal_review:")[0] + "    internal_review: {offered: no}\n"

ALLOWED = {
    "Two exemptions in the alternative, without saying which applies": [SECURITY],
    "“Fewer than five, so withheld”": [FEW],
    "Reasons, a public interest test or “held” in a notice for a vexatious or repeated request": [
        WARNED
    ],
    "Words of refusal for what is not held": [without(ANSWERED, "issued")],
    "Reasons left out under section 17(4)": [
        REFUSED + "    explaining_would_disclose: The bidder would be known.\n"
    ],
    "Stopping a letter that is late, or a decision past 40 working days": [
        GIVEN + "issued: 2026-11-20\n",
        changed(PUT_OFF, "2026-10-27", "2026-12-27"),
    ],
    "No internal review, no signature, a letter dated on a Sunday": [
        GIVEN + "issued: 2026-09-20\n"
    ],
    "A public interest test for neither confirming nor denying about personal data": [
        WHETHER_COMPLAINED_OF
    ],
    "One item over the cost limit, and the rest answered": [
        changed(
            TOO_DEAR, "advice:", GIVEN.partition("items:\n")[2].replace("1", "2", 1) + "advice:"
        )
    ],
    "Double spaces": [changed(GIVEN, "It cost", "It  cost")],
}


@pytest.mark.parametrize(
    ("title", "text"), [(title, text) for title, texts in ALLOWED.items() for text in texts]
)
def test_what_is_no_rule_stops_no_letter(title: str, text: str) -> None:
    authority = LIMITED if title.startswith("One item") else AUTHORITY
    case = case_of(text, NO_REVIEW if title.startswith("No internal review") else authority)
    assert [finding for finding in run_checks(case) if finding.stops] == []
    assert told_of_letter(case, text_of(case)) == []


def test_every_entry_has_a_case() -> None:
    assert list(ALLOWED) == [title for title, _ in NO_RULES]
