"""The four forms say the same words in the same order."""

import io
import os
import re
import subprocess
import sys
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from zipfile import ZipFile

import pypdfium2
import pytest
from docx.oxml.ns import qn
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from letters import RICH, RICH_DRAFT, asks, cells, heads, letter, says
from lxml import etree

from noticegen.model.notice import (
    Block,
    BulletList,
    Emphasis,
    Entry,
    LineBreak,
    Link,
    Notice,
    NumberedList,
    PageBreak,
    Paragraph,
    Quotation,
    Role,
    Span,
    Strong,
    Table,
    Text,
    texts_of,
    words_of,
)
from noticegen.model.release import Format
from noticegen.write import LETTER_WRITERS
from noticegen.write.characters import legible

_MARGIN = 25 / 25.4 * 72 - 1
_LINE_CUT_AT_A_HYPHEN = re.compile(r"-\r\n|[\x02\ufffe](\r\n)?")  # as pdfium gives it
_BULLET_NUMBER_OR_RULE = re.compile(r"\d+\.|[-–•_=|>+]+")


def words(text: str) -> list[str]:
    """Split into words; what looks like a list's mark or a table's rule is none."""
    return [each for each in text.split() if not _BULLET_NUMBER_OR_RULE.fullmatch(each)]


def words_meant(notice: Notice) -> list[str]:
    return words(" ".join(legible(text) for text, _ in texts_of(notice.blocks)))


def words_of_docx(notice: Notice) -> list[str]:
    with ZipFile(io.BytesIO(LETTER_WRITERS[Format.DOCX](notice))) as file:
        body = etree.fromstring(file.read("word/document.xml"))
    paragraphs = [
        "".join(
            each.text or "" if each.tag == qn("w:t") else " "
            for each in paragraph.iter(qn("w:t"), qn("w:br"))
        )
        for paragraph in body.iter(qn("w:p"))
    ]
    return words(" ".join(paragraphs))


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self._skipping = True

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in {"strong", "em", "a"}:
            self.text += " "
        self._skipping = tag in {"head", "title", "style"} or dict(attrs).get("class") == (
            "draft-mark"
        )

    def handle_endtag(self, tag: str) -> None:
        if tag not in {"strong", "em", "a"}:
            self.text += " "
        self._skipping = False

    def handle_data(self, data: str) -> None:
        if not self._skipping:
            self.text += data


def words_of_html(notice: Notice) -> list[str]:
    page = _Page()
    page.feed(LETTER_WRITERS[Format.HTML](notice).decode())
    return words(page.text)


def words_of_txt(notice: Notice) -> list[str]:
    found = words(LETTER_WRITERS[Format.TXT](notice).decode())
    mark = words(notice.draft_mark)
    assert found[: len(mark)] == mark
    return found[len(mark) :]


def words_of_pdf(notice: Notice) -> list[str]:
    """Read what stands between the pages' margins, less a table's head where it is repeated."""
    heads_of_tables = [
        words(" ".join(map(words_of, block.headings)))
        for block in notice.blocks
        if isinstance(block, Table)
    ]
    found: list[str] = []
    document = pypdfium2.PdfDocument(LETTER_WRITERS[Format.PDF](notice))
    for page in document:
        width, height = page.get_size()
        text = page.get_textpage().get_text_bounded(0, _MARGIN, width, height - _MARGIN)
        here = words(_LINE_CUT_AT_A_HYPHEN.sub("-", text))
        repeated = (head for head in heads_of_tables if found and here[: len(head)] == head)
        found += here[len(next(repeated, [])) :]
    document.close()
    return found


READERS = pytest.mark.parametrize(
    "read", [words_of_docx, words_of_html, words_of_txt, words_of_pdf]
)


def test_no_heavy_library_is_imported_before_it_is_needed() -> None:
    program = (
        "import sys, noticegen.write; print({'docx', 'weasyprint', 'lxml'} & set(sys.modules))"
    )
    run = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2] / "src")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout == "set()\n"


@READERS
def test_a_rich_letter_has_its_words_in_every_form(read: Callable[[Notice], list[str]]) -> None:
    assert read(RICH) == words_meant(RICH)


@READERS
def test_a_draft_has_the_words_of_the_final_letter(read: Callable[[Notice], list[str]]) -> None:
    assert read(RICH_DRAFT) == words_meant(RICH)


@READERS
def test_what_is_typed_is_never_structure(read: Callable[[Notice], list[str]]) -> None:
    hostile = letter(
        says(
            "</p></main><script>alert(1)</script> <!-- ]]> &amp; </style> {{ case }} # one\n- two"
        ),
        asks("{page} of {pages} \\65  ${HOME} %s"),
        Table((), cells("<td>", "a & b"), (cells('"', "'</table>'"),)),
    )
    assert read(hostile) == words_meant(hostile)


@READERS
def test_a_row_taller_than_a_page_loses_no_word(read: Callable[[Notice], list[str]]) -> None:
    tall = " ".join(f"word{number}" for number in range(1500))
    notice = letter(heads(1, "Long"), Table((), cells("Part", "Text"), (cells("One", tall),)))
    assert read(notice) == words_meant(notice)


def spans(text: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[Span, ...]]:
    plain: st.SearchStrategy[Span] = st.builds(Text, text)

    def nested(inner: st.SearchStrategy[Span]) -> st.SearchStrategy[Span]:
        some = st.lists(inner, max_size=2).map(tuple)
        return st.one_of(
            st.builds(Strong, some),
            st.builds(Emphasis, some),
            st.builds(Link, some, st.sampled_from(["https://a.example/?b=[c] d", "x:y", ""])),
        )

    one = st.recursive(plain | st.just(LineBreak()), nested, max_leaves=3)
    return st.lists(one, min_size=1, max_size=3).map(tuple)


def blocks(text: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[Block, ...]]:
    said = spans(text)
    paragraph = st.builds(Paragraph, said, st.sampled_from(Role))

    def a_list(
        inner: st.SearchStrategy[tuple[BulletList | NumberedList, ...]],
    ) -> st.SearchStrategy[BulletList | NumberedList]:
        entries = st.lists(st.builds(Entry, said, inner), min_size=1, max_size=3).map(tuple)
        return st.builds(BulletList, entries) | st.builds(
            NumberedList, entries, st.integers(1, 120)
        )

    one_list = a_list(st.lists(a_list(st.just(())), max_size=2).map(tuple))

    def table(columns: int) -> st.SearchStrategy[Table]:
        row = st.lists(said, min_size=columns, max_size=columns).map(tuple)
        return st.builds(Table, said | st.just(()), row, st.lists(row, max_size=3).map(tuple))

    heading = st.builds(heads, st.integers(2, 3), text)
    quotation = st.builds(Quotation, st.lists(paragraph, min_size=1, max_size=2).map(tuple))
    tables = st.integers(1, 4).flatmap(table)
    block = st.one_of(heading, paragraph, one_list, quotation, tables, st.just(PageBreak()))
    return st.lists(block, max_size=6).map(tuple)


LATIN = st.text(
    st.characters(max_codepoint=0x17F, categories=["L", "Nd"], exclude_characters="ªº"),
    min_size=1,
    max_size=12,
)
HYPHENATED = st.lists(LATIN, min_size=1, max_size=2).map("-".join)
PLAIN_WORDS = st.lists(HYPHENATED, min_size=1, max_size=8).map(" ".join)
ANY_WORDS = st.text(st.characters(), max_size=40)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(blocks(ANY_WORDS))
def test_any_letter_has_its_words_in_docx_html_and_txt(some: tuple[Block, ...]) -> None:
    notice = letter(*some)
    meant = words_meant(notice)
    assert words_of_docx(notice) == meant
    assert words_of_html(notice) == meant
    assert words_of_txt(notice) == meant


@settings(max_examples=15, deadline=None, derandomize=True, phases=[Phase.generate])
@given(blocks(PLAIN_WORDS))
def test_any_letter_in_latin_letters_has_its_words_in_pdf(some: tuple[Block, ...]) -> None:
    # how a word too long for its cell is cut, and read back, is no matter of ours
    notice = letter(*(block for block in some if not isinstance(block, Table)))
    assert words_of_pdf(notice) == words_meant(notice)
