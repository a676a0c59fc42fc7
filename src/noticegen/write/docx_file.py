"""The empty Word file that a letter is written into, and its bytes when it is full.

Its parts are the XML files under `docx_package/`, all but `word/styles.xml`, which is
made from `styles.py`.
"""

import io
from functools import cache
from pathlib import Path
from typing import Final
from xml.sax.saxutils import quoteattr
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document
from docx.shared import Mm

from noticegen.write.styles import (
    BODY,
    CHARACTERS,
    GREY,
    INK,
    LETTER_PAGE,
    PARAGRAPHS,
    TABLE_STYLE,
    Page,
    WordStyle,
)

_PACKAGE: Final = Path(__file__).with_name("docx_package")
_LONG_AGO: Final = (1980, 1, 1, 0, 0, 0)
_NAMESPACE: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def empty_document(language: str, page: Page = LETTER_PAGE) -> Document:
    """Open a Word file without a word in it."""
    document = docx.Document(io.BytesIO(_template(language, page)))
    if page is not LETTER_PAGE:
        section, margin = document.sections[0], Mm(page.margin_mm)
        section.left_margin = section.right_margin = margin
        section.top_margin = section.bottom_margin = Mm(page.margin_mm - 2)
        section.header_distance = section.footer_distance = Mm(page.margin_mm / 2)
    return document


def file_bytes(document: Document) -> bytes:
    """Give a document's bytes, the same at every run: no times, parts in order."""
    saved = io.BytesIO()
    document.save(saved)
    with ZipFile(saved) as file:
        return _zipped({name: file.read(name) for name in file.namelist()})


@cache
def _template(language: str, page: Page) -> bytes:
    parts = {
        path.relative_to(_PACKAGE).as_posix(): path.read_bytes()
        for path in _PACKAGE.rglob("*")
        if path.is_file()
    }
    parts["word/styles.xml"] = styles_xml(language, page).encode()
    return _zipped(parts)


def _zipped(parts: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with ZipFile(packed, "w") as file:
        for name in sorted(parts):
            member = ZipInfo(name, _LONG_AGO)
            file.writestr(member, parts[name], ZIP_DEFLATED)
    return packed.getvalue()


def styles_xml(language: str, page: Page = LETTER_PAGE) -> str:
    """Give `word/styles.xml` for the styles in `styles.py`."""
    paragraphs = "".join(_paragraph_style(style, page) for style in PARAGRAPHS)
    characters = "".join(
        f'<w:style w:type="character" w:styleId="{name}"><w:name w:val="{name}"/>'
        f"<w:qFormat/><w:rPr>{look}</w:rPr></w:style>"
        for name, look in CHARACTERS.items()
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<w:styles xmlns:w="{_NAMESPACE}"><w:docDefaults><w:rPrDefault><w:rPr>'
        '<w:rFonts w:ascii="Arial" w:eastAsia="Arial" w:hAnsi="Arial" w:cs="Arial"/>'
        f'<w:color w:val="{INK}"/>{_size(BODY.size * page.scale)}'
        f"<w:lang w:val={quoteattr(language)}/>"
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>"
        f"{paragraphs}{characters}{_table_styles(page)}</w:styles>"
    )


def _size(points: float) -> str:
    return f'<w:sz w:val="{points * 2:.0f}"/><w:szCs w:val="{points * 2:.0f}"/>'


def _paragraph_style(style: WordStyle, page: Page) -> str:
    is_body = style is BODY
    default = ' w:default="1"' if is_body else ""
    based_on = "" if is_body else f'<w:basedOn w:val="{BODY.key}"/>'
    following = f'<w:next w:val="{BODY.key}"/>' if style.outline is not None else ""
    return (
        f'<w:style w:type="paragraph"{default} w:styleId="{style.key}">'
        f'<w:name w:val="{style.name.replace("Heading", "heading", 1)}"/>'
        f"{based_on}{following}<w:qFormat/>"
        f"<w:pPr>{_paragraph_look(page.scaled(style))}</w:pPr>"
        f"<w:rPr>{_letters(style, page)}</w:rPr></w:style>"
    )


def _paragraph_look(style: WordStyle) -> str:
    """Give a style's paragraph properties, in the order of the schema."""
    tab = style.right_tab_mm * 1440 / 25.4
    return "".join(
        (
            "<w:keepNext/><w:keepLines/>" if style.with_next else "",
            f'<w:pBdr><w:left w:val="single" w:sz="18" w:space="10" w:color="{GREY}"/></w:pBdr>'
            if style.rule
            else "",
            f'<w:tabs><w:tab w:val="right" w:pos="{tab:.0f}"/></w:tabs>' if tab else "",
            _spacing(style),
            f'<w:ind w:left="{style.indent * 20:.0f}"/>' if style.indent else "",
            "<w:contextualSpacing/>" if style.close else "",
            f'<w:jc w:val="{style.align}"/>' if style.align != "left" else "",
            "" if style.outline is None else f'<w:outlineLvl w:val="{style.outline}"/>',
        )
    )


def _spacing(style: WordStyle) -> str:
    return (
        f'<w:spacing w:before="{style.before * 20:.0f}" w:after="{style.after * 20:.0f}"'
        f' w:line="{style.line * 240:.0f}" w:lineRule="auto"/>'
    )


def _letters(style: WordStyle, page: Page) -> str:
    return "".join(
        (
            "<w:b/>" if style.bold else "",
            f'<w:color w:val="{style.colour}"/>' if style.colour else "",
            _size(style.size * page.scale) if style.size != BODY.size else "",
        )
    )


def _table_styles(page: Page) -> str:
    padding = round(page.cell_padding * 20)
    return f"""
<w:style w:type="table" w:default="1" w:styleId="TableNormal">
  <w:name w:val="Normal Table"/>
  <w:uiPriority w:val="99"/>
  <w:semiHidden/>
  <w:unhideWhenUsed/>
  <w:tblPr>
    <w:tblInd w:w="0" w:type="dxa"/>
    <w:tblCellMar>
      <w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>
      <w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>
    </w:tblCellMar>
  </w:tblPr>
</w:style>
<w:style w:type="table" w:customStyle="1" w:styleId="{TABLE_STYLE}">
  <w:name w:val="Letter table"/>
  <w:basedOn w:val="TableNormal"/>
  <w:tblPr>
    <w:tblBorders>
      <w:bottom w:val="single" w:sz="6" w:space="0" w:color="{GREY}"/>
      <w:insideH w:val="single" w:sz="6" w:space="0" w:color="{GREY}"/>
    </w:tblBorders>
    <w:tblCellMar>
      <w:top w:w="{padding}" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>
      <w:bottom w:w="{padding}" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>
    </w:tblCellMar>
  </w:tblPr>
  <w:tblStylePr w:type="firstRow">
    <w:tcPr>
      <w:tcBorders><w:bottom w:val="single" w:sz="12" w:space="0" w:color="{INK}"/></w:tcBorders>
      <w:shd w:val="clear" w:color="auto" w:fill="F0F0F0"/>
      <w:vAlign w:val="bottom"/>
    </w:tcPr>
  </w:tblStylePr>
</w:style>"""
