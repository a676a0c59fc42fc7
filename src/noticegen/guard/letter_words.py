"""A finished letter → its words in reading order, as a person would read them."""

import html
import io
import re
import zipfile

import pypdfium2

from noticegen.guard.archives import make_unreadable
from noticegen.guard.pdf_objects import read_pages
from noticegen.guard.views import form_of
from noticegen.model.release import Output

_PARAGRAPH_END = re.compile(r"</(?:w:p|p|li|td|th|h\d|caption|blockquote|tr)>|<(?:br|w:br)\b[^>]*>")
_TAG = re.compile(r"<[^>]+>")
_HEAD = re.compile(r"<head>.*?</head>", re.DOTALL)


def letter_words(output: Output) -> str:
    """Read a letter again: the body of a DOCX, every page of a PDF, HTML without its head."""
    match form_of(output.name):
        case "docx":
            with zipfile.ZipFile(io.BytesIO(output.data)) as package:
                return _without_tags(package.read("word/document.xml").decode())
        case "pdf":
            return read_pages(output.data)
        case "html":
            return _without_tags(_HEAD.sub("", output.data.decode()))
        case _:
            return output.data.decode()


def edited_words(output: Output) -> str:
    """Read a letter that another program may have written.

    Raises:
        LeakError: it cannot be opened.
    """
    try:
        return letter_words(output)
    except (pypdfium2.PdfiumError, zipfile.BadZipFile, KeyError, UnicodeDecodeError) as error:
        raise make_unreadable(output.name) from error


def _without_tags(markup: str) -> str:
    return html.unescape(_TAG.sub("", _PARAGRAPH_END.sub("\n", markup)))
