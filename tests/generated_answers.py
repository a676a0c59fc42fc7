"""Answers to the questions of a limb, made from its definition alone."""

import dataclasses
import math
import random
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from noticegen.apply_test import apply_test
from noticegen.model.choices import Balance
from noticegen.model.law import Limb, Status
from noticegen.model.question import AnswerForm, Applies, Question, conditions_hold
from noticegen.model.reliance import Enactment, PublicInterestTest, RelianceEntry, Work
from noticegen.model.text import Prose, Range

MOST = 1024
"""So many combinations of answers are tried of a limb that has more."""
WORDS = "We looked at each matter that was asked about."
_ENACTMENT = Enactment(act="Tallow Act 1931", provision="section 4")
_BEGINNINGS = {
    AnswerForm.YES_NO: ("Yes. ", "No. "),
    AnswerForm.DATE: ("2018-01-01. ",),
    AnswerForm.PROSE: ("",),
}


def _answers_to(question: Question) -> Sequence[Prose]:
    """Give every kind of answer that a question can have."""
    return [Prose((f"{beginning}{WORDS}",)) for beginning in _BEGINNINGS[question.form]]


def _given(limb: Limb, answers: Mapping[str, Prose]) -> RelianceEntry:
    return RelianceEntry(limb=limb.key, answers=dict(answers))


def every_answer(limb: Limb) -> Iterator[RelianceEntry]:
    """Give every combination of answers; of too many a sample, the same each time."""
    asked = {q.key: _answers_to(q) for q in limb.questions if q.key}
    numbers: Sequence[int] = range(math.prod(map(len, asked.values())))
    if len(numbers) > MOST:
        numbers = random.Random(limb.key).sample(numbers, MOST)  # noqa: S311 - no secret
    for number in numbers:
        answers, rest = {}, number
        for key, known in asked.items():
            rest, which = divmod(rest, len(known))
            answers[key] = known[which]
        yield _given(limb, answers)


def every_way_through(limb: Limb) -> Iterator[RelianceEntry]:
    """Give the answers of every way through a test: each question that is reached, no other."""
    questions = tuple(dataclasses.replace(q, required=True, met_by=None) for q in limb.questions)
    asking = dataclasses.replace(limb, questions=questions)
    open_ways: list[dict[str, Prose]] = [{}]
    while open_ways:
        answers = open_ways.pop()
        missing = apply_test(asking, _given(limb, answers)).missing
        if not missing:
            yield _given(limb, answers)
            continue
        key, known = missing[0].key or "", _answers_to(missing[0])
        open_ways += [{**answers, key: answer} for answer in reversed(known)]


def entries_that_apply(limb: Limb) -> Iterator[RelianceEntry]:
    """Give whole entries of `relied_on`, one for each way through by which the limb applies."""
    for entry in every_way_through(limb):
        if apply_test(limb, entry).ending.outcome is Applies.APPLIES:
            yield _whole(limb, entry)


def entry_that_applies(limb: Limb) -> RelianceEntry:
    """Give a whole entry by which a limb applies, and a qualified one does not become absolute."""
    return next(entry for entry in entries_that_apply(limb) if not _is_absolute(limb, entry))


def _whole(limb: Limb, entry: RelianceEntry) -> RelianceEntry:
    """Add to answers all else that a limb asks for."""
    met = {question.met_by for question in limb.questions}
    is_weighed = limb.status is Status.QUALIFIED and not _is_absolute(limb, entry)
    return dataclasses.replace(
        entry,
        likelihood=next(iter(limb.likelihoods), None),
        public_interest_test=_weighed() if is_weighed else None,
        enactment=_ENACTMENT if "enactment" in met else None,
        estimate=_estimate(limb),
    )


def _is_absolute(limb: Limb, entry: RelianceEntry) -> bool:
    said = apply_test(limb, entry).said
    return bool(limb.absolute_when) and conditions_hold(limb.absolute_when, said)


def _weighed() -> PublicInterestTest:
    return PublicInterestTest(
        for_disclosure=(Prose(("Residents could judge whether the work was well done.",)),),
        for_maintaining=(Prose(("The borough would pay more for the next lots.",)),),
        balance=Balance.MAINTAINING,
        because=Prose(("What is published already answers most of the first point.",)),
    )


def _estimate(limb: Limb) -> tuple[Work, ...]:
    if not limb.counts_work:
        return ()
    activity, minutes = limb.counts_work[:1], Range(Decimal(3), Decimal(5))
    return (Work(activity=activity, of="paper files", how_many=1790, minutes_each=minutes),)
