"""What a limb's test came to: the questions that were reached, and its ending."""

import datetime as dt
from collections.abc import Mapping

from noticegen.model.dataclass import dataclass
from noticegen.model.finding import Problem
from noticegen.model.place import Place
from noticegen.model.question import Ending, Question, YesNo
from noticegen.model.text import Prose


@dataclass(frozen=True, slots=True)
class Step:
    """A question that was reached, with its answer: yes, no or a day if it asks that, and why."""

    question: Question
    said: YesNo | None
    reason: Prose
    place: Place
    date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class TestResult:
    """What a limb's test came to.

    `later` holds the answers that a closed gate shut out and that lead to the same
    end; `missing` the questions that were reached without an answer; `misfits` why an
    answer is not of its form; `unreached` answers to questions the test did not ask;
    `contrary` answers behind a closed gate that do not lead to the same end.
    """

    steps: tuple[Step, ...]
    ending: Ending
    decided_by: Step | None
    later: tuple[Step, ...] = ()
    missing: tuple[Question, ...] = ()
    misfits: tuple[Problem, ...] = ()
    unreached: tuple[str, ...] = ()
    contrary: tuple[str, ...] = ()

    @property
    def said(self) -> Mapping[str, YesNo]:
        """Give the answers yes and no by question."""
        return {s.question.key: s.said for s in self.steps if s.question.key and s.said}
