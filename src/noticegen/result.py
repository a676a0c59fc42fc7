"""What a program gets: a case that has been read, and a release, whole and in memory."""

import json
from collections.abc import Mapping
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from noticegen.model.dataclass import dataclass
from noticegen.model.finding import Finding
from noticegen.model.letter_record import MadeAgain
from noticegen.model.release import LETTER, MANIFEST, RECORD, Output

if TYPE_CHECKING:
    from noticegen.pipeline import Understood

_MEDIA_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@dataclass(frozen=True, slots=True)
class ReadCase:
    """A case and all that belongs to it, read: no file is opened for it again."""

    understood: "Understood" = field(repr=False)

    @property
    def reference(self) -> str:
        """Give the authority's reference of the case."""
        return self.understood.case.request.reference


@dataclass(frozen=True, slots=True)
class Document:
    """One finished file: its name in the release, its media type and its bytes."""

    name: str
    media_type: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Release:
    """A release as it was written: `sent` is what goes out, `record` what stays."""

    folder: Path
    sent: tuple[Path, ...]
    record: tuple[Path, ...]
    findings: tuple[Finding, ...]
    draft: bool


@dataclass(frozen=True, slots=True)
class Result:
    """A release that has passed every check, in memory: the letter, the data, the record."""

    reference: str
    draft: bool
    findings: tuple[Finding, ...]
    documents: tuple[Document, ...]
    """The letter, once in each form."""
    attachments: tuple[Document, ...]
    """What goes with it."""
    sheets: tuple[Document, ...]
    """For the person who checks it before it is sent, once in each form; never sent itself."""
    letter_words: bytes = field(repr=False)
    """The letter's words, with which `verify` compares one that was edited."""
    manifest_bytes: bytes = field(repr=False)
    again: MadeAgain | None = None
    """That it is in the same bytes as a record says, where it was made as of that record."""

    @property
    def manifest(self) -> dict[str, Any]:
        """Give what the release was made from and what was found: the record, never sent."""
        return dict(json.loads(self.manifest_bytes))

    def files(self) -> Mapping[str, bytes]:
        """Give every file by its path: below `send/` what is sent, below `record/` the record."""
        files = {f"send/{d.name}": d.data for d in (*self.documents, *self.attachments)}
        files |= {f"{RECORD}{d.name}": d.data for d in self.sheets}
        return {**files, LETTER: self.letter_words, MANIFEST: self.manifest_bytes}

    def tar(self) -> bytes:
        """Give the release as a tar archive, the same bytes for the same files."""
        from noticegen.tar_file import files_to_tar  # noqa: PLC0415 - few need it

        return files_to_tar(self.files())

    def write(self, out: Path, *, replace: bool = False) -> Release:
        """Write the release to the folder `out`, all files or none, in one step.

        With `replace` a release that stands there is swapped whole.

        Raises:
            FileError: it cannot be written there; what was there is as it was.
        """
        from noticegen import publish  # noqa: PLC0415 - few need it

        out, files = Path(out), self.files()
        publish.publish(out, files, replace=replace, draft=self.draft)
        return Release(
            folder=out,
            sent=tuple(out / name for name in files if not name.startswith(RECORD)),
            record=tuple(out / name for name in files if name.startswith(RECORD)),
            findings=self.findings,
            draft=self.draft,
        )


def output_to_document(output: Output) -> Document:
    """Give a finished file with its media type."""
    return Document(output.name, _MEDIA_TYPES[output.name.rpartition(".")[2]], output.data)
