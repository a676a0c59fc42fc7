"""The decision on one innermost item: every outcome with the keys that go with it."""

import datetime as dt
from typing import Any

from noticegen.model.choices import Outcome
from random_cases.beside import WITHHELD, data
from random_cases.dice import Dice
from random_cases.grounds import Grounds
from random_cases.words import CLASSES, ID, PLACES, TITLES, prose, sentence

Mapping = dict[str, Any]

OUTCOMES = {
    Outcome.DISCLOSED: 24,
    Outcome.PARTLY_DISCLOSED: 20,
    Outcome.WITHHELD: 24,
    Outcome.NOT_HELD: 10,
    Outcome.NEITHER: 9,
    Outcome.OVER_COST_LIMIT: 6,
    Outcome.VEXATIOUS: 2,
    Outcome.REPEATED: 2,
    Outcome.NOT_APPLICABLE: 3,
}


class Answers:
    """What items of one letter give, withhold and say, and what that leads to elsewhere."""

    def __init__(
        self,
        dice: Dice,
        issued: dt.date,
        *,
        beside: bool = True,
        mark: str = "",
        files: dict[str, bytes] | None = None,
    ) -> None:
        self.dice, self.issued, self.beside, self.mark = dice, issued, beside, mark
        self.grounds = Grounds(dice, issued, mark)
        self.withheld: Mapping = {}
        self.attachments: Mapping = {}
        self.others: Mapping = {}
        self.files: dict[str, bytes] = {} if files is None else files

    def decided(self, outcome: Outcome) -> Mapping:
        """Give the keys of an item that has an outcome."""
        dice = self.dice
        said: Mapping = {"outcome": str(outcome)}
        if outcome is not Outcome.NEITHER and dice.chance(8):
            said["read_as"] = sentence(dice)
        match outcome:
            case Outcome.DISCLOSED:
                said |= self._given()
                if dice.chance(12):
                    said["considered"] = self.grounds.consider()
            case Outcome.PARTLY_DISCLOSED:
                said |= self._given_in_part()
            case Outcome.WITHHELD | Outcome.PENDING:
                said |= self._withheld(outcome)
            case Outcome.NOT_HELD:
                said["because" if dice.chance(40) else "searched"] = prose(dice)
                if dice.chance(15):
                    said["held_by"] = self.other()
            case Outcome.NOT_APPLICABLE:
                said["because"] = sentence(dice)
            case _:
                said["under"] = self.grounds.refuse(outcome, most=1)
                said |= self._held(outcome, said["under"])
        return said

    def _held(self, outcome: Outcome, under: list[str]) -> Mapping:
        if outcome is not Outcome.OVER_COST_LIMIT:
            return {}
        counted = self.grounds.limb_of(under[0]).limb.counts_work
        return {"held": self.dice.one(("all", "some"))} if len(counted) > 1 else {}

    def _withheld(self, outcome: Outcome) -> Mapping:
        if self.dice.chance(40):
            said: Mapping = {"withholds": self.classes(outcome)}
        else:
            said = {"under": self.grounds.refuse(outcome)}
            limbs = [self.grounds.limb_of(name).limb for name in said["under"]]
            if any(q.met_by == "links" for limb in limbs for q in limb.questions):
                said["links"] = [self._link()]
        if self.dice.chance(8):
            said["searched"] = sentence(self.dice)
        return said

    def classes(self, outcome: Outcome) -> list[str]:
        """Give the ids of classes that are withheld, new or used before."""
        dice = self.dice
        pending = outcome is Outcome.PENDING
        names = []
        for _ in range(1 if dice.chance(70) else dice.between(1, 3)):
            known = [n for n, c in self.withheld.items() if c.get("_pending") is pending]
            if known and dice.chance(30):
                names.append(dice.one(known))
                continue
            name = self._new_class()
            free = [what for what in CLASSES if what not in self._named()] or list(CLASSES)
            entry: Mapping = {"what": dice.one(free), "under": self._of_class(outcome)}
            carve = [n for n in self.withheld if n not in names]
            if carve and dice.chance(8):
                entry["except"] = dice.one(carve)
            self.withheld[name] = {**entry, "_pending": pending}
            names.append(name)
        return list(dict.fromkeys(names))

    def _new_class(self) -> str:
        return f"{ID}class-{self.mark}{len(self.withheld) + 1}"

    def _of_class(self, outcome: Outcome) -> list[str]:
        return self.grounds.refuse(outcome, whole=False)

    def _named(self) -> set[str]:
        return {entry["what"] for entry in self.withheld.values()}

    def _given_in_part(self) -> Mapping:
        if self.beside and not self.attachments and self.dice.chance(25):
            return self._given_beside()
        if self.dice.chance(10):
            return self._given_but_for_cells()
        said = {**self._given(), "withholds": self.classes(Outcome.PARTLY_DISCLOSED)}
        return said | ({"considered": self.grounds.consider()} if self.dice.chance(8) else {})

    def _given_but_for_cells(self) -> Mapping:
        """Give a table, four cells of which are withheld."""
        names = self.classes(Outcome.PARTLY_DISCLOSED)
        table = self._told_table(1)
        rows = [row.split(" | ") for row in table["rows"].split("\n")]
        for row in rows[1:3]:
            row[1:3] = ["[c]", "[c]"]
        table["rows"] = "\n".join(" | ".join(row) for row in rows)
        table["counts"] = {"withholds": names[0], "because": sentence(self.dice)}
        return {"tables": [table], "withholds": names}

    def _given_beside(self) -> Mapping:
        """Give data beside the letter, some of whose columns are withheld."""
        dice = self.dice
        name, shown = f"{ID}data", self._new_class()
        under = self.grounds.refuse(Outcome.WITHHELD)
        self.withheld[shown] = {"what": WITHHELD, "under": under, "_pending": False}
        file, content, entry = data(dice, shown, self.issued)
        self.attachments[name] = entry
        self.files[file] = content
        said: Mapping = {"attached": name, "withholds": [shown]}
        return {"answer": prose(dice, 2), **said} if dice.chance(50) else said

    def _given(self) -> Mapping:
        dice = self.dice
        ways = dice.some(("answer", "list", "table", "tables"), 1, 2)
        if "tables" in ways and "table" in ways:
            ways.remove("table")
        said: Mapping = {}
        for way in ways:
            said[way] = getattr(self, f"_{way}")()
        if dice.chance(10):
            said["links"] = [self._link() for _ in range(dice.between(1, 2))]
        if dice.chance(12):
            said["caveat"] = prose(dice, 2)
        if dice.chance(10):
            said["data_as_at"] = self._past()
        if dice.chance(5):
            said["searched"] = sentence(dice)
        return said

    def _answer(self) -> str:
        return prose(self.dice)

    def _list(self) -> list[str]:
        short = ("crowding or noise", "tickets & prices", "£5 | £6", "things lost", "y tywydd")
        return self.dice.some(short, 1, len(short))

    def _table(self) -> str:
        heads = ("Year", "Issued", "Paid (£)", "Ward’s share, %", "Note")
        width = self.dice.between(2, len(heads))
        rows = [heads[:width]]
        for number in range(self.dice.between(1, 6)):
            cells = (str(2019 + number), self._count(), self._count(), "33.3", "–")
            rows.append(cells[:width])
        return "\n".join(" | ".join(row) for row in rows)

    def _tables(self) -> list[Mapping]:
        return [self._told_table(number) for number in range(1, self.dice.between(1, 2) + 1)]

    def _told_table(self, number: int) -> Mapping:
        """Give a table of which more is said: totals, caption, an empty cell's meaning."""
        dice = self.dice
        counts = [[dice.between(6, 1900) for _ in range(2)] for _ in range(dice.between(2, 4))]
        rows = [["Place", "2024", "2025", "Total"]]
        for place, cells in zip(PLACES, counts, strict=False):
            rows.append([place, *map("{:,}".format, cells), f"{sum(cells):,}"])
        sums = [sum(column) for column in zip(*counts, strict=True)]
        rows.append(["Total", *map("{:,}".format, sums), f"{sum(sums):,}"])
        said: Mapping = {"title": f"{dice.one(TITLES)}, part {number}", "total": ["row", "column"]}
        if dice.chance(30):
            said["caveat"] = sentence(dice)
        if dice.chance(30):
            said["data_as_at"] = self._past()
        if dice.chance(20):
            said["blank_means"] = "nothing was counted"
        said["rows"] = "\n".join(" | ".join(row) for row in rows)
        return said

    def _count(self) -> str:
        return f"{self.dice.between(0, 9999):,}"

    def _past(self) -> str:
        return (self.issued - dt.timedelta(days=self.dice.between(0, 60))).isoformat()

    def _link(self) -> Mapping:
        address = f"https://www.saltmere.example/reports/{self.dice.between(1, 99)}_a"
        return {"title": self.dice.one(TITLES), "address": address}

    def other(self) -> str:
        """Give the id of another authority that may hold something."""
        dice = self.dice
        name = f"{ID}other"
        if name not in self.others:
            entry: Mapping = {
                "name": dice.one(("Wexshire County Council", "Cyngor Môr", "The Water Board")),
                "because": sentence(dice),
            }
            if dice.chance(60):
                entry["write_to"] = "foi@wexshire.example"
            else:
                entry |= {"agreed": self.issued.isoformat(), "passed_on": self.issued.isoformat()}
            self.others[name] = entry
        return name

    def keys(self) -> Mapping:
        """Give what items have led to, as keys of the case file."""
        said: Mapping = {}
        if self.withheld:
            said["withheld"] = {
                name: {k: v for k, v in entry.items() if k != "_pending"}
                for name, entry in self.withheld.items()
            }
        for key, made in (
            ("relied_on", self.grounds.entries),
            ("attachments", self.attachments),
            ("other_authorities", self.others),
        ):
            if made:
                said[key] = made
        return said
