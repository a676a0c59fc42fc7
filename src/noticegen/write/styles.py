"""Every Word style that a notice uses. To change a heading, change it here.

The looks of the PDF and of the web page are in `css/notice.css`; change both alike.
None is named as a type of PDF tag is ("Quote", "Caption"): LibreOffice makes broken
tags of those.
"""

from dataclasses import replace
from typing import Final

from noticegen.model.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """How an A4 page is set; its margins and type are in the CSS too."""

    text_width_mm: int
    margin_mm: int
    scale: float = 1
    """The size of its type, beside a letter's."""
    space: float = 1
    """The size of the spaces between its blocks, likewise."""
    line: float | None = None
    """The height of its lines, in lines; else that of each style."""
    cell_padding: float = 3
    """Above and below the words of a cell, in points."""

    def scaled(self, style: "WordStyle") -> "WordStyle":
        """Give a style as it looks on such a page."""
        return replace(
            style,
            size=style.size * self.scale,
            before=style.before * self.space,
            after=style.after * self.space,
            line=self.line or style.line,
            right_tab_mm=self.text_width_mm if style.right_tab_mm else 0,
        )


LETTER_PAGE: Final = Page(text_width_mm=160, margin_mm=25)
"""As in `docx_package/word/document.xml` too."""
COMPACT_PAGE: Final = Page(
    text_width_mm=180, margin_mm=15, scale=0.77, space=0.4, line=1, cell_padding=1
)
"""Of a sheet that should be one page."""

INK: Final = "1A1A1A"
GREY: Final = "767676"
LINK: Final = "1A4480"
WARNING: Final = "A4001D"


@dataclass(frozen=True, slots=True)
class WordStyle:
    """A paragraph's style; sizes and spaces in points."""

    name: str
    size: float = 12
    bold: bool = False
    colour: str = ""
    before: float = 0
    after: float = 10
    line: float = 1.15
    """The height of a line, in lines."""
    align: str = "left"
    indent: float = 0
    rule: bool = False
    """Whether a rule stands at its left."""
    with_next: bool = False
    close: bool = False
    """Whether paragraphs of this style stand without a space between them."""
    outline: int | None = None
    right_tab_mm: int = 0

    @property
    def key(self) -> str:
        """Give the id by which Word refers to it."""
        return self.name.replace(" ", "")


BODY: Final = WordStyle("Normal")
HEADINGS: Final = {
    1: WordStyle("Heading 1", 16, bold=True, before=14, after=12, with_next=True, outline=0),
    2: WordStyle("Heading 2", 14, bold=True, before=16, after=6, with_next=True, outline=1),
    3: WordStyle("Heading 3", 12, bold=True, before=12, after=4, with_next=True, outline=2),
}
SENDER: Final = WordStyle("Sender", after=20, close=True)
RECIPIENT: Final = WordStyle("Recipient", after=20, close=True)
PARTICULARS: Final = WordStyle("Particulars", after=20, close=True)
SALUTATION: Final = WordStyle("Salutation")
CITATION: Final = WordStyle("Citation", colour="4A4A4A", after=6, with_next=True)
SIGNATORY: Final = WordStyle("Signature", before=24, close=True)
BULLET: Final = WordStyle("List Bullet", after=4)
NUMBER: Final = WordStyle("List Number", after=4)
QUOTED: Final = WordStyle("Quoted words", indent=14, rule=True, after=6)
TABLE_TITLE: Final = WordStyle("Table title", bold=True, before=12, after=4, with_next=True)
CELL: Final = WordStyle("Table cell", 11, after=0, line=1.08)
CELL_HEADING: Final = WordStyle("Table heading", 11, bold=True, after=0, line=1.08, with_next=True)
DENSE_CELL: Final = WordStyle("Dense table cell", 9, after=0, line=1.0)
DENSE_HEADING: Final = WordStyle(
    "Dense table heading", 9, bold=True, after=0, line=1.0, with_next=True
)
FOOTER: Final = WordStyle("Footer", 10, after=0, line=1.0, right_tab_mm=LETTER_PAGE.text_width_mm)
DRAFT_MARK: Final = WordStyle(
    "Draft mark", 12, bold=True, colour=WARNING, after=0, line=1.0, align="center"
)

PARAGRAPHS: Final = (
    BODY,
    *HEADINGS.values(),
    SENDER,
    RECIPIENT,
    PARTICULARS,
    SALUTATION,
    CITATION,
    SIGNATORY,
    BULLET,
    NUMBER,
    QUOTED,
    TABLE_TITLE,
    CELL,
    CELL_HEADING,
    DENSE_CELL,
    DENSE_HEADING,
    FOOTER,
    DRAFT_MARK,
)
CHARACTERS: Final = {
    "Strong": "<w:b/>",
    "Emphasis": "<w:i/>",
    "Hyperlink": f'<w:color w:val="{LINK}"/><w:u w:val="single"/>',
}
TABLE_STYLE: Final = "Lettertable"
