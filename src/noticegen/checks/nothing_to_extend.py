"""Only a public interest test gives more time. FOIA s10(3), s17(2)."""

from collections.abc import Iterator

from noticegen.model.case import Case
from noticegen.model.choices import Outcome
from noticegen.model.finding import Finding, Severity
from noticegen.model.law import Status


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
            yield Finding(
                rule="nothing-to-extend",
                severity=Severity.BLOCKING,
                where=leaf.item.at("outcome"),
                message=f"{cited} has no public interest test to wait for",
                fix=f"decide item `{leaf.number}` now",
                source="FOIA s10(3), s17(2)",
                about=leaf.number,
            )
