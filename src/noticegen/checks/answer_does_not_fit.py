"""An answer is of its question's form. FOIA s17(1)(c)."""

from collections.abc import Iterator
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity
from noticegen.model.place import Place
from noticegen.model.question import MustBe
from noticegen.model.test_result import Step
from noticegen.model.text import is_unfilled

RULE: Final = Rule(
    code="answer-does-not-fit",
    title="an answer is of its question's form",
    source="FOIA s17(1)(c)",
    severity=Severity.BLOCKING,
    why=(
        "Some answers decide how the test goes on: they begin with `Yes.` or `No.`, and say "
        "why. Others are days, which must lie where the law wants them: a plan to publish "
        "before the request, an opinion before the letter."
    ),
    message="`overridden` begins `They are junior,`, which is neither `Yes.` nor `No.`",
    fix="begin with `Yes.` or `No.`, then the reason",
)


def check_answer_does_not_fit(case: Case) -> Iterator[Finding]:
    """Report each answer that is not of its form, or gives no reason, or a day that can't be."""
    for reliance in case.reliances.values():
        unfilled = [
            reliance.entry.at("answers", key)
            for key, answer in reliance.entry.answers.items()
            if is_unfilled(str(answer))  # `placeholder-left` says so
        ]
        for misfit in reliance.result.misfits:
            if misfit.where in unfilled:
                continue
            yield _finding(misfit.where, misfit.what, misfit.fix, reliance.id)
        for step in reliance.result.steps:
            yield from _wrong_day(case, step, reliance.id)


def _wrong_day(case: Case, step: Step, about: str) -> Iterator[Finding]:
    """Report a day that is not where the law wants it, by the case's own dates."""
    received, issued, day = case.request.received, case.request.issued, step.date
    must_be = step.question.must_be
    if day is None or must_be is None:
        return
    match must_be:
        case MustBe.NOT_AFTER_RECEIVED:
            is_wrong, other = day > received, f"after `received` {received}"
        case MustBe.NOT_AFTER_ISSUED:
            is_wrong, other = issued is not None and day > issued, f"after `issued` {issued}"
        case MustBe.AFTER_ISSUED:
            is_wrong, other = issued is not None and day <= issued, f"not after `issued` {issued}"
    if is_wrong:
        message = f"`{step.question.key}` {day} is {other}"
        fix = f"it must be {must_be}: mend the date, or don't rely on this limb"
        rests_on = "received" if must_be is MustBe.NOT_AFTER_RECEIVED else "issued"
        yield _finding(step.place, message, fix, about, rests_on)


def _finding(where: Place, message: str, fix: str, about: str, *rests_on: str) -> Finding:
    return RULE.finding(
        where=where,
        message=message,
        fix=fix,
        about=about,
        also_about=rests_on,
    )
