import io
import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx.oxml.ns import qn
from letters import LOGO, RICH, RICH_DRAFT, WIDE, asks, cells, heads, letter, quoted, says
from lxml import etree
from openxml_audit import OpenXmlValidator
from PIL import Image

from noticegen.errors import NoticegenError
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
    Picture,
    Strong,
    Table,
    Text,
)
from noticegen.write import styles
from noticegen.write.docx import write_docx

ROOT = Path(__file__).parents[2]


def part(notice: Notice, name: str) -> etree._Element:
    with ZipFile(io.BytesIO(write_docx(notice))) as file:
        return etree.fromstring(file.read(name))


def names(notice: Notice) -> list[str]:
    with ZipFile(io.BytesIO(write_docx(notice))) as file:
        return file.namelist()


def body(*blocks: Block) -> etree._Element:
    return part(letter(*blocks), "word/document.xml")


def values(element: etree._Element, tag: str, name: str = "w:val") -> list[str]:
    return [str(each.attrib[qn(name)]) for each in element.iter(qn(tag))]


def words(element: etree._Element) -> str:
    return "".join(each.text or "" for each in element.iter(qn("w:t")))


def paragraph(document: etree._Element, text: str) -> etree._Element:
    return next(each for each in document.iter(qn("w:p")) if words(each) == text)


def has(element: etree._Element, tag: str) -> bool:
    return next(element.iter(qn(tag)), None) is not None


@pytest.mark.parametrize("notice", [RICH, RICH_DRAFT, letter()])
def test_word_would_open_it_without_repair(notice: Notice, tmp_path: Path) -> None:
    file = tmp_path / "letter.docx"
    file.write_bytes(write_docx(notice))
    result = OpenXmlValidator().validate(file)
    assert [str(error) for error in result.errors] == []


def test_styles_are_ours_and_not_a_theme_s() -> None:
    found = part(RICH, "word/styles.xml")
    attributes = {name for each in found.iter() for name in each.attrib}
    assert not [name for name in attributes if "theme" in str(name).lower()]
    assert values(found, "w:lang") == ["en-GB"]
    assert values(found, "w:rFonts", "w:ascii") == ["Arial"]


def test_every_style_that_is_used_is_there() -> None:
    used = {
        value
        for tag in ("w:pStyle", "w:rStyle", "w:tblStyle")
        for value in values(part(RICH, "word/document.xml"), tag)
    }
    assert used <= set(values(part(RICH, "word/styles.xml"), "w:style", "w:styleId"))


def test_no_style_is_named_as_a_type_of_pdf_tag_is() -> None:
    named = {each.name for each in styles.PARAGRAPHS}
    assert named.isdisjoint({"Quote", "Caption", "Title", "Document", "Table", "Figure", "Note"})


def test_the_file_holds_nothing_but_the_letter() -> None:
    assert names(RICH) == [
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/app.xml",
        "docProps/core.xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/fontTable.xml",
        "word/footer1.xml",
        "word/media/image1.png",
        "word/numbering.xml",
        "word/settings.xml",
        "word/styles.xml",
        "word/theme/theme1.xml",
    ]


def test_the_file_says_what_it_is_and_not_when_it_was_made() -> None:
    properties = part(RICH, "docProps/core.xml")
    found = {etree.QName(each).localname: each.text for each in properties}
    assert found == {
        "title": RICH.title,
        "creator": RICH.author,
        "subject": RICH.reference,
        "language": "en-GB",
    }


def test_a_long_title_is_cut_to_what_the_format_holds() -> None:
    notice = Notice("t" * 300, "a", "r", (), running_foot="f")
    assert part(notice, "docProps/core.xml")[0].text == "t" * 255


def test_a_draft_says_so_at_the_head_of_every_page() -> None:
    assert words(part(RICH_DRAFT, "word/header1.xml")) == RICH_DRAFT.draft_mark
    assert values(part(RICH_DRAFT, "word/document.xml"), "w:headerReference", "w:type") == [
        "default"
    ]


def test_every_page_is_counted_at_its_foot() -> None:
    foot = part(RICH, "word/footer1.xml")
    assert words(foot) == "Our reference: FOI 2026/0417Page 1 of 1"
    assert values(foot, "w:fldSimple", "w:instr") == [" PAGE ", " NUMPAGES "]


def test_headings_are_word_s_own() -> None:
    document = body(heads(1, "a"), heads(2, "b"), heads(3, "c"), heads(5, "d"))
    assert values(document, "w:pStyle") == ["Heading1", "Heading2", "Heading3", "Heading3"]
    found = part(RICH, "word/styles.xml")
    assert values(found, "w:outlineLvl") == ["0", "1", "2"]


def test_a_picture_is_told_in_words() -> None:
    (properties,) = body(LOGO).iter(qn("wp:docPr"))
    assert properties.attrib["descr"] == LOGO.shows


def test_a_picture_is_no_larger_than_its_place() -> None:
    (extent,) = body(LOGO).iter(qn("wp:extent"))
    assert (extent.attrib["cx"], extent.attrib["cy"]) == (str(240 * 9525), str(80 * 9525))


def test_each_numbered_list_counts_from_its_own_start() -> None:
    one = Entry((Text("x"),))
    document = body(NumberedList((one,)), NumberedList((one,), 7))
    first, second = values(document, "w:numId")
    assert first != second
    notice = letter(NumberedList((one,)), NumberedList((one,), 7))
    assert values(part(notice, "word/numbering.xml"), "w:startOverride") == ["1", "7"]


def test_a_list_within_a_list_is_a_level_deeper() -> None:
    inner = BulletList((Entry((Text("inner"),)),))
    document = body(BulletList((Entry((Text("outer"),), (inner,)), Entry((Text("last"),)))))
    assert values(document, "w:ilvl") == ["0", "1", "0"]


def test_a_table_repeats_its_head_and_cuts_no_row() -> None:
    first, *others = body(WIDE).iter(qn("w:tr"))
    assert has(first, "w:tblHeader")
    assert not any(has(row, "w:tblHeader") for row in others)
    assert all(has(row, "w:cantSplit") for row in (first, *others))


def test_a_table_has_a_title_for_those_who_cannot_see_it() -> None:
    document = body(WIDE)
    title = "Complaints about the leisure centre, by month and kind"
    assert values(document, "w:tblCaption") == [title]
    assert values(paragraph(document, title), "w:pStyle") == ["Tabletitle"]


@pytest.mark.parametrize("table", [block for block in RICH.blocks if isinstance(block, Table)])
def test_a_table_is_as_wide_as_the_page_between_its_margins(table: Table) -> None:
    document = body(table)
    size, margin = next(document.iter(qn("w:pgSz"))), next(document.iter(qn("w:pgMar")))
    between = int(size.attrib[qn("w:w")]) - sum(
        int(margin.attrib[qn(f"w:{side}")]) for side in ("left", "right")
    )
    assert sum(map(int, values(document, "w:gridCol", "w:w"))) == pytest.approx(between, abs=2)


def test_numbers_stand_to_the_right() -> None:
    document = body(Table((), cells("a", "b"), (cells("c", "1"),), (False, True)))
    assert has(paragraph(document, "1"), "w:jc")
    assert not has(paragraph(document, "c"), "w:jc")


def test_two_tables_stay_two() -> None:
    table = Table((), cells("a"), (cells("b"),))
    document = body(table, table)[0]
    tags = [etree.QName(each).localname for each in document]
    assert tags == ["tbl", "p", "tbl", "p", "sectPr"]


def test_what_follows_a_page_break_begins_a_page() -> None:
    document = body(says("a"), PageBreak(), heads(2, "b"), says("c"))
    assert has(paragraph(document, "b"), "w:pageBreakBefore")
    assert not has(paragraph(document, "c"), "w:pageBreakBefore")
    assert "" not in [words(each) for each in document.iter(qn("w:p"))]


def test_a_table_without_a_title_begins_a_page_too() -> None:
    document = body(PageBreak(), Table((), cells("a"), (cells("b"),)), says("c"))
    assert has(paragraph(document, "a"), "w:pageBreakBefore")
    assert not has(paragraph(document, "c"), "w:pageBreakBefore")


def test_a_question_stays_with_its_answer() -> None:
    document = body(asks("Why?"), says("Because."), says("Indeed."))
    assert has(paragraph(document, "Why?"), "w:keepNext")
    assert not has(paragraph(document, "Because."), "w:keepNext")


def test_what_leads_to_a_quotation_stays_with_it() -> None:
    document = body(says("You wrote:"), quoted("Please."))
    assert has(paragraph(document, "You wrote:"), "w:keepNext")


def test_a_link_leads_to_its_address() -> None:
    notice = letter(Paragraph((Link((Text("here"),), "https://a.example/b c"),)))
    relations = part(notice, "word/_rels/document.xml.rels")
    targets = [each.attrib["Target"] for each in relations if "TargetMode" in each.attrib]
    assert targets == ["https://a.example/b%20c"]
    assert words(next(part(notice, "word/document.xml").iter(qn("w:hyperlink")))) == "here"


def test_an_address_that_could_run_is_not_followed() -> None:
    document = body(Paragraph((Link((Text("x"),), "file:///c:/a.exe"),)))
    assert not has(document, "w:hyperlink")
    assert words(document) == "x"


def test_stress_within_stress_keeps_both() -> None:
    document = body(Paragraph((Emphasis((Strong((Text("x"),)),)),)))
    (run,) = document.iter(qn("w:r"))
    assert values(run, "w:rStyle") == ["Strong"]
    assert has(run, "w:i")


def test_a_line_break_is_word_s_own() -> None:
    assert has(body(Paragraph((Text("a"), LineBreak(), Text("b")))), "w:br")


def test_every_run_of_the_program_gives_the_same_bytes() -> None:
    program = (
        "import hashlib, letters; from noticegen.write import LETTER_WRITERS as w;"
        "print([hashlib.sha256(w[f](letters.RICH_DRAFT)).hexdigest() for f in w])"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", program],
            env={
                **os.environ,
                "PYTHONHASHSEED": seed,
                "PYTHONPATH": f"{ROOT}/src:{ROOT}/tests/write",
            },
            capture_output=True,
            text=True,
            check=True,
        )
        for seed in ("1", "2")
    ]
    assert runs[0].stdout == runs[1].stdout
    assert [run.stderr for run in runs] == ["", ""]


def test_a_picture_that_word_cannot_hold_is_told_in_our_words() -> None:
    printed = io.BytesIO()
    Image.new("CMYK", (4, 4)).save(printed, "JPEG")
    picture = Picture(printed.getvalue(), "image/jpeg", "A crest")
    with pytest.raises(NoticegenError, match="cannot hold the authority's logo"):
        write_docx(letter(picture))
