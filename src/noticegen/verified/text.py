"""What became of a release → lines for a terminal."""

import re
import textwrap
from collections.abc import Iterator
from typing import Final

from noticegen.model.verification import Change, CheckedFile, Mark, State, Verification
from noticegen.paths import shown_path

_WIDTH: Final = 92
_SIGNS: Final = {Mark.SAME: ("", ""), Mark.REMOVED: ("[-", "-]"), Mark.ADDED: ("{+", "+}")}
_SIGN: Final = re.compile(r"(\[-|-\]|\{\+|\+\})")
_BEGINS: Final = {"[-": "\x1b[31m", "{+": "\x1b[32m"}
_ENDS: Final = ("-]", "+}")
_PLAIN: Final = "\x1b[0m"


def verification_to_lines(verified: Verification, *, coloured: bool) -> tuple[str, ...]:
    """Write it; the signs stand in colours too, for those who can't tell colours apart."""
    lines: list[str] = []
    for file in verified.files:
        lines += _file(file, coloured=coloured)
    for said in (*verified.record, *verified.sheets):
        lines += _wrapped(said, "")
    if verified.searched:
        lines += ["", *_wrapped(f"Edited files were {verified.searched}.", "")]
    lines += ["", *_wrapped(_verdict(verified), "")]
    return tuple(lines)


def _file(file: CheckedFile, *, coloured: bool) -> Iterator[str]:
    name = "".join(c if c.isprintable() else "\ufffd" for c in file.name)
    though = ", though its words are the same" if file.says_the_same else ""
    yield f"{name}: {file.state}{though}"
    for change in file.changes:
        yield from _change(change, coloured=coloured)
    for wrong in file.wrong:
        yield from _wrapped(f"! {wrong}", "    ", hang="  ")


def _change(change: Change, *, coloured: bool) -> list[str]:
    """Write a paragraph's words, wrapped before they are coloured."""
    signed = " ".join(f"{_SIGNS[m][0]}{words}{_SIGNS[m][1]}" for m, words in change)
    lines = _wrapped(signed, "    ", hang="  ")
    return _coloured(lines) if coloured else lines


def _coloured(lines: list[str]) -> list[str]:
    """Colour what stands between signs; a colour goes on over the end of a line."""
    painted, colour = [], ""
    for line in lines:
        text = colour
        for piece in _SIGN.split(line):
            if piece in _BEGINS:
                colour = _BEGINS[piece]
                text += colour + piece
            elif piece in _ENDS:
                colour = ""
                text += piece + _PLAIN
            else:
                text += piece
        painted.append(text + (_PLAIN if colour else ""))
    return painted


def _verdict(verified: Verification) -> str:
    draft = "This is a draft. " if verified.draft else ""
    other = [file for file in verified.files if file.state is not State.AS_MADE]
    where = shown_path(verified.folder)
    if verified.is_as_made:
        of = "/send" if verified.sheets else ""
        return f"{draft}Every file of `{where}{of}` is as it was made."
    if not other:
        return f"{draft}Every file of `{where}` is as it was made, but its record is not."
    count = f"{len(other)} of {len(verified.files)} files"
    are = "is" if len(other) == 1 else "are"
    return f"{draft}{count} of `{where}` {are} not as the release was made."


def _wrapped(words: str, indent: str, hang: str = "") -> list[str]:
    return textwrap.wrap(
        words,
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=indent + hang,
        break_on_hyphens=False,
        break_long_words=False,
    )
