import datetime as dt
import itertools
from collections.abc import Iterator, Mapping

import pytest

from noticegen.apply_test import apply_test
from noticegen.model.law import Limb, LimbWording, Status
from noticegen.model.question import AnswerForm, Applies, Ending, Question, YesNo
from noticegen.model.reliance import RelianceEntry
from noticegen.model.test_result import TestResult as Result
from noticegen.model.text import Prose
from noticegen.paths import data_folder
from noticegen.read.catalogue import read_catalogue
from noticegen.read.in_force import law_on

YES, NO = YesNo.YES, YesNo.NO
OTHERWISE = Ending(outcome=Applies.DOES_NOT_APPLY, mend="disclose it")


def limb_of(*questions: Question) -> Limb:
    return Limb(
        key="s43(2)",
        title="interests",
        status=Status.QUALIFIED,
        questions=questions,
        otherwise=OTHERWISE,
        wording=LimbWording(provides="It protects them."),
    )


def yes_no(  # noqa: PLR0913 - each is a field of the question
    key: str,
    *,
    ends: Mapping[str, YesNo] | None = None,
    outcome: Applies = Applies.APPLIES,
    gate: bool = False,
    asked_when: Mapping[str, YesNo] | None = None,
    required: bool = True,
) -> Question:
    return Question(
        key=key,
        asks=f"Is it  {key}?",
        form=AnswerForm.YES_NO,
        required=required,
        asked_when=(asked_when,) if asked_when else (),
        ends=(Ending(when=ends, outcome=outcome, gate=gate),) if ends else (),
    )


def entry_of(**answers: str) -> RelianceEntry:
    return RelianceEntry(
        limb="s43(2)",
        answers={key: Prose(tuple(text.split("\n\n"))) for key, text in answers.items()},
    )


def result_of(limb: Limb, **answers: str) -> Result:
    return apply_test(limb, entry_of(**answers))


def keys(result: Result) -> list[str | None]:
    return [step.question.key for step in result.steps]


WHY = Question(key="why", asks="Why?")
GATED = limb_of(
    yes_no("sensitive"),
    yes_no("agreed", ends={"sensitive": YES, "agreed": NO}, gate=True),
    yes_no("wanted", ends={"wanted": NO}),
    yes_no("hurtful", asked_when={"wanted": YES}, ends={"hurtful": YES}),
)


def test_questions_are_asked_in_order_until_one_ends_the_test() -> None:
    limb = limb_of(WHY, yes_no("first", ends={"first": YES}), yes_no("second"))

    result = result_of(limb, second="No. It is not.", first="Yes. It is.", why="So it is.")

    assert keys(result) == ["why", "first"]
    assert result.ending.outcome is Applies.APPLIES
    assert result.unreached == ("second",)


def test_without_an_ending_the_limbs_own_end_holds() -> None:
    result = result_of(limb_of(yes_no("first", ends={"first": YES})), first="No. It is not.")

    assert result.ending == OTHERWISE


def test_the_last_yes_or_no_decided() -> None:
    result = result_of(limb_of(yes_no("first"), WHY), first="No. It is not.", why="So it is.")

    assert result.decided_by is not None
    assert result.decided_by.question.key == "first"
    assert result.said == {"first": NO}


def test_an_answer_in_prose_decides_nothing() -> None:
    assert result_of(limb_of(WHY), why="Yes. Because it is so.").decided_by is None


def test_the_reason_stands_without_its_yes() -> None:
    (step,) = result_of(limb_of(yes_no("first")), first="Yes. It is.\n\nAnd more.").steps

    assert (step.said, step.reason) == (YES, Prose(("It is.", "And more.")))


def test_the_reason_may_begin_in_the_next_paragraph() -> None:
    (step,) = result_of(limb_of(yes_no("first")), first="No.\n\nIt is not.").steps

    assert (step.said, step.reason) == (NO, Prose(("It is not.",)))


def test_an_answer_in_prose_may_begin_with_yes() -> None:
    (step,) = result_of(limb_of(WHY), why="Yes. Because it is so.").steps

    assert (step.said, step.reason) == (None, Prose(("Yes. Because it is so.",)))


@pytest.mark.parametrize(
    "text",
    ["Yes", "yes. It is.", "Yes, it is.", "Yes: it is.", "YES. It is.", "No.It is.", "Nobody."],
)
def test_an_answer_that_does_not_begin_with_yes_or_no_is_a_misfit(text: str) -> None:
    result = result_of(limb_of(yes_no("first")), first=text)

    begins = " ".join(text.split()[:3])
    assert [m.what for m in result.misfits] == [
        f"`first` begins `{begins}`, which is neither `Yes.` nor `No.`"
    ]
    assert result.steps == ()


def test_an_answer_without_a_reason_is_a_misfit_that_asks_again() -> None:
    (misfit,) = result_of(limb_of(yes_no("first")), first="Yes.").misfits

    assert (misfit.what, misfit.fix) == ("`first` gives no reason", "say why: Is it first?")


def test_an_answer_without_a_reason_still_ends_the_test() -> None:
    limb = limb_of(yes_no("first", ends={"first": YES}), yes_no("second"))

    assert result_of(limb, first="Yes.").missing == ()


def test_a_question_that_is_reached_without_an_answer_is_missing() -> None:
    limb = limb_of(WHY, yes_no("first"), yes_no("second", asked_when={"first": YES}))

    assert [q.key for q in result_of(limb, why="So it is.").missing] == ["first"]
    assert [q.key for q in result_of(limb, first="Yes. It is.").missing] == ["why", "second"]


def test_a_question_that_is_not_required_is_never_missing() -> None:
    assert result_of(limb_of(yes_no("first", required=False))).missing == ()


def test_a_question_after_the_end_is_not_missing() -> None:
    limb = limb_of(yes_no("first", ends={"first": NO}), yes_no("second"))

    assert result_of(limb, first="No. It is not.").missing == ()


def test_a_gate_that_closes_ends_the_test() -> None:
    result = result_of(GATED, sensitive="Yes. It is.", agreed="No. None did.")

    assert result.ending.gate
    assert keys(result) == ["sensitive", "agreed"]
    assert result.missing == ()


def test_answers_after_a_closed_gate_are_kept_apart_where_they_lead_to_the_same_end() -> None:
    result = result_of(
        GATED,
        sensitive="Yes. It is.",
        agreed="No. None did.",
        wanted="Yes. By some.",
        hurtful="Yes. It would hurt.",
    )

    assert keys(result) == ["sensitive", "agreed"]
    assert [step.question.key for step in result.later] == ["wanted", "hurtful"]
    assert result.ending.gate
    assert result.decided_by is not None
    assert result.decided_by.question.key == "agreed"


def test_answers_after_a_closed_gate_that_lead_elsewhere_are_left_out() -> None:
    result = result_of(
        GATED,
        sensitive="Yes. It is.",
        agreed="No. None did.",
        wanted="Yes. By some.",
        hurtful="No. It would not.",
    )

    assert result.later == ()
    assert result.ending.outcome is Applies.APPLIES


def test_a_gate_that_stays_open_lets_the_test_go_on() -> None:
    result = result_of(
        GATED, sensitive="No. It is not.", agreed="No. None did.", wanted="No. By none."
    )

    assert keys(result) == ["sensitive", "agreed", "wanted"]
    assert not result.ending.gate


@pytest.fixture(scope="module")
def personal_data() -> Limb:
    """Give the limb on other people's personal data, as the definitions have it."""
    law = law_on(read_catalogue(data_folder("exemptions"), "FOIA"), dt.date(2026, 9, 24))
    return law.limbs["s40(2) by virtue of s40(3A)(a)"].limb


def test_an_answer_that_was_not_reached_opens_no_question() -> None:
    limb = limb_of(
        yes_no("first"),
        yes_no("second", asked_when={"first": YES}),
        yes_no("third", asked_when={"second": YES}, ends={"third": YES}),
    )

    result = result_of(limb, first="No. It is not.", second="Yes. It is.", third="Yes. It is.")

    assert keys(result) == ["first"]
    assert result.unreached == ("second", "third")


def truth_table() -> Iterator[dict[str, bool]]:
    """Give every combination of answers to the test of other people's personal data."""
    names = (
        "personal_data",
        "own_data",
        "confirming_would_breach",
        "special_category_data",
        "criminal_offence_data",
        "consent",
        "made_public_by_data_subject",
        "legitimate_interest",
        "necessary",
        "overridden",
        "unfair",
    )
    for values in itertools.product((True, False), repeat=len(names)):
        yield dict(zip(names, values, strict=True))


def as_the_law_says(a: Mapping[str, bool]) -> tuple[Applies, str, bool]:
    """Say what section 40(2) with the first condition comes to, by which answer, by a gate."""
    if not a["personal_data"]:
        return Applies.DOES_NOT_APPLY, "personal_data", False
    if a["own_data"]:
        return Applies.DOES_NOT_APPLY, "own_data", False
    if a["confirming_would_breach"]:
        return Applies.DOES_NOT_APPLY, "confirming_would_breach", False
    is_sensitive = a["special_category_data"] or a["criminal_offence_data"]
    if is_sensitive and not a["consent"] and not a["made_public_by_data_subject"]:
        return Applies.APPLIES, "made_public_by_data_subject", True
    if not a["consent"]:
        if not a["legitimate_interest"]:
            return Applies.APPLIES, "legitimate_interest", False
        if not a["necessary"]:
            return Applies.APPLIES, "necessary", False
        if a["overridden"]:
            return Applies.APPLIES, "overridden", False
    if a["unfair"]:
        return Applies.APPLIES, "unfair", False
    return Applies.DOES_NOT_APPLY, "consent" if a["consent"] else "overridden", False


def test_every_combination_of_answers_comes_to_what_the_law_says(personal_data: Limb) -> None:
    wrong = []
    for answers in truth_table():
        said = {
            key: f"{'Yes' if value else 'No'}. Because it is so." for key, value in answers.items()
        }
        result = result_of(personal_data, **said)
        by = result.decided_by.question.key if result.decided_by else None
        if (result.ending.outcome, by, result.ending.gate) != as_the_law_says(answers):
            wrong.append((answers, result))

    assert wrong == []


def test_no_answer_after_a_closed_gate_is_the_ground(personal_data: Limb) -> None:
    seen = 0
    for answers in truth_table():
        said = {
            key: f"{'Yes' if value else 'No'}. Because it is so." for key, value in answers.items()
        }
        result = result_of(personal_data, **said)
        if not result.ending.gate:
            assert result.later == ()
            continue
        seen += 1
        lets_it_out = answers["legitimate_interest"] and answers["necessary"]
        lets_it_out = lets_it_out and not answers["overridden"] and not answers["unfair"]
        assert keys(result)[-1] == "made_public_by_data_subject"
        assert bool(result.later) is not lets_it_out

    assert seen > 0


FIRST_ANSWERS = {
    "personal_data": "Yes. It names them.",
    "own_data": "No. It is others'.",
    "confirming_would_breach": "No. Nobody is named.",
    "special_category_data": "No. It is not.",
    "criminal_offence_data": "No. It is not.",
    "consent": "No. None was asked.",
}


@pytest.mark.parametrize("left_out", FIRST_ANSWERS)
def test_an_answer_that_is_left_out_is_asked_for(personal_data: Limb, left_out: str) -> None:
    rest = {"legitimate_interest": "No. It serves none."}
    answers = {**FIRST_ANSWERS, **rest}
    del answers[left_out]

    result = result_of(personal_data, **answers)

    assert [q.key for q in result.missing] == [left_out]


def test_a_question_about_making_public_is_asked_for_sensitive_data_only(
    personal_data: Limb,
) -> None:
    kept = {**FIRST_ANSWERS, "legitimate_interest": "No. It serves none."}
    sensitive = {**kept, "special_category_data": "Yes. It tells of health."}

    assert result_of(personal_data, **kept).missing == ()
    assert [q.key for q in result_of(personal_data, **sensitive).missing] == [
        "made_public_by_data_subject"
    ]


@pytest.mark.parametrize(
    ("said", "missing"),
    [
        ({}, ["legitimate_interest"]),
        ({"legitimate_interest": "Yes. Many."}, ["necessary"]),
        ({"legitimate_interest": "Yes. Many.", "necessary": "Yes. It is."}, ["overridden"]),
        ({"legitimate_interest": "No. None."}, []),
        ({"legitimate_interest": "Yes. Many.", "necessary": "No. It is not."}, []),
    ],
)
def test_purpose_necessity_and_balance_are_asked_in_that_order(
    personal_data: Limb, said: dict[str, str], missing: list[str]
) -> None:
    result = result_of(personal_data, **FIRST_ANSWERS, **said)

    assert [q.key for q in result.missing] == missing


def test_with_consent_no_legitimate_interest_is_asked_for(personal_data: Limb) -> None:
    result = result_of(personal_data, **{**FIRST_ANSWERS, "consent": "Yes. All agreed."})

    assert result.missing == ()
    assert result.ending.outcome is Applies.DOES_NOT_APPLY
    assert result.decided_by is not None
    assert result.decided_by.question.key == "consent"


def test_without_a_word_on_fairness_the_balance_decides(personal_data: Limb) -> None:
    result = result_of(
        personal_data,
        **FIRST_ANSWERS,
        legitimate_interest="Yes. Many.",
        necessary="Yes. It is.",
        overridden="No. They are directors.",
    )

    assert result.missing == ()
    assert result.ending.outcome is Applies.DOES_NOT_APPLY
    assert result.ending.mend
    assert result.decided_by is not None
    assert result.decided_by.question.key == "overridden"


WHEN = Question(key="when", asks="When?", form=AnswerForm.DATE, says="On {{ date }}. {{ answer }}")


@pytest.mark.parametrize(
    ("answer", "day", "words"),
    [
        ("2026-09-30", dt.date(2026, 9, 30), ""),
        ("2026-09-30. The minutes say so.", dt.date(2026, 9, 30), "The minutes say so."),
        ("2026-09-30: the minutes.\n\nMore.", dt.date(2026, 9, 30), "the minutes. More."),
    ],
)
def test_an_answer_to_a_date_is_a_day_and_what_is_said_of_it(
    answer: str, day: dt.date, words: str
) -> None:
    (step,) = result_of(limb_of(WHEN), when=answer).steps

    assert (step.date, " ".join(step.reason.paragraphs)) == (day, words)


@pytest.mark.parametrize("answer", ["In September.", "2026-02-30", "30 September 2026", "2026-9-3"])
def test_an_answer_to_a_date_that_is_no_day_is_a_misfit(answer: str) -> None:
    (misfit,) = result_of(limb_of(WHEN), when=answer).misfits

    assert "which is no date" in misfit.what
    assert "2026-09-30" in misfit.fix
