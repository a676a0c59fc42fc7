"""What goes beside the letter: columns and what is done with each, groups, files."""

from collections.abc import Iterator

from noticegen.explained.facts import ColumnFacts, DataFacts, DocumentFacts
from noticegen.file_names import attachment_files
from noticegen.model.attachment import Attachment
from noticegen.model.attachment_entry import DataEntry
from noticegen.model.case import Case
from noticegen.model.choices import RowsAre
from noticegen.names_in_messages import in_backticks


def data_facts(case: Case) -> Iterator[DataFacts]:
    """Explain all data: no cell of it is told, released or not."""
    entries = case.request.data()
    for name, attachment in case.attachments.items():
        entry = entries[name]
        source = attachment.source
        yield DataFacts(
            id=name,
            title=attachment.title,
            source=source.file if source else "",
            sheet=source.sheet if source else "",
            rows_read=len(source.rows) if source else 0,
            columns=tuple(_columns(attachment)),
            tables=tuple((table.title, len(table.rows)) for table in attachment.tables),
            group_rule=tuple(_group_rule(entry, attachment)),
            tells=tuple(f"`{t.released}` tells `{t.withheld}`" for t in attachment.telling),
            not_identifying_because=str(entry.not_identifying_because or ""),
            files=tuple(file for file, _, _ in attachment_files(attachment)),
        )


def _columns(attachment: Attachment) -> Iterator[ColumnFacts]:
    searched = {column.heading: str(column.holds) for column in attachment.withheld}
    for heading, treatment in attachment.treatments.items():
        yield ColumnFacts(heading, treatment, searched.get(heading, ""))


def _group_rule(entry: DataEntry, attachment: Attachment) -> Iterator[str]:
    least = entry.smallest_group
    if entry.rows_are not in (RowsAre.PEOPLE, RowsAre.CASES):
        yield f"does not hold: a row stands for {entry.rows_are}"
    elif not attachment.small_groups:
        yield f"met: no group of rows that are alike is smaller than {least}"
    for small in attachment.small_groups:
        columns = in_backticks(small.columns)
        rows = "1 row stands" if small.rows == 1 else f"{small.rows} rows stand"
        yield f"not met: in “{small.table}” {rows} in a group of fewer than {least}, by {columns}"


def document_facts(case: Case) -> Iterator[DocumentFacts]:
    """Name the finished documents, and the classes of their redactions."""
    for name, entry in case.request.documents().items():
        withholds = dict.fromkeys(entry.withholds)
        for exception in entry.except_where:
            withholds |= dict.fromkeys(exception.withholds)
        yield DocumentFacts(name, entry.title, entry.file, tuple(withholds))
