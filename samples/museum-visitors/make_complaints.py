"""Make `complaints.csv`, the source of this sample: nobody in it exists.

Run from anywhere: `python samples/museum-visitors/make_complaints.py`. The seed is fixed, so
that the register is the same each time. It is what a till program exports: days and sums
typed as text, in the code page of an older Windows.
"""

import csv
import datetime as dt
import random
from pathlib import Path

FIRST = [
    "Alaric",
    "Blodwen",
    "Cosmo",
    "Damaris",
    "Emrys",
    "Faustina",
    "Godric",
    "Hyacinth",
    "Isolde",
    "Jocasta",
    "Kenelm",
    "Leocadia",
    "Mungo",
    "Népomucène",
    "Ottilie",
    "Peregrine",
]
LAST = [
    "Applegarth-Moon",
    "Butterwick",
    "Clutterbuckle",
    "Dimmock-Fry",
    "Eggleshaw",
    "Fizackerley",
    "Gathercoal",
    "Honeychurch-Low",
    "Idlewine",
    "Jellicorse",
    "Kissack-Vane",
    "Loosemoor",
    "Mudway",
    "Nutbeam",
    "O'Dowdeswell",
    "Pobjoye",
]
STAFF = (
    "Septimus Hollowbread",
    "Mirabel Tuckwell-Oar",
    "Ebenezer Fanshawe-Pike",
    "Clementine Drabble",
    "Lysander Quigg",
    "Araminta Sparrowfold",
)
GALLERIES = ("Umbrella Hall", "Tide Clocks", "Whale Room", "Shop and café")
KINDS = {
    "Damage to belongings": 5,
    "Tickets and prices": 6,
    "Crowding or noise": 4,
    "Conduct of staff": 3,
    "Things lost in the cloakroom": 2,
}
OUTCODES = {"QH1": 8, "QH2": 5, "QH3": 3, "QH7": 2}
# How many complaints of each year and gallery ended with nothing, a small or a larger sum.
ROWS = {
    2023: ((9, 6, 5), (7, 5, 0), (6, 6, 5), (11, 8, 6)),
    2024: ((8, 7, 6), (9, 5, 0), (7, 5, 6), (12, 9, 5)),
    2025: ((10, 7, 5), (8, 6, 0), (6, 7, 5), (13, 9, 6)),
}
REMARKS = (
    "",
    "",
    "Wrote again, twice.",
    "Rang; very cross, then charming.",
    "Cheque sent second class. See also her cousin's complaint.",
    "Says the whale looked at him.",
    "Knows a trustee",
)


def sums(chance: random.Random, size: int) -> str:
    """Give the sum paid as the register writes it."""
    if size == 0:
        return "£0.00"
    pounds = chance.randrange(5, 50) if size == 1 else chance.randrange(51, 1_450)
    return f"£{pounds:,}.{chance.choice(('00', '50'))}"


def rows(chance: random.Random) -> list[list[str]]:
    """Make the register's rows, in the order of their days."""
    names = [f"{first} {last}" for first in FIRST for last in LAST]
    chance.shuffle(names)
    made: list[tuple[dt.date, list[str]]] = []
    for year, galleries in ROWS.items():
        for gallery, counts in zip(GALLERIES, galleries, strict=True):
            for size, count in enumerate(counts):
                for _ in range(count):
                    day = dt.date(year, 4, 1) + dt.timedelta(days=chance.randrange(365))
                    made.append(
                        (
                            day,
                            [
                                names.pop(),
                                f"{day:%d/%m/%Y}",
                                gallery,
                                chance.choices(tuple(KINDS), tuple(KINDS.values()))[0],
                                sums(chance, size),
                                chance.choices(tuple(OUTCODES), tuple(OUTCODES.values()))[0]
                                + f" {chance.randrange(1, 9)}"
                                + chance.choice("ABDEFGHJ")
                                + chance.choice("LNPQRSTU"),
                                chance.choice(STAFF),
                                chance.choice(REMARKS),
                            ],
                        )
                    )
    made.sort(key=lambda row: (row[0], row[1]))
    return [[f"C{number:04}", *row] for number, (_, row) in enumerate(made, 1)]


def main() -> None:
    """Write the register beside this script."""
    chance = random.Random(20261105)  # noqa: S311 - a sample, not a secret
    path = Path(__file__).with_name("complaints.csv")
    with path.open("w", encoding="cp1252", newline="") as file:
        out = csv.writer(file)
        out.writerow(
            [
                "Ref",
                "Visitor",
                "Received",
                "Gallery",
                "About",
                "Paid",
                "Postcode",
                "Decided by",
                "Remarks",
            ]
        )
        out.writerows(rows(chance))


if __name__ == "__main__":
    main()
