"""A final letter has a date, and wording that the authority has approved. FOIA s17."""

from collections.abc import Iterator
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity
from noticegen.model.place import Place

RULE: Final = Rule(
    code="not-ready-to-send",
    title="a final letter has a date, and wording that the authority has approved",
    source="FOIA s17",
    severity=Severity.BLOCKING,
    why=(
        "A final letter needs its date, which its clock and its law are counted from, and "
        "wording that the authority has approved. A draft needs neither."
    ),
    message="`issued` is missing: the day of the letter",
    fix="add it, or use `--draft`",
)


def check_not_ready_to_send(case: Case) -> Iterator[Finding]:
    """Report what stops a final release, and would not stop a draft."""
    if case.request.issued is None:
        message = "`issued` is missing: the day of the letter"
        yield RULE.finding(_beside(case), message, "add it, or use `--draft`", "issued")
    for limb, digest in wordings_used(case):
        approved = [
            a
            for a in case.approvals.approvals
            if _same(a.limb, limb) and a.regime == case.law.regime.key
        ]
        same = [a for a in approved if a.digest == digest]
        issued = case.request.issued
        if any(issued is None or a.date <= issued for a in same):
            continue
        if same:
            message = f"the wording of `{limb}` was approved on {same[-1].date}, after `issued`"
            where = same[-1].at("date")
        elif approved:
            message = f"the wording of `{limb}` changed after it was approved"
            where = approved[-1].at("digest")
        else:
            message = f"nobody of the authority has approved the wording of `{limb}`"
            where = Place(case.approvals.at().file or "approvals.yaml")
        fix = (
            "have it approved, and add to `approvals` in approvals.yaml, beside authority.yaml, "
            f"`- {{limb: {limb}, digest: {digest}, name: …, role: …, date: …}}`; "
            "or use `--draft`"
        )
        yield RULE.finding(where, message, fix, limb)


def _beside(case: Case) -> Place:
    """Give the place of `received`, beside which the day of issue belongs."""
    here, received = case.request.at(), case.request.at("received")
    return received if received.file == here.file else here  # it may come from the file before


def wordings_used(case: Case) -> Iterator[tuple[str, str]]:
    """Give each wording that the letter uses, with its digest."""
    yield "statements", case.law.statements.digest
    for cite, duty in case.law.duties.items():
        yield cite, duty.digest
    used = {r.law.citation.key: r.law.digest for r in case.reliances.values()}
    yield from used.items()


def _same(first: str, second: str) -> bool:
    return first.replace(" ", "") == second.replace(" ", "")
