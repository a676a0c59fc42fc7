"""Notice → a Word file. Its looks are in `styles.py`."""

import re
from dataclasses import replace
from itertools import zip_longest
from typing import Final, assert_never

from docx.document import Document
from docx.oxml.ns import qn

from noticegen.model.notice import (
    Block,
    BulletList,
    Heading,
    Notice,
    NumberedList,
    PageBreak,
    Paragraph,
    Picture,
    Quotation,
    Role,
    Span,
    Table,
    Text,
)
from noticegen.write import styles
from noticegen.write.characters import legible
from noticegen.write.docx_elements import Element, Place, add, add_picture, add_spans, paragraph
from noticegen.write.docx_file import empty_document, file_bytes
from noticegen.write.docx_table import table_element
from noticegen.write.layout import keeps_with_next
from noticegen.write.styles import WordStyle

_ROLES: Final = {
    Role.BODY: styles.BODY,
    Role.SENDER: styles.SENDER,
    Role.RECIPIENT: styles.RECIPIENT,
    Role.PARTICULARS: styles.PARTICULARS,
    Role.SALUTATION: styles.SALUTATION,
    Role.CITATION: styles.CITATION,
    Role.SIGNATURE: styles.SIGNATORY,
}
_BULLETS: Final = 1
"""The list of `numbering.xml` that every bulleted list shares; a numbered one has its own."""
_DECIMALS: Final = "1"
_DEEPEST: Final = 8
_LONGEST_PROPERTY: Final = 255
_AFTER_LEAD: Final = 5
"""After a paragraph that leads to the next block; all these in points."""
_AFTER_LIST: Final = 10
_AFTER_QUOTATION: Final = 12
_AFTER_TABLE: Final = 14
_PLAIN: Final = Place()


def write_docx(notice: Notice) -> bytes:
    """Give the letter as a Word file; the same bytes at every run."""
    page = styles.COMPACT_PAGE if notice.compact else styles.LETTER_PAGE
    document = empty_document(notice.language, page)
    _write_properties(document, notice)
    _write_margins(document, notice)
    _Body(document, page).write(notice.blocks)
    return file_bytes(document)


def _write_properties(document: Document, notice: Notice) -> None:
    properties = document.core_properties
    properties.title = legible(notice.title)[:_LONGEST_PROPERTY]
    properties.author = legible(notice.author)[:_LONGEST_PROPERTY]
    properties.subject = legible(notice.reference)[:_LONGEST_PROPERTY]
    properties.language = notice.language


def _write_margins(document: Document, notice: Notice) -> None:
    """Write what stands at the head and the foot of every page."""
    section = document.sections[0]
    part = document.part
    if notice.draft_mark:
        head = section.header.paragraphs[0].paragraph_format.element
        add_spans(head, (Text(notice.draft_mark),), part)
    else:
        section.header.is_linked_to_previous = True  # so there is no header at all
    foot = section.footer.paragraphs[0].paragraph_format.element
    add_spans(foot, (Text(notice.running_foot),), part)
    add(add(foot, "w:r"), "w:tab")
    fields = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
    for words in re.split(r"(\{pages?\})", notice.page_words):
        if field := fields.get(words):
            number = add(foot, "w:fldSimple", instr=f" {field} ")
            add_spans(number, (Text("1"),), part)
        elif words:
            add_spans(foot, (Text(words),), part)


class _Body:
    """The body of a letter as it is being written."""

    def __init__(self, document: Document, page: styles.Page) -> None:
        self._page = page
        self._part = document.part
        self._numbering: Element = document.part.numbering_part.element
        self._end: Element = document.element.body.sectPr
        self._new_page = False
        self._after_table = False

    def write(self, blocks: tuple[Block, ...]) -> None:
        """Write blocks, each knowing what follows it."""
        for block, following in zip_longest(blocks, blocks[1:]):
            self._write_block(block, following)

    def _write_block(self, block: Block, following: Block | None) -> None:
        match block:
            case Heading(level, spans):
                self._add(styles.HEADINGS[min(level, max(styles.HEADINGS))], spans)
            case Paragraph(spans, role, _):
                keep = keeps_with_next(block, following)
                after = _AFTER_LEAD if keep else None
                self._add(_ROLES[role], spans, Place(keep=keep, after=after))
            case BulletList() | NumberedList():
                self._write_list(block, 0)
            case Quotation(paragraphs, _):
                for quoted in paragraphs:
                    after = _AFTER_QUOTATION if quoted is paragraphs[-1] else None
                    self._add(styles.QUOTED, quoted.spans, Place(after=after))
            case Table():
                self._write_table(block, following)
            case Picture():
                add_picture(self._add(styles.BODY, ()), block, self._part)
            case PageBreak():
                self._new_page = True
            case _:
                assert_never(block)

    def _add(self, style: WordStyle, spans: tuple[Span, ...], place: Place = _PLAIN) -> Element:
        if self._after_table and style not in styles.HEADINGS.values():
            place = replace(place, before=_AFTER_TABLE)
        made = paragraph(style, self._scaled(replace(place, new_page=self._new_page)))
        self._new_page = self._after_table = False
        self._end.addprevious(made)
        add_spans(made, spans, self._part)
        return made

    def _scaled(self, place: Place) -> Place:
        before, after = place.before, place.after
        space = self._page.space
        return replace(
            place,
            before=None if before is None else before * space,
            after=None if after is None else after * space,
        )

    def _write_list(self, block: BulletList | NumberedList, depth: int) -> None:
        level = min(depth, _DEEPEST)
        match block:
            case BulletList(entries):
                style, number = styles.BULLET, _BULLETS
            case NumberedList(entries, start):
                style, number = styles.NUMBER, self._counted_from(start, level)
            case _:
                assert_never(block)
        for entry in entries:
            last = depth == 0 and entry is entries[-1] and not entry.lists
            after = _AFTER_LIST if last else None
            self._add(style, entry.spans, Place(entry=(level, number), after=after))
            for inner in entry.lists:
                self._write_list(inner, depth + 1)

    def _counted_from(self, start: int, level: int) -> int:
        """Give the number of a new list, counted from `start`."""
        number = len(self._numbering.findall(qn("w:num"))) + 1
        counted = add(self._numbering, "w:num", numId=str(number))
        add(counted, "w:abstractNumId", val=_DECIMALS)
        override = add(counted, "w:lvlOverride", ilvl=str(level))
        add(override, "w:startOverride", val=str(start))
        return number

    def _write_table(self, table: Table, following: Block | None) -> None:
        if table.caption:
            self._add(styles.TABLE_TITLE, table.caption)
        elif self._after_table:  # Word would make one table of two
            self._add(styles.DENSE_CELL, ())
        new_page, self._new_page = self._new_page, False
        self._end.addprevious(table_element(table, self._part, new_page=new_page, page=self._page))
        self._after_table = True
        if following is None:  # Word wants a paragraph at the end
            self._add(styles.DENSE_CELL, ())
