"""`outcome-and-keys-disagree`."""

import pytest

from cases import BIDDERS, CONSIDERED, case_of, changed, told, without
from noticegen.model.choices import Outcome
from other_letters import ACKNOWLEDGED, ASKED_BACK
from outcome_cases import FILES, NOTES, TOO_DEAR
from outcome_cases import told_of as told_of_case

DECLARED = f"""
withheld:
  prices: {{what: the price in each bid, under: bidders}}
relied_on:{BIDDERS}{CONSIDERED}"""


def item(*lines: str) -> str:
    return "items:\n  - number: 2\n" + "".join(f"    {line}\n" for line in lines)


def told_of(*lines: str) -> list[str]:
    """Say what this rule finds; the other rules have tests of their own."""
    mark = " [outcome-and-keys-disagree]"
    case = case_of(item(*lines) + DECLARED)
    return [line.removesuffix(mark) for line in told(case) if line.endswith(mark)]


@pytest.mark.parametrize(
    "lines",
    [
        ("outcome: disclosed", "answer: Seven."),
        ("outcome: disclosed", "list: [one]"),
        ("outcome: disclosed", "answer: Seven.", "considered: outbid", "searched: The archive."),
        ("outcome: partly disclosed", "answer: Seven.", "withholds: prices"),
        ("outcome: partly disclosed", "answer: Seven.", "withholds: prices", "considered: outbid"),
        ("outcome: withheld", "withholds: prices"),
        ("outcome: withheld", "under: bidders"),
        ("outcome: not held", "searched: The archive."),
        ("outcome: not held", "because: Nobody counted."),
        ("outcome: not applicable", "because: None was lost."),
    ],
    ids=", ".join,
)
def test_an_outcome_with_the_keys_that_it_goes_with_passes(lines: tuple[str, ...]) -> None:
    assert told_of(*lines) == []


@pytest.mark.parametrize(
    ("lines", "finding"),
    [
        (
            ("outcome: disclosed", "answer: Seven.", "withholds: prices"),
            (
                "3: blocking: item `2` is `disclosed` and withholds something"
                " · write `partly disclosed`"
            ),
        ),
        (
            ("asks: How many?", "outcome: not held", "because: Nobody knows.", "under: bidders"),
            "4: blocking: item `2` is `not held`, which has no `under` · mend one of the two",
        ),
        (
            ("outcome: withheld", "under: bidders", "answer: Seven.", "considered: outbid"),
            (
                "3: blocking: item `2` is `withheld`, which has no `answer` and no `considered`"
                " · mend one of the two"
            ),
        ),
        (
            ("outcome: disclosed",),
            (
                "3: blocking: item `2` is `disclosed`, but nothing is given"
                " · add `answer`, `list`, `table` or `attached`"
            ),
        ),
        (
            ("outcome: disclosed", "links: [{title: Costs, address: https://a.example/c}]"),
            (
                "3: blocking: item `2` is `disclosed`, but nothing is given"
                " · add `answer`, `list`, `table` or `attached`"
            ),
        ),
        (
            ("outcome: partly disclosed", "withholds: prices"),
            (
                "3: blocking: item `2` is `partly disclosed`, but nothing is given"
                " · add `answer`, `list`, `table` or `attached`"
            ),
        ),
        (
            ("outcome: withheld", "withholds: prices", "under: bidders"),
            (
                "3: blocking: item `2` has both `withholds` and `under`"
                " · keep `under` if all of it is refused, else `withholds`"
            ),
        ),
        (
            ("outcome: not applicable",),
            "3: blocking: item `2` is `not applicable` without a reason · add `because`",
        ),
        (
            ("outcome: not held",),
            (
                "3: advice: item `2` is `not held`, and nothing says why"
                " · say where you looked in `searched`, or why not in `because`"
            ),
        ),
        (
            ("see: 2a", "outcome: disclosed", "answer: Seven.", "caveat: About."),
            (
                "4: blocking: item `2` has `see`, and `outcome`, `answer` and `caveat` too"
                " · keep one of them"
            ),
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else ", ".join(value),
)
def test_an_outcome_with_other_keys_is_reported(lines: tuple[str, ...], finding: str) -> None:
    text = item(*lines)
    if "see: 2a" in lines:
        text += "  - number: 2a\n    outcome: not held\n    because: Nobody counted.\n"
    mark = " [outcome-and-keys-disagree]"
    lines_told = [line for line in told(case_of(text + DECLARED)) if line.endswith(mark)]
    assert lines_told == [f"request.yaml:{finding}{mark}"]


def test_an_item_with_parts_has_nothing_of_its_own() -> None:
    text = """\
        items:
          - number: 1
            asks: The cost, and the builder.
            answer: See below.
            caveat: Without VAT.
            parts:
              - covers: the cost
                outcome: disclosed
                answer: It cost £41,000.
    """
    assert told(case_of(text)) == [
        (
            "request.yaml:4: blocking: item `1` has parts, and `answer` and `caveat` of its own"
            " · leave that to the parts [outcome-and-keys-disagree]"
        )
    ]


def test_an_item_hands_its_outcome_down_to_its_parts() -> None:
    text = """\
        items:
          - number: 1
            parts:
              - covers: the work
                outcome: disclosed
                parts:
                  - covers: the cost
                    answer: It cost £41,000.
                  - covers: the builder
                    outcome: not held
                    because: We did not keep the name.
    """
    case = case_of(text)
    assert told(case) == []
    assert [leaf.outcome for leaf in case.leaves()] == [Outcome.DISCLOSED, Outcome.NOT_HELD]


@pytest.mark.parametrize(
    ("held", "is_told"),
    [("held: all", False), ("held: some", False), ("held: not known", True), ("", True)],
)
def test_what_is_too_dear_to_collect_is_said_to_be_held(held: str, is_told: bool) -> None:
    text = changed(TOO_DEAR, "    held: all\n", f"    {held}\n" if held else "")
    expected = [
        (
            "request.yaml:5: blocking: item `1` is `over the cost limit`, and nothing says whether"
            " it is held · add `held`: `all` or `some`; where finding out is too dear, rely on the"
            " provision for that [outcome-and-keys-disagree]"
        )
    ]
    assert told_of_case(text) == (expected if is_told else [])


@pytest.mark.parametrize(
    ("held", "is_told"),
    [("held: all", True), ("held: some", True), ("held: not known", False), ("", False)],
)
def test_what_is_too_dear_to_find_out_is_not_said_to_be_held(held: str, is_told: bool) -> None:
    text = changed(TOO_DEAR, "    held: all\n", f"    {held}\n" if held else "")
    text = changed(text, NOTES, FILES.replace("files:", "notes:"))
    expected = [
        (
            "request.yaml:5: blocking: item `1` is held, but section 12(2) is for what can't be"
            " found out · take `held` out, or rely on the provision for what is held"
            " [outcome-and-keys-disagree]"
        )
    ]
    assert told_of_case(text) == (expected if is_told else [])


ELSEWHERE = """
items:
  - number: 1
    asks: Your yearly report.
    outcome: withheld
    under: NAME
    links: [{title: Yearly report, address: https://wexmoor.example/report}]
relied_on:
  online:
    limb: s21(1)
    answers:
      all_of_it: Yes. All of it is in the report.
"""


def disagreements(text: str) -> list[str]:
    return [line for line in told(case_of(text)) if line.endswith("[outcome-and-keys-disagree]")]


def test_links_answer_what_can_be_got_elsewhere_and_nothing_else() -> None:
    assert disagreements(ELSEWHERE.replace("NAME", "online")) == []
    (found,) = disagreements(ELSEWHERE.replace("NAME", "bidders").rstrip("\n") + BIDDERS)
    assert "item `1` is `withheld`, which has no `links`" in found


def test_links_under_what_is_no_provision_are_told_and_the_provision_is_not() -> None:
    text = ELSEWHERE.replace("NAME", "online").replace("s21(1)", "s21")
    (found,) = disagreements(text)
    assert "which has no `links`" in found
    assert disagreements(without(text, "links")) == []


ASKED = changed(ASKED_BACK, "asks: When was the work done?", "asks: When was it done?, KEYS")


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("outcome: disclosed", "has `outcome`, and kind `clarification` decides nothing · take it"),
        ("answer: Ten, because: So", "has `answer` and `because`, and kind `clarification`"),
        ("because: We must know", "has `because`, and kind `clarification` decides nothing"),
        ("see: 2, held: all", "decides nothing · take them out, or write the kind that is meant"),
        ("caveat: Nobody knows", "has `caveat`, and kind"),
    ],
)
def test_a_clarification_decides_nothing(keys: str, said: str) -> None:
    (found,) = disagreements(changed(ASKED, "KEYS", keys))
    assert said in found


def test_a_clarification_says_what_it_asks_and_why() -> None:
    assert disagreements(ASKED_BACK) == []
    assert (
        disagreements(changed(ASKED, "KEYS", "we_ask: Which work?, because: Two were done")) == []
    )


def test_an_acknowledgement_asks_nothing() -> None:
    (found,) = disagreements(changed(ACKNOWLEDGED, "done?}", "done?, we_ask: Which work?}"))
    assert "item `1` has `we_ask`, and kind `acknowledgement` decides nothing" in found
    assert disagreements(ACKNOWLEDGED) == []
