"""Text as typed → paragraphs, dates, counts, rows of cells."""

import datetime as dt
import re
from collections.abc import Sequence
from decimal import Decimal

from noticegen.long_dates import MONTHS
from noticegen.model.text import Pounds, Range, Rows
from noticegen.read.characters import brief

_LIST_LINE = re.compile(r"\s*(?:[-*•–]|\(?(?:\d+|[a-zA-Z]|[ivxIVX]+)[.)])\s")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_SLASHED = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ,]+\d{1,2}:\d\d.*)?$", re.ASCII)
_DAY = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?(?![\d:])", re.ASCII)
_YEAR = re.compile(r"(?<!\d)(\d{4})(?!\d)", re.ASCII)
_COUNT = re.compile(r"\d{1,15}|\d{1,3}(?:,\d{3}){1,4}", re.ASCII)
_RANGE = re.compile(r"(\d{1,6}(?:\.\d{1,3})?)(?: ?(?:to|-|–) ?(\d{1,6}(?:\.\d{1,3})?))?", re.ASCII)
_POUNDS = re.compile(r"£? ?(\d{1,6}|\d{1,3}(?:,\d{3})+)(\.\d{1,4})?", re.ASCII)
_PENCE = re.compile(r"(\d{1,6}(?:\.\d{1,2})?) ?(?:p|pence|penny)", re.ASCII)
_RULED = re.compile(r"[\s|:]*-{3,}(?:[\s|:]+-{3,})*[\s|:]*")
_YEARS = range(1900, 2200)


class UnreadableValue(ValueError):  # noqa: N818 - it becomes a Problem, never an error shown
    """A value that is not of its kind; `line` counts from the value's first line."""

    def __init__(self, what: str, fix: str, line: int = 0) -> None:
        super().__init__(what)
        self.what, self.fix, self.line = what, fix, line


def text_to_paragraphs(text: str, *, folded: bool, keep_lists: bool) -> tuple[str, ...]:
    """Part text at empty lines; a line break is a space.

    Where YAML has already joined the lines (`folded`), each line is a paragraph.
    With `keep_lists`, a line that begins like a list's stays a line.
    """
    parts = text.split("\n") if folded else re.split(r"\n[ \t]*\n", text)
    paragraphs = (_lines_of(part, keep_lists=keep_lists) for part in parts)
    return tuple("\n".join(lines) for lines in paragraphs if lines)


def _lines_of(paragraph: str, *, keep_lists: bool) -> list[str]:
    """Join the lines of a paragraph, but for those that begin like a list's."""
    lines: list[list[str]] = []
    for line in filter(None, (" ".join(line.split()) for line in paragraph.split("\n"))):
        if lines and not (keep_lists and _LIST_LINE.match(line)):
            lines[-1].append(line)
        else:
            lines.append([line])
    return [" ".join(joined) for joined in lines]


def is_list_of_lines(text: str, *, whole: bool) -> bool:
    """Say whether a text is a list whose entries are its lines.

    They are where each begins like a list's; and any several are, where nothing but a
    list can stand (`whole`).
    """
    lines = [line for line in text.split("\n") if line.strip()]
    return len(lines) > 1 and (whole or all(_LIST_LINE.match(line) for line in lines))


def text_to_date(text: str) -> dt.date:
    """Read `2026-09-01` and nothing else."""
    words = text.strip()
    match = _ISO.fullmatch(words)
    if match:
        if int(match[1]) not in _YEARS:
            raise UnreadableValue(f"`{{name}}` is in the year {match[1]}", "mend the year")
        try:
            return dt.date(int(match[1]), int(match[2]), int(match[3]))
        except ValueError:
            raise UnreadableValue(
                f"`{{name}}` is `{brief(words)}`, and there is no such day",
                "mend the day or the month",
            ) from None
    slashed = _SLASHED.fullmatch(words)
    if slashed:
        year = int(slashed[3]) + (2000 if len(slashed[3]) == 2 else 0)
        first, second = int(slashed[1]), int(slashed[2])
        readings = [(year, second, first), (year, first, second)]
        if re.fullmatch(r"[2-3]\d-\d\d-\d\d", words):  # the century alone may be missing
            readings.append((2000 + first, second, int(slashed[3])))
        raise _slashed_date(words, readings)
    meant = _date_meant(words)
    raise UnreadableValue(
        f"`{{name}}` is `{brief(words)}`, which is no date as written here",
        f"write `{meant}`" if meant else "write year, month and day: `2026-04-03`",
    )


def _date_meant(words: str) -> dt.date | None:
    """Give the one day that `1st Sept 2026` or `2026/9/1` can mean."""
    if len(words) > 60:
        return None
    year_first = _YEAR_FIRST.match(words)
    if year_first:
        parts = [int(part) for part in year_first.groups()]
    else:
        months = [n for n, m in enumerate(MONTHS, 1) if _names_month(words.lower(), m.lower())]
        days, years = _DAY.findall(words), _YEAR.findall(words)
        if not len(months) == len(days) == len(years) == 1:
            return None
        parts = [int(years[0]), months[0], int(days[0])]
    try:
        return dt.date(*parts)
    except ValueError:
        return None


def _names_month(words: str, month: str) -> bool:
    return any(len(word) >= 3 and month.startswith(word) for word in re.findall("[a-z]+", words))


def _slashed_date(words: str, said: Sequence[tuple[int, int, int]]) -> UnreadableValue:
    """Tell how a date may be meant; each of `said` is a year, a month and a day."""
    readings = {}
    years = {year for year, _, _ in said}
    for year, month, day in said:
        try:
            date = dt.date(year, month, day)
        except ValueError:
            continue
        of_year = f" {year}" if len(years) > 1 else ""
        readings[date.isoformat()] = f"{day} {MONTHS[month - 1]}{of_year}"
    if len(readings) > 1:
        what = f"`{words}` could be {' or '.join(readings.values())}"
        return UnreadableValue(what, "write " + " or ".join(f"`{r}`" for r in readings))
    fix = f"write `{next(iter(readings))}`" if readings else "write it as `2026-04-03`"
    return UnreadableValue(f"`{words}` is not written as year, month and day", fix)


def text_to_yes_no(text: str) -> bool:
    """Read `yes` or `no`."""
    words = text.strip().lower()
    if words in ("yes", "no"):
        return words == "yes"
    raise UnreadableValue(f"`{{name}}` is `{brief(text)}`", "write `yes` or `no`")


def text_to_count(text: str) -> int:
    """Read a whole number."""
    words = text.strip()
    if _COUNT.fullmatch(words):
        return int(words.replace(",", ""))
    raise UnreadableValue(f"`{{name}}` is `{brief(words)}`", "write a whole number in digits")


def text_to_range(text: str) -> Range:
    """Read a number, or two with `to` or a dash between them."""
    words = " ".join(text.split())
    match = _RANGE.fullmatch(words)
    if match is None:
        what = f"`{{name}}` is `{brief(words)}`"
        raise UnreadableValue(what, "write a number, or two: `4`, `4 to 6`")
    low = Decimal(match[1])
    high = Decimal(match[2] or match[1])
    if high < low:
        what = f"`{{name}}` is `{words}`, which ends below its beginning"
        raise UnreadableValue(what, f"write `{high} to {low}`")
    return Range(low, high)


def text_to_pounds(text: str) -> Pounds:
    """Read a sum of money: `£1.20`, `1.20`, `12p`."""
    words = " ".join(text.split())
    if match := _POUNDS.fullmatch(words):
        return Pounds(Decimal(match[1].replace(",", "") + (match[2] or "")))
    if match := _PENCE.fullmatch(words):
        return Pounds(Decimal(match[1]) / 100)
    what = f"`{{name}}` is `{brief(words)}`, which is no sum of money"
    raise UnreadableValue(what, "write it like `£0.10`")


def text_to_rows(text: str) -> Rows:
    """Read lines of cells divided by `|`; the first line is the headings."""
    lines = [(n, line.strip()) for n, line in enumerate(text.split("\n")) if line.strip()]
    if not any("|" in line for _, line in lines):
        _refuse_without_bars([line for _, line in lines])
    lines = [(n, line) for n, line in lines if not _RULED.fullmatch(line)]
    first = lines[0][1] if lines else ""
    edges = (first.startswith("|"), first.endswith("|"))
    cells = [(n, _cells(line, first.strip("|").count("|") + 1, edges)) for n, line in lines]
    if len(cells) < 2:
        raise UnreadableValue(
            "`{name}` has no row under its headings",
            "write a line for each row, its cells divided by `|`",
        )
    headings = cells[0][1]
    _refuse_dashes([line for _, line in lines])
    for number, row in cells:
        if len(row) != len(headings):
            found = "1 cell" if len(row) == 1 else f"{len(row)} cells"
            raise UnreadableValue(
                f"this row has {found}, the headings are {len(headings)}",
                "give every row as many cells as there are headings; `–` where there is nothing",
                number,
            )
    return Rows(headings, tuple(row for _, row in cells[1:]))


def _refuse_dashes(lines: list[str]) -> None:
    """Refuse rows that begin like entries of a list; a dash alone is a cell with nothing in it."""
    dashed = [bool(re.match(r"[-•*][ \t]+[^\s|]", line)) for line in lines]
    if all(dashed) or (len(dashed) > 2 and all(dashed[1:])):
        what = "the rows of `{name}` begin with dashes, which would be printed"
        raise UnreadableValue(what, "take the dashes away")


def _refuse_without_bars(lines: list[str]) -> None:
    """Refuse lines that were pasted with tabs, or that have one cell each."""
    if any("\t" in line for line in lines):
        what = "the cells of `{name}` are parted by tabs"
        raise UnreadableValue(what, "put `|` between them, in every row")
    if len(lines) > 1:
        what = "the lines of `{name}` have no `|`"
        raise UnreadableValue(
            what, "put `|` between the cells, in every row; one column is a `list`"
        )


def _cells(line: str, width: int, edges: tuple[bool, bool]) -> tuple[str, ...]:
    """Divide a line; a bar at its edge is a border if the headings have one, or if it is too many.

    Else it parts an empty cell from the others.
    """
    parts = line.split("|")
    if len(parts) > 1 and not parts[0] and (edges[0] or len(parts) > width + 1):
        parts = parts[1:]
    if len(parts) > 1 and not parts[-1] and (edges[1] or len(parts) > width):
        parts = parts[:-1]
    return tuple(" ".join(part.split()) for part in parts)


def is_cut_by_comment(line: str, column: int) -> bool:
    """Say whether ` #` follows the value that ends at this column of its line."""
    return bool(re.match(r"[ \t]+#", line[column:]))
