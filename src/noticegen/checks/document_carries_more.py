"""A document carries no more than its pages show. FOIA s17(1), UK GDPR Article 5(1)(f)."""

from collections.abc import Iterator

from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity

_BOXES = ("text under boxes", "text in the colour")


def check_document_carries_more(case: Case) -> Iterator[Finding]:
    """Report what a document holds and no reader sees; a redacted one stops for it.

    So does one with text under boxes, which somebody must have meant to take out.
    """
    for name, document in case.documents.items():
        entry = case.request.documents()[name]
        is_redacted = bool(entry.classes())
        has_boxes = any(what.startswith(_BOXES) for what in document.carries)
        if not document.carries:
            continue
        listed = "; ".join(document.carries)
        yield Finding(
            rule="document-carries-more",
            severity=Severity.BLOCKING if is_redacted or has_boxes else Severity.ADVICE,
            where=entry.at("file"),
            message=f"`{document.file}` holds more than its pages show: {listed}",
            fix=(
                "take it out with the program that made it; for boxes use a program that redacts,"
                " or print the pages afresh from a copy without the words"
            )
            if has_boxes
            else "take it out with the program that made it, and save the PDF anew",
            source="FOIA s17(1), UK GDPR Article 5(1)(f)",
            about=name,
            can_be_overridden=True,
        )
