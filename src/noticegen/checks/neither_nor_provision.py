"""Neither confirming nor denying rests on a provision for it, and nothing else does. FOIA s1(6)."""

from collections.abc import Iterator
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.model.case import Case, Reliance
from noticegen.model.choices import Outcome
from noticegen.model.finding import Finding, Severity

RULE: Final = Rule(
    code="neither-nor-provision",
    title="neither confirming nor denying rests on a provision for it, and nothing else does",
    source="FOIA s1(6), s2(1), s17(1)",
    severity=Severity.BLOCKING,
    why=(
        "Most exemptions have a provision of their own for neither confirming nor denying. The "
        "exemption for the content does not do, nor does that provision withhold content."
    ),
    message="section 43(2) does not let one neither confirm nor deny",
    fix="rely on `s43(3)`, or say whether it is held",
)


def check_neither_nor_provision(case: Case) -> Iterator[Finding]:
    """Report items whose outcome, or whose provision, is about confirming or denying alone."""
    for leaf in case.leaves():
        for name in case.reliances_of(leaf.item):
            reliance = case.reliances.get(name)
            if reliance is None:
                continue
            is_provision = reliance.law.limb.refuses_as is Outcome.NEITHER
            cited = reliance.law.citation
            if leaf.outcome is Outcome.NEITHER and not is_provision:
                message = f"{cited} does not let one neither confirm nor deny"
                yield _finding(reliance, message, _counterpart(reliance))
            elif is_provision and leaf.outcome not in (None, Outcome.NEITHER, Outcome.PENDING):
                message = f"{cited} is about confirming or denying, and item `{leaf.number}` is "
                message += f"`{leaf.outcome}`"
                fix = "rely on the exemption itself, or write `neither confirmed nor denied`"
                yield _finding(reliance, message, fix)


def _counterpart(reliance: Reliance) -> str:
    other = reliance.law.limb.neither_confirm_nor_deny
    if other is None:
        return "say whether it is held; this provision has none for neither confirming nor denying"
    return f"rely on `{other}`, or say whether it is held"


def _finding(reliance: Reliance, message: str, fix: str) -> Finding:
    return RULE.finding(
        where=reliance.entry.at("limb"),
        message=message,
        fix=fix,
        about=reliance.id,
    )
