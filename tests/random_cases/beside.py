"""Small data that goes beside a letter: its source, and its entry of `attachments`."""

import datetime as dt
import io
from typing import Any

from openpyxl import Workbook

from random_cases.dice import Dice
from random_cases.words import prose

_FIRST = ("Brunhilda", "Egbert", "Cordelia", "Lorcan", "Jocasta", "Peregrine", "Ottoline")
_LAST = ("Cogglesworth", "Plimsole", "Tarrowby", "Quillfeather", "Umberslade", "Vexley")
_KINDS = ("Weeds", "Water", "Noise")
_WARDS = ("Môr", "St Swithun's")
_ANSWERED = ("yes", "no")
_HEADINGS = ("Complainant", "Case number", "Came in", "Words", "Kind", "Ward", "Answered")
WITHHELD = "the complainants' names, numbers, dates and words"


def _rows(dice: Dice) -> list[tuple[str, ...]]:
    """Give rows of which every kind that may be released has at least five alike."""
    day = dt.date(2016, 3, 1)
    return [
        (
            f"{_FIRST[n % 7]} {_LAST[n % 6]}-{'abcdefghijkl'[n % 12].upper()}oxley",
            f"PLT-{550000 + 137 * n}",
            (day + dt.timedelta(days=n * 3)).isoformat(),
            f"the gate by plot {n} was open all of last week",
            _KINDS[n % 3],
            _WARDS[n // 3 % 2],
            _ANSWERED[n // 6 % 2],
        )
        for n in range(dice.between(60, 72) if dice.chance(60) else 60)
    ]


def _csv(rows: list[tuple[str, ...]]) -> bytes:
    return ("\n".join(",".join(row) for row in (_HEADINGS, *rows)) + "\n").encode()


def _xlsx(rows: list[tuple[str, ...]]) -> bytes:
    book = Workbook()
    sheet = book.active
    for row in (_HEADINGS, *rows):
        sheet.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def data(dice: Dice, withheld: str, issued: dt.date) -> tuple[str, bytes, dict[str, Any]]:
    """Give a source's file name, its bytes, and the entry that releases some of it."""
    rows = _rows(dice)
    name, content = ("complaints.csv", _csv(rows))
    if dice.chance(25):
        name, content = ("complaints.xlsx", _xlsx(rows))
    kept = dice.one(("keep", "keep", "apart"))
    day: dict[str, Any] = {"withholds": withheld, "holds": "date"}
    if dice.chance(40):
        day |= {"give": dice.one(("year", "financial year")), "named": "Year", "apart": "yes"}
    entry = {
        "title": dice.one(("Complaints by kind", "Cwynion, fesul math", "Complaints (b)")),
        "source": {"file": name},
        "columns": {
            "Complainant": {"withholds": withheld, "holds": "person"},
            "Case number": {"withholds": withheld, "holds": "identifier"},
            "Came in": day,
            "Words": {"withholds": withheld, "holds": "text"},
            "Kind": "keep",
            "Ward": kept,
            "Answered": dice.one(("keep", "not requested", "apart")),
        },
        "not_identifying_because": "Each kind has many complaints, from all over the borough.",
    }
    if dice.chance(40):
        entry["give_as"] = dice.one((["csv"], ["xlsx"], ["table in the letter"], ["csv", "xlsx"]))
    if dice.chance(30):
        entry["caveat"] = prose(dice, 2)
    if dice.chance(30):
        entry["data_as_at"] = (issued - dt.timedelta(days=dice.between(0, 40))).isoformat()
    if dice.chance(30):
        entry["rows_are"] = "cases"
    return name, content, entry
