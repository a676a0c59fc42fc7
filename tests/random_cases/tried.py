"""One random case, tried to the end: made, opened again, and read as others will."""

import io
import re
import traceback
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import NamedTemporaryFile

import pypdfium2
from openpyxl import load_workbook
from openxml_audit import OpenXmlValidator

import noticegen
from random_cases.lawyer import missing_statements
from random_cases.letters import RandomCase
from random_cases.made import Made, decided_on, make, write_case
from random_cases.opened import Line, lines_of, plain
from random_cases.visible import visible_faults
from random_cases.words import PRIVATE

_LIBRARY_WORDS = re.compile(
    r"\b(?:NoneType|None|True|False|\w+Error|Traceback|dict|str|mapping|scalar|node)\b"
)


@dataclass(frozen=True)
class Tried:
    """What came of a case, and each fault of ours."""

    made: Made | None
    faults: tuple[str, ...]
    missing: tuple[str, ...] = field(default=())

    @property
    def outcome(self) -> str:
        return self.made.outcome if self.made else "a fault"

    @property
    def all_faults(self) -> tuple[str, ...]:
        return (*self.faults, *(f"the letter does not say: {what}" for what in self.missing))


def try_case(
    case: RandomCase, folder: Path, formats: Sequence[str] = ("txt", "docx"), *, audit: bool = False
) -> Tried:
    """Write a case into a folder, make its letters, and read them."""
    file = write_case(case, folder)
    try:
        made = make(file, decided_on(case), formats)
    except Exception:  # noqa: BLE001 - any exception but ours is what is sought
        return Tried(None, (traceback.format_exc(),))
    if made.error is not None:
        return Tried(made, tuple(_of_messages(made)))
    assert made.result is not None
    documents = {d.name.rpartition(".")[2]: d.data for d in made.result.documents}
    lines = lines_of(documents["docx"]) if documents else _lines_of_text(made.result.letter_words)
    faults = [*visible_faults(lines), *_of_attachments(made.result), *_of_findings(made)]
    if audit and documents:
        faults += audited(documents["docx"])
    missing = [] if made.stopping else list(missing_statements(case, lines))
    if "pdf" in documents:
        faults += _lacking(documents["pdf"], lines)
    return Tried(made, tuple(faults), tuple(missing))


def _of_messages(made: Made) -> Iterator[str]:
    """Report messages without a place or a fix, or in a library's words."""
    assert made.error is not None
    for problem in made.error.problems:
        said = re.sub(r"`[^`]*`", "", f"{problem.what} {problem.fix}")
        if not problem.where.file or not problem.fix or _LIBRARY_WORDS.search(said):
            yield f"a message that is none: {problem.where}: {problem.what} · {problem.fix}"


def _of_findings(made: Made) -> Iterator[str]:
    """Report findings without a fix, or with words that no caseworker has written."""
    for finding in made.findings:
        said = f"{finding.message} · {finding.fix}"
        if not finding.fix or re.search(r"\b(?:None|True|False|Outcome|Kind)\b|\{|\}", said):
            yield f"a finding that is none: {finding.rule}: {said}"


def _lines_of_text(words: bytes) -> list[Line]:
    """Give the words of a note for the record, which is no letter, as lines without a style."""
    return [Line("record", plain(p)) for p in words.decode().split("\n") if p.strip()]


def _of_attachments(result: noticegen.Result) -> Iterator[str]:
    """Open the data, and look for what must not be in it."""
    hidden = PRIVATE.split()[0]
    for document in result.attachments:
        if document.name.endswith(".xlsx"):
            book = load_workbook(io.BytesIO(document.data))
            cells = [cell for sheet in book for row in sheet.values for cell in row]
            said = " ".join(str(cell) for cell in cells if cell is not None)
        else:
            said = document.data.decode("utf-8-sig", errors="replace")
        for words in (hidden, "PLT-5", "oxley"):
            if words in said:
                yield f"`{words}` in {document.name}"


def audited(docx: bytes) -> list[str]:
    """Give what a validator of the format finds wrong."""
    with NamedTemporaryFile(suffix=".docx") as file:
        file.write(docx)
        file.flush()
        result = OpenXmlValidator().validate(file.name)
    return [f"invalid DOCX: {error}" for error in result.errors]


def _lacking(pdf: bytes, lines: Sequence[Line]) -> Iterator[str]:
    """Report what the DOCX says and the PDF does not; where its lines break is all the same."""
    pages = pypdfium2.PdfDocument(pdf)
    text = "\n".join(page.get_textpage().get_text_bounded() for page in pages)
    text = re.sub(r"\s•(?=\s)|^DRAFT\s*$", " ", text, flags=re.MULTILINE)  # marks stand apart
    text = re.sub(r"\s*Our reference [^\n]*\s*Page \d+ of \d+\s*", "\n", text)
    words = _squeezed(text)
    for line in lines:
        if _squeezed(line.words) not in words:
            yield f"not in the PDF: {line.words[:90]}"


def _squeezed(text: str) -> str:
    return re.sub(r"[\s•\x02\u00ad\ufffe-]", "", text)
