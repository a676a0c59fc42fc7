"""A letter as a Word file as python-docx's documentation shows it: the peer of our writer.

The same words in paragraphs, lists and tables, in the library's own template; no margins,
no running foot, no widths, no accessible tables and no settled bytes.
"""

import io
import itertools

import docx

from noticegen.model.notice import (
    BulletList,
    Heading,
    Notice,
    NumberedList,
    PageBreak,
    Paragraph,
    Quotation,
    Table,
    words_of,
)


def write_naively(notice: Notice) -> bytes:
    """Give the letter's words as a Word file."""
    document = docx.Document()
    for block in notice.blocks:
        match block:
            case Heading(level, spans):
                document.add_heading(words_of(spans), level)
            case Paragraph(spans, _, _):
                document.add_paragraph(words_of(spans))
            case Quotation(paragraphs, _):
                for each in paragraphs:
                    document.add_paragraph(words_of(each.spans), style="Quote")
            case BulletList() | NumberedList():
                _add_list(document, block)
            case Table():
                _add_table(document, block)
            case PageBreak():
                document.add_page_break()
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def _add_list(document: docx.document.Document, block: BulletList | NumberedList) -> None:
    style = "List Bullet" if isinstance(block, BulletList) else "List Number"
    for entry in block.entries:
        document.add_paragraph(words_of(entry.spans), style=style)
        for inner in entry.lists:
            _add_list(document, inner)


def _add_table(document: docx.document.Document, block: Table) -> None:
    rows = (block.headings, *block.rows)
    table = document.add_table(rows=len(rows), cols=len(block.headings))
    for row, column in itertools.product(range(len(rows)), range(len(block.headings))):
        table.cell(row, column).text = words_of(rows[row][column])
