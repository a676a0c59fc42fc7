"""An estimate rests on work that counts, and on a sample. FOIA s12; SI 2004/3244 reg 4."""

from collections.abc import Iterator
from typing import Final

from noticegen.checks.phrases import first_of, spaced
from noticegen.checks.rule import Rule
from noticegen.model.case import Case, Reliance
from noticegen.model.finding import Finding, Severity
from noticegen.model.place import Place

RULE: Final = Rule(
    code="estimate-looks-weak",
    title="an estimate rests on work that counts, and says what was timed",
    source="FOIA s12; SI 2004/3244",
    severity=Severity.ADVICE,
    looks_like=True,
    why=(
        "Only four kinds of work count: finding out whether information is held, locating it, "
        "retrieving it and extracting it. Time for redacting or for thinking about "
        "exemptions does not, and its place is not in the sum. What the minutes rest on must "
        "be said too: an applicant can't judge a sum without the sample that was timed."
    ),
    message="`redacted` looks like work that the limit does not count",
    fix="keep what finds and extracts, and leave the rest out",
)


def check_estimate_looks_weak(case: Case) -> Iterator[Finding]:
    """Advise on work that may not count, and on an estimate without a sample."""
    phrases = case.law.looks.uncounted_work
    for reliance in case.reliances.values():
        entry = reliance.entry
        if reliance.estimate is None:
            continue
        counted = [(work.of, work.at("of")) for work in entry.estimate]
        basis = entry.estimate_basis
        if basis is None:
            message = f"nothing says which sample `{reliance.id}` rests on"
            fix = "add `estimate_basis`: what was timed, how many, and who did it"
            yield _finding(reliance, entry.at("estimate"), message, fix)
        else:
            counted.append((str(basis), entry.at("estimate_basis")))
            guess = first_of(case.law.looks.guesses, spaced(str(basis)))
            if guess:
                message = f"`{guess}` looks like an estimate that nobody tried"
                fix = "say what was timed, how many, and who did it"
                yield _finding(reliance, entry.at("estimate_basis"), message, fix)
        for text, where in counted:
            said = first_of(phrases, spaced(text))
            if said:
                message = f"`{said}` looks like work that the limit does not count"
                fix = "keep what finds and extracts, and leave the rest out"
                yield _finding(reliance, where, message, fix)


def _finding(reliance: Reliance, where: Place, message: str, fix: str) -> Finding:
    return RULE.finding(
        where=where,
        message=message,
        fix=fix,
        about=reliance.id,
    )
