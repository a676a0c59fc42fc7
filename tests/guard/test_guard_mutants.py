"""Every route by which a withheld value could leave: planted there, it must be found."""

import io
import zipfile
from collections.abc import Callable
from functools import cache

import pikepdf
import pytest
from guarded_files import (
    NOTES,
    TABLE,
    WRITERS,
    add_part,
    after,
    change_part,
    change_pdf,
    guard,
    make_data,
    make_notice,
    make_xlsx,
    paragraph,
)

from noticegen.errors import LeakError
from noticegen.model.attachment import ReleasedTable
from noticegen.model.release import Output
from noticegen.write.csv import write_csv

WORDS = {
    "a plain name": "Ann Mary Crumplehorne",
    "a surname alone": "Crumplehorne",
    "a name without its middle": "Ann Crumplehorne",
    "a name turned round": "Crumplehorne,  Ann",
    "a name with initials": "A. M. Crumplehorne",
    "a name with a rank": "PC Crumplehorne",
    "capitals": "CRUMPLEHORNE",
    "small letters": "crumplehorne",
    "accents taken apart": "Cru\u0301mpleho\u0308rne",
    "accents in one": "Cr\u00famplehorn\u00e9",
    "wide letters": "\uff23rumplehorne",
    "a soft hyphen": "Crumple\u00adhorne",
    "a space of no width": "Crumple\u200bhorne",
    "a joiner of words": "Crumple\u2060horne",
    "a hyphen": "Crumple-horne",
    "a possessive": "Crumplehorne\u2019s ladder",
    "letters spaced out": "C r u m p l e h o r n e",
    "a day": "14 March 1979",
    "an ordinal day": "14th March 1979",
    "a short month": "14-Mar-79",
    "an American day": "March 14, 1979",
    "figures with slashes": "14/03/1979",
    "figures with points": "14.3.1979",
    "a short year": "14/3/79",
    "American figures": "3/14/1979",
    "an ISO day": "1979-03-14",
    "an ISO moment": "1979-03-14T10:30:00Z",
    "a day in one": "19790314",
    "a reference": "CR/0048271/K",
    "a reference in one": "cr0048271k",
    "the digits of a reference": "0048271",
    "a reference with spaces": "CR 0048271 K",
    "free text": NOTES.upper(),
    "what is also withheld": "operation nettlebed",
    "a private remark": "ring the federation first, they will mind this one",
}


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_words_of_the_letter_are_found(form: str, words: str) -> None:
    notice = make_notice(paragraph(f"The officer was {words} in that year."))
    with pytest.raises(LeakError) as caught:
        guard([Output(f"letter.{form}", WRITERS[form](notice))])
    assert f"`letter.{form}` holds a withheld value" in caught.value.problems[0].what


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_words_of_a_cell_are_found(words: str) -> None:
    table = ReleasedTable("Remarks", ("Year", "Remark"), ((2021, f"see {words}, page 2"),))
    outputs, plan = make_data(table)
    for output, entry in zip(outputs, plan, strict=True):
        with pytest.raises(LeakError, match="holds a withheld value"):
            guard([output], plan=[entry])


@cache
def _clean(form: str) -> bytes:
    if form == "csv":
        return write_csv(TABLE)
    if form == "xlsx":
        return make_xlsx(TABLE)
    return WRITERS[form](make_notice(paragraph("Nothing is told here.")))


NAME = "Ann Crumplehorne"
BODY = "word/document.xml"
_COMMENTS = f"<w:comments><w:comment w:author='{NAME}'/></w:comments>"
_RUN = "</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>"


def _embed(name: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", 8) as archive:
        archive.writestr("xl/sharedStrings.xml", f"<sst><si><t>{name}</t></si></sst>")
    return packed.getvalue()


DOCX: dict[str, Callable[[bytes], bytes]] = {
    "split runs": lambda d: change_part(
        d, BODY, after("Nothing is", f" Cru{_RUN}mple{_RUN}horne ")
    ),
    "hidden words": lambda d: change_part(
        d, BODY, after("Nothing is", f"</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>{NAME}")
    ),
    "a line break": lambda d: change_part(
        d, BODY, after("Nothing is", "</w:t><w:br/><w:t>Ann</w:t><w:br/><w:t>Crumplehorne")
    ),
    "an attribute": lambda d: change_part(d, BODY, after("<w:p", f' w:author="{NAME}"')),
    "a comment in the markup": lambda d: change_part(
        d, BODY, after("<w:body>", f"<!-- {NAME} -->")
    ),
    "a deleted run": lambda d: change_part(
        d, BODY, after("<w:body>", f"<w:p><w:del><w:delText>{NAME}</w:delText></w:del></w:p>")
    ),
    "the title": lambda d: change_part(
        d,
        "docProps/core.xml",
        after("<cp:coreProperties[^>]*>", f"<dc:subject>{NAME}</dc:subject>"),
    ),
    "the program's particulars": lambda d: change_part(
        d, "docProps/app.xml", after("<Properties[^>]*>", f"<Manager>{NAME}</Manager>")
    ),
    "the head of the page": lambda d: add_part(
        d, "word/header1.xml", f"<w:hdr><w:p><w:r><w:t>{NAME}</w:t></w:r></w:p></w:hdr>"
    ),
    "the foot of the page": lambda d: change_part(
        d, "word/footer1.xml", after("<w:ftr[^>]*>", f"<w:p><w:r><w:t>{NAME}</w:t></w:r></w:p>")
    ),
    "a style's name": lambda d: change_part(
        d, "word/styles.xml", after("<w:styles[^>]*>", f'<w:style w:name="{NAME}"/>')
    ),
    "comments": lambda d: add_part(d, "word/comments.xml", _COMMENTS),
    "UTF-16": lambda d: add_part(d, "word/people.xml", f"<w>{NAME}</w>".encode("utf-16-le")),
    "an embedded workbook": lambda d: add_part(d, "word/embeddings/a.xlsx", _embed(NAME)),
    "a part's name": lambda d: add_part(d, f"word/media/{NAME}.png", b"\x89PNG"),
    "a picture's text": lambda d: add_part(
        d, "word/media/image1.png", b"\x89PNG\0\1\2\3" * 9 + b"tEXtAuthor\0" + NAME.encode()
    ),
    "bytes behind the archive": lambda d: d + f"  {NAME}".encode(),
    "a relation's target": lambda d: change_part(
        d,
        "word/_rels/document.xml.rels",
        after("<Relationships[^>]*>", '<Relationship Target="file:///ann.crumplehorne/x.dotx"/>'),
    ),
}


@pytest.mark.parametrize("change", DOCX.values(), ids=DOCX)
def test_a_value_in_a_word_file_is_found(change: Callable[[bytes], bytes]) -> None:
    with pytest.raises(LeakError, match="holds a withheld value"):
        guard([Output("letter.docx", change(_clean("docx")))])


def _set_info(document: pikepdf.Pdf) -> None:
    document.docinfo["/Keywords"] = pikepdf.String(NAME)


def _add_xmp(document: pikepdf.Pdf) -> None:
    with document.open_metadata() as metadata:
        metadata["dc:description"] = NAME


def _add_outline(document: pikepdf.Pdf) -> None:
    with document.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem(NAME, 0))


def _attach(document: pikepdf.Pdf) -> None:
    document.attachments["a.txt"] = pikepdf.AttachedFileSpec(document, NAME.encode())


def _attach_archive(document: pikepdf.Pdf) -> None:
    document.attachments["a.xlsx"] = pikepdf.AttachedFileSpec(document, _embed(NAME))


def _attach_by_name(document: pikepdf.Pdf) -> None:
    document.attachments[f"{NAME}.txt"] = pikepdf.AttachedFileSpec(document, b"nothing")


def _annotate(document: pikepdf.Pdf) -> None:
    note = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot,
        Subtype=pikepdf.Name.Text,
        Rect=[0, 0, 9, 9],
        Contents=pikepdf.String(NAME),
    )
    document.pages[0].Annots = pikepdf.Array([document.make_indirect(note)])


def _set_actual_text(document: pikepdf.Pdf) -> None:
    document.Root.StructTreeRoot.ActualText = pikepdf.String(NAME)


def _set_alternative(document: pikepdf.Pdf) -> None:
    document.Root.StructTreeRoot.Alt = pikepdf.String("Cr\u00famplehorne")


def _fill_form(document: pikepdf.Pdf) -> None:
    field = pikepdf.Dictionary(FT=pikepdf.Name.Tx, T="officer", V=NAME)
    document.Root.AcroForm = pikepdf.Dictionary(Fields=[document.make_indirect(field)])


def _add_script(document: pikepdf.Pdf) -> None:
    document.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=f"// {NAME}")


def _name_a_key(document: pikepdf.Pdf) -> None:
    document.Root.PieceInfo = pikepdf.Dictionary({"/Ann Crumplehorne": 1})


def _hide_words(document: pikepdf.Pdf) -> None:
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
    )
    document.pages[0].add_resource(font, pikepdf.Name.Font, pikepdf.Name("/F9"))
    content = b"BT /F9 9 Tf 3 Tr 9 9 Td [(Ann Crum) -20 (ple) 10 (horne)] TJ ET"
    document.pages[0].contents_add(document.make_stream(content))


def _hide_digits(document: pikepdf.Pdf) -> None:
    content = b"BT /F9 9 Tf 3 Tr 9 9 Td <" + NAME.encode().hex().encode() + b"> Tj ET"
    document.pages[0].contents_add(document.make_stream(content))


def _leave_an_orphan(document: pikepdf.Pdf) -> None:
    stream = document.make_stream(f"a note on {NAME}".encode())
    document.Root.PieceInfo = pikepdf.Dictionary(A=stream)


def _add_revision(data: bytes) -> bytes:
    """Put an object at the end that no table lists, as an older revision leaves behind."""
    return data + f"\n9999 0 obj\n<< /Note ({NAME}) >>\nendobj\n%%EOF\n".encode()


PDF: dict[str, Callable[[bytes], bytes]] = {
    function.__name__.strip("_").replace("_", " "): (
        lambda d, function=function: change_pdf(d, function)
    )
    for function in (
        _set_info,
        _add_xmp,
        _add_outline,
        _attach,
        _attach_archive,
        _attach_by_name,
        _annotate,
        _set_actual_text,
        _set_alternative,
        _fill_form,
        _add_script,
        _name_a_key,
        _hide_words,
        _hide_digits,
        _leave_an_orphan,
    )
} | {"an older revision": _add_revision}


@pytest.mark.parametrize("change", PDF.values(), ids=PDF)
def test_a_value_in_a_pdf_is_found(change: Callable[[bytes], bytes]) -> None:
    with pytest.raises(LeakError, match="holds a withheld value"):
        guard([Output("letter.pdf", change(_clean("pdf")))])


SHEET = "xl/worksheets/sheet2.xml"
XLSX: dict[str, Callable[[bytes], bytes]] = {
    "shared strings": lambda d: add_part(
        d, "xl/sharedStrings.xml", f"<sst><si><t>{NAME}</t></si></sst>"
    ),
    "a comment": lambda d: add_part(d, "xl/comments1.xml", f"<author>{NAME}</author>"),
    "a cache": lambda d: add_part(d, "xl/pivotCache/a.xml", f'<s v="{NAME}"/>'),
    "a sheet's name": lambda d: change_part(
        d, "xl/workbook.xml", lambda old: old.replace("Outcomes", "Crumplehorne", 1)
    ),
    "a defined name": lambda d: change_part(
        d, "xl/workbook.xml", after("</sheets>", f'<definedName comment="{NAME}"/>')
    ),
    "a cell off the table": lambda d: change_part(
        d,
        SHEET,
        after(
            "<sheetData>", f'<row r="99"><c r="A99" t="inlineStr"><is><t>{NAME}</t></is></c></row>'
        ),
    ),
    "runs of a cell": lambda d: change_part(
        d, SHEET, after("<is>", "<r><t>Crum</t></r><r><t>plehorne </t></r>")
    ),
    "a head for printing": lambda d: change_part(
        d,
        SHEET,
        after("</sheetData>", f"<headerFooter><oddHeader>{NAME}</oddHeader></headerFooter>"),
    ),
    "a list of choices": lambda d: change_part(
        d, SHEET, after("</sheetData>", f'<dataValidation prompt="{NAME}"/>')
    ),
    "the notes": lambda d: change_part(
        d, "xl/worksheets/sheet1.xml", after("Outcomes", " of 14 March 1979")
    ),
    "a day in the notes": lambda d: change_part(
        d,
        "xl/worksheets/sheet1.xml",
        after("<sheetData>", '<row r="9"><c r="A9"><v>28928</v></c></row>'),
    ),
    "the properties": lambda d: change_part(
        d,
        "docProps/core.xml",
        after("<cp:coreProperties[^>]*>", f"<dc:creator>{NAME}</dc:creator>"),
    ),
}


@pytest.mark.parametrize("change", XLSX.values(), ids=XLSX)
def test_a_value_in_a_workbook_is_found(change: Callable[[bytes], bytes]) -> None:
    with pytest.raises(LeakError, match="holds a withheld value"):
        guard([Output("data.xlsx", change(_clean("xlsx")))], plan=[("data.xlsx", TABLE)])


HTML: dict[str, Callable[[str], str]] = {
    "a comment": after("<body[^>]*>", f"<!-- {NAME} > -->"),
    "an attribute": after("<body", f' data-officer="{NAME}"'),
    "entities": after("<body[^>]*>", "&#65;nn&nbsp;Cr&uacute;mplehorne"),
    "inline tags": after("<body[^>]*>", "Cru<b>mple</b><wbr>horne"),
    "a description": after("<head[^>]*>", f'<meta name="author" content="{NAME}">'),
    "a hidden element": after("<body[^>]*>", f"<p hidden>{NAME}</p>"),
    "an address": after("<body[^>]*>", '<a href="mailto:ann.crumplehorne@force.example">x</a>'),
    "embedded data": after(
        "<body[^>]*>", '<img src="data:image/png;base64,QW5uIENydW1wbGVob3JuZQ==">'
    ),
}


@pytest.mark.parametrize("change", HTML.values(), ids=HTML)
def test_a_value_in_a_web_page_is_found(change: Callable[[str], str]) -> None:
    page = change(_clean("html").decode())
    with pytest.raises(LeakError, match="holds a withheld value"):
        guard([Output("letter.html", page.encode())])


@pytest.mark.parametrize(
    "name", ["crumplehorne.csv", "Ann_Crumplehorne-2021.csv", "1979-03-14.csv"]
)
def test_a_value_in_a_file_name_is_found(name: str) -> None:
    with pytest.raises(LeakError, match="holds a withheld value"):
        guard([Output(name, write_csv(TABLE))], plan=[(name, TABLE)])


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-8-sig", "latin-1"])
def test_a_value_in_another_encoding_is_found(encoding: str) -> None:
    data = "Ann Crumplehorn\u00e9 was there \u00a3".encode(encoding)
    with pytest.raises(LeakError, match="holds a withheld value"):
        guard([Output("letter.txt", data)])


def test_the_clean_files_pass() -> None:
    letters = [Output(f"letter.{form}", _clean(form)) for form in WRITERS]
    data, plan = make_data(TABLE)
    guard([*letters, *data], plan=plan)


@pytest.mark.parametrize("form", ["docx", "xlsx", "pdf"])
def test_a_file_that_cannot_be_opened_is_not_released(form: str) -> None:
    data = _clean(form)[: len(_clean(form)) // 3]
    with pytest.raises(LeakError, match="cannot be opened again"):
        guard([Output(f"a.{form}", data)], plan=[("a.xlsx", TABLE)] if form == "xlsx" else ())


@pytest.mark.parametrize("form", ["docx", "xlsx"])
def test_a_part_that_we_do_not_make_is_not_released(form: str) -> None:
    data = add_part(_clean(form), "custom/item1.xml", "<a/>")
    with pytest.raises(
        LeakError, match=r"a part that no writer of ours makes: `custom/item1\.xml`"
    ):
        guard([Output(f"a.{form}", data)], plan=[("a.xlsx", TABLE)] if form == "xlsx" else ())


def test_a_part_that_the_list_does_not_show_is_not_released() -> None:
    inner = _embed("nobody")
    data = _clean("docx")
    with pytest.raises(LeakError, match="does not show"):
        guard([Output("letter.docx", inner[: inner.index(b"PK\x01\x02")] + data)])
