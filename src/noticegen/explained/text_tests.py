"""A reliance → lines: its questions, the one that decided, what was left aside."""

from collections.abc import Sequence

from noticegen.explained.facts import PublicInterestFacts, QuestionFacts, RelianceFacts
from noticegen.explained.page import Page, short

_REASON = 220
_FACTOR = 160


def write_reliance(page: Page, facts: RelianceFacts, case_file: str) -> None:
    """Write what a test came to, then how; the lines named are those of `case_file`."""
    page.labelled("provision", facts.provision)
    because = f" ({facts.status_because})" if facts.status_because else ""
    page.labelled("status", f"{facts.status}{because}")
    page.labelled("protects", facts.protects)
    page.labelled("about", facts.about)
    page.labelled("used for", ", ".join(facts.used_for) or "nothing names it")
    page.labelled("wrong", facts.wrong)
    page.labelled("result", facts.result)
    page.labelled("to mend", facts.mend)
    page.labelled("likelihood", facts.likelihood)
    page.listed("cost", facts.cost)
    _write_questions(page, facts.asked, case_file)
    if facts.in_any_case:
        page.gap()
        page.text(
            "In any case (a closed gate shut these out; they are printed, and lead alike):", 2
        )
        _write_questions(page, facts.in_any_case, case_file)
    _write_left_aside(page, facts)
    if facts.public_interest:
        _write_public_interest(page, facts.public_interest)
    if facts.keeps_reasons_back:
        page.gap()
        page.text("The reasons stay out of the letter: explaining would disclose it.", 2)


def _write_questions(page: Page, questions: Sequence[QuestionFacts], case_file: str) -> None:
    for question in questions:
        page.gap()
        mark = "  ← closes the gate" if question.closes_gate else "  ← decides it"
        said = f": {question.said}" if question.said else ""
        page.text(f"{question.key}{said}{mark if question.decides else ''}", 2)
        page.text(question.asks, 4)
        where = question.where.replace(f"{case_file}:", "line ")
        page.text(f"“{short(question.reason, _REASON)}” ({where})", 4)


def _write_left_aside(page: Page, facts: RelianceFacts) -> None:
    aside = (
        ("not answered", facts.not_answered),
        ("not of its form", facts.misfits),
        ("not asked, or not needed", facts.not_asked),
        ("not asked, but answered; not used", facts.answered_unasked),
        ("shut out by a gate, and would lead elsewhere; not used", facts.contrary),
    )
    for label, entries in aside:
        if entries:
            page.gap()
            page.text(f"{label}: {'; '.join(entries)}", 2, 2)


def _write_public_interest(page: Page, facts: PublicInterestFacts) -> None:
    page.gap()
    page.text(f"Public interest: {facts.state}", 2)
    page.listed("for it", [short(factor, _FACTOR) for factor in facts.for_disclosure], 4)
    page.listed("against it", [short(factor, _FACTOR) for factor in facts.for_maintaining], 4)
    page.labelled("because", short(facts.because, _REASON), 4)
