"""What each test came to and why: the questions that it reached, and those that it did not."""

from collections.abc import Iterator, Sequence

from noticegen.explained.cost import cost_lines
from noticegen.explained.facts import PublicInterestFacts, QuestionFacts, RelianceFacts
from noticegen.long_dates import long_date
from noticegen.model.case import Case, Reliance
from noticegen.model.choices import Balance
from noticegen.model.form import Id
from noticegen.model.law import Status
from noticegen.model.question import Applies, Question
from noticegen.model.reliance import RelianceEntry
from noticegen.model.test_result import Step, TestResult


def reliance_facts(case: Case) -> Iterator[RelianceFacts]:
    """Explain every entry of `relied_on`, in the order of the file."""
    for name, entry in case.request.relied_on.items():
        reliance = case.reliances.get(name)
        yield _explain(case, reliance) if reliance else _unrelied(case, name, entry)


def _unrelied(case: Case, name: Id, entry: RelianceEntry) -> RelianceFacts:
    return RelianceFacts(
        id=name,
        provision=entry.limb,
        protects="",
        status="",
        status_because="",
        about=entry.about or "",
        likelihood="",
        used_for=tuple(_used_for(case, name)),
        where=str(entry.at("limb")),
        wrong=case.unrelied[name].what if name in case.unrelied else "nothing is known of it",
        result="",
        mend="",
        cost=(),
        asked=(),
        in_any_case=(),
        not_answered=(),
        misfits=(),
        contrary=(),
        not_asked=(),
        answered_unasked=(),
        public_interest=None,
        keeps_reasons_back=False,
    )


def _explain(case: Case, reliance: Reliance) -> RelianceFacts:
    limb, entry, result = reliance.law.limb, reliance.entry, reliance.result
    open_ = {*(_key(q) for q in result.missing), *_reached(result), *result.contrary}
    mend = result.ending.mend if result.ending.outcome is Applies.DOES_NOT_APPLY else None
    return RelianceFacts(
        id=reliance.id,
        provision=str(reliance.law.citation),
        protects=limb.title,
        status=str(reliance.status),
        status_because=limb.status_because or "",
        about=entry.about or "",
        likelihood=str(entry.likelihood or ""),
        used_for=tuple(_used_for(case, reliance.id)),
        where=str(entry.at("limb")),
        wrong="",
        result=_result(reliance),
        mend=_line(mend),
        cost=tuple(cost_lines(reliance)),
        asked=tuple(_question(step, result) for step in result.steps),
        in_any_case=tuple(_question(step, result) for step in result.later),
        not_answered=tuple(f"{_key(q)}: {_line(q.asks)}" for q in result.missing),
        misfits=tuple(f"{problem.where}: {problem.what}" for problem in result.misfits),
        contrary=result.contrary,
        not_asked=tuple(
            _key(q) for q in limb.questions if q.key not in open_ and q.key not in entry.answers
        ),
        answered_unasked=result.unreached,
        public_interest=_public_interest(reliance),
        keeps_reasons_back=entry.explaining_would_disclose is not None,
    )


def _reached(result: TestResult) -> set[str]:
    return {_key(step.question) for step in (*result.steps, *result.later)}


def _key(question: Question) -> str:
    return question.key or ""


def _line(text: object) -> str:
    return " ".join(str(text or "").split())


def _used_for(case: Case, name: Id) -> Iterator[str]:
    """Say what leans on a reliance: classes, whole items, items that are given all the same."""
    for class_name, entry in case.request.withheld.items():
        if name in entry.under:
            yield class_name
    for leaf in case.leaves():
        if name in leaf.item.under:
            yield f"all of item {leaf.number}"
        if name in leaf.item.considered:
            yield f"item {leaf.number}, which is disclosed on balance"


def _result(reliance: Reliance) -> str:
    """Say what a test came to, and by which answer."""
    result = reliance.result
    if not reliance.is_complete:
        return "not settled: answers are missing, or not of their form"
    step = result.decided_by
    by = f", by `{step.question.key}`: {step.said}" if step and step.said else ""
    gate = "; that gate closes the test" if result.ending.gate and step else ""
    return f"{result.ending.outcome}{by}{gate}"


def _question(step: Step, result: TestResult) -> QuestionFacts:
    decides = step is result.decided_by
    return QuestionFacts(
        key=_key(step.question),
        asks=_line(step.question.asks),
        said=str(step.said or ""),
        reason=str(step.reason),
        where=str(step.place),
        decides=decides,
        closes_gate=decides and result.ending.gate,
    )


def _public_interest(reliance: Reliance) -> PublicInterestFacts | None:
    """Say how the public interest stands; `None` where nothing is to be weighed."""
    test = reliance.entry.public_interest_test
    if reliance.status is not Status.QUALIFIED:
        return None
    if test is None:
        return PublicInterestFacts("not weighed yet", (), (), "")
    if test.weighed_with:
        state = f"weighed with `{test.weighed_with}`"
    elif test.decision_expected_by:
        state = f"pending; a decision is expected by {long_date(test.decision_expected_by)}"
    elif test.balance is None:
        state = "weighed, but without a balance"
    else:
        favours = "disclosure" if test.balance is Balance.DISCLOSURE else "maintaining it"
        state = f"the balance favours {favours}"
    return PublicInterestFacts(
        state, _lines(test.for_disclosure), _lines(test.for_maintaining), _line(test.because)
    )


def _lines(factors: Sequence[object]) -> tuple[str, ...]:
    return tuple(_line(factor) for factor in factors)
