"""What is refused is refused under something. FOIA s17(1)(b)."""

from collections.abc import Iterator
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.model.case import Case
from noticegen.model.choices import Outcome
from noticegen.model.finding import Finding, Severity

RULE: Final = Rule(
    code="no-exemption-named",
    title="what is refused is refused under something",
    source="FOIA s17(1)(b)",
    severity=Severity.BLOCKING,
    why=(
        "A refusal must specify the exemption that is relied on. One that is made under nothing"
        " tells the applicant neither why nor what to argue against, and no later letter can "
        "mend that this one did not say it."
    ),
    message="item `2` is `withheld` under nothing",
    fix="name an entry of `relied_on` in `under`, or of `withheld` in `withholds`",
)
_WHOLE = (Outcome.NEITHER, Outcome.OVER_COST_LIMIT, Outcome.VEXATIOUS, Outcome.REPEATED)


def check_no_exemption_named(case: Case) -> Iterator[Finding]:
    """Report each item that is refused, in whole or part, under nothing."""
    for leaf in case.leaves():
        item = leaf.item
        if item.outcome is Outcome.WITHHELD and not (item.under or item.withholds):
            message = f"item `{leaf.number}` is `withheld` under nothing"
            fix = "name an entry of `relied_on` in `under`, or of `withheld` in `withholds`"
        elif item.outcome is Outcome.PENDING and not (item.under or item.withholds):
            message = f"item `{leaf.number}` is `{item.outcome}` under nothing"
            fix = "name in `under` or `withholds` what is still being weighed"
        elif item.outcome in _WHOLE and not item.under:
            message = f"item `{leaf.number}` is `{item.outcome}` under nothing"
            fix = f"name an entry of `relied_on` in `under`{_if_there_is_none(case, item.outcome)}"
        elif item.outcome is Outcome.PARTLY_DISCLOSED and not item.withholds:
            message = f"item `{leaf.number}` is `partly disclosed`, and withholds nothing"
            fix = "name what is withheld in `withholds`, or write `disclosed`"
        else:
            continue
        yield RULE.finding(
            where=item.at("outcome"),
            message=message,
            fix=fix,
            about=leaf.number,
        )


def _if_there_is_none(case: Case, outcome: Outcome) -> str:
    """Say how to add an entry of `relied_on`, where none refuses in this way."""
    if any(reliance.law.limb.refuses_as is outcome for reliance in case.reliances.values()):
        return ""
    limbs = [key for key, law in case.law.limbs.items() if law.limb.refuses_as is outcome]
    if not limbs:
        return (
            f"; but no provision for `{outcome}` is defined yet: have it added to the"
            " definitions, or write this letter by hand"
        )
    block = "" if case.request.relied_on else ", and at the left edge `relied_on:`"
    under = "under `relied_on`" if case.request.relied_on else "under that"
    return (
        f": write `under: ground` here{block}; {under}, two spaces further in, `ground:`, and"
        f" under that `limb: {limbs[0]}`"
    )
