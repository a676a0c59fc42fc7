"""Bytes → text, whatever editor saved them; and the characters that no text may hold.

What is safe is read: marks of encoding, the line ends of any system, no-break spaces
where the shape of the file needs plain ones, characters without width. What could alter
a word is refused.
"""

import codecs
import re
import unicodedata

from noticegen.model.dataclass import dataclass

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),  # begins like that of UTF-16, and so stands before it
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (codecs.BOM_UTF8, "utf-8-sig"),
)
_NO_TEXT_FILES = (
    (b"PK\x03\x04", "a Word or Excel file, or packed otherwise"),
    (b"\xd0\xcf\x11\xe0", "a file of an old Word or Excel"),
    (b"{\\rtf", "a file of a word processor (RTF)"),
    (b"%PDF-", "a PDF"),
)
_NOT_ALLOWED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""By what is refused: a set of all that is not takes long to compile."""
_TURNS_ORDER = re.compile("[\u202a-\u202e\u2066-\u2069]")
_LOST = re.compile("\ufffd")
_TWICE_ENCODED = re.compile("Â[£©®°§·]|â€[\u0153-\u2122\x80-\xbf]|Ã[\xa0-\xb6\xb8-\xbf]")
_LINE_ENDS = re.compile("\r\n?")
_OTHER_LINE_ENDS = re.compile("[\x85\u2028\u2029]")
_WITHOUT_WIDTH = re.compile("[\u200b\u2060\ufeff]")
_SPACES = "\xa0\u2000-\u200a\u202f\u205f\u3000"
_IN_THE_SHAPE = re.compile(
    rf"^ *[{_SPACES}][ {_SPACES}]*|^ *(?:- +)*-[{_SPACES}]+"
    rf"|^ *(?:- +)*[a-z][a-z0-9_-]*:[{_SPACES}]+",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Unfit:
    """What can't be read in a text: where, counted in characters (or bytes), and why."""

    at: int
    what: str
    fix: str


def decode(data: bytes) -> str | Unfit:
    """Decode UTF-8, and UTF-16 and 32 by their marks or by how they look.

    Other encodings are told only by guessing, and a wrong guess alters a name.
    """
    for start, said in _NO_TEXT_FILES:
        if data.startswith(start):
            return Unfit(0, f"it is no text, but {said}", "write it with a text editor")
    try:
        return data.decode(_encoding(data))
    except UnicodeDecodeError as error:
        return _not_utf_8(data, error.start)


def _encoding(data: bytes) -> str:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    if len(data) % 2 == 0 and re.match(rb"[\t\n\r -~]\x00", data):
        return "utf-16-le"
    if len(data) % 2 == 0 and re.match(rb"\x00[\t\n\r -~]", data):
        return "utf-16-be"
    return "utf-8"


def _not_utf_8(data: bytes, at: int) -> Unfit:
    """Report other letters; show the word as Windows would have it, if it would."""
    what = "it holds letters that are not UTF-8 text"
    start = max(data.rfind(sign, 0, at) for sign in (b" ", b"\n", b"\t")) + 1
    match = re.compile(rb"[^\s]{1,40}").match(data, start)
    try:
        word = match[0].decode("cp1252") if match else ""
    except UnicodeDecodeError:
        word = ""
    if not word or "\x00" in word or _NOT_ALLOWED.search(word):
        return Unfit(at, what, "save the file as UTF-8")
    return Unfit(
        at,
        f"{what}; as Windows-1252 (ANSI) this word would be `{word}`",
        "save the file as UTF-8: in Notepad, `Save as`, then `Encoding`; and look at the word",
    )


def plain(text: str) -> str:
    """Make every line end a plain one, and spaces plain where the file's shape needs it.

    What YAML takes for further line ends, and editors don't count, becomes a space.
    """
    text = _OTHER_LINE_ENDS.sub(" ", _LINE_ENDS.sub("\n", text))
    if text.isascii():
        return text
    text = _WITHOUT_WIDTH.sub("", text)
    return _IN_THE_SHAPE.sub(lambda found: re.sub(rf"[{_SPACES}]", " ", found[0]), text)


def no_text(text: str) -> Unfit | None:
    """Give the first character that no text may hold, such as a control character."""
    found = _NOT_ALLOWED.search(text)
    if found is not None:
        what = f"it holds the character U+{ord(found[0]):04X}, which is no text"
        return Unfit(found.start(), what, "take it out, or save the file as UTF-8")
    if text.isascii():
        return None
    found = _TURNS_ORDER.search(text)
    if found is not None:
        what = f"it holds the mark U+{ord(found[0]):04X}, unseen, which turns words round"
        return Unfit(found.start(), what, "take it out: type the words on both sides of it again")
    found = _LOST.search(text)
    if found is not None:
        what = f"a letter was lost where `\ufffd` stands in `{_word_at(text, found.start())}`"
        return Unfit(found.start(), what, "type the word again")
    found = _TWICE_ENCODED.search(text)
    if found is not None:
        what = f"`{_word_at(text, found.start())}` was saved in one encoding and opened in another"
        return Unfit(found.start(), what, "type the word again, and look for others like it")
    return None


def _word_at(text: str, at: int) -> str:
    """Give the word that stands at a place, or the part of it that is near."""
    before = re.search(r"\S*$", text[max(at - 30, 0) : at])
    after = re.match(r"\S*", text[at : at + 30])
    return (before[0] if before else "") + (after[0] if after else "")


def unseen(text: str) -> str:
    """Give the first character that can't be seen but makes a word another, or ""."""
    return "" if text.isascii() else next((c for c in text if unicodedata.category(c) == "Cf"), "")


def brief(text: str) -> str:
    """Give a value as a message shows it: on one line, and not all of a long one."""
    words = " ".join(text[:1000].split())
    return words if len(words) <= 80 else f"{words[:60].rstrip()} …"
