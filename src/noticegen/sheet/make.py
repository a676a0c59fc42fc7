"""A release that was made → the sheet for the person who checks it before it is sent."""

from collections.abc import Sequence

from noticegen.compose.wording import Wording
from noticegen.guard.guard import Plan
from noticegen.guard.record import GuardRecord
from noticegen.guard.sheet import SheetSearch, texts_of_sheet
from noticegen.model.case import Case
from noticegen.model.finding import Finding
from noticegen.model.release import Format, Output
from noticegen.sheet.compose import compose_sheet
from noticegen.sheet.facts import SheetFacts
from noticegen.sheet.gather import gather_facts
from noticegen.sheet.texts import people_and_days
from noticegen.write import LETTER_WRITERS


def make_sheet(  # noqa: PLR0913 - each is one thing that the sheet tells of
    case: Case,
    wording: Wording,
    findings: Sequence[Finding],
    outputs: Sequence[Output],
    plan: Plan,
    *,
    guarded: GuardRecord,
    search: SheetSearch,
    formats: Sequence[Format],
    draft: bool,
) -> tuple[Output, ...]:
    """Make the sheet in each form, and search its words for what is withheld.

    Raises:
        WordingError: its template cannot be rendered.
        LeakError: it would hold a withheld value.
    """
    facts = gather_facts(case, findings, outputs, plan, guarded)
    sheet = compose_sheet(case, wording, facts, draft=draft)
    search.refuse(texts_of_sheet(sheet), (*people_and_days(case), *_figures(facts)))
    return tuple(Output(f"checker.{form}", LETTER_WRITERS[form](sheet)) for form in formats)


def _figures(facts: SheetFacts) -> tuple[str, ...]:
    """Give the figures that are like a withheld number by chance: sizes and digests."""
    return tuple(f"{file.digest}\n{file.size}" for file in facts.files)
