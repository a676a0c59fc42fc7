"""The files beside the letter: data written afresh from values, documents as they are."""

from collections.abc import Iterator

from noticegen.compose.data_notes import compose_data_notes, compose_data_schedule
from noticegen.compose.wording import Wording
from noticegen.file_names import attachment_files, document_file
from noticegen.guard.guard import Plan
from noticegen.model.attachment import ReleasedTable
from noticegen.model.case import Case
from noticegen.model.choices import GiveAs
from noticegen.model.release import Output
from noticegen.write.csv import count_prefixed, write_csv
from noticegen.write.xlsx import write_xlsx


def draft_name(name: str, *, draft: bool) -> str:
    """Name a file; in a draft its name says so."""
    stem, _, suffix = name.rpartition(".")
    return f"{stem}.draft.{suffix}" if draft else name


def write_data(case: Case, wording: Wording, *, draft: bool) -> tuple[list[Output], Plan]:
    """Write the data afresh from values; give each file, and the tables it must hold."""
    outputs: list[Output] = []
    plan: list[tuple[str, ReleasedTable]] = []
    for attachment in case.attachments.values():
        for plain_name, form, index in attachment_files(attachment):
            name = draft_name(plain_name, draft=draft)
            if form is GiveAs.XLSX:
                prefixed = sum(count_prefixed(table) for table in attachment.tables)
                notes = compose_data_notes(case, wording, attachment, prefixed)
                schedule = compose_data_schedule(case, wording, attachment)
                outputs.append(Output(name, write_xlsx(attachment, notes, schedule)))
                plan += [(name, table) for table in attachment.tables]
            else:
                assert index is not None
                outputs.append(Output(name, write_csv(attachment.tables[index])))
                plan.append((name, attachment.tables[index]))
    return outputs, plan


def copy_documents(case: Case, *, draft: bool) -> Iterator[Output]:
    """Give the bytes of each document as they are; what is no PDF is never sent."""
    for document in case.documents.values():
        if not document.is_a:
            yield Output(draft_name(document_file(document.title), draft=draft), document.data)
