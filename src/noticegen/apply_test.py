"""A limb's questions + a case's answers → what the test comes to.

One engine reads every test from the definitions; it knows no section by name.
"""

import re

from noticegen.model.case import Step, TestResult
from noticegen.model.finding import Problem
from noticegen.model.law import AnswerForm, Applies, Ending, Limb, Question, YesNo, conditions_hold
from noticegen.model.request import RelianceEntry
from noticegen.model.text import Prose, says_something

_YES_NO = re.compile(r"(Yes|No)\.(?:\s+(.*))?", re.DOTALL)


def apply_test(limb: Limb, entry: RelianceEntry) -> TestResult:
    """Ask a limb's questions in order until one of them settles the matter."""
    answers = {key: _answer(limb, key, entry) for key in entry.answers}
    said: dict[str, YesNo] = {}  # by the questions that were reached, and no others
    steps: list[Step] = []
    later: list[Step] = []
    missing: list[Question] = []
    misfits: list[Problem] = []
    reached: set[str] = set()
    ending: Ending | None = None
    later_ending: Ending | None = None
    for question in limb.questions:
        assert question.key is not None
        if (
            later_ending
            or (ending and not ending.gate)
            or not conditions_hold(question.asked_when, said)
        ):
            continue
        reached.add(question.key)
        if question.key not in answers:
            if question.required and ending is None:
                missing.append(question)
            continue
        step, misfit = answers[question.key]
        if step.said is not None:
            said[question.key] = step.said
        if misfit is not None:
            misfits.append(misfit)
        else:
            (later if ending else steps).append(step)
        ended = next((e for e in question.ends if conditions_hold((e.when,), said)), None)
        if ending is None:
            ending = ended
        else:
            later_ending = ended
    ended_by = ending or limb.otherwise
    agrees = later_ending is not None and later_ending.outcome is Applies.APPLIES
    return TestResult(
        steps=tuple(steps),
        ending=ended_by,
        decided_by=_decided_by(ended_by, steps),
        later=tuple(later) if agrees else (),
        contrary=() if agrees else tuple(step.question.key or "" for step in later),
        missing=tuple(missing),
        misfits=tuple(misfits),
        unreached=tuple(key for key in answers if key not in reached),
    )


def _decided_by(ending: Ending, steps: list[Step]) -> Step | None:
    """Give the step that an ending rests on: one that it names, or the last yes or no."""
    settled = [step for step in steps if step.said is not None]
    for key in (*reversed(tuple(ending.when)), *ending.decided_by):
        for step in settled:
            if step.question.key == key:
                return step
    return settled[-1] if settled else None


def _answer(limb: Limb, key: str, entry: RelianceEntry) -> tuple[Step, Problem | None]:
    """Take an answer apart: yes or no where the question asks that, and the reason."""
    prose = entry.answers[key]
    place = entry.at("answers", key)
    question = next((q for q in limb.questions if q.key == key), None)
    if question is None or question.form is AnswerForm.PROSE:
        step = Step(question or limb.questions[0], None, prose, place)
        return step, None if says_something(str(prose)) else _no_reason(step)
    first, *others = prose.paragraphs
    match = _YES_NO.fullmatch(first)
    if match is None:
        begins = " ".join(first.split()[:3])
        what = f"`{key}` begins `{begins}`, which is neither `Yes.` nor `No.`"
        fix = "begin with `Yes.` or `No.`, then the reason"
        return Step(question, None, prose, place), Problem(place, what, fix)
    said = YesNo(match[1].lower())
    paragraphs = (match[2], *others) if match[2] else tuple(others)
    step = Step(question, said, Prose(paragraphs), place)
    return step, None if says_something(str(step.reason)) else _no_reason(step)


def _no_reason(step: Step) -> Problem:
    asks = " ".join((step.question.asks or "").split())
    return Problem(step.place, f"`{step.question.key}` gives no reason", f"say why: {asks}")
