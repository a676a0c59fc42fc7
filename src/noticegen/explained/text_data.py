"""What goes beside the letter → lines."""

from collections.abc import Sequence

from noticegen.explained.facts import DataFacts, DocumentFacts
from noticegen.explained.page import Page, short
from noticegen.model.choices import Holds

_WIDEST_HEADING = 28
_REASON = 300


def write_data(page: Page, facts: DataFacts) -> None:
    """Write each column of a source with what is done with it, then what comes of it."""
    sheet = f", sheet `{facts.sheet}`" if facts.sheet else ""
    page.labelled("source", f"{facts.source}{sheet}: {facts.rows_read} rows")
    page.labelled("files", ", ".join(facts.files))
    page.listed("tables", [f"“{title}”: {rows} rows" for title, rows in facts.tables])
    page.listed("group rule", facts.group_rule)
    page.listed("tells", facts.tells)
    reason = short(facts.not_identifying_because, _REASON)
    page.labelled("why safe", reason or "nothing says why nobody can be singled out")
    page.gap()
    width = min(max((len(c.heading) for c in facts.columns), default=0), _WIDEST_HEADING)
    for column in facts.columns:
        searched = f"; {_searched(column.searched_as)}" if column.searched_as else ""
        page.after(f"  {column.heading.ljust(width)}  ", f"{column.treatment}{searched}")


def _searched(holds: str) -> str:
    """Say how it is made sure that a column's values stay behind."""
    if holds in (Holds.CATEGORY, Holds.COUNT):
        return f"a {holds}, too common to search for, so tables are compared"
    return f"searched for, as {'an' if holds == Holds.IDENTIFIER else 'a'} {holds}"


def write_documents(page: Page, documents: Sequence[DocumentFacts]) -> None:
    """Name finished documents."""
    if documents:
        page.heading("Documents")
    for document in documents:
        page.gap()
        page.text(f"“{document.title}” ({document.file})", 2)
        page.labelled("withheld", ", ".join(document.withholds), 4)
