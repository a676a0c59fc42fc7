"""Printed texts → what is not plain English in them, and their figures.

Limbs share texts: what is wrong with one is told once, of the first limb that has it.
"""

from collections.abc import Iterable, Iterator

import jinja2

from noticegen.definitions.excuses import SOURCE, Excuses
from noticegen.definitions.printed import (
    PrintedText,
    printed_of_limb,
    printed_of_statements,
)
from noticegen.definitions.read import Definitions, limbs_of
from noticegen.model.choices import Outcome
from noticegen.model.dataclass import dataclass
from noticegen.model.finding import Finding, Severity
from noticegen.model.law import Excuse
from noticegen.model.place import Place
from noticegen.model.plain_words import PlainWords
from noticegen.plain.ease import Figures, figures_of
from noticegen.plain.sentences import sentences_of
from noticegen.plain.slips import READING_EASE, Slip, said_of, slips_in

_WHOLE = "wording"
"""What an excuse names for a limb's wording as a whole."""


@dataclass(frozen=True, slots=True)
class Printer:
    """What prints texts: a limb or statements, from a day on, with the excuses beside them."""

    name: str
    since: str
    place: Place
    texts: tuple[PrintedText, ...]
    excused: tuple[Excuse, ...]
    refuses_as: Outcome | None = None


@dataclass(frozen=True, slots=True)
class Measured:
    """The figures of what one limb, or statements, print."""

    name: str
    since: str
    figures: Figures


def printers_of(definitions: Definitions) -> Iterator[Printer]:
    """Give every limb, and the statements of the regime and of duties, for each of its forms."""
    shared = tuple(
        excuse
        for test in definitions.tests.values()
        for version in test.versions
        for excuse in version.excused
    )
    for exemption in definitions.exemptions:
        for since, limb in limbs_of(exemption, definitions.tests):
            texts, excused = tuple(printed_of_limb(limb)), (*limb.excused, *shared)
            yield Printer(limb.key, since, limb.at(), texts, excused, limb.refuses_as)
    regimes = (definitions.regime,) if definitions.regime else ()
    for file in (*regimes, *definitions.duties):
        for version in file.versions:
            texts = tuple(printed_of_statements(version))
            since = str(version.in_force_from)
            yield Printer(file.key, since, version.at(), texts, version.excused)


def measure(printer: Printer, words: PlainWords) -> Measured:
    """Count the whole sentences that are printed; headings and leads are none."""
    sentences = [
        sentence
        for each in printer.texts
        if not each.is_heading
        for reading in _readings(each.text, words)
        for sentence in sentences_of(reading)
        if sentence.is_whole
    ]
    return Measured(printer.name, printer.since, figures_of(sentences, words.not_passive))


def wording_findings(
    printers: Iterable[Printer], words: PlainWords, excuses: Excuses
) -> Iterator[Finding]:
    """Report what is not plain in what is printed, each once."""
    told: set[tuple[Place, str, str]] = set()
    for printer in printers:
        excuses.know(printer.excused)
        for finding in _of_printer(printer, words, excuses):
            seen = (finding.where, finding.rule, finding.message)
            if seen not in told:
                told.add(seen)
                yield finding


def _of_printer(printer: Printer, words: PlainWords, excuses: Excuses) -> Iterator[Finding]:
    for text in printer.texts:
        try:
            slips = list(
                slips_in(text.text, words, refuses_as=printer.refuses_as, before=text.before)
            )
        except jinja2.TemplateSyntaxError as error:
            yield _unreadable(printer, text, error)
            continue
        beside = [e for e in printer.excused if _is_beside(e, printer, text)]
        for slip in slips:
            if not excuses.answer_for(text.where, slip.rule, beside):
                yield _finding(printer, text.where, text.place, slip)
    hard = _hard_to_read(measure(printer, words).figures, words)
    if hard and not excuses.answer_for(_WHOLE, READING_EASE, printer.excused):
        yield _finding(printer, _WHOLE, printer.place, hard)


def _is_beside(excuse: Excuse, printer: Printer, text: PrintedText) -> bool:
    return excuse.at().file in {printer.place.file, text.place.file}


def _hard_to_read(figures: Figures, words: PlainWords) -> Slip | None:
    if figures.reading_ease is None:
        return None
    ease, measured = round(figures.reading_ease), words.reading_ease
    if ease >= measured.advice:
        return None
    is_wrong = ease < measured.wrong
    limit = measured.wrong if is_wrong else measured.advice
    severity = Severity.BLOCKING if is_wrong else Severity.ADVICE
    what = f"the wording as a whole has a Flesch Reading Ease of {ease}, under {limit}"
    return Slip(READING_EASE, severity, what, "use shorter words, and shorter sentences")


def _finding(printer: Printer, where: str, place: Place, slip: Slip) -> Finding:
    what = f"`{where}`: {slip.what}"
    return Finding(slip.rule, slip.severity, place, what, slip.fix, SOURCE, printer.name)


def _unreadable(printer: Printer, text: PrintedText, error: jinja2.TemplateSyntaxError) -> Finding:
    place = Place(text.place.file, (text.place.line or 0) + error.lineno)
    what = f"`{text.where}`: the wording can't be read here"
    fix = "look for a {{ or {% that is not closed, or closed wrongly"
    return Finding("unreadable", Severity.BLOCKING, place, what, fix, SOURCE, printer.name)


def _readings(text: str, words: PlainWords) -> tuple[str, ...]:
    try:
        return said_of(text, words)
    except jinja2.TemplateSyntaxError:
        return ()
