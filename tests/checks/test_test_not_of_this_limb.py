"""`test-not-of-this-limb`."""

import dataclasses

import pytest

from cases import OFFENDERS, REFUSED, STAFF, case_of, changed, told
from noticegen.model.choices import Likelihood
from noticegen.model.form import Id

MARK = "· take it out, or keep it in `private` [test-not-of-this-limb]"
CITED = "section 40(2), by virtue of section 40(3A)(a)"
CASE = f"""
items:
  - number: 1
    outcome: withheld
    under: staff
relied_on:{STAFF}"""


def test_a_likelihood_without_a_harm_test_is_advised_against() -> None:
    assert told(case_of(CASE + "    likelihood: would\n")) == [
        f"request.yaml:19: advice: {CITED} has no harm test, and so no `likelihood` {MARK}"
    ]


def test_a_balance_under_an_absolute_limb_is_advised_against() -> None:
    text = CASE + "    public_interest_test: {balance: disclosure}\n"
    assert told(case_of(text)) == [
        f"request.yaml:19: advice: {CITED} is absolute, and has no public interest test {MARK}"
    ]


def test_an_answer_that_the_test_does_not_reach_is_advised_against() -> None:
    text = CASE + "      unfair: Yes. They would be surprised.\n"
    assert told(case_of(text)) == [
        "request.yaml:19: advice: `unfair` answers a question that the test does not reach " + MARK
    ]


def test_answers_after_a_closed_gate_are_no_fault() -> None:
    text = CASE.replace(STAFF, OFFENDERS).replace("under: staff", "under: offenders")
    text += "      legitimate_interest: No. Nobody would learn anything from it.\n"
    assert told(case_of(text)) == []


def test_a_likelihood_that_the_limb_does_not_take_is_blocked() -> None:
    case = case_of(changed(REFUSED, "would be likely to", "would"))
    reliance = case.reliances[Id("bidders")]
    likely = {Likelihood.WOULD_BE_LIKELY_TO: "the risk is real"}
    limb = dataclasses.replace(reliance.law.limb, likelihoods=likely)
    law = dataclasses.replace(reliance.law, limb=limb)
    changed_law = {Id("bidders"): dataclasses.replace(reliance, law=law)}
    assert told(dataclasses.replace(case, reliances=changed_law)) == [
        (
            "request.yaml:10: blocking: section 43(2) can't be relied on at `would`, only at"
            " `would be likely to` · write `would be likely to`, or rely on another limb"
            " [test-not-of-this-limb]"
        )
    ]


def test_a_limb_with_the_tests_that_it_has_passes() -> None:
    assert told(case_of(REFUSED)) == []


@pytest.mark.parametrize(
    "key", ["because: It is long.", "estimate_basis: We timed it.", "not_estimated: The rest."]
)
def test_words_on_cost_under_a_limb_that_is_not_about_it_are_advised(key: str) -> None:
    (finding,) = told(case_of(f"{REFUSED}    {key}\n"))
    name = key.split(":", maxsplit=1)[0]
    assert f"advice: section 43(2) is not about cost: `{name}` would not be printed" in finding
