"""Which texts a limb prints, in which order, and what surely stands before each."""

from defined import FILES

from cases import read
from noticegen.definitions.printed import (
    STATEMENT_NAMES,
    PrintedText,
    printed_of_limb,
    printed_of_statements,
)
from noticegen.definitions.text_rules import names_in
from noticegen.model.law import Limb
from noticegen.model.regime import Duty, Regime

LIMB = """\
key: s1
title: a thing
status: absolute
questions:
  - {key: first, asks: First?, heading: One}
  - {key: hidden, asks: Hidden?, printed: never}
  - {key: maybe, asks: Maybe?, form: yes or no, required: no, heading: Two}
  - key: gate
    asks: Gate?
    form: yes or no
    heading: Three
    ends:
      - {when: {gate: yes}, outcome: applies, says: Ended.}
  - {key: after, asks: After?, asked_when: [{gate: no}, {maybe: yes}], heading: Four}
  - {key: last, asks: Last?, asked_when: [{gate: no}], before: Lead., heading: Five}
otherwise: {outcome: applies, says: "{{ what }} applies."}
wording: {provides: It provides., in_any_case: In any case.}
terms: {what: The thing}
"""


def printed(text: str = LIMB) -> dict[str, PrintedText]:
    return {each.where: each for each in printed_of_limb(read(text, Limb))}


def test_texts_stand_in_the_order_in_which_a_letter_prints_them() -> None:
    assert list(printed()) == [
        "wording.provides",
        "questions.first.heading",
        "questions.maybe.heading",
        "questions.gate.heading",
        "questions.gate.ends",
        "questions.after.heading",
        "questions.last.before",
        "questions.last.heading",
        "otherwise.says",
        "wording.in_any_case",
    ]


def test_terms_are_put_in() -> None:
    assert printed()["otherwise.says"].text == "The thing applies."


def test_only_what_is_printed_on_every_way_stands_before() -> None:
    before = {where: set(each.before) for where, each in printed().items()}
    assert before["wording.provides"] == set()
    assert before["questions.maybe.heading"] == {"It provides.", "One"}
    assert before["questions.gate.heading"] == {"It provides.", "One"}
    assert before["questions.gate.ends"] == {"It provides.", "One", "Three"}
    assert before["questions.after.heading"] == {"It provides.", "One", "Three"}
    assert before["otherwise.says"] == {"It provides.", "One", "Three"}


def test_a_question_s_own_lead_stands_before_it() -> None:
    assert "Lead." in printed()["questions.last.heading"].before


def test_a_question_that_is_asked_after_one_answer_has_its_text_before() -> None:
    text = LIMB.replace(
        "asked_when: [{gate: no}], before", "asked_when: [{after: yes, maybe: no}], before"
    )
    before = set(printed(text)["questions.last.heading"].before)
    assert before == {"It provides.", "One", "Two", "Three", "Four", "Lead."}


def test_headings_are_no_sentences() -> None:
    headings = {where for where, each in printed().items() if each.is_heading}
    assert headings == {where for where in printed() if where.endswith("heading")}


def test_the_names_of_statements_are_those_that_the_shipped_ones_use() -> None:
    used: set[str] = set()
    for file, _ in FILES.values():
        if isinstance(file, Regime | Duty):
            for version in file.versions:
                for text in printed_of_statements(version):
                    used |= names_in(text.text)
    assert used == STATEMENT_NAMES
