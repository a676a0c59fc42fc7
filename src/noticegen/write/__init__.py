"""Notice → the letter in each of its forms. Looks live here and nowhere else.

Every writer says the same words in the same order; none adds or drops one. Numbers and
bullets of lists, rules and page numbers are marks and no words.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from noticegen.model.notice import Notice
from noticegen.model.release import Format
from noticegen.write.html import write_html
from noticegen.write.text import write_text


def _docx(notice: Notice) -> bytes:
    from noticegen.write.docx import write_docx  # noqa: PLC0415 - heavy, and not always asked for

    return write_docx(notice)


def _pdf(notice: Notice) -> bytes:
    from noticegen.write.pdf import write_pdf  # noqa: PLC0415 - heavy, and not always asked for

    return write_pdf(notice)


LETTER_WRITERS: Final[Mapping[Format, Callable[[Notice], bytes]]] = MappingProxyType(
    {Format.DOCX: _docx, Format.PDF: _pdf, Format.HTML: write_html, Format.TXT: write_text}
)
