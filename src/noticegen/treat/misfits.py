"""Columns whose values do not bear what the case declares about them → problems.

They name columns and rows, never a value.
"""

from collections.abc import Iterator, Sequence

from noticegen.model.attachment import Cell, SourceTable
from noticegen.model.choices import Holds, Say
from noticegen.model.finding import Problem
from noticegen.treat.declared import Declared
from noticegen.treat.holds import infer_holds, may_be_people
from noticegen.treat.telling import is_one_to_one
from noticegen.treat.unclear import UnclearValueError

_SHOWN = 5
_WEAKER = {
    (declared, inferred)
    for declared in (Holds.CATEGORY, Holds.COUNT, Holds.NUMBER)
    for inferred in (Holds.PERSON, Holds.IDENTIFIER, Holds.DATE)
} | {(Holds.TEXT, Holds.DATE)}
"""What is declared, and what the values look like: less would be searched for."""


def find_unclear(
    item: Declared,
    labels: Sequence[Cell | UnclearValueError],
    numbers: Sequence[int],
    file: str,
) -> Iterator[Problem]:
    """Report the cells that could not be read: their rows, never their values."""
    rows: dict[tuple[str, str], list[int]] = {}
    for label, number in zip(labels, numbers, strict=True):
        if isinstance(label, UnclearValueError):
            rows.setdefault((label.what, label.fix), []).append(number)
    for (what, fix), found in rows.items():
        shown = ", ".join(map(str, found[:_SHOWN]))
        more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
        where = f"`{item.heading}` in row{'s' if len(found) > 1 else ''} {shown}{more} of `{file}`"
        yield Problem(item.column.at("give"), f"{where} {what}", fix)


def find_not_coarser(
    item: Declared, values: Sequence[Cell], labels: Sequence[Cell]
) -> Iterator[Problem]:
    """Report a column that is withheld, and given all the same."""
    pairs = [(v, label) for v, label in zip(values, labels, strict=True) if v is not None]
    if pairs and all(str(value) == str(label) for value, label in pairs):
        what = f"`{item.column.give}` gives `{item.heading}` as it is"
    elif item.column.give == "groups" and is_one_to_one(values, labels):
        what = f"`{item.column.give}` gives another word for each value of `{item.heading}`"
    else:
        return
    yield Problem(item.column.at("give"), what, "give something coarser, or `keep` it")


def check_holds(declared: Sequence[Declared], source: SourceTable) -> Iterator[Problem]:
    """Report columns whose values are other than declared, or could be names of people."""
    for item in declared:
        column = item.column
        if not column.withholds and column.say is not Say.NOT_REQUESTED:
            continue
        values = [v for v in (row[item.index] for row in source.rows) if v is not None]
        inferred = infer_holds(item.heading, values, column.give or "")
        place = column.at("holds")
        if column.holds is None:
            if inferred is Holds.CATEGORY and may_be_people(values):
                said = "withholds: …" if column.withholds else "say: not requested"
                fix = f"say which: `{{{said}, holds: person}}` or `{{{said}, holds: category}}`"
                yield Problem(place, f"`{item.heading}` may hold names of people", fix)
        elif (column.holds, inferred) in _WEAKER and len(set(values)) * 2 > len(values):
            what = f"`{item.heading}` is said to hold `{column.holds}`, and looks like `{inferred}`"
            yield Problem(place, what, f"write `holds: {inferred}`")
