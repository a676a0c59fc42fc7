"""What is withheld, row by row: from where, under what, weighed how, in words approved by whom."""

from collections.abc import Iterator
from dataclasses import replace

from noticegen.checks.not_ready_to_send import wordings_used
from noticegen.explained.items import withheld_facts
from noticegen.explained.reliances import reliance_facts
from noticegen.long_dates import long_date
from noticegen.model.case import Case
from noticegen.model.form import Id
from noticegen.sheet.facts import WithheldFacts, WordingFacts


def list_withheld(case: Case) -> Iterator[WithheldFacts]:
    """Give a row for each class, or item refused as a whole, and each of its reliances."""
    before = None
    for what, from_where, name in _what_is_withheld(case):
        row = WithheldFacts(what, from_where, *_reliance(case, name))
        repeats = before is not None and _same_reliance(row, before)
        yield replace(row, repeats=repeats)
        before = row


def _same_reliance(row: WithheldFacts, other: WithheldFacts) -> bool:
    return replace(other, what=row.what, from_where=row.from_where) == row


def _what_is_withheld(case: Case) -> Iterator[tuple[str, tuple[str, ...], Id]]:
    named = {name for leaf in case.leaves() for name in leaf.item.withholds}
    for entry in withheld_facts(case):
        if entry.id and entry.id in named:
            for name in entry.under:
                yield entry.what, tuple(w.replace("`", "") for w in entry.from_where), Id(name)
    whole: dict[tuple[Id, str], list[str]] = {}
    for leaf in case.leaves():
        for name in leaf.item.under:
            whole.setdefault((name, str(leaf.outcome or "")), []).append(leaf.number)
    for (name, outcome), numbers in whole.items():
        yield outcome, (f"item{'s' if numbers[1:] else ''} {', '.join(numbers)}",), name


def _reliance(case: Case, name: Id) -> tuple[str, str, str, str]:
    """Give the provision, its status, the public interest, and who approved its wording."""
    reliance = case.reliances.get(name)
    if reliance is None:
        entry = case.request.relied_on.get(name)
        return (entry.limb if entry else name, "", "", "")
    told = next(each for each in reliance_facts(case) if each.id == name)
    interest = told.public_interest
    approved = _approvals(case).get((reliance.law.citation.key, reliance.law.digest), "")
    return (
        str(reliance.law.citation),
        str(reliance.status),
        interest.state if interest else "",
        approved,
    )


def list_wordings(case: Case) -> Iterator[WordingFacts]:
    """Give the letter's other wording, by who approved it."""
    limbs = {reliance.law.citation.key for reliance in case.reliances.values()}
    approvals = _approvals(case)
    by: dict[str, list[str]] = {}
    for wording, digest in wordings_used(case):
        if wording not in limbs:
            by.setdefault(approvals.get((wording, digest), ""), []).append(wording)
    for approved_by, wordings in by.items():
        yield WordingFacts(tuple(wordings), approved_by)


def _approvals(case: Case) -> dict[tuple[str, str], str]:
    """Give who approved what, and when, by wording and digest; the first of several."""
    spelt = {wording.replace(" ", ""): wording for wording, _ in wordings_used(case)}
    found: dict[tuple[str, str], str] = {}
    for each in case.approvals.approvals:
        wording = spelt.get(each.limb.replace(" ", ""))
        if wording and each.regime == case.law.regime.key:
            found.setdefault((wording, each.digest), f"{each.name}, {long_date(each.date)}")
    return found
