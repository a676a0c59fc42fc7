import re
import subprocess
import sys
import time
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import page
import pikepdf
import pypdfium2
import pytest
from letters import RICH, RICH_DRAFT, WIDE, cells, heads, letter, quoted, says

from noticegen.errors import NoticegenError
from noticegen.model.notice import Block, Notice, Picture, Table
from noticegen.write import pdf
from noticegen.write.pdf import write_pdf

MARGIN = 25 / 25.4 * 72
A4 = (595.28, 841.89)


def pages(notice: Notice) -> Iterator[pypdfium2.PdfPage]:
    document = pypdfium2.PdfDocument(write_pdf(notice))
    yield from document
    document.close()


def texts(notice: Notice) -> list[str]:
    return [each.get_textpage().get_text_range() for each in pages(notice)]


def between_margins(notice: Notice) -> list[list[str]]:
    """Give the lines of each page without its head and foot."""
    return [
        each.get_textpage().get_text_bounded(0, MARGIN - 1, A4[0], A4[1] - MARGIN + 1).split("\r\n")
        for each in pages(notice)
    ]


def right_edge(notice: Notice) -> float:
    edges: list[float] = []
    for each in pages(notice):
        text = each.get_textpage()
        edges += [text.get_charbox(index)[2] for index in range(text.count_chars())]
    return max(edges)


@pytest.mark.parametrize("notice", [RICH, RICH_DRAFT])
def test_it_is_pdf_ua(notice: Notice, tmp_path: Path) -> None:
    file = tmp_path / "letter.pdf"
    file.write_bytes(write_pdf(notice))
    result = page.validate_pdf(str(file), profile="ua1")
    assert [each.rule_id for each in result.failures] == []
    assert result.is_compliant


def test_it_says_what_it_is_and_not_when_it_was_made(tmp_path: Path) -> None:
    file = tmp_path / "letter.pdf"
    file.write_bytes(write_pdf(RICH))
    with pikepdf.open(file) as found:
        assert str(found.docinfo["/Title"]) == RICH.title
        assert str(found.docinfo["/Author"]) == RICH.author
        assert str(found.Root.Lang) == "en-GB"
        assert not {"/CreationDate", "/ModDate"} & set(found.docinfo.keys())


def test_every_page_is_a4() -> None:
    assert all(each.get_size() == pytest.approx(A4, abs=0.02) for each in pages(RICH))


def test_every_page_is_counted_at_its_foot() -> None:
    found = texts(RICH)
    for number, text in enumerate(found, 1):
        assert text.endswith(f"{RICH.running_foot} Page {number} of {len(found)}")


def test_a_draft_says_so_on_every_page() -> None:
    found = texts(RICH_DRAFT)
    assert len(found) > 2
    assert all(RICH_DRAFT.draft_mark in text for text in found)
    assert not any(RICH_DRAFT.draft_mark in text for text in texts(RICH))


def test_its_fonts_are_those_that_we_carry(tmp_path: Path) -> None:
    file = tmp_path / "letter.pdf"
    file.write_bytes(write_pdf(RICH))
    with pikepdf.open(file) as found:
        fonts = {
            str(each.BaseFont).split("+")[1]
            for each in found.objects
            if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/Font"
        }
    assert {re.sub("-(Bold|Italic)", "", font) for font in fonts} == {"noticegen-Liberation-Sans"}


def test_a_heading_is_never_the_last_line_of_a_page() -> None:
    blocks: list[Block] = [heads(1, "Heading 0")]
    for number in range(1, 60):
        blocks += [heads(2, f"Heading {number}"), says("Some words of a line. " * (number % 7 + 1))]
    found = between_margins(letter(*blocks))
    assert len(found) > 4
    assert not [lines[-1] for lines in found if lines[-1].startswith("Heading")]


def test_a_table_never_begins_at_the_foot_of_a_page_without_a_row() -> None:
    for lines_before in range(30, 46):
        notice = letter(*(says("Line.") for _ in range(lines_before // 2)), WIDE)
        assert not [page for page in between_margins(notice) if page[-1].endswith("kinds")]


def test_what_leads_to_a_quotation_stands_on_its_page() -> None:
    for lines_before in range(15, 25):
        notice = letter(*(says("Line.") for _ in range(lines_before)), says("So:"), quoted("Yes."))
        assert not [page for page in between_margins(notice) if page[-1] == "So:"]


def test_a_table_fits_between_the_margins() -> None:
    assert right_edge(letter(WIDE)) <= A4[0] - MARGIN


def test_a_word_too_long_for_its_column_stays_in_the_page() -> None:
    address = "https://westmarsh.example/" + "long" * 60
    table = Table((), cells("One", "Two", "Three"), (cells(address, address, address),))
    assert right_edge(letter(table, says(address))) <= A4[0] - MARGIN


def test_the_head_of_a_table_stands_on_each_of_its_pages() -> None:
    rows = tuple(cells(f"Row {number}", "x") for number in range(100))
    found = between_margins(letter(Table((), cells("Item", "Mark"), rows)))
    assert [lines[0] for lines in found] == ["Item Mark"] * len(found)


def test_nothing_outside_of_the_package_is_fetched() -> None:
    fetch = pdf.fetcher().fetch
    for address in (
        "https://a.example/x.css",
        "http://a.example/",
        "file:///etc/passwd",
        "ftp://a/",
    ):
        with pytest.raises(ValueError, match="not fetched"):
            fetch(address)


def test_a_path_cannot_climb_out_of_the_package() -> None:
    outside = Path(pdf.__file__).parent.as_uri() + "/fonts/../../../../etc/passwd"
    with pytest.raises(ValueError, match="not fetched"):
        pdf.fetcher().fetch(outside)


def test_a_picture_that_cannot_be_drawn_stops_the_letter() -> None:
    with pytest.raises(NoticegenError, match="not whole"):
        write_pdf(letter(Picture(b"no picture", "image/png", "A logo")))


def test_the_clock_is_kept_out_whichever_library_cuts_the_fonts(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write_pdf(RICH)
    monkeypatch.setattr("weasyprint.pdf.fonts.harfbuzz_subset", None)
    before = write_pdf(RICH)
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 100_000)
    assert write_pdf(RICH) == before


@pytest.mark.parametrize(("has_harfbuzz", "imported"), [(True, False), (False, True)])
def test_fonttools_is_imported_where_harfbuzz_cannot_cut_a_font(
    has_harfbuzz: bool, imported: bool
) -> None:
    program = f"""
import sys
from noticegen.write import pdf
from letters import RICH
pdf.import_weasyprint()
import weasyprint.pdf.fonts as fonts
fonts.harfbuzz_subset = fonts.harfbuzz_subset if {has_harfbuzz} else None
assert b"%PDF" in pdf.write_pdf(RICH)
assert ("fontTools.subset" in sys.modules) is {imported}
import fontTools.subset
assert fontTools.subset.Subsetter
assert type(fontTools.subset) is type(sys)
"""
    subprocess.run([sys.executable, "-c", program], cwd=Path(__file__).parent, check=True)


def test_a_missing_library_is_named_with_its_cure(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(name: str) -> ModuleType:
        if name == "weasyprint":
            raise OSError("cannot load library 'libpango-1.0-0'")
        return import_module(name)

    monkeypatch.setattr(sys, "modules", dict(sys.modules))
    monkeypatch.setattr(pdf, "import_module", fail)
    with pytest.raises(NoticegenError) as caught:
        pdf.import_weasyprint()
    assert "apt-get install libpango-1.0-0" in caught.value.problems[0].fix
