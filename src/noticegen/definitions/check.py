"""All definitions → all that is wrong with them, what they count, and how they read."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from noticegen.definitions.excuses import Excuses
from noticegen.definitions.given import Given
from noticegen.definitions.read import Definition, read_definitions
from noticegen.definitions.rules import RULES
from noticegen.definitions.source_rules import SOURCE_RULES
from noticegen.definitions.tables import read_tables
from noticegen.definitions.wording import (
    Measured,
    Printer,
    measure,
    printers_of,
    wording_findings,
)
from noticegen.model.dataclass import dataclass
from noticegen.model.finding import Finding, Problem
from noticegen.model.form import blocks_of
from noticegen.model.law import Exemption, LawSource
from noticegen.model.place import Place
from noticegen.model.plain_words import PlainWords
from noticegen.paths import shown_path
from noticegen.read.catalogue import Catalogue
from noticegen.read.form import read_file

RunExamples = Callable[[Catalogue, Exemption], Iterable[Problem]]
"""Composes the examples of a section, and says which come to something else than they say."""

COUNTED = ("sections", "limbs", "versions", "sources", "examples")
"""What is counted, in the order in which it is told."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What is wrong, a number for each of `COUNTED`, and how each limb reads."""

    problems: tuple[Problem, ...]
    findings: tuple[Finding, ...]
    counts: dict[str, int]
    figures: tuple[Measured, ...]


def check_folder(
    folder: Path,
    *,
    today: dt.date,
    files: Iterable[Path] = (),
    run_examples: RunExamples | None = None,
) -> Checked:
    """Check the definitions of a folder, or what those of `files` say alone."""
    chosen = {file.resolve() for file in files}
    words, problems = read_plain_words(folder)
    findings: list[Finding] = []
    counts: Counter[str] = Counter()
    figures: list[Measured] = []
    problems += _no_definitions(files, folder)
    tables, wrong_tables = read_tables(folder)
    problems += wrong_tables
    counts["sources"] += sum(
        isinstance(block, LawSource)
        for table in tables
        if _is_chosen(table.at(), chosen)
        for block in blocks_of(table)
    )
    for home in sorted(folder.glob("*/regime.yaml")):
        definitions = read_definitions(folder, home.parent.name)
        problems += definitions.problems
        files_read = [f for f in definitions.files() if _is_chosen(f.at(), chosen)]
        counts += _counts(files_read)
        for file in files_read:
            if run_examples and definitions.catalogue and isinstance(file, Exemption):
                problems += run_examples(definitions.catalogue, file)
        if words:
            given = Given(today, words, definitions)
            printers = [p for p in printers_of(definitions) if _prints_from(p, chosen)]
            findings += _findings(files_read, printers, given)
            findings += [f for t in tables for rule in SOURCE_RULES for f in rule(t, given)]
            figures += [measure(p, words) for p in printers if _is_chosen(p.place, chosen)]
    return Checked(
        tuple(dict.fromkeys(p for p in problems if _is_chosen(p.where, chosen))),
        tuple(dict.fromkeys(f for f in findings if _is_chosen(f.where, chosen))),
        {name: counts[name] for name in COUNTED},
        tuple(figures),
    )


def read_plain_words(folder: Path) -> tuple[PlainWords | None, list[Problem]]:
    """Read what wording is measured by."""
    file = folder / "plain-words.yaml"
    return read_file(file, shown_path(file), PlainWords)


def _findings(
    files: Iterable[Definition], printers: Iterable[Printer], given: Given
) -> Iterator[Finding]:
    for file in files:
        for rule in RULES:
            yield from rule(file, given)
    excuses = Excuses()
    yield from wording_findings(printers, given.words, excuses)
    yield from excuses.findings()


def _counts(files: Iterable[Definition]) -> Counter[str]:
    found: Counter[str] = Counter()
    for file in files:
        found["versions"] += len(file.versions)
        found["sources"] += sum(isinstance(block, LawSource) for block in blocks_of(file))
        if isinstance(file, Exemption):
            found["sections"] += 1
            found["limbs"] += len({limb.key for v in file.versions for limb in v.limbs})
            found["examples"] += len(file.examples)
    return found


def _no_definitions(files: Iterable[Path], folder: Path) -> Iterator[Problem]:
    known = {path.resolve() for path in folder.rglob("*.yaml")}
    for file in files:
        if file.resolve() not in known:
            what = "no definition is read from this file"
            fix = f"name a file of {shown_path(folder)}, or no file to check them all"
            yield Problem(Place(shown_path(file)), what, fix)


def _prints_from(printer: Printer, chosen: set[Path]) -> bool:
    """Say whether a limb prints something of the files that are chosen."""
    places = {text.place.file: text.place for text in printer.texts}
    return any(_is_chosen(place, chosen) for place in (printer.place, *places.values()))


def _is_chosen(place: Place, chosen: set[Path]) -> bool:
    return not chosen or Path(place.file).resolve() in chosen
