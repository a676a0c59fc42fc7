"""Releases that somebody edited, as caseworkers do: in Word, in Excel, by hand."""

import io
import zipfile
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import docx
from docx.document import Document
from docx.oxml.parser import parse_xml

import noticegen
from noticegen.model.release import Format
from noticegen.model.verification import CheckedFile, Verification
from small_case import write_case

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def released(tmp_path: Path, *forms: Format, draft: bool = False) -> Path:
    """Give the release of the small case, beside it."""
    for name, data in _made(forms or (Format.DOCX, Format.PDF), draft).items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return tmp_path / "release"


@cache
def _made(forms: tuple[Format, ...], draft: bool) -> dict[str, bytes]:
    """Make it once, for all tests that spoil it."""
    with TemporaryDirectory() as folder:
        noticegen.render(write_case(Path(folder)), Path(folder) / "release", forms, draft=draft)
        paths = [path for path in Path(folder).rglob("*") if path.is_file()]
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def verified(release: Path, case: Path | None = None) -> Verification:
    return noticegen.verify(release, case_file=case)


def file_of(verification: Verification, name: str) -> CheckedFile:
    return next(file for file in verification.files if file.name == name)


def letter_of(release: Path, name: str = "letter.docx") -> CheckedFile:
    return file_of(verified(release), name)


def edit_letter(
    release: Path, edit: Callable[[Document], object], name: str = "letter.docx"
) -> None:
    path = str(release / "send" / name)
    document = docx.Document(path)
    edit(document)
    document.save(path)


def say(old: str, new: str) -> Callable[[Document], None]:
    """Give an edit that changes words of one paragraph."""

    def edit(document: Document) -> None:
        (run,) = [r for p in document.paragraphs for r in p.runs if old in r.text]
        run.text = run.text.replace(old, new)

    return edit


def take_out(words: str) -> Callable[[Document], None]:
    """Give an edit that takes the paragraphs with these words out."""

    def edit(document: Document) -> None:
        found = [p for p in document.paragraphs if words in p.text]
        assert found
        for paragraph in found:
            element = paragraph._p  # noqa: SLF001 - python-docx can't take a paragraph out
            document.element.body.remove(element)

    return edit


def add_to_end(document: Document, xml: str) -> None:
    """Add a paragraph of raw XML, as Word would write it."""
    document.element.body.sectPr.addprevious(parse_xml(f"<w:p {W}>{xml}</w:p>"))


def add_parts(release: Path, parts: Mapping[str, bytes], name: str = "letter.docx") -> None:
    """Add parts to a package, listed nowhere else."""
    path = release / "send" / name
    data = io.BytesIO(path.read_bytes())
    with zipfile.ZipFile(data, "a") as package:
        for part, content in parts.items():
            package.writestr(part, content)
    path.write_bytes(data.getvalue())
