"""A document beside the case → `Document`: its bytes as they are, and what they hold.

Its true format is told by its bytes, not by its name. One that is no PDF is read too:
a check stops it, so that it is told together with all else that is wrong.
"""

import hashlib
from pathlib import Path

import pikepdf
import pypdfium2

from noticegen.errors import RequestFileError
from noticegen.model.attachment_entry import DocumentEntry
from noticegen.model.document import Document
from noticegen.model.finding import Problem
from noticegen.model.form import Id
from noticegen.read.pdf_contents import read_contents
from noticegen.read.pdf_pictures import read_pictures
from noticegen.read.source import read_bytes

_PDF = b"%PDF-"
_OTHERS = (
    (b"PK\x03\x04", "a file of Word or Excel, or another archive"),
    (b"\xd0\xcf\x11\xe0", "a file of an old Word or Excel"),
    (b"{\\rtf", "a letter in RTF"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"II*\0", "a picture"),
    (b"MM\0*", "a picture"),
    (b"<", "a web page"),
)


def read_document(name: Id, entry: DocumentEntry, folder: Path) -> Document:
    """Read a document, and look for what a reader of its pages would not see.

    Raises:
        RequestFileError: it is not there, is damaged, or has a password or restrictions.
    """
    where = entry.at("file")
    data = read_bytes(folder / entry.file, entry.file, where)
    digest = hashlib.sha256(data).hexdigest()
    if not data.startswith(_PDF):
        is_a = next(
            (what for magic, what in _OTHERS if data.startswith(magic)), "another kind of file"
        )
        return Document(name, entry.title, entry.file, digest, data, is_a)
    try:
        contents = read_contents(data)
        pictures = read_pictures(data)
    except pikepdf.PasswordError:
        what, fix = "has a password", "save it without one"
    except (pikepdf.PdfError, pypdfium2.PdfiumError, ValueError, RecursionError):
        what, fix = "is damaged, and can't be read as a PDF", "save it as a PDF again"
    else:
        if not contents.is_encrypted:
            return Document(
                id=name,
                title=entry.title,
                file=entry.file,
                digest=digest,
                data=data,
                pages=pictures.pages,
                pictures=pictures.without_text,
                carries=(*contents.carries, *pictures.carries),
                properties=contents.properties,
            )
        what, fix = "is locked against changes", "save it without a password or restrictions"
    raise RequestFileError([Problem(where, f"`{entry.file}` {what}", fix)])
