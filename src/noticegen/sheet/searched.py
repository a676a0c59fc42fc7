"""What was searched for, and what the sources hold, in the order of the ICO's list.

The list: Information Commissioner's Office, "How to disclose information safely" (2018):
hidden data, pivot tables, charts, functions and links, redaction, meta-data, file size.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from noticegen.guard.record import GuardRecord
from noticegen.model.case import Case
from noticegen.model.choices import RowsAre
from noticegen.sheet.facts import DocumentFacts, GroupFacts, LookedFor, SearchFacts

TOPICS: Final = {
    "hidden": ("other sheets", "hidden row", "hidden column", "a filter", "saved views"),
    "outside": ("rows above", "rows below"),
    "pivots": ("pivot tables", "slicers"),
    "charts": ("charts", "drawings"),
    "formulas": (
        "formulas",
        "defined names",
        "links",
        "connections",
        "macros",
        "a data model",
        "scenarios",
        "lists of allowed values",
        "conditional formats",
    ),
    "redaction": (),
    "embedded": ("embedded files", "pictures"),
    "metadata": (
        "properties",
        "a sensitivity label",
        "the name of a printer",
        "further data of other programs",
        "page headers or footers",
    ),
    "comments": ("comments", "earlier versions"),
}
"""How what a source was found to hold begins, by topic."""
_REDACTION: Final = "redaction"
_OF_SOMEBODY: Final = (RowsAre.PEOPLE, RowsAre.CASES)


def list_looked_for(case: Case) -> Iterator[LookedFor]:
    """Give the list for what the case has: topics of sources, redaction of documents."""
    if not case.attachments:
        yield from _documents(case)
        return
    found = _found_in_sources(case)
    clean: list[str] = []
    for topic, words in found.items():
        documents = list(_documents(case)) if topic == _REDACTION else []
        if clean and (words or documents):
            yield LookedFor(tuple(clean), ())
            clean = []
        yield from documents
        if words:
            yield LookedFor((topic,), tuple(words))
        elif topic != _REDACTION:
            clean.append(topic)
    if clean:
        yield LookedFor(tuple(clean), ())


def _found_in_sources(case: Case) -> dict[str, dict[str, None]]:
    """Give what the sources hold that is not taken over; of several files each with its name."""
    sources = [a.source for a in case.attachments.values() if a.source]
    several = len({source.file for source in sources}) > 1
    found: dict[str, dict[str, None]] = {topic: {} for topic in TOPICS}
    for source in sources:
        for said in source.not_carried:
            words = f"{said} ({Path(source.file).name})" if several else said
            found[topic_of(said)][words] = None
    return found


def _documents(case: Case) -> Iterator[LookedFor]:
    """Say of the finished documents what they hold besides their pages."""
    for document in case.documents.values():
        facts = DocumentFacts(document.title, document.pictures, document.properties)
        yield LookedFor((_REDACTION,), document.carries, facts)


def topic_of(said: str) -> str:
    """Give the topic of what a source was found to hold; a new kind counts as hidden."""
    starts = said.lstrip("0123456789 ")
    return next((t for t, begin in TOPICS.items() if starts.startswith(begin)), "hidden")


def group_facts(case: Case) -> Iterator[GroupFacts]:
    """Say of all data whether somebody stands nearly alone in it."""
    entries = case.request.data()
    for attachment in case.attachments.values():
        entry = entries[attachment.id]
        yield GroupFacts(
            title=attachment.title,
            least=entry.smallest_group if entry.rows_are in _OF_SOMEBODY else 0,
            rows_alone=sum(group.rows for group in attachment.small_groups),
            dropped=attachment.rows_dropped,
            blanked=attachment.cells_blanked,
        )


def search_facts(guarded: GuardRecord) -> SearchFacts:
    """Tell the search: counts, kinds and reasons, never a value."""
    kinds: Counter[str] = Counter()
    for needle, count in guarded.needles.items():
        kinds[needle.rpartition(": ")[2]] += count
    skipped: Counter[tuple[str, str]] = Counter()
    for each in guarded.not_searched:
        skipped[each.what, each.why] += each.count
    return SearchFacts(
        values=sum(kinds.values()),
        kinds=tuple(kinds.items()),
        not_searched=tuple((what, why, count) for (what, why), count in skipped.items()),
        allowed=tuple((a.withholds, a.where, a.count, a.because) for a in guarded.allowed),
        files=len(guarded.outputs),
        tables=sum(output.tables_compared for output in guarded.outputs),
    )
