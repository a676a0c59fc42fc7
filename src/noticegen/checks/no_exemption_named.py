"""What is refused is refused under something. FOIA s17(1)(b)."""

from collections.abc import Iterator

from noticegen.model.case import Case
from noticegen.model.choices import Outcome
from noticegen.model.finding import Finding, Severity

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
            fix = "name an entry of `relied_on` in `under`"
        elif item.outcome is Outcome.PARTLY_DISCLOSED and not item.withholds:
            message = f"item `{leaf.number}` is `partly disclosed`, and withholds nothing"
            fix = "name what is withheld in `withholds`, or write `disclosed`"
        else:
            continue
        yield Finding(
            rule="no-exemption-named",
            severity=Severity.BLOCKING,
            where=item.at("outcome"),
            message=message,
            fix=fix,
            source="FOIA s17(1)(b)",
            about=leaf.number,
        )
