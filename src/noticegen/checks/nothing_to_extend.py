"""Only a public interest test gives more time. FOIA s10(3), s17(2)."""

from collections.abc import Iterator
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.model.case import Case
from noticegen.model.choices import Outcome
from noticegen.model.finding import Finding, Severity
from noticegen.model.law import Status

RULE: Final = Rule(
    code="nothing-to-extend",
    title="only a public interest test gives more time",
    source="FOIA s10(3), s17(2)",
    severity=Severity.BLOCKING,
    why=(
        "More time may be taken for one thing only: weighing the public interest in a qualified"
        " exemption. Where nothing is weighed, the decision is due now."
    ),
    message="section 40(2), by virtue of section 40(3A)(a) has no public interest test to wait for",
    fix="decide item `1` now",
)


def check_nothing_to_extend(case: Case) -> Iterator[Finding]:
    """Report each pending item under a limb that is not qualified."""
    for leaf in case.leaves():
        if leaf.outcome is not Outcome.PENDING or leaf.sees:
            continue
        names = [name for name in case.reliances_of(leaf.item) if name in case.reliances]
        reliances = {str(case.reliances[name].law.citation): case.reliances[name] for name in names}
        for cited, reliance in reliances.items():
            if reliance.status is Status.QUALIFIED:
                continue
            yield RULE.finding(
                where=leaf.item.at("outcome"),
                message=f"{cited} has no public interest test to wait for",
                fix=f"decide item `{leaf.number}` now",
                about=leaf.number,
            )
