"""Notice → plain text, 78 columns wide."""

import textwrap
from typing import Final, assert_never

from noticegen.model.notice import (
    Block,
    BulletList,
    Heading,
    Notice,
    NumberedList,
    PageBreak,
    Paragraph,
    Picture,
    Quotation,
    Span,
    Table,
    words_of,
)
from noticegen.write.characters import legible

_WIDTH: Final = 78
_TABLE_WIDTH: Final = 100
"""A table may be wider than text is, since it is worth more as columns."""
_UNDERLINES: Final = {1: "=", 2: "-"}
_QUOTED: Final = "> "
_BAR: Final = " | "


def write_text(notice: Notice) -> bytes:
    """Give the letter as text in UTF-8; links keep their words alone, as on paper."""
    blocks = [_block(block) for block in notice.blocks]
    if notice.draft_mark:
        blocks.insert(0, _wrapped(notice.draft_mark))
    return ("\n\n".join("\n".join(lines) for lines in blocks if lines) + "\n").encode()


def _block(block: Block) -> list[str]:
    match block:
        case Heading(level, spans):
            return _heading(level, _lines(spans))
        case Paragraph(spans, _, _):
            return _lines(spans)
        case BulletList() | NumberedList():
            return _list(block)
        case Quotation(paragraphs, _):
            return _quotation(paragraphs)
        case Table():
            return _table(block)
        case Picture():
            return []
        case PageBreak():
            return ["_" * _WIDTH]
        case _:
            assert_never(block)


def _heading(level: int, lines: list[str]) -> list[str]:
    """Set a heading apart by a space above it and, for the upper levels, a line below."""
    underline = _UNDERLINES.get(level)
    below = [underline * max(map(len, lines))] if underline and lines else []
    return ["", *lines, *below]


def _list(block: BulletList | NumberedList) -> list[str]:
    match block:
        case BulletList(entries):
            marks = ["- "] * len(entries)
        case NumberedList(entries, start):
            last = f"{start + len(entries) - 1}. "
            marks = [
                f"{number}. ".ljust(len(last)) for number in range(start, start + len(entries))
            ]
        case _:
            assert_never(block)
    lines: list[str] = []
    for mark, entry in zip(marks, entries, strict=True):
        inner = [line for each in entry.lists for line in _list(each)]
        own = _lines(entry.spans, _WIDTH - len(mark)) or [""]
        hanging = textwrap.indent("\n".join([*own, *inner]), " " * len(mark))
        lines += (mark + hanging[len(mark) :]).split("\n")
    return lines


def _quotation(paragraphs: tuple[Paragraph, ...]) -> list[str]:
    """Mark every line as quoted, so that no words of another's can look like ours."""
    lines: list[str] = []
    for paragraph in paragraphs:
        own = _lines(paragraph.spans, _WIDTH - len(_QUOTED))
        lines += ([""] if lines else []) + own
    return [(_QUOTED + line).rstrip() for line in lines]


def _table(table: Table) -> list[str]:
    """Set cells in columns where they fit, or else each on lines of its own."""
    caption = _lines(table.caption)
    cells = [[_one_line(cell) for cell in row] for row in (table.headings, *table.rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    if sum(widths) + len(_BAR) * (len(widths) - 1) > _TABLE_WIDTH:
        before = sum(widths[:-1]) + len(_BAR) * (len(widths) - 1)
        wide = before > _WIDTH // 2
        return [*caption, *(_stacked(cells) if wide else _hanging(cells, widths))]
    numeric = table.numeric or (False,) * len(widths)
    rows = [_columns(row, widths, numeric) for row in cells]
    rule = "-+-".join("-" * width for width in widths)
    return [*caption, *([""] if caption else []), rows[0], rule, *rows[1:]]


def _columns(row: list[str], widths: list[int], numeric: tuple[bool, ...]) -> str:
    return _BAR.join(
        cell.rjust(width) if is_number else cell.ljust(width)
        for cell, width, is_number in zip(row, widths, numeric, strict=True)
    ).rstrip()


def _hanging(rows: list[list[str]], widths: list[int]) -> list[str]:
    """Set a long last cell on several lines beside the others, which are short."""
    lines = [""]
    for count, row in enumerate(rows):
        lines += ["-" * _WIDTH] if count == 1 else []
        first = _columns([*row[:-1], ""], [*widths[:-1], 0], (False,) * len(row)).rstrip(" |")
        before = sum(widths[:-1]) + len(_BAR) * (len(widths) - 1)
        mark = f"{first.ljust(before - len(_BAR))}{_BAR}"
        following = " " * (before - len(_BAR)) + _BAR
        lines += _wrapped(row[-1], initial=mark, following=following) or [mark.rstrip()]
    return lines


def _stacked(rows: list[list[str]]) -> list[str]:
    lines: list[str] = []
    for count, row in enumerate(rows):
        lines.append("-" * _WIDTH if count == 1 else "")
        for cell in row:
            lines += _wrapped(cell, initial="| ", following="|   ")
    return lines


def _one_line(spans: tuple[Span, ...]) -> str:
    return " ".join(legible(words_of(spans)).split())


def _lines(spans: tuple[Span, ...], width: int = _WIDTH) -> list[str]:
    return [part for line in words_of(spans).split("\n") for part in _wrapped(line, width)]


def _wrapped(words: str, width: int = _WIDTH, initial: str = "", following: str = "") -> list[str]:
    return textwrap.wrap(
        legible(words),
        width,
        initial_indent=initial,
        subsequent_indent=following,
        break_long_words=False,
        break_on_hyphens=False,
    )
