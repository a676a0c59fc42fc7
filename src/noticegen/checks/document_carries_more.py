"""A document carries no more than its pages show. FOIA s17(1), UK GDPR Article 5(1)(f)."""

from collections.abc import Iterator
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity

RULE: Final = Rule(
    code="document-carries-more",
    title="a document carries no more than its pages show",
    source="FOIA s17(1), UK GDPR Article 5(1)(f)",
    severity=Severity.BLOCKING,
    advice_if="nothing is redacted in the document, and nothing lies under boxes",
    override="any",
    why=(
        "Comments, files inside the file, hidden layers and words under black boxes are not on "
        "the page, and are in the file: that is how redacted documents leak. What is found in a"
        " document with nothing redacted is advice, but for text under boxes."
    ),
    message="`contract-with-notes.pdf` holds more than its pages show: a file within it",
    fix="take it out with the program that made it, and save the PDF anew",
)
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
        yield RULE.finding(
            severity=Severity.BLOCKING if is_redacted or has_boxes else Severity.ADVICE,
            where=entry.at("file"),
            message=f"`{document.file}` holds more than its pages show: {listed}",
            fix=(
                "take it out with the program that made it; for boxes use a program that redacts,"
                " or print the pages afresh from a copy without the words"
            )
            if has_boxes
            else "take it out with the program that made it, and save the PDF anew",
            about=name,
            can_be_overridden=True,
        )
