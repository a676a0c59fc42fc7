"""A limb's questions + a case's answers → what the test comes to.

One engine reads every test from the definitions; it knows no section by name.
"""

import datetime as dt
import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from noticegen.model.finding import Problem
from noticegen.model.law import Limb
from noticegen.model.place import Place
from noticegen.model.question import AnswerForm, Applies, Ending, Question, YesNo, conditions_hold
from noticegen.model.reliance import RelianceEntry
from noticegen.model.test_result import Step, TestResult
from noticegen.model.text import Prose, says_something

_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})[.,;:]?(?:\s+(.*))?", re.DOTALL)
_YES_NO = re.compile(r"(Yes|No)\.(?:\s+(.*))?", re.DOTALL)


def apply_test(limb: Limb, entry: RelianceEntry, met: AbstractSet[str] = frozenset()) -> TestResult:
    """Ask a limb's questions in order until one of them settles the matter.

    `met` holds the keys of the case that may answer a question as well (`met_by`).
    """
    asking = _Asking({key: _answer(limb, key, entry) for key in entry.answers}, met)
    for question in limb.questions:
        if asking.reaches(question):
            asking.ask(question)
    return asking.result(limb)


@dataclass
class _Asking:
    """A test under way: the answers of a case, and what they have come to so far."""

    answers: dict[str, tuple[Step, Problem | None]]
    met: AbstractSet[str]
    said: dict[str, YesNo] = field(default_factory=dict)
    """By the questions that were reached, and no others."""
    steps: list[Step] = field(default_factory=list)
    later: list[Step] = field(default_factory=list)
    missing: list[Question] = field(default_factory=list)
    misfits: list[Problem] = field(default_factory=list)
    reached: set[str] = field(default_factory=set)
    ending: Ending | None = None
    later_ending: Ending | None = None

    def reaches(self, question: Question) -> bool:
        """Say whether the test is still open for a question, or was shut by a gate only."""
        is_over = self.later_ending or (self.ending and not self.ending.gate)
        return not is_over and conditions_hold(question.asked_when, self.said)

    def ask(self, question: Question) -> None:
        """Take a question's answer, and see whether it ends the test."""
        assert question.key is not None
        self.reached.add(question.key)
        if question.key not in self.answers:
            if question.required and self.ending is None and question.met_by not in self.met:
                self.missing.append(question)
            return
        step, misfit = self.answers[question.key]
        if step.said is not None:
            self.said[question.key] = step.said
        if misfit is not None:
            self.misfits.append(misfit)
        else:
            (self.later if self.ending else self.steps).append(step)
        ended = next((e for e in question.ends if conditions_hold((e.when,), self.said)), None)
        if self.ending is None:
            self.ending = ended
        else:
            self.later_ending = ended

    def result(self, limb: Limb) -> TestResult:
        """Give what it came to; what a closed gate shut out counts only if it agrees."""
        ending = self.ending or limb.otherwise
        later = self.later_ending
        agrees = later is not None and later.outcome is Applies.APPLIES
        return TestResult(
            steps=tuple(self.steps),
            ending=ending,
            decided_by=_decided_by(ending, self.steps),
            later=tuple(self.later) if agrees else (),
            contrary=() if agrees else tuple(step.question.key or "" for step in self.later),
            missing=tuple(self.missing),
            misfits=tuple(self.misfits),
            unreached=tuple(key for key in self.answers if key not in self.reached),
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
    if question is not None and question.form is AnswerForm.DATE:
        return _date(question, key, prose, place)
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


def _date(question: Question, key: str, prose: Prose, place: Place) -> tuple[Step, Problem | None]:
    """Take an answer apart that begins with a day: the day, and what is said of it."""
    first, *others = prose.paragraphs
    match = _DAY.fullmatch(first)
    try:
        day = dt.date.fromisoformat(match[1]) if match else None
    except ValueError:
        day = None
    if match is None or day is None:
        begins = " ".join(first.split()[:3])
        what = f"`{key}` begins `{begins}`, which is no date"
        fix = "begin with the date, as in `2026-09-30`, then say more if need be"
        return Step(question, None, prose, place), Problem(place, what, fix)
    paragraphs = (match[2], *others) if match[2] else tuple(others)
    return Step(question, None, Prose(paragraphs), place, day), None


def _no_reason(step: Step) -> Problem:
    asks = " ".join((step.question.asks or "").split())
    return Problem(step.place, f"`{step.question.key}` gives no reason", f"say why: {asks}")
