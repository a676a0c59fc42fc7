"""A letter as DOCX → its lines in reading order, by python-docx and nothing of ours."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docx import Document
from docx.document import Document as Opened
from docx.table import Table
from docx.text.paragraph import Paragraph

CELL = "cell"


@dataclass(frozen=True)
class Line:
    """A paragraph, or a cell of a table: its style, and its words."""

    style: str
    words: str
    is_picture: bool = False

    @property
    def level(self) -> int:
        """Which heading it is; 0 for none."""
        return int(self.style[-1]) if self.style.startswith("Heading ") else 0


def lines_of(docx: bytes) -> list[Line]:
    opened = Document(io.BytesIO(docx))
    return list(_lines(opened))


def _lines(opened: Opened) -> Iterator[Line]:
    for block in opened.iter_inner_content():
        if isinstance(block, Paragraph):
            yield _line(block, str(block.style and block.style.name))
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from (_line(paragraph, CELL) for paragraph in cell.paragraphs)


def _line(paragraph: Paragraph, style: str) -> Line:
    return Line(style, paragraph.text, bool(paragraph._p.xpath(".//w:drawing")))  # noqa: SLF001


def plain(text: str) -> str:
    return " ".join(text.split())


def all_words(lines: Sequence[Line]) -> str:
    """Give all words on one line; a mark stands between those of two lines."""
    return plain(" ¶ ".join(line.words for line in lines))
