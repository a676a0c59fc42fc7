"""Make `officers.xlsx`, the source of this sample: nobody in it exists.

Run from anywhere: `python samples/officer-convictions/make_officers.py`. The seed is
fixed, so that the sheet is the same each time. Two sheets, as such workbooks have:
convicted officers and charged officers, in the order of their names.
"""

import datetime as dt
import random
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

FIRST = [
    "Abelard",
    "Briony",
    "Corwin",
    "Delphine",
    "Evander",
    "Fenella",
    "Gideon",
    "Hesper",
    "Ignace",
    "Jessamy",
    "Kester",
    "Lettice",
    "Merrick",
    "Nerissa",
    "Osric",
    "Petronel",
    "Quillon",
    "Rosamund",
    "Sylvan",
    "Tamsin",
    "Ulric",
    "Verity",
    "Wystan",
    "Xanthe",
    "Yestin",
    "Zillah",
    "Ambrose",
    "Bettany",
    "Crispin",
    "Dorcas",
]
LAST = [
    "Ashdown-Pell",
    "Bracegirdle",
    "Cattermole",
    "Dunwoody",
    "Elderkin",
    "Featherstow",
    "Gallowmere",
    "Hobblethwaite",
    "Inkersole",
    "Jarrowby",
    "Kettlewick",
    "Lumbersworth",
    "Mickleover",
    "Nethersole",
    "Oddfellow",
    "Pennyfather",
    "Quartermass",
    "Rumbelow",
    "Snodderly",
    "Thistlewaite",
    "Umfreville",
    "Vellacott",
    "Wrenfield",
    "Yarborne",
    "Zeldenrust",
    "Crumplehorn",
    "Drinkwell",
    "Fothersby",
    "Grimbaldston",
    "Hazelrigg",
]
INVESTIGATORS = (
    "Thaddeus Merriweather-Cole",
    "Philippa Stonehewer",
    "Lorcan Abernethy-Vane",
    "Sabine Oxtoby",
    "Magnus Trelissick",
    "Winifred Hallowbrook",
    "Casimir Playdell",
)
OFFENCES = {
    "Violence": ("Common assault", "Assault occasioning actual bodily harm", "Affray"),
    "Sexual offences": ("Sexual assault", "Exposure", "Voyeurism"),
    "Dishonesty": ("Theft", "Fraud by false representation", "Handling stolen goods"),
    "Driving": ("Driving with excess alcohol", "Dangerous driving", "Careless driving"),
    "Data and computers": ("Unlawful access to computer records", "Unlawful disclosure of data"),
    "Other offences": ("Possession of a controlled drug", "Harassment", "Criminal damage"),
}
CONVICTED = {
    ("Violence", 1): 14,
    ("Violence", 2): 19,
    ("Sexual offences", 1): 9,
    ("Sexual offences", 2): 13,
    ("Dishonesty", 1): 12,
    ("Dishonesty", 2): 11,
    ("Driving", 1): 21,
    ("Driving", 2): 17,
    ("Data and computers", 1): 8,
    ("Data and computers", 2): 12,
    ("Other offences", 1): 6,
    ("Other offences", 2): 9,
}
PERIODS = {
    1: (dt.date(2018, 2, 1), dt.date(2021, 12, 20)),
    2: (dt.date(2022, 1, 10), dt.date(2026, 6, 20)),
}
REMARKS = (
    "",
    "",
    "",
    "Federation representative informed.",
    "Papers with professional standards, cabinet 4.",
    "Chased the court for the certificate twice.",
)


def some_day(chance: random.Random, first: dt.date, last: dt.date) -> dt.date:
    """Give a day between two days."""
    return first + dt.timedelta(days=chance.randrange((last - first).days))


def convicted_rows(chance: random.Random, names: list[str]) -> list[list[object]]:
    """Make the rows of convicted officers, by name."""
    rows = []
    for (kind, period), count in CONVICTED.items():
        for _ in range(count):
            convicted = some_day(chance, *PERIODS[period])
            incident = convicted - dt.timedelta(days=chance.randrange(90, 700))
            born = some_day(chance, dt.date(1962, 1, 1), dt.date(1997, 12, 31))
            gender = "Female" if chance.random() < 0.2 else "Male"
            rank = chance.choices(
                ("Constable", "Sergeant", "Inspector", "Chief Inspector", "Superintendent"),
                (104, 30, 9, 4, 3),
            )[0]
            then = chance.choices(("Serving", "On restricted duties", "Suspended"), (8, 1, 1))[0]
            now = chance.choices(("Dismissed", "Resigned", "Retired", "Serving"), (8, 5, 2, 2))[0]
            rows.append(
                [
                    names.pop(),
                    born,
                    (dt.date(2026, 6, 30) - born).days // 365,
                    gender,
                    rank,
                    then,
                    now,
                    chance.choice(OFFENCES[kind]),
                    incident,
                    convicted,
                    chance.choice(INVESTIGATORS),
                    chance.choice(REMARKS) or None,
                ]
            )
    return sorted(rows, key=lambda row: str(row[0]))


def charged_rows(chance: random.Random, names: list[str]) -> list[list[object]]:
    """Make the rows of charged officers, by name."""
    kinds = ["Violence"] * 6 + ["Sexual offences"] * 2 + ["Dishonesty"] * 4 + ["Driving"] * 3
    rows: list[list[object]] = [
        [
            names.pop(),
            chance.randrange(24, 58),
            "Female" if chance.random() < 0.2 else "Male",
            chance.choices(("Constable", "Sergeant", "Inspector"), (11, 3, 1))[0],
            "Serving",
            chance.choice(("Suspended", "On restricted duties")),
            chance.choice(OFFENCES[kind]),
            some_day(chance, dt.date(2023, 6, 1), dt.date(2026, 5, 1)),
        ]
        for kind in kinds
    ]
    return sorted(rows, key=lambda row: str(row[0]))


def fill(sheet: Worksheet, headings: list[str], rows: list[list[object]]) -> None:
    """Write headings and rows."""
    sheet.append(headings)
    for row in rows:
        sheet.append(row)


def main() -> None:
    """Write the workbook beside this script."""
    chance = random.Random(20261006)  # noqa: S311 - a sample, not a secret
    names = [f"{first} {last}" for first in FIRST for last in LAST]
    chance.shuffle(names)
    names = names[:166]
    book = Workbook()
    convicted = book.worksheets[0]
    convicted.title = "Convicted"
    fill(
        convicted,
        [
            "Name",
            "Date of birth",
            "Age",
            "Gender",
            "Rank",
            "Status then",
            "Status now",
            "Offence",
            "Incident date",
            "Conviction date",
            "Investigating officer",
            "Remarks",
        ],
        convicted_rows(chance, names),
    )
    fill(
        book.create_sheet("Charged"),
        [
            "Name",
            "Age",
            "Gender",
            "Rank",
            "Status then",
            "Status now",
            "Alleged offence",
            "Incident date",
        ],
        charged_rows(chance, names),
    )
    book.properties.creator = "Sample"
    book.properties.created = book.properties.modified = dt.datetime(2026, 6, 30, tzinfo=dt.UTC)
    book.save(Path(__file__).with_name("officers.xlsx"))


if __name__ == "__main__":
    main()
