"""The text of a PDF's pages, by PDFium, which must never be in two threads at once."""

import threading
from typing import Final

import pypdfium2

ONE_AT_A_TIME: Final = threading.Lock()
"""Two threads in PDFium, even with a document each, read wrong words or end the program."""


def read_page_texts(data: bytes) -> list[str]:
    """Give the text of each page; errors are PDFium's own."""
    with ONE_AT_A_TIME, pypdfium2.PdfDocument(data) as document:
        return [page.get_textpage().get_text_range() for page in document]
