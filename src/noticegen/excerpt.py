"""A place in a file → its line with a caret under it, as wide as a terminal."""

import unicodedata
from collections.abc import Sequence
from pathlib import Path, PurePath

from noticegen.model.place import Place

_SHOWN = frozenset({".yaml", ".yml", ".json", ".j2"})
"""What people write. A line of source data is never shown: it may be what is withheld."""
_MAX_BYTES = 5_000_000
_GUTTER = "  | "
_CUT = "..."
_TAB = 4

Cell = tuple[str, int]
"""What is printed for a character, and how many columns it takes."""


def excerpt(place: Place, width: int, encoding: str) -> list[str]:
    """Give the line and the caret under the place; nothing where there is no line to show."""
    line = _line_at(place)
    if not line.strip():
        return []
    start = len(line) - len(line.lstrip())
    index = start if place.column is None else min(place.column - 1, len(line))
    cells = _cells(line, encoding)
    before, after, index = _cut(cells, index, max(width - len(_GUTTER) - 1, 20))
    shown = before + "".join(text for text, _ in after)
    left = len(before) + sum(columns for _, columns in after[:index])
    under = sum(columns for _, columns in after[index : index + (place.width or 1)])
    return [f"{_GUTTER}{shown}", f"{_GUTTER}{' ' * left}{'^' * max(under, 1)}"]


def printable(text: str) -> str:
    """Put a mark in place of what a terminal would obey, or that turns the order of words."""
    return "".join("\ufffd" if _is_control(char) else char for char in text)


def _line_at(place: Place) -> str:
    """Read the line anew; empty where the file is not one to show, or has changed meanwhile."""
    if place.line is None or PurePath(place.file).suffix.lower() not in _SHOWN:
        return ""
    path = Path(place.file)
    try:
        if not path.is_file() or path.stat().st_size > _MAX_BYTES:
            return ""
        data = path.read_bytes()
    except (OSError, ValueError):
        return ""
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    text = data.decode(encoding, errors="replace")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return lines[place.line - 1].rstrip() if 0 < place.line <= len(lines) else ""


def _cells(line: str, encoding: str) -> list[Cell]:
    """Give each character as it is printed, tabs as spaces."""
    cells: list[Cell] = []
    column = 0
    for char in line:
        if char == "\t":
            columns = _TAB - column % _TAB
            cell = (" " * columns, columns)
        else:
            shown = printable(char).encode(encoding, errors="replace").decode(encoding)
            cell = (shown, _columns(shown))
        cells.append(cell)
        column += cell[1]
    return cells


def _columns(char: str) -> int:
    if unicodedata.category(char[:1]) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char[:1]) in ("W", "F") else 1


def _is_control(char: str) -> bool:
    return unicodedata.category(char) == "Cc" or unicodedata.bidirectional(char) in (
        *("LRE", "RLE", "LRO", "RLO", "PDF"),
        *("LRI", "RLI", "FSI", "PDI"),
    )


def _cut(cells: Sequence[Cell], index: int, room: int) -> tuple[str, list[Cell], int]:
    """Give what fits round a character: a mark where the start is cut off, cells, the index."""
    if sum(columns for _, columns in cells) <= room:
        return "", list(cells), index
    start = index
    rest = sum(columns for _, columns in cells[index:])
    left = max(room // 2, room - rest - 2 * len(_CUT))
    while start > 0 and left - cells[start - 1][1] >= 0:
        start -= 1
        left -= cells[start][1]
    before = _CUT if start else ""
    room -= len(before) + len(_CUT)
    end = start
    while end < len(cells) and room - cells[end][1] >= 0:
        room -= cells[end][1]
        end += 1
    after = [(_CUT, len(_CUT))] if end < len(cells) else []
    return before, [*cells[start:end], *after], index - start
