"""A case argues only the tests that its limb has. FOIA s17(1), (3)."""

from collections.abc import Iterator
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.model.case import Case, Reliance
from noticegen.model.finding import Finding, Severity
from noticegen.model.law import Status
from noticegen.model.place import Place
from noticegen.names_in_messages import in_a_sentence

RULE: Final = Rule(
    code="test-not-of-this-limb",
    title="a case argues only the tests that its limb has",
    source="FOIA s17(1), (3)",
    severity=Severity.BLOCKING,
    advice_if="what is surplus is not printed",
    why=(
        "A harm test or a balance that the provision does not have is not printed, or shows "
        "that another provision was meant. Where it is at a likelihood that the provision does "
        "not allow, it stops."
    ),
    message=(
        "section 40(2), by virtue of section 40(3A)(a) has no harm test, and so no `likelihood`"
    ),
    fix="take it out, or keep it in `private`",
)
_COST = (
    *("estimate", "because", "estimate_basis", "not_estimated", "narrower_estimate"),
    *("aggregated_with", "same_because"),
)


def check_test_not_of_this_limb(case: Case) -> Iterator[Finding]:
    """Report likelihoods, balances and answers that the limb's tests do not ask for."""
    for reliance in case.reliances.values():
        entry, limb, cited = reliance.entry, reliance.law.limb, reliance.law.citation
        if entry.likelihood is not None and limb.harm_test is None:
            message = f"{cited} has no harm test, and so no `likelihood`"
            yield _finding(reliance, entry.at("likelihood"), message)
        elif entry.likelihood is not None and entry.likelihood not in limb.likelihoods:
            levels = " or ".join(f"`{level}`" for level in limb.likelihoods)
            message = f"{cited} can't be relied on at `{entry.likelihood}`, only at {levels}"
            where, fix = entry.at("likelihood"), f"write {levels}, or rely on another limb"
            yield _finding(reliance, where, message, fix, Severity.BLOCKING)
        if entry.public_interest_test is not None and reliance.status is not Status.QUALIFIED:
            is_absolute = reliance.status is Status.ABSOLUTE
            why = "is absolute, and has" if is_absolute else "has"
            message = f"{cited} {why} no public interest test"
            yield _finding(reliance, entry.at("public_interest_test"), message)
        costing = [] if limb.counts_work else [key for key in _COST if getattr(entry, key)]
        if costing:
            message = f"{cited} is not about cost: {in_a_sentence(costing)} would not be printed"
            yield _finding(reliance, entry.at(costing[0]), message)
        if reliance.is_complete:
            yield from _needless_answers(reliance)


def _needless_answers(reliance: Reliance) -> Iterator[Finding]:
    for keys, what in (
        (reliance.result.unreached, "answers a question that the test does not reach"),
        (reliance.result.contrary, "stands behind a closed gate, and is not printed"),
    ):
        for key in keys:
            yield _finding(reliance, reliance.entry.at("answers", key), f"`{key}` {what}")


def _finding(
    reliance: Reliance,
    where: Place,
    message: str,
    fix: str = "take it out, or keep it in `private`",
    severity: Severity = Severity.ADVICE,
) -> Finding:
    return RULE.finding(
        severity=severity,
        where=where,
        message=message,
        fix=fix,
        about=reliance.id,
    )
