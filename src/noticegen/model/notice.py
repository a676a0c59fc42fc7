"""The document model: what a notice says, with nothing about how it looks.

Composing builds a `Notice`; the writers read it. Adding a kind of block here makes
mypy point at every writer that does not handle it yet.
"""

from dataclasses import field
from enum import StrEnum

from noticegen.model.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """Plain words."""

    words: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Words of great importance, or the question that a paragraph answers."""

    spans: tuple["Span", ...]


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words to be stressed, or the title of a publication."""

    spans: tuple["Span", ...]


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to an address."""

    spans: tuple["Span", ...]
    address: str


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A new line within a paragraph, as in a postal address."""


Span = Text | Strong | Emphasis | Link | LineBreak


class Role(StrEnum):
    """What a paragraph is for, where writers set it apart from running text."""

    BODY = "body"
    SENDER = "sender"
    RECIPIENT = "recipient"
    PARTICULARS = "particulars"
    SALUTATION = "salutation"
    CITATION = "citation"
    """The provision that a heading's reasons rest on; stands under that heading."""
    SIGNATURE = "signature"


class Origin(StrEnum):
    """Whose words a block holds; the search for leaks treats them apart."""

    OURS = "ours"
    APPLICANT = "applicant"
    SIGNATORY = "signatory"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the letter's subject and stands once."""

    level: int
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    spans: tuple[Span, ...]
    role: Role = Role.BODY
    origin: Origin = Origin.OURS


@dataclass(frozen=True, slots=True)
class BulletList:
    """An unordered list; an entry is words and, under them, further lists."""

    entries: tuple["Entry", ...]


@dataclass(frozen=True, slots=True)
class NumberedList:
    """A list counted from `start`."""

    entries: tuple["Entry", ...]
    start: int = 1


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a list."""

    spans: tuple[Span, ...]
    lists: tuple[BulletList | NumberedList, ...] = ()


@dataclass(frozen=True, slots=True)
class Quotation:
    """Somebody else's words, set apart."""

    paragraphs: tuple[Paragraph, ...]
    origin: Origin = Origin.APPLICANT


@dataclass(frozen=True, slots=True)
class Table:
    """Cells under headings; the first cell of each row is that row's heading.

    Every row has as many cells as there are headings. `caption` may be empty.
    """

    caption: tuple[Span, ...]
    headings: tuple[tuple[Span, ...], ...]
    rows: tuple[tuple[tuple[Span, ...], ...], ...]
    numeric: tuple[bool, ...] = ()
    """For each column, whether its cells are numbers (and so are set to the right)."""
    to_sign: bool = False
    """Whether people write in its empty cells by hand, so that its rows are tall."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the authority's own, such as its logo."""

    data: bytes = field(repr=False)
    media_type: str
    """`image/png` or `image/jpeg`."""
    shows: str
    """What it shows, in words, for those who cannot see it."""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page, as an annex does."""


Block = Heading | Paragraph | BulletList | NumberedList | Quotation | Table | Picture | PageBreak


@dataclass(frozen=True, slots=True)
class Notice:
    """A letter: its blocks in reading order, and what a file says about itself.

    `running_foot` stands at the foot of every page beside the page's number;
    `draft_mark` (empty in a final letter) stands at the head of every page. One that is
    `compact` is no letter, but a sheet of the record: in small type, with narrow margins.
    """

    title: str
    author: str
    reference: str
    blocks: tuple[Block, ...]
    running_foot: str
    page_words: str = "Page {page} of {pages}"
    draft_mark: str = ""
    language: str = "en-GB"
    compact: bool = False


def words_of(spans: tuple[Span, ...]) -> str:
    """Give the words of spans as plain text; a line break is a newline."""
    parts: list[str] = []
    for span in spans:
        match span:
            case Text(words):
                parts.append(words)
            case LineBreak():
                parts.append("\n")
            case Strong(inner) | Emphasis(inner) | Link(inner, _):
                parts.append(words_of(inner))
    return "".join(parts)


def texts_of(blocks: tuple[Block, ...]) -> list[tuple[str, Origin]]:
    """Give the words of blocks in reading order, one entry a paragraph or cell."""
    found: list[tuple[str, Origin]] = []
    for block in blocks:
        match block:
            case Heading(_, spans):
                found.append((words_of(spans), Origin.OURS))
            case Paragraph(spans, _, origin):
                found.append((words_of(spans), origin))
            case BulletList(entries) | NumberedList(entries, _):
                for entry in entries:
                    found.append((words_of(entry.spans), Origin.OURS))
                    found += texts_of(entry.lists)
            case Quotation(paragraphs, origin):
                found += [(words_of(p.spans), origin) for p in paragraphs]
            case Table(caption, headings, rows):
                found += [
                    (words_of(cell), Origin.OURS)
                    for cells in ((caption,) if caption else (), headings, *rows)
                    for cell in cells
                ]
            case Picture() | PageBreak():
                pass
    return found
