"""Notice → the letter in each of its forms. Looks live here and nowhere else.

Every writer says the same words in the same order; none adds or drops one. Numbers and
bullets of lists, rules and page numbers are marks and no words.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from noticegen.model.notice import Notice
from noticegen.model.release import Format


def _docx(notice: Notice) -> bytes:
    from noticegen.write.docx import write_docx  # noqa: PLC0415 - heavy, and not always asked for

    return write_docx(notice)


def _pdf(notice: Notice) -> bytes:
    from noticegen.write.pdf import write_pdf  # noqa: PLC0415 - heavy, and not always asked for

    return write_pdf(notice)


def _html(notice: Notice) -> bytes:
    from noticegen.write.html import write_html  # noqa: PLC0415 - as the others

    return write_html(notice)


def _txt(notice: Notice) -> bytes:
    from noticegen.write.text import write_text  # noqa: PLC0415 - as the others

    return write_text(notice)


LETTER_WRITERS: Final[Mapping[Format, Callable[[Notice], bytes]]] = MappingProxyType(
    {Format.DOCX: _docx, Format.PDF: _pdf, Format.HTML: _html, Format.TXT: _txt}
)
