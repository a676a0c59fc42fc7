"""A sheet of the record: small type, narrow margins, tall rows to sign; a letter has none of it."""

import io
from dataclasses import replace
from zipfile import ZipFile

import pypdfium2
import pytest
from docx import Document
from docx.shared import Mm, Pt
from letters import cells, heads, letter, says

from noticegen.model.notice import Block, Notice, Table
from noticegen.write.docx import write_docx
from noticegen.write.html import write_html
from noticegen.write.layout import fit
from noticegen.write.pdf import write_pdf
from noticegen.write.styles import COMPACT_PAGE, HEADINGS, LETTER_PAGE, PARAGRAPHS

TO_SIGN = Table(
    (),
    cells("Who", "Name", "Signature"),
    (cells("Ida", "", ""), cells("Ben", "", "")),
    to_sign=True,
)


def sheet() -> Notice:
    return replace(letter(says("Checked."), TO_SIGN), compact=True)


def first_line(notice: Notice) -> tuple[float, float]:
    """Give the left edge and the height of the first line of a PDF, in points."""
    with pypdfium2.PdfDocument(io.BytesIO(write_pdf(notice))) as pdf:
        text = pdf[0].get_textpage()
        text.count_rects()
        left, bottom, _, top = text.get_rect(0)
        return left, top - bottom


def test_a_letter_s_page_scales_nothing() -> None:
    assert [LETTER_PAGE.scaled(style) for style in PARAGRAPHS] == list(PARAGRAPHS)


def test_a_sheet_in_word_has_narrow_margins_and_small_type() -> None:
    document = Document(io.BytesIO(write_docx(sheet())))
    section = document.sections[0]
    assert section.left_margin == pytest.approx(Mm(COMPACT_PAGE.margin_mm), abs=700)
    size = document.styles["Heading 1"].font.size
    assert size == pytest.approx(Pt(HEADINGS[1].size * COMPACT_PAGE.scale), abs=Pt(0.5))


def test_a_table_to_sign_has_tall_rows_in_word_and_on_the_page() -> None:
    with ZipFile(io.BytesIO(write_docx(sheet()))) as file:
        document = file.read("word/document.xml").decode()
    assert document.count("<w:trHeight") == 2
    assert b'class="whole to-sign"' in write_html(sheet())
    plain = replace(TO_SIGN, to_sign=False)
    with ZipFile(io.BytesIO(write_docx(letter(plain)))) as file:
        assert b"<w:trHeight" not in file.read("word/document.xml")


def test_a_place_to_sign_is_as_wide_as_a_name() -> None:
    assert min(fit(TO_SIGN, COMPACT_PAGE).shares) > 0.1
    assert fit(replace(TO_SIGN, to_sign=False)).shares[1] < fit(TO_SIGN).shares[1]


def test_a_sheet_s_pdf_is_set_smaller_and_further_to_the_left() -> None:
    left, height = first_line(sheet())
    letter_left, letter_height = first_line(replace(sheet(), compact=False))
    assert left == pytest.approx(letter_left - 10 / 25.4 * 72, abs=2)
    assert height < letter_height
    assert b"12mm 15mm" in write_html(sheet())
    assert b"12mm 15mm" not in write_html(replace(sheet(), compact=False))


@pytest.mark.parametrize("before", range(43, 51))
def test_the_places_to_sign_stand_on_one_page_with_their_heading(before: int) -> None:
    """However full the first page is."""
    blocks: list[Block] = [says("Advice.") for _ in range(before)]
    blocks += [heads(2, "Signed"), TO_SIGN]
    with pypdfium2.PdfDocument(
        io.BytesIO(write_pdf(replace(sheet(), blocks=tuple(blocks))))
    ) as pdf:
        texts = [page.get_textpage().get_text_bounded() for page in pdf]
    assert ["Signed" in text for text in texts] == ["Ida" in text for text in texts]
    assert ["Signed" in text for text in texts] == ["Ben" in text for text in texts]
