"""A review that relies on a new provision says so. FOIA s17(1)."""

from collections.abc import Iterator
from typing import Final

from noticegen.checks.has_point_about import has_point_about
from noticegen.checks.rule import Rule
from noticegen.model.case import Case
from noticegen.model.choices import Kind
from noticegen.model.citation import text_to_citation
from noticegen.model.finding import Finding, Severity

RULE: Final = Rule(
    code="new-exemption-at-review",
    title="a review that relies on a new provision says so",
    source="FOIA s17(1)",
    severity=Severity.ADVICE,
    why=(
        "An exemption may be relied on late, but the applicant must be able to see that it is "
        "new, and what it is for."
    ),
    message="section 43(2) is relied on for the first time, for item `1`",
    fix="say so in a point about that item",
)


def check_new_exemption_at_review(case: Case) -> Iterator[Finding]:
    """Advise on each provision that no letter before the review relied on."""
    request = case.request
    if request.kind is not Kind.INTERNAL_REVIEW or request.earlier is None:
        return
    known = {
        text_to_citation(entry.limb)
        for letter in request.chain()
        for entry in letter.relied_on.values()
    }
    said: set[tuple[str, str]] = set()
    for leaf in case.leaves():
        for name in case.reliances_of(leaf.item):
            reliance = case.reliances.get(name)
            if reliance is None or reliance.law.citation in known:
                continue
            cited = str(reliance.law.citation)
            if has_point_about(request, leaf.number) or (leaf.number, cited) in said:
                continue
            said.add((leaf.number, cited))
            yield RULE.finding(
                where=reliance.entry.at("limb"),
                message=f"{cited} is relied on for the first time, for item `{leaf.number}`",
                fix="say so in a point about that item",
                about=leaf.number,
            )
