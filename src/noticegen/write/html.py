"""Notice → a web page that needs nothing else; the PDF is made from it too."""

import html
import re
from base64 import b64encode
from functools import cache
from itertools import zip_longest
from pathlib import Path
from typing import Final, assert_never

from noticegen.model.notice import (
    Block,
    BulletList,
    Emphasis,
    Entry,
    Heading,
    LineBreak,
    Link,
    Notice,
    NumberedList,
    PageBreak,
    Paragraph,
    Picture,
    Quotation,
    Role,
    Span,
    Strong,
    Table,
    Text,
)
from noticegen.write.characters import followed, legible
from noticegen.write.layout import Fit, fit, keeps_with_next
from noticegen.write.styles import COMPACT_PAGE, LETTER_PAGE, Page

CSS: Final = Path(__file__).with_name("css")
_LOWEST_HEADING: Final = 3


def write_html(notice: Notice) -> bytes:
    """Give the letter as one HTML file, in UTF-8."""
    return page(notice, _stylesheet()).encode()


@cache
def _stylesheet() -> str:
    return (CSS / "notice.css").read_text(encoding="utf-8")


@cache
def _compact() -> str:
    return (CSS / "compact.css").read_text(encoding="utf-8")


def page(notice: Notice, styles: str) -> str:
    """Give the letter's HTML with `styles`, and with the words of its pages' margins."""
    draft_mark = f'<p class="draft-mark">{_escaped(notice.draft_mark)}</p>'
    return f"""<!DOCTYPE html>
<html lang="{_escaped(notice.language)}">
<head>
<meta charset="utf-8">
<title>{_escaped(notice.title)}</title>
<meta name="author" content="{_escaped(notice.author)}">
<meta name="description" content="{_escaped(notice.reference)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
{styles}{_compact() if notice.compact else ""}{_margin_boxes(notice)}
</style>
</head>
<body>
<main>
{draft_mark if notice.draft_mark else ""}
{_blocks(notice.blocks, COMPACT_PAGE if notice.compact else LETTER_PAGE)}
</main>
</body>
</html>
"""


def _margin_boxes(notice: Notice) -> str:
    counters = {"{page}": "counter(page)", "{pages}": "counter(pages)"}
    parts = re.split(r"(\{pages?\})", notice.page_words)
    number = " ".join(counters.get(part) or _css_string(part) for part in parts)
    head = _css_string(notice.draft_mark) if notice.draft_mark else "none"
    return (
        f"@page {{ @top-center {{ content: {head} }}"
        f" @bottom-left {{ content: {_css_string(notice.running_foot)} }}"
        f" @bottom-right {{ content: {number} }} }}"
    )


def _css_string(words: str) -> str:
    """Give words as a CSS string; all but letters and digits as escapes, so nothing can end it."""
    safe = (
        letter if letter.isascii() and letter.isalnum() else f"\\{ord(letter):x} "
        for letter in legible(words)
    )
    return f'"{"".join(safe)}"'


def _blocks(blocks: tuple[Block, ...], page: Page) -> str:
    written = []
    new_page = False
    tables = 0
    for block, following in zip_longest(blocks, blocks[1:]):
        tables += isinstance(block, Table)
        more = " new-page" if new_page else ""
        more += " keep" if keeps_with_next(block, following) else ""
        written.append(_block(block, more, tables, page))
        new_page = isinstance(block, PageBreak)
    return "\n".join(filter(None, written))


def _block(block: Block, more: str, tables: int, page: Page) -> str:
    """Give a block's markup; `more` is further classes, `tables` counts the tables so far."""
    match block:
        case Heading(level, spans):
            tag = f"h{min(level, _LOWEST_HEADING)}"
            return f"<{tag}{_classes(more)}>{_spans(spans)}</{tag}>"
        case Paragraph():
            return _paragraph(block, more)
        case BulletList() | NumberedList():
            return _list(block, more)
        case Quotation(paragraphs, _):
            inner = "\n".join(_paragraph(each, "") for each in paragraphs)
            return f"<blockquote{_classes(more)}>\n{inner}\n</blockquote>"
        case Table():
            return _table(block, more, f"table-{tables}", page)
        case Picture(data, media_type, shows):
            source = f"data:{_escaped(media_type)};base64,{b64encode(data).decode()}"
            return f'<p{_classes(more)}><img src="{source}" alt="{_escaped(shows)}"></p>'
        case PageBreak():
            return ""
        case _:
            assert_never(block)


def _paragraph(paragraph: Paragraph, more: str) -> str:
    role = "" if paragraph.role is Role.BODY else paragraph.role.value
    return f"<p{_classes(role + more)}>{_spans(paragraph.spans)}</p>"


def _list(block: BulletList | NumberedList, more: str) -> str:
    match block:
        case BulletList(entries):
            return f"<ul{_classes(more)}>\n{_entries(entries)}\n</ul>"
        case NumberedList(entries, start):
            first = "" if start == 1 else f' start="{start}"'
            return f"<ol{_classes(more)}{first}>\n{_entries(entries)}\n</ol>"
        case _:
            assert_never(block)


def _entries(entries: tuple[Entry, ...]) -> str:
    return "\n".join(
        "\n".join((f"<li>{_spans(entry.spans)}", *(_list(each, "") for each in entry.lists)))
        + "</li>"
        for entry in entries
    )


def _table(table: Table, more: str, key: str, page: Page) -> str:
    numeric = table.numeric or (False,) * len(table.headings)
    kinds = [' class="number"' if is_number else "" for is_number in numeric]
    setting = fit(table, page)
    columns = "".join(f'<col style="width: {share:.2%}">' for share in setting.shares)
    heads = "".join(
        f'<th scope="col"{kind}>{_spans(cell)}</th>'
        for kind, cell in zip(kinds, table.headings, strict=True)
    )
    rows = "\n".join(_row(row, kinds, setting) for row in table.rows)
    caption = f'<caption id="{key}">{_spans(table.caption)}</caption>\n' if table.caption else ""
    region = f' role="region" aria-labelledby="{key}"' if table.caption else ""
    named = {"dense": setting.dense, "whole": setting.is_whole(table), "to-sign": table.to_sign}
    looks = " ".join(name for name, holds in named.items() if holds)
    return f"""<div{_classes(f"table{more}")} tabindex="0"{region}>
<table{_classes(looks)}>
{caption}<colgroup>{columns}</colgroup>
<thead>
<tr>{heads}</tr>
</thead>
<tbody>
{rows}
</tbody>
</table>
</div>"""


def _row(row: tuple[tuple[Span, ...], ...], kinds: list[str], setting: Fit) -> str:
    cells = [f"<td{kind}>{_spans(cell)}</td>" for kind, cell in zip(kinds, row, strict=True)]
    cells[0] = f'<th scope="row"{kinds[0]}>{_spans(row[0])}</th>'
    return f"<tr{_classes('tall' if setting.may_be_cut(row) else '')}>{''.join(cells)}</tr>"


def _spans(spans: tuple[Span, ...]) -> str:
    return "".join(map(_span, spans))


def _span(span: Span) -> str:
    match span:
        case Text(words):
            return _escaped(words)
        case Strong(inner):
            return f"<strong>{_spans(inner)}</strong>"
        case Emphasis(inner):
            return f"<em>{_spans(inner)}</em>"
        case Link(inner, address):
            target = followed(address)
            words = _spans(inner)
            return f'<a href="{_escaped(target)}">{words}</a>' if target else words
        case LineBreak():
            return "<br>\n"
        case _:
            assert_never(span)


def _classes(names: str) -> str:
    names = names.strip()
    return f' class="{names}"' if names else ""


def _escaped(words: str) -> str:
    return html.escape(legible(words))
