"""What a case declares about columns, held against the headings of the source.

Default deny: a column that is not listed stops everything, so that nothing is released
or withheld because nobody thought of it.
"""

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from noticegen.model.attachment import JOINED_BY, SourceTable, as_heading
from noticegen.model.attachment_entry import Column, DataEntry
from noticegen.model.choices import Say
from noticegen.model.dataclass import dataclass
from noticegen.model.finding import Problem
from noticegen.names_in_messages import in_backticks
from noticegen.treat.coarser import check_give
from noticegen.treat.unclear import DeclarationError

_PLAIN = re.compile(r"[^\W\d_][\w '’()/.-]*")
LEFT_OUT = Column(say=Say.NOT_REQUESTED)
"""A hidden column that is excluded needs no entry."""


@dataclass(frozen=True, slots=True)
class Declared:
    """A source column, and what is done with it. `key` is its heading as the case has it."""

    key: str
    heading: str
    index: int
    column: Column
    was_left_out: bool = False

    @property
    def released_as(self) -> str:
        """The released heading, or empty."""
        column = self.column
        if column.say is Say.NOT_REQUESTED:
            return ""
        if column.withholds and not (column.give or column.apart):
            return ""
        return as_heading(column.named or self.heading)

    @property
    def is_apart(self) -> bool:
        """Whether it is given as counts of its own."""
        return bool(self.released_as) and (self.column.say is Say.APART or self.column.apart)


def match_columns(entry: DataEntry, source: SourceTable) -> list[Declared]:
    """Give the declared columns in the order of the source; the unlisted are not among them."""
    listed = {as_heading(key): key for key in entry.columns}
    declared = []
    for index, heading in enumerate(source.headings):
        left_out = heading in source.left_out_columns
        if heading in listed:
            key = listed[heading]
            declared.append(Declared(key, heading, index, entry.columns[key], left_out))
        elif left_out:
            declared.append(Declared(heading, heading, index, LEFT_OUT, left_out))
    return declared


def check_columns(
    entry: DataEntry, source: SourceTable, declared: list[Declared]
) -> Iterator[Problem]:
    """Report every column that is unlisted, not there, or declared in contradictory words."""
    yield from _check_listed(entry, source, {item.heading for item in declared})
    for item in declared:
        where = entry.at("columns", item.key)
        if item.was_left_out and item.released_as:
            what = f"`{item.heading}` is a hidden column, which `hidden_columns` leaves out"
            yield Problem(where, what, "write `hidden_columns: include`, or `not requested`")
        for error in _check_words(item.heading, item.column):
            yield Problem(item.column.at(error.key), error.what, error.fix)
    yield from _check_released(entry, declared)


def _check_listed(entry: DataEntry, source: SourceTable, found: set[str]) -> Iterator[Problem]:
    unlisted = [heading for heading in source.headings if heading not in found]
    seen: set[str] = set()
    asked = _if_no_heading(entry, unlisted)
    for key in entry.columns:
        heading = as_heading(key)
        where = entry.at("columns", key)
        if heading in seen:
            what = f"`{heading}` stands twice in `columns`"
            yield Problem(where, what, "keep one of the two")
        elif heading not in source.headings:
            close = get_close_matches(heading, unlisted, n=1)
            unlisted = [name for name in unlisted if name not in close]
            what = f"`{source.file}` has no column `{heading}`"
            yield Problem(where, what, asked + (f"write `{close[0]}`" if close else "take it out"))
        seen.add(heading)
    if unlisted:
        names = in_backticks(unlisted)
        lines = in_backticks(f"{_as_key(name)}: not requested" for name in unlisted)
        columns = "columns" if len(unlisted) > 1 else "a column"
        yield Problem(
            entry.at("columns"),
            f"`{source.file}` has {columns} that `columns` does not list: {names}",
            f"{asked}add {lines}; or `keep`, or `{{withholds: …}}` with a class",
        )


def _if_no_heading(entry: DataEntry, unlisted: Iterable[str]) -> str:
    """Ask first whether a row is one of headings, where a value seems to stand in one."""
    rows, listed = entry.source.headings(), {as_heading(key) for key in entry.columns}
    parted = [heading.rsplit(JOINED_BY, 1) for heading in unlisted if JOINED_BY in heading]
    if not any(above in listed or re.search(r"\d", last) for above, last in parted):
        return ""
    without = ", ".join(str(row) for row in rows[:-1])
    return f"if row {rows[-1]} is no row of headings, write `header_rows: [{without}]`; else "


def _as_key(heading: str) -> str:
    """Write a heading as a key that YAML takes for nothing else."""
    return heading if _PLAIN.fullmatch(heading) else '"' + heading.replace('"', '\\"') + '"'


def _check_words(heading: str, column: Column) -> Iterator[DeclarationError]:
    """Report words that contradict each other, or say too little."""
    said = column.say.value if column.say else ""
    if column.say and column.withholds:
        what = f"`{heading}` is `{said}` and withheld at once"
        yield DeclarationError(what, "keep one of the two", "withholds")
    elif not column.say and not column.withholds:
        what = f"nothing says whether `{heading}` is released"
        fix = "write `keep`, `not requested`, or `{withholds: …}` with a class"
        yield DeclarationError(what, fix, "")
    elif column.give and not column.withholds:
        what = f"`{heading}` gives something coarser, and no class says what is withheld"
        yield DeclarationError(what, "write `withholds:` and its class instead of `say`", "give")
    elif column.give and not column.named:
        what = f"`{heading}` gives something coarser under no heading"
        yield DeclarationError(what, "add `named:` and the new heading", "give")
    elif column.apart and said == "not requested":
        what = f"`{heading}` has `apart`, but nothing of it is given"
        yield DeclarationError(what, "take `apart` out", "apart")
    elif column.named and not (column.give or column.apart) and said not in ("keep", "apart"):
        what = f"`{heading}` has `named`, but nothing of it is given"
        yield DeclarationError(what, "add `give`, or take `named` out", "named")
    try:
        check_give(column)
    except DeclarationError as error:
        yield DeclarationError(f"`{heading}`: {error.what}", error.fix, error.key)


def _check_released(entry: DataEntry, declared: list[Declared]) -> Iterator[Problem]:
    """Report released headings that are the same, or that name a column not released."""
    kept_back = {item.heading for item in declared if not item.released_as or item.column.give}
    seen: set[str] = set()
    for item in declared:
        name = item.released_as
        where = item.column.at("named")
        if not name or (item.column.give and not item.column.named):
            continue
        if name.casefold() in seen:
            yield Problem(where, f"two released columns are called `{name}`", "rename one")
        elif name in kept_back:
            what = f"`{name}` is the heading of a column that is not released as it is"
            yield Problem(where, what, "write another heading under `named`")
        seen.add(name.casefold())
    released = {item.released_as for item in declared if not item.is_apart}
    for index, heading in enumerate(entry.order):
        if as_heading(heading) not in released - {""}:
            close = get_close_matches(as_heading(heading), released - {""}, n=1)
            what = f"`order` names `{heading}`, which is no heading of the released rows"
            fix = f"write `{close[0]}`" if close else "take it out"
            yield Problem(entry.at("order", index), what, fix)
    yield from _check_diversity(entry, released - {""})


def _check_diversity(entry: DataEntry, released: set[str]) -> Iterator[Problem]:
    for heading, least in entry.diversity.items():
        place = entry.at("diversity", heading)
        if as_heading(heading) not in released:
            close = get_close_matches(as_heading(heading), released, n=1)
            what = f"`diversity` names `{heading}`, which is no heading of the released rows"
            yield Problem(place, what, f"write `{close[0]}`" if close else "take it out")
        elif least < 2:
            what = f"`diversity: {{{heading}: {least}}}` asks for nothing"
            yield Problem(place, what, "write 2 or more, or take it out")
