"""What is released does not itself single people out. FOIA s1(1), s17(1)."""

from collections.abc import Iterator
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.model.attachment import Attachment
from noticegen.model.attachment_entry import Column, DataEntry
from noticegen.model.case import Case
from noticegen.model.choices import RowsAre, Say
from noticegen.model.finding import Finding, Severity
from noticegen.model.place import Place

RULE: Final = Rule(
    code="rows-single-out",
    title="what is released does not itself single people out",
    source="FOIA s1(1), s17(1)",
    severity=Severity.BLOCKING,
    override="any",
    why=(
        "Names can be taken out and people still be recognised by what is left: a rank, a place"
        " and a date together may fit one person only. Rows that are alike in fewer than five "
        "are shown to a person, who decides; five is a threshold for looking, and never a "
        "reason."
    ),
    message="1 row stands in a group of fewer than 5 by `Rank` and `Ward`, in “Jobs”",
    fix=(
        "give `Rank` and `Ward` coarser (`give`), or `apart` from the rows, or say "
        "`when_too_small: drop rows` or `blank cells`, or have it accepted by name under "
        "`overrides`"
    ),
)
LEAST = 5
"""Rows alike, below which a named person must answer for a release about people."""


def check_rows_single_out(case: Case) -> Iterator[Finding]:
    """Report groups of alike rows that are too small, and data that nobody has judged."""
    yield from _joined_and_apart(case)
    for name, attachment in case.attachments.items():
        entry = case.request.data()[name]
        yield from _small_groups(attachment, entry)
        yield from _too_alike(attachment, entry)
        is_about_people = _is_about_people(case, entry)
        if is_about_people:
            yield from _rule_switched_off(name, entry)
        if entry.not_identifying_because is None and is_about_people:
            yield _finding(
                name,
                entry.at(),
                f"nothing says why nobody can be singled out from what `{name}` releases",
                "add `not_identifying_because`: what colleagues, the press, court lists and "
                "earlier releases add, and why it is not enough",
            )


def _joined_and_apart(case: Case) -> Iterator[Finding]:
    """Report a column that one attachment gives apart, and another of its source in rows."""
    entries = case.request.data()
    for name, entry in entries.items():
        for other_name, other in entries.items():
            same = (entry.source.file, entry.source.sheet) == (
                other.source.file,
                other.source.sheet,
            )
            if name == other_name or not same:
                continue
            for heading, column in entry.columns.items():
                if _is_apart(column) and _is_joined(other.columns.get(heading)):
                    yield _finding(
                        name,
                        entry.at("columns", heading),
                        f"`{heading}` is given apart here, and in the rows of `{other_name}`",
                        "give it apart in both, or have it accepted by name under `overrides`",
                    )


def _is_apart(column: Column) -> bool:
    return column.apart or column.say is Say.APART


def _is_joined(column: Column | None) -> bool:
    return (
        column is not None and not _is_apart(column) and bool(column.say is Say.KEEP or column.give)
    )


def _small_groups(attachment: Attachment, entry: DataEntry) -> Iterator[Finding]:
    for small in attachment.small_groups:
        columns = " and ".join(f"`{column}`" for column in small.columns)
        rows = "1 row stands" if small.rows == 1 else f"{small.rows} rows stand"
        message = (
            f"{rows} in a group of fewer than {entry.smallest_group} by {columns}, "
            f"in “{small.table}”"
        )
        is_apart = any(_is_apart(entry.columns[c]) for c in small.columns if c in entry.columns)
        apart = "" if is_apart else ", or `apart` from the rows"
        fix = (
            f"give {columns} coarser (`give`){apart}, or say `when_too_small: drop rows` or "
            "`blank cells`, or have it accepted by name under `overrides`"
        )
        yield _finding(attachment.id, _place_of(entry, small.columns[0]), message, fix)


def _too_alike(attachment: Attachment, entry: DataEntry) -> Iterator[Finding]:
    """Report groups of rows that tell a value of everybody in them."""
    for found in attachment.too_alike:
        groups = "1 group" if found.groups == 1 else f"{found.groups} groups"
        has = "has" if found.groups == 1 else "have"
        message = (
            f"{groups} of rows alike in all else {has} fewer than {found.least} values of"
            f" `{found.heading}`, in “{found.table}”"
        )
        fix = f"give `{found.heading}` coarser or `apart`, or the others coarser, or have it"
        fix += " accepted by name under `overrides`"
        yield _finding(attachment.id, _place_of(entry, found.heading), message, fix)


def _rule_switched_off(name: str, entry: DataEntry) -> Iterator[Finding]:
    """Report a case that takes the group rule off data about people."""
    key = "smallest_group" if entry.smallest_group < LEAST else "rows_are"
    if entry.smallest_group < LEAST or entry.rows_are not in (RowsAre.PEOPLE, RowsAre.CASES):
        message = f"`{key}: {getattr(entry, key)}` takes the group rule off data about people"
        fix = f"take `{key}` out, or have it accepted by name under `overrides`"
        yield _finding(name, entry.at(key), message, fix)


def _place_of(entry: DataEntry, released: str) -> Place:
    """Give the line of the column that is released under a heading."""
    for heading, column in entry.columns.items():
        if released in (column.named, heading):
            return entry.at("columns", heading)
    return entry.at("columns")


def _is_about_people(case: Case, entry: DataEntry) -> bool:
    """Say whether a class of this source is withheld under a limb about people."""
    classes = {c.withholds for c in entry.columns.values() if c.withholds}
    reliances = {r for name in classes for r in case.request.withheld[name].under}
    return any(
        case.reliances[name].law.limb.about_people for name in reliances if name in case.reliances
    )


def _finding(about: str, where: Place, message: str, fix: str) -> Finding:
    return RULE.finding(
        where=where,
        message=message,
        fix=fix,
        about=about,
        can_be_overridden=True,
    )
