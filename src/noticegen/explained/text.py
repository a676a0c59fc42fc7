"""Facts of a case → lines for a terminal."""

from collections.abc import Iterator, Sequence

from noticegen.explained.facts import CaseFacts, ItemFacts, RelianceFacts, WithheldFacts
from noticegen.explained.page import Page, short
from noticegen.explained.text_data import write_data, write_documents
from noticegen.explained.text_tests import write_reliance
from noticegen.long_dates import long_date

_ASKED = 200
"""Letters of the applicant's words that remind a reader of an item."""


def facts_to_lines(facts: CaseFacts) -> tuple[str, ...]:
    """Write the page."""
    page = Page()
    subject = f": {facts.subject}" if facts.subject else ""
    page.title(f"{facts.reference}{subject}")
    _write_case(page, facts)
    _write_findings(page, facts)
    _write_items(page, facts.items)
    _write_withheld(page, facts)
    for reliance in facts.relied_on:
        page.heading(f"Why: {reliance.id}")
        write_reliance(page, reliance, facts.case_file)
    for data in facts.data:
        page.heading(f"Data: “{data.title}”")
        write_data(page, data)
    write_documents(page, facts.documents)
    _write_carried(page, facts)
    _write_overrides(page, facts)
    _write_letter(page, facts)
    return tuple(page.lines)


def _write_case(page: Page, facts: CaseFacts) -> None:
    page.heading("The case")
    page.labelled("authority", facts.authority)
    page.labelled("law", f"{facts.regime}, as it stood on {long_date(facts.law_as_on)}")
    page.labelled("letter", facts.kind)
    page.labelled("applicant", facts.applicant)
    page.labelled("their ref", facts.their_reference)
    for label, day in (
        ("received", facts.received),
        ("unclear", facts.clarification_asked),
        ("clarified", facts.clarified),
        ("paid", facts.paid),
        ("issued", facts.issued),
    ):
        page.labelled(label, long_date(day) if day else "")
    page.labelled("issued", "" if facts.issued else "not yet: only a draft can be made")
    page.labelled("fee", facts.fee)
    for right in facts.mistakes:
        page.labelled("corrected", short(right, _ASKED))
    page.labelled("clock", facts.clock)
    page.labelled("read as", short(facts.read_as, _ASKED))
    page.labelled("decided by", facts.decided_by)
    page.labelled("checked by", facts.checked_by)


def _write_findings(page: Page, facts: CaseFacts) -> None:
    """Say first what stops a letter: it is what most people look for here."""
    page.heading("What is wrong")
    if not facts.findings:
        page.text("nothing that can be seen without writing the letter", 2)
    for finding in sorted(facts.findings, key=lambda f: not f.stops):
        page.gap()
        if finding.overridden_by:
            kind = f"overridden by {finding.overridden_by}"
        else:
            kind = "stops a letter" if finding.stops else "advice"
        page.text(f"{finding.rule}: {kind}", 2)
        page.text(f"{finding.where}: {finding.message}", 4)
        page.text(f"fix: {finding.fix}", 4)


def _write_items(page: Page, items: Sequence[ItemFacts]) -> None:
    page.heading("Items")
    for item, depth in _nested(items):
        page.gap()
        indent = 2 + 4 * depth
        decided = item.outcome or "nothing is decided"
        if item.sees:
            decided = f"see {item.sees}, and so {decided}"
        page.text(f"{item.number}: {'in parts' if item.parts else decided}", indent)
        own = indent + 2
        page.labelled("with", item.joins, own)
        page.labelled("asked", short(item.asks, _ASKED), own)
        page.labelled("covers", short(item.covers, _ASKED), own)
        page.labelled("read as", short(item.read_as, _ASKED), own)
        page.labelled("given", ", ".join(item.gives), own)
        page.labelled("withheld", ", ".join(item.withholds), own)
        page.labelled("refused by", ", ".join(item.under), own)
        page.labelled("considered", ", ".join(item.considered), own)
        page.labelled("searched", short(item.searched, _ASKED), own)
        page.labelled("because", short(item.because, _ASKED), own)
        page.labelled("we ask", short(item.we_ask, _ASKED), own)
        page.labelled("held by", ", ".join(item.held_by), own)


def _nested(items: Sequence[ItemFacts], depth: int = 0) -> Iterator[tuple[ItemFacts, int]]:
    for item in items:
        yield item, depth
        yield from _nested(item.parts, depth + 1)


def _write_withheld(page: Page, facts: CaseFacts) -> None:
    """Follow each class to the provisions that it is withheld under."""
    if not facts.withheld:
        return
    page.heading("What is withheld, from where, under what")
    provisions = {each.id: _provision(each) for each in facts.relied_on}
    for withheld in facts.withheld:
        page.gap()
        page.text(_named(withheld), 2, 2)
        page.listed("from", withheld.from_where, 4)
        under = [
            f"{name} → {provisions.get(name, 'nothing of that name')}" for name in withheld.under
        ]
        page.listed("under", under, 4)
        if withheld.id and not withheld.from_where:
            page.labelled("from", "nothing names it", 4)


def _named(withheld: WithheldFacts) -> str:
    return f"{withheld.id}: {withheld.what}" if withheld.id else withheld.what


def _provision(reliance: RelianceFacts) -> str:
    status = f", {reliance.status}" if reliance.status else ""
    return f"{reliance.provision}{status}"


def _write_carried(page: Page, facts: CaseFacts) -> None:
    if facts.carried_over:
        page.heading("Taken over from earlier letters")
    for carried in facts.carried_over:
        page.text(f"{carried.file}: {'; '.join(carried.keys)}", 2, 2)


def _write_overrides(page: Page, facts: CaseFacts) -> None:
    if facts.overrides:
        page.heading("Overrides")
    for override in facts.overrides:
        page.text(override, 2, 2)


def _write_letter(page: Page, facts: CaseFacts) -> None:
    page.heading("What the letter will have")
    for level, words in facts.letter:
        page.text(words, 2 * level, 2)
    page.listed("beside it", facts.enclosures)
