"""A table in a Word file: its head row repeats, no row is cut, it fits the page."""

from itertools import pairwise
from typing import Final

from docx.oxml.parser import OxmlElement
from docx.parts.story import StoryPart

from noticegen.model.notice import Span, Table, words_of
from noticegen.write import styles
from noticegen.write.characters import legible
from noticegen.write.docx_elements import Element, Place, add, add_spans, paragraph
from noticegen.write.layout import Fit, fit

_TWIPS_PER_MM: Final = 1440 / 25.4
_DENSE_MARGIN: Final = "80"
"""In twentieths of a point, as all widths are."""
_TO_SIGN: Final = "510"
"""The least height of a row in which people write: 9 mm."""

Cells = tuple[tuple[Span, ...], ...]


def table_element(
    table: Table, part: StoryPart, *, new_page: bool, page: styles.Page = styles.LETTER_PAGE
) -> Element:
    """Give a table; `new_page` where it has no title to begin the page."""
    setting = fit(table, page)
    across = round(page.text_width_mm * _TWIPS_PER_MM)
    widths = _whole(setting.shares, across)
    made = OxmlElement("w:tbl")
    _add_properties(made, table, across, dense=setting.dense)
    grid = add(made, "w:tblGrid")
    for width in widths:
        add(grid, "w:gridCol", w=str(width))
    heading = styles.DENSE_HEADING if setting.dense else styles.CELL_HEADING
    cell = styles.DENSE_CELL if setting.dense else styles.CELL
    rows = _Rows(made, part, setting, table, widths)
    whole = setting.is_whole(table)
    head = Place(new_page=new_page, keep=whole)
    rows.add(table.headings, heading, head, is_head=True)
    for cells in table.rows:
        rows.add(cells, cell, Place(keep=whole and cells is not table.rows[-1]))
    return made


def _whole(shares: tuple[float, ...], across: int) -> list[int]:
    """Give widths in twips that sum to the page's width exactly."""
    edges = [round(across * sum(shares[:count])) for count in range(len(shares) + 1)]
    return [right - left for left, right in pairwise(edges)]


def _add_properties(made: Element, table: Table, across: int, *, dense: bool) -> None:
    """Add a table's properties, in the order of the schema."""
    properties = add(made, "w:tblPr")
    add(properties, "w:tblStyle", val=styles.TABLE_STYLE)
    add(properties, "w:tblW", w=str(across), type="dxa")
    add(properties, "w:tblLayout", type="fixed")
    if dense:
        margins = add(properties, "w:tblCellMar")
        add(margins, "w:left", w=_DENSE_MARGIN, type="dxa")
        add(margins, "w:right", w=_DENSE_MARGIN, type="dxa")
    add(
        properties, "w:tblLook", val="06A0", firstRow="1", firstColumn="1", noHBand="1", noVBand="1"
    )
    if table.caption:
        add(properties, "w:tblCaption", val=legible(words_of(table.caption)))
    headings = ", ".join(words_of(heading) for heading in table.headings)
    add(properties, "w:tblDescription", val=legible(headings))


class _Rows:
    """Adds the rows of one table."""

    def __init__(
        self, made: Element, part: StoryPart, setting: Fit, table: Table, widths: list[int]
    ) -> None:
        self._made = made
        self._part = part
        self._setting = setting
        self._widths = widths
        self._numeric = table.numeric or (False,) * len(widths)
        self._to_sign = table.to_sign

    def add(
        self, cells: Cells, style: styles.WordStyle, place: Place, *, is_head: bool = False
    ) -> None:
        """Add a row."""
        row = add(self._made, "w:tr")
        properties = add(row, "w:trPr")
        if not self._setting.may_be_cut(cells):
            add(properties, "w:cantSplit")
        if self._to_sign and not is_head:
            add(properties, "w:trHeight", val=_TO_SIGN, hRule="atLeast")
        if is_head:
            add(properties, "w:tblHeader")
        for words, width, is_number in zip(cells, self._widths, self._numeric, strict=True):
            cell = add(row, "w:tc")
            add(add(cell, "w:tcPr"), "w:tcW", w=str(width), type="dxa")
            written = paragraph(style, place)
            if is_number:
                add(written[0], "w:jc", val="right")
            cell.append(written)
            add_spans(written, words, self._part)
