"""One mistake, one finding: a rule silences others for the same subject (`SILENCES`)."""

import dataclasses

import pytest
from more_mistakes import OF_CLASSES, OF_DATES, OF_ITEMS

from cases import (
    AUTHORITY,
    BIDDERS,
    GIVEN,
    REFUSED,
    STAFF,
    case_of,
    changed,
    without,
)
from noticegen.checks import CHECKS, CODES, run_checks
from noticegen.checks.silences import SILENCES, SILENCES_IN_A_TEXT, silenced
from noticegen.model.attachment import Attachment, SmallGroup
from noticegen.model.finding import Finding, Severity
from noticegen.model.form import Id
from noticegen.model.law import Status
from noticegen.model.place import Place
from other_letters import ASKED
from outcome_cases import NEITHER_NOR, NOTES, TOO_DEAR, limited_case

STAFF_ONLY = f"""
items:
  - number: 1
    outcome: withheld
    under: staff
relied_on:{STAFF}"""


UNUSED = GIVEN + "relied_on:"
NOT_MET = changed(STAFF_ONLY, "overridden: Yes.", "overridden: No.")
PERHAPS = changed(STAFF, "necessary: Yes.", "necessary: Perhaps.")
GIVEN_ALL_THE_SAME = "outcome: disclosed\n    answer: Two.\n    considered"
FIRST_CONDITION = "s40(2) by virtue of s40(3A)(a)"

NEITHER = "outcome: neither confirmed nor denied"
COUNTED = "    aggregated_with:\n      - {reference: 26/007, received: 2026-08-20}\n"
TOO_FAR_APART = f"{COUNTED.replace('-08-', '-02-')}    same_because: Both are from Ms Vint.\n"
PENDING = changed(
    without(REFUSED, "public_interest_test"), "outcome: withheld", "outcome: decision pending"
)

PROMPTED = changed(
    BIDDERS,
    "Residents could judge whether the work was good value.",
    "whether the competition was fair",
)

NO_HARM_AT_ALL = changed(
    BIDDERS,
    "    answers:\n",
    "    answers:\n      real_harm: No. The last prices are known to all who bid.\n",
)
CAUSE = "A rival who knew these prices could undercut the next bid by pence."
POOR = {
    "reason-is-a-paraphrase": (
        CAUSE,
        "It would be likely to prejudice the commercial interests of a person, or harm them.",
    ),
    "harm-words-disagree": (CAUSE, "A rival who knew these prices could prejudice the next bid."),
    "blanket-claim": (CAUSE, "By its very nature a bid tells a rival how to bid by pence."),
    "words-fit-any-case": (
        "Residents could judge whether the work was good value.",
        "Transparency promotes accountability.",
    ),
}
"""What makes each reading of reasons fire, and what it stands in the place of."""


def poorly(rule: str, reliance: str = BIDDERS) -> str:
    return changed(reliance, *POOR[rule])


MISTAKES = {
    **OF_ITEMS,
    **OF_CLASSES,
    **OF_DATES,
    **{("named-by-nothing", rule): UNUSED + poorly(rule) for rule in POOR},
    **{
        ("neither-nor-provision", rule): (
            changed(REFUSED, BIDDERS, poorly(rule)).replace("outcome: withheld", NEITHER)
        )
        for rule in POOR
    },
    **{
        ("test-not-met", rule): changed(REFUSED, BIDDERS, poorly(rule, NO_HARM_AT_ALL))
        for rule in POOR
    },
    ("named-by-nothing", "estimate-looks-weak"): UNUSED + without(NOTES, "estimate_basis"),
    ("tells-whether-held", "neither-nor-words-imply"): changed(
        NEITHER_NOR,
        "Answers to one request after another show when nobody is watching.",
        "The information in the file would show when nobody is watching.",
    ),
    ("kind-against-items", "decision-date"): PENDING,
    ("nothing-to-extend", "decision-date"): (
        changed(STAFF_ONLY, "outcome: withheld", "outcome: decision pending") + "kind: extension\n"
    ),
    ("no-exemption-named", "outcome-and-keys-disagree"): (
        "items:\n  - outcome: partly disclosed\n"
    ),
    ("dates-out-of-order", "late"): (
        GIVEN + "    data_as_at: 2026-11-30\nissued: 2026-11-20\nreceived: 2026-09-01\n"
    ),
    ("fee-asked-too-late", "late"): f"{ASKED}issued: 2026-10-02\n",
    ("named-by-nothing", "limb-cannot-be-relied-on"): (UNUSED + "\n  bidders: {limb: s43}\n"),
    ("named-by-nothing", "question-not-answered"): UNUSED + without(BIDDERS, "causal_link"),
    ("named-by-nothing", "answer-does-not-fit"): UNUSED + PERHAPS,
    ("named-by-nothing", "test-not-met"): UNUSED
    + STAFF.replace("overridden: Yes.", "overridden: No."),
    ("named-by-nothing", "test-not-of-this-limb"): (UNUSED + STAFF + "    likelihood: would\n"),
    ("named-by-nothing", "public-interest-not-weighed"): (UNUSED + without(BIDDERS, "balance")),
    ("named-by-nothing", "left-as-suggested"): UNUSED + PROMPTED,
    ("neither-nor-provision", "left-as-suggested"): (
        changed(REFUSED, BIDDERS, PROMPTED).replace("outcome: withheld", NEITHER)
    ),
    ("named-by-nothing", "rows-single-out"): (
        GIVEN + "attachments:\n  jobs: {title: Jobs, source: j.csv, columns: {Rank: keep}}\n"
    ),
    ("test-not-met", "test-not-of-this-limb"): (NOT_MET + "    likelihood: would\n"),
    ("test-not-met", "balance-against-outcome"): (
        NOT_MET.replace("outcome: withheld\n    under", GIVEN_ALL_THE_SAME)
    ),
    ("named-by-nothing", "estimate-missing"): UNUSED + without(NOTES, "estimate"),
    ("named-by-nothing", "under-the-limit"): UNUSED + changed(NOTES, "3 to 5", "0.1"),
    ("named-by-nothing", "narrower-does-not-fit"): UNUSED
    + NOTES
    + "    narrower_estimate:\n"
    + "      - {activity: locating, of: books, how_many: 900, minutes_each: 3}\n",
    ("named-by-nothing", "aggregation-not-argued"): UNUSED + NOTES + COUNTED,
    ("named-by-nothing", "aggregated-too-far-apart"): UNUSED + NOTES + TOO_FAR_APART,
    ("neither-nor-provision", "question-not-answered"): (
        without(REFUSED, "causal_link").replace("outcome: withheld", NEITHER)
    ),
    ("neither-nor-provision", "answer-does-not-fit"): (
        STAFF_ONLY.replace(STAFF, PERHAPS).replace("outcome: withheld", NEITHER)
    ),
    ("neither-nor-provision", "test-not-met"): NOT_MET.replace("outcome: withheld", NEITHER),
    ("neither-nor-provision", "test-not-of-this-limb"): (
        STAFF_ONLY.replace("outcome: withheld", NEITHER) + "    likelihood: would\n"
    ),
    ("neither-nor-provision", "public-interest-not-weighed"): (
        without(REFUSED, "balance").replace("outcome: withheld", NEITHER)
    ),
    ("neither-nor-provision", "balance-against-outcome"): (
        REFUSED.replace("outcome: withheld", NEITHER).replace(
            "balance: maintaining", "balance: disclosure"
        )
    ),
    ("tells-whether-held", "outcome-and-keys-disagree"): (
        changed(NEITHER_NOR, "    under: un", "    answer: Six.\n    under: un")
    ),
    ("estimate-missing", "aggregation-not-argued"): without(TOO_DEAR, "estimate") + COUNTED,
    ("estimate-missing", "aggregated-too-far-apart"): without(TOO_DEAR, "estimate") + TOO_FAR_APART,
    ("public-interest-not-weighed", "balance-against-outcome"): (
        without(REFUSED, "because").replace("balance: maintaining", "balance: disclosure")
    ),
}
"""What makes both rules fire; the second must not be told."""

NEVER_BOTH = {
    ("item-without-outcome", "outcome-and-keys-disagree"): "items:\n  - answer: Seven.\n",
    ("item-without-outcome", "no-exemption-named"): "items:\n  - because: None.\n",
    ("limb-cannot-be-relied-on", "question-not-answered"): (
        without(REFUSED, "causal_link").replace("s43(2)", "s43")
    ),
    ("limb-cannot-be-relied-on", "answer-does-not-fit"): (
        STAFF_ONLY.replace(STAFF, PERHAPS).replace(FIRST_CONDITION, "s40(2)")
    ),
    ("limb-cannot-be-relied-on", "test-not-met"): (NOT_MET.replace(FIRST_CONDITION, "s40(2)")),
    ("limb-cannot-be-relied-on", "test-not-of-this-limb"): (
        STAFF_ONLY.replace(FIRST_CONDITION, "s40(2)") + "    likelihood: would\n"
    ),
    ("limb-cannot-be-relied-on", "public-interest-not-weighed"): (
        without(REFUSED, "balance").replace("s43(2)", "s43")
    ),
    ("limb-cannot-be-relied-on", "balance-against-outcome"): (
        REFUSED.replace("balance: maintaining", "balance: disclosure").replace("s43(2)", "s43")
    ),
    ("question-not-answered", "test-not-met"): without(STAFF_ONLY, "overridden"),
    ("estimate-missing", "estimate-looks-weak"): without(TOO_DEAR, "estimate"),
    ("estimate-missing", "under-the-limit"): without(TOO_DEAR, "estimate"),
    ("estimate-missing", "advice-missing"): without(TOO_DEAR, "estimate", "advice"),
    ("under-the-limit", "advice-missing"): without(
        changed(TOO_DEAR, "minutes_each: 3 to 5", "minutes_each: 0.1"), "advice"
    ),
    ("named-by-nothing", "withheld-without-saying"): (
        f"{GIVEN}withheld: {{bids: {{what: the bids, under: bidders}}}}\nrelied_on:{BIDDERS}"
    ),
    **{
        ("limb-cannot-be-relied-on", rule): (
            changed(REFUSED, BIDDERS, poorly(rule)).replace("s43(2)", "s43")
        )
        for rule in POOR
    },
    ("limb-cannot-be-relied-on", "left-as-suggested"): (
        changed(REFUSED, BIDDERS, PROMPTED).replace("s43(2)", "s43")
    ),
    ("answer-does-not-fit", "test-not-met"): (
        STAFF_ONLY.replace("overridden: Yes.", "overridden: Perhaps.")
    ),
}
"""What makes the first rule fire; the second can't, by construction."""


def attached(text: str) -> dict[Id, Attachment]:
    small = SmallGroup("Jobs", 1, 1, ("Rank",))
    if "attachments:" not in text:
        return {}
    return {Id("jobs"): Attachment(Id("jobs"), "Jobs", (), (), (), (small,), {}, ())}


def test_every_silence_has_a_mistake() -> None:
    pairs = {(loud, silent) for loud, silenced in SILENCES.items() for silent in silenced}
    elsewhere = {
        ("test-not-met", "public-interest-not-weighed"),
        ("test-not-met", "left-as-suggested"),
        ("contradicts-earlier-letter", "new-exemption-at-review"),  # needs an earlier letter
        ("no-exemption-named", "contradicts-earlier-letter"),
        ("awaited-day-missing", "late"),
        ("item-without-outcome", "request-names-someone"),  # needs data
        ("no-exemption-named", "request-names-someone"),
    }
    assert pairs == {*MISTAKES, *elsewhere}


@pytest.mark.parametrize(
    ("loud", "silent"), MISTAKES, ids=[" over ".join(pair) for pair in MISTAKES]
)
def test_one_mistake_is_one_finding(loud: str, silent: str) -> None:
    text = MISTAKES[loud, silent]
    case = dataclasses.replace(limited_case(text), attachments=attached(text))
    alone = {f.rule for check in CHECKS for f in check(case)}
    assert {loud, silent} <= alone
    assert [f.rule for f in run_checks(case)] == [loud]


@pytest.mark.parametrize(
    ("loud", "silent"), NEVER_BOTH, ids=[" without ".join(pair) for pair in NEVER_BOTH]
)
def test_one_mistake_can_only_be_one_finding(loud: str, silent: str) -> None:
    case = limited_case(NEVER_BOTH[loud, silent])
    assert [f.rule for check in CHECKS for f in check(case)] == [loud]


def test_a_limb_that_does_not_apply_is_not_asked_to_be_weighed() -> None:
    case = case_of(NOT_MET)
    reliance = case.reliances[Id("staff")]
    limb = dataclasses.replace(reliance.law.limb, status=Status.QUALIFIED)
    law = dataclasses.replace(reliance.law, limb=limb)
    case = dataclasses.replace(
        case, reliances={Id("staff"): dataclasses.replace(reliance, law=law)}
    )
    assert "public-interest-not-weighed" in {f.rule for check in CHECKS for f in check(case)}
    assert [f.rule for f in run_checks(case)] == ["test-not-met"]


def test_a_finding_about_something_else_is_not_silenced() -> None:
    text = changed(
        REFUSED,
        "relied_on:",
        "  - number: 2\n    asks: Who bid?\n  - number: 3\n    outcome: withheld\nrelied_on:",
    )
    assert [f.rule for f in run_checks(case_of(text))] == [
        "item-without-outcome",
        "no-exemption-named",
    ]


def test_a_prompt_under_a_limb_that_does_not_apply_is_not_told_too() -> None:
    asks = "Would anyone have a legitimate interest in having this information made public?"
    answer = "People want to know that the work was checked."
    case = case_of(changed(NOT_MET, answer, f"{asks} Whose, and in what?"))
    assert {"test-not-met", "left-as-suggested"} <= {f.rule for c in CHECKS for f in c(case)}
    assert "left-as-suggested" not in {f.rule for f in run_checks(case)}


LOUD = {
    "placeholder-left": "On [insert date].",
    "law-looks-wrong": "The EU GDPR says so.",
    "small-number-as-reason": "It is a small number.",
}
WATCHED = "Answers to one request after another show when nobody is watching."
FACTOR = "Residents could judge whether the work was good value."
CLASSED = f"""
items:
  - {{number: 1, asks: The bids., outcome: partly disclosed, answer: Five., withholds: prices}}
withheld:
  prices:
    what: the price in each bid
    under: bidders
relied_on:{BIDDERS}"""
POOR_TEXTS = {
    "law-looks-wrong": (REFUSED, CAUSE, "The EU GDPR says so."),
    "citation-looks-wrong": (REFUSED, CAUSE, "So says section 43(4)."),
    "small-number-as-reason": (REFUSED, CAUSE, "It is a small number."),
    "reason-is-a-paraphrase": (
        REFUSED,
        CAUSE,
        "How would disclosure cause the prejudice? Who would do what?",
    ),
    "harm-words-disagree": (REFUSED, CAUSE, "It could prejudice the next bid."),
    "blanket-claim": (REFUSED, *POOR["blanket-claim"]),
    "words-fit-any-case": (REFUSED, FACTOR, "It would embarrass us."),
    "neither-nor-words-imply": (NEITHER_NOR, WATCHED, "The information shows that."),
    "neither-nor-in-words-only": (REFUSED, CAUSE, "We neither confirm nor deny it."),
    "wording-slip": (REFUSED, CAUSE, "It is is so."),
    "estimate-looks-weak": (TOO_DEAR, "We timed twenty of them.", "We timed redacting."),
    "schedule-tells-too-much": (CLASSED, "the price in each bid", "the names of three foremen"),
}
"""What makes each reading fire, and what it stands in the place of."""

ELSEWHERE = {("small-number-as-reason", "words-fit-any-case")}
"""A factor is not read for a small number."""
IN_A_TEXT = [
    (loud, silent)
    for loud in LOUD
    for silent in sorted(SILENCES_IN_A_TEXT[loud])
    if (loud, silent) not in ELSEWHERE
]


@pytest.mark.parametrize(
    ("loud", "silent"), IN_A_TEXT, ids=[" over ".join(pair) for pair in IN_A_TEXT]
)
def test_a_text_with_a_graver_mistake_is_not_read_closely(loud: str, silent: str) -> None:
    text, old, new = POOR_TEXTS[silent]
    case = limited_case(changed(text, old, f'"{LOUD[loud]} {new}"'))
    assert {loud, silent} <= {f.rule for check in CHECKS for f in check(case)}
    assert [f.rule for f in run_checks(case)] == [loud]


@pytest.mark.parametrize("silent", sorted(SILENCES_IN_A_TEXT["left-as-suggested"]))
def test_a_prompt_is_not_read_closely(silent: str) -> None:
    case = case_of(REFUSED)
    place = case.request.relied_on[Id("bidders")].at("answers", "causal_link")
    of_text = Finding(silent, Severity.ADVICE, place, "a", "b", "c", "causal_link")
    prompt = dataclasses.replace(of_text, rule="left-as-suggested", about="bidders")
    elsewhere = dataclasses.replace(of_text, where=Place("request.yaml", 99))
    assert silenced([of_text, prompt, elsewhere]) == [prompt, elsewhere]


def test_the_same_phrase_in_several_texts_is_one_finding() -> None:
    text = changed(REFUSED, *POOR["words-fit-any-case"])
    text = changed(
        text,
        "        - Bids set by the last prices would leave the borough paying more.",
        "        - Public debate.\n        - Trust.",
    )
    (finding,) = run_checks(case_of(text))
    assert finding.message == "looks like a factor for any request; and 2 more"
    assert finding.where.line == 17


def test_findings_stand_in_the_order_of_the_checks() -> None:
    text = changed(
        without(REFUSED, "balance"),
        "relied_on:",
        "  - number: 2\n    asks: Who bid?\nlate_because: XXX\nrelied_on:",
    )
    authority = AUTHORITY.replace("      write_to: review@wexmoor.example\n", "")
    assert [f.rule for f in run_checks(case_of(text, authority=authority))] == [
        "item-without-outcome",
        "public-interest-not-weighed",
        "review-not-stated",
        "placeholder-left",
    ]


def test_every_silence_is_of_a_rule_that_there_is() -> None:
    assert set(SILENCES) <= CODES
    assert {silent for silenced in SILENCES.values() for silent in silenced} <= CODES
