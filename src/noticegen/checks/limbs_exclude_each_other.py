"""What one provision exempts, another may expressly not. FOIA s17(1)(b)."""

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.model.case import Case, Reliance
from noticegen.model.citation import text_to_citation
from noticegen.model.finding import Finding, Severity
from noticegen.model.form import Id
from noticegen.model.place import Place

RULE: Final = Rule(
    code="limbs-exclude-each-other",
    title="what one provision exempts, another may expressly not",
    source="FOIA s17(1)(b)",
    severity=Severity.BLOCKING,
    advice_if="one is relied on in the alternative to the other",
    override="any that stops",
    why=(
        "The Act says of some exemptions that they cover only what another does not. Claiming "
        "both for the same information means that one of them is wrong. In the alternative they"
        " can be claimed where saying which applies would itself tell something; then it is "
        "advice."
    ),
    message="item `1` is under section 23(1) and section 24(1), which exclude each other",
    fix="keep one, or say `in_the_alternative_to`",
)


def check_limbs_exclude_each_other(case: Case) -> Iterator[Finding]:
    """Report a class or an item under two provisions of which one excludes the other."""
    for leaf in case.leaves():
        yield from _of(case, leaf.number, leaf.item.under, leaf.item.at("under"), "item ")
    for name, entry in case.request.withheld.items():
        yield from _of(case, name, entry.under, entry.at("under"))


def _of(
    case: Case, name: str, under: Iterable[Id], where: Place, kind: str = ""
) -> Iterator[Finding]:
    used = [case.reliances[each] for each in under if each in case.reliances]
    for one, other in combinations(used, 2):
        if not (_excludes(one, other) or _excludes(other, one)):
            continue
        cited = f"{one.law.citation} and {other.law.citation}"
        message = f"{kind}`{name}` is under {cited}, which exclude each other"
        fix = "keep one, or say `in_the_alternative_to`"
        severity = Severity.BLOCKING
        if _are_alternatives(one, other):
            severity = Severity.ADVICE
            message = f"{kind}`{name}` is under {cited} in the alternative"
            fix = "keep one, unless saying which would itself tell what is withheld"
        yield RULE.finding(
            severity=severity,
            where=where,
            message=message,
            fix=fix,
            about=name,
            can_be_overridden=severity is Severity.BLOCKING,
        )


def _excludes(one: Reliance, other: Reliance) -> bool:
    """Say whether a limb excludes another one, or a section or subsection that it is of."""
    excluded = (text_to_citation(words) for words in one.law.limb.excludes)
    return any(citation and citation.begins(other.law.citation) for citation in excluded)


def _are_alternatives(one: Reliance, other: Reliance) -> bool:
    return (
        one.id in other.entry.in_the_alternative_to or other.id in one.entry.in_the_alternative_to
    )
