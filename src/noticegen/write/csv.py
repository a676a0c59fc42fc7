"""`ReleasedTable` → CSV as RFC 4180 has it: UTF-8 with its mark, lines ended by CR LF."""

import datetime as dt
import re
from itertools import chain

from noticegen.model.attachment import Cell, ReleasedTable

_PLAIN_NUMBER = re.compile(r"[+-]?\d[\d,]*(\.\d+)?([eE][+-]?\d+)?")
_STARTS = frozenset("=+-@\t\r\n＝＋－＠﹦﹢﹣﹫")
"""What spreadsheet programs take for the beginning of a formula, wide forms included."""

_BLANKS = re.compile(r"[^\S\t\r\n]*(?:[\ufeff\u200b-\u200f\u2060\u00ad][^\S\t\r\n]*)*")
_QUOTED = re.compile(r'[",\r\n]|^\s|\s$')


def write_csv(table: ReleasedTable) -> bytes:
    """Write a table; text that would be run as a formula gets an apostrophe before it."""
    lines = (
        ",".join([_write_cell(cell) for cell in row]) + "\r\n"
        for row in chain((table.headings,), table.rows)
    )
    return "".join(chain(("\ufeff",), lines)).encode()


def count_prefixed(table: ReleasedTable) -> int:
    """Count the cells, headings among them, that get an apostrophe."""
    cells = chain(table.headings, chain.from_iterable(table.rows))
    return sum(isinstance(cell, str) and _is_formula(cell) for cell in cells)


def _write_cell(cell: Cell) -> str:
    if isinstance(cell, str):
        if _is_formula(cell):
            return _quote(f"'{cell}")
        return _quote(cell) if _QUOTED.search(cell) else cell
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, dt.datetime):
        return cell.isoformat(sep=" ")
    if isinstance(cell, dt.date | dt.time):
        return cell.isoformat()
    return repr(cell)


def _quote(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _is_formula(text: str) -> bool:
    """Say whether a program could run it: blanks that nobody sees do not count."""
    start = _BLANKS.match(text)
    rest = text[start.end() :] if start else text
    return rest[:1] in _STARTS and not _PLAIN_NUMBER.fullmatch(text)
