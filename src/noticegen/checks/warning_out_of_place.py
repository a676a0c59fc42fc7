"""Only section 14 lets later requests go without a notice. FOIA s17(6)."""

from collections.abc import Iterator
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.model.case import Case
from noticegen.model.choices import Kind, Outcome
from noticegen.model.finding import Finding, Severity

RULE: Final = Rule(
    code="warning-out-of-place",
    title="only a vexatious or repeated request is warned that no more notices come",
    source="FOIA s17(6)",
    severity=Severity.BLOCKING,
    why=(
        "Later requests can go without a notice under section 14 only. Any other refusal needs "
        "its notice every time, so a warning there would be wrong in law. Where nothing is sent "
        "there is nobody to warn, and where a letter is sent no earlier notice stands in its "
        "place."
    ),
    message="`bidders` has `warns_about`, and section 43(2) needs a notice every time",
    fix="take it out",
)

_REFUSALS = (Outcome.VEXATIOUS, Outcome.REPEATED)


def check_warning_out_of_place(case: Case) -> Iterator[Finding]:
    """Report a warning, or an earlier notice, that is of no use where it stands."""
    is_record = case.request.kind is Kind.NO_NOTICE
    for name, reliance in case.reliances.items():
        entry, law = reliance.entry, reliance.law
        is_14 = law.limb.refuses_as in _REFUSALS
        for key in ("warns_about", "earlier_notice"):
            if getattr(entry, key) is None:
                continue
            if not is_14:
                message = f"`{name}` has `{key}`, and {law.citation} needs a notice every time"
                fix = "take it out"
            elif key == "warns_about" and is_record:
                message = f"`{name}` warns of no further notice, and nothing is sent"
                fix = "take it out; the earlier notice has warned"
            elif key == "earlier_notice" and not is_record:
                message = f"`{name}` has `earlier_notice`, and a letter is sent"
                fix = "take it out; or write `kind: no notice`, and nothing is sent"
            else:
                continue
            yield RULE.finding(
                where=entry.at(key),
                message=message,
                fix=fix,
                about=name,
            )
