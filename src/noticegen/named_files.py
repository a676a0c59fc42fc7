"""The data and the documents that a case names, read and treated."""

from collections.abc import Callable
from pathlib import Path

from noticegen.model.attachment import Attachment
from noticegen.model.document import Document
from noticegen.model.form import Id
from noticegen.model.given import InputFile
from noticegen.model.request import Request
from noticegen.paths import shown_path
from noticegen.read.groups import read_groups
from noticegen.read.source import read_source
from noticegen.treat.source import treat_source

Progress = Callable[[str], None]
"""Is told what is being done, for a person who waits."""


def read_data(
    request: Request, folder: Path, inputs: list[InputFile], progress: Progress
) -> dict[Id, Attachment]:
    """Read the data of a case and treat it; add the files that were read to `inputs`."""
    attachments = {}
    for name, entry in request.data().items():
        progress(f"reading {entry.source.file}")
        source = read_source(entry, folder)
        inputs.append(input_file(shown_path(folder / source.file), source.digest, "data"))
        groups = read_groups(entry, folder, inputs)
        attachments[name] = treat_source(name, entry, source, groups)
    return attachments


def read_documents(
    request: Request, folder: Path, inputs: list[InputFile], progress: Progress
) -> dict[Id, Document]:
    """Read the documents of a case; add them to `inputs`."""
    documents = {}
    for name, entry in request.documents().items():
        from noticegen.read.document import read_document  # noqa: PLC0415 - heavy

        progress(f"reading {entry.file}")
        documents[name] = read_document(name, entry, folder)
        shown = shown_path(folder / entry.file)
        inputs.append(input_file(shown, documents[name].digest, "document"))
    return documents


def input_file(shown: str, digest: str, what: str) -> InputFile:
    """Name a file that was read, with its digest and what it is."""
    return InputFile(Path(shown).name, f"sha256:{digest}", what, shown)
