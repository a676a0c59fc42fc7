"""A document can be read again, and is what its pages show. FOIA s17(1)."""

from collections.abc import Iterator
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.model.attachment_entry import DocumentEntry
from noticegen.model.case import Case
from noticegen.model.document import Document
from noticegen.model.finding import Finding, Severity

RULE: Final = Rule(
    code="attachment-not-provable",
    title="a document can be read again, and is what its pages show",
    source="FOIA s17(1)",
    severity=Severity.BLOCKING,
    override="pages without text",
    why=(
        "What is sent is read again and searched for what is withheld. A file that is no PDF, "
        "or pages that are pictures, can't be searched; a picture can be looked at, and a named"
        " person may answer for it."
    ),
    message="`contract.docx` is no PDF but a file of Word or Excel, or another archive",
    fix="save it as a PDF, and look at every page of that",
)


def check_attachment_not_provable(case: Case) -> Iterator[Finding]:
    """Report documents that are no PDF, and redacted ones with pages that hold no text."""
    for name, document in case.documents.items():
        entry = case.request.documents()[name]
        if document.is_a:
            message = f"`{document.file}` is no PDF but {document.is_a}"
            fix = "save it as a PDF, and look at every page of that"
            yield _finding(document, entry, message, fix, can_be_overridden=False)
        elif document.pictures and entry.classes():
            pages = _pages(document.pictures)
            message = f"{pages} of `{document.file}` hold no text, so that nothing can be searched"
            if len(document.pictures) == 1:
                message = message.replace(" hold ", " holds ")
            fix = "give them as text, or have it accepted by name under `overrides`"
            yield _finding(document, entry, message, fix, can_be_overridden=True)


def _pages(numbers: tuple[int, ...]) -> str:
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    shown = [f"{r[0]} to {r[-1]}" if len(r) > 1 else str(r[0]) for r in runs]
    listed = ", ".join(shown[:4]) + (" and others" if len(shown) > 4 else "")
    return f"page {listed}" if len(numbers) == 1 else f"pages {listed}"


def _finding(
    document: Document, entry: DocumentEntry, message: str, fix: str, *, can_be_overridden: bool
) -> Finding:
    return RULE.finding(
        where=entry.at("file"),
        message=message,
        fix=fix,
        about=document.id,
        can_be_overridden=can_be_overridden,
    )
