"""Case file → release: the whole flow, in order. Everything is made in memory first."""

import dataclasses
import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from noticegen.checks import run_checks, run_letter_checks
from noticegen.compose.data_notes import compose_data_notes, compose_data_schedule
from noticegen.compose.letter import compose_notice
from noticegen.compose.wording import Wording
from noticegen.errors import BlockedNoticeError, LeakError
from noticegen.file_names import attachment_files, check_names, document_file
from noticegen.guard.guard import Plan, guard_release
from noticegen.guard.letter_words import letter_words
from noticegen.guard.needles import Needles, needles_of
from noticegen.guard.record import GuardRecord
from noticegen.model.attachment import Attachment, ReleasedTable
from noticegen.model.attachment_entry import AllowedText, Leaks
from noticegen.model.authority import Authority
from noticegen.model.case import Case
from noticegen.model.choices import GiveAs
from noticegen.model.document import Document
from noticegen.model.finding import Finding, Problem, Severity
from noticegen.model.form import blocks_of, texts_of_block
from noticegen.model.law import LawInForce
from noticegen.model.notice import Notice, texts_of
from noticegen.model.release import Format, Output
from noticegen.not_yet import refuse_not_yet
from noticegen.paths import data_folder
from noticegen.read.authority import find_authority, read_approvals, read_authority, read_logo
from noticegen.read.catalogue import law_on, read_catalogue
from noticegen.read.document import read_document
from noticegen.read.groups import read_groups
from noticegen.read.request import read_request
from noticegen.read.source import read_source
from noticegen.resolve import decision_day, resolve
from noticegen.treat.source import treat_source
from noticegen.write import LETTER_WRITERS
from noticegen.write.csv import count_prefixed, write_csv
from noticegen.write.glyphs import missing_glyphs
from noticegen.write.xlsx import write_xlsx

Progress = Callable[[str], None]
"""Is told what is being done, for a person who waits."""


@dataclass(frozen=True, slots=True)
class Understood:
    """A case, read, joined to the law and checked."""

    case_file: Path
    authority_file: Path
    case: Case
    findings: tuple[Finding, ...]
    logo: bytes | None = field(repr=False, default=None)


@dataclass(frozen=True, slots=True)
class Made:
    """A release that has passed every check, not yet written anywhere."""

    notice: Notice
    outputs: tuple[Output, ...]
    findings: tuple[Finding, ...]
    guarded: GuardRecord


def law_of(day: dt.date, regime: str = "FOIA") -> LawInForce:
    """Give the law that is defined, as it stood on a day.

    Raises:
        UnknownLimbError: no definition covers that day.
    """
    return law_on(read_catalogue(data_folder("exemptions"), regime), day)


def understand(case_file: Path, *, today: dt.date, progress: Progress) -> Understood:
    """Read a case and all that belongs to it, and check it.

    Raises:
        FileError: a file cannot be used.
        UnknownLimbError: the case relies on law that no definition covers.
    """
    progress("reading the case")
    request = read_request(case_file)
    folder = case_file.absolute().parent
    authority_file = find_authority(folder, request.authority)
    authority = read_authority(authority_file)
    law = law_of(decision_day(request, today), request.regime or authority.regime)
    refuse_not_yet(request, law)
    case = resolve(request, authority, read_approvals(authority_file), law)
    attachments = {}
    for name, entry in request.data().items():
        progress(f"reading {entry.source.file}")
        source = read_source(entry, folder)
        attachments[name] = treat_source(name, entry, source, read_groups(entry, folder))
    documents = {}
    for name, document in request.documents().items():
        progress(f"reading {document.file}")
        documents[name] = read_document(name, document, folder)
    beside: list[Attachment | Document] = [*attachments.values(), *documents.values()]
    check_names((a, request.attachments[a.id].at("title")) for a in beside)
    case = dataclasses.replace(case, attachments=attachments, documents=documents)
    progress("checking the case")
    return Understood(case_file, authority_file, case, run_checks(case), read_logo(authority))


def make(
    understood: Understood, formats: Sequence[Format], *, draft: bool, progress: Progress
) -> Made:
    """Make every file of a release in memory, re-open each and search it.

    Raises:
        BlockedNoticeError: a finding stops a final release.
        WordingError: a template or wording cannot be rendered.
        LeakError: something withheld stands in an output.
    """
    case = understood.case
    _stop(understood.findings, draft=draft)
    progress("composing the letter")
    wording = Wording(data_folder("templates"))
    notice = compose_notice(case, wording, understood.logo, draft=draft)
    letters = []
    for form in formats:
        progress(f"writing the letter as {form.value.upper()}")
        name = _named(f"letter.{form}", draft=draft)
        letters.append(Output(name, LETTER_WRITERS[form](notice)))
    progress("writing the data")
    data, plan = _write_data(case, wording, draft=draft)
    progress("reading the letter again")
    findings = (
        *understood.findings,
        *_check_letters(case, notice, letters),
        *_check_glyphs(case, notice),
    )
    _stop(findings, draft=draft)
    progress("searching every file for what is withheld")
    outputs = (*letters, *data, *_copy_documents(case, draft=draft))
    needles = _needles(case)
    guarded = guard_release(outputs, plan, needles, _allowed(case), notice=notice)
    return Made(notice, outputs, findings, guarded)


def find_all(understood: Understood, *, progress: Progress) -> tuple[Finding, ...]:
    """Give all that is wrong with a case: what the checks find, and what a letter would leak.

    Raises:
        WordingError: a template or wording cannot be rendered.
    """
    try:
        return make(understood, (Format.TXT,), draft=True, progress=progress).findings
    except LeakError as error:
        leaks = (
            Finding(
                rule="leak",
                severity=Severity.BLOCKING,
                where=problem.where,
                message=problem.what,
                fix=problem.fix,
                source="UK GDPR Article 5(1)(f)",
                about=problem.where.file,
            )
            for problem in error.problems
        )
        return (*understood.findings, *leaks)


def compose(understood: Understood, *, draft: bool = False) -> Notice:
    """Compose the letter of a case, and check nothing.

    Raises:
        WordingError: a template or wording cannot be rendered.
    """
    wording = Wording(data_folder("templates"))
    return compose_notice(understood.case, wording, understood.logo, draft=draft)


def search_again(
    understood: Understood, files: Sequence[Output], *, draft: bool
) -> tuple[Problem, ...]:
    """Search files that somebody edited after they were made for what the case withholds.

    Raises:
        WordingError: a template or wording cannot be rendered.
    """
    case = understood.case
    notice = compose(understood, draft=draft)
    _, plan = _write_data(case, Wording(data_folder("templates")), draft=draft)
    names = {file.name for file in files}
    plan = [(name, table) for name, table in plan if name in names]
    try:
        guard_release(files, plan, _needles(case), _allowed(case), notice=notice, edited=True)
    except LeakError as error:
        return error.problems
    return ()


def _stop(findings: Sequence[Finding], *, draft: bool) -> None:
    if not draft and any(f.stops for f in findings):
        raise BlockedNoticeError(findings)


def _named(name: str, *, draft: bool) -> str:
    stem, _, suffix = name.rpartition(".")
    return f"{stem}.draft.{suffix}" if draft else name


def _write_data(case: Case, wording: Wording, *, draft: bool) -> tuple[list[Output], Plan]:
    """Write the data afresh from values; give each file, and the tables it must hold."""
    outputs: list[Output] = []
    plan: list[tuple[str, ReleasedTable]] = []
    for attachment in case.attachments.values():
        for plain_name, form, index in attachment_files(attachment):
            name = _named(plain_name, draft=draft)
            if form is GiveAs.XLSX:
                prefixed = sum(count_prefixed(table) for table in attachment.tables)
                notes = compose_data_notes(case, wording, attachment, prefixed)
                schedule = compose_data_schedule(case, wording, attachment)
                outputs.append(Output(name, write_xlsx(attachment, notes, schedule)))
                plan += [(name, table) for table in attachment.tables]
            else:
                assert index is not None
                outputs.append(Output(name, write_csv(attachment.tables[index])))
                plan.append((name, attachment.tables[index]))
    return outputs, plan


def _copy_documents(case: Case, *, draft: bool) -> Iterator[Output]:
    """Give the bytes of each document as they are; what is no PDF is never sent."""
    for document in case.documents.values():
        if not document.is_a:
            yield Output(_named(document_file(document.title), draft=draft), document.data)


def _check_letters(case: Case, notice: Notice, letters: Sequence[Output]) -> Iterator[Finding]:
    """Read each letter again as text, without what stands on every page, and check it."""
    page = re.sub(r"\\\{pages?\\\}", r"\\d+", re.escape(notice.page_words))
    repeated = re.compile((re.escape(notice.running_foot) + r"\s*" + page).replace(r"\ ", r"\s+"))
    for letter in letters:
        words = repeated.sub(" ", letter_words(letter))
        yield from run_letter_checks(case, letter.name, words)


def _check_glyphs(case: Case, notice: Notice) -> Iterator[Finding]:
    """Advise on characters that would be empty boxes on a machine without other fonts."""
    missing = missing_glyphs(words for words, _ in texts_of(notice.blocks))
    if missing:
        yield Finding(
            rule="character-not-in-font",
            severity=Severity.ADVICE,
            where=case.request.at(),
            message=f"the letter's font has no picture of `{missing[:20]}`",
            fix="write it in words; on another machine it may be an empty box",
            source="Equality Act 2010 s20(6)",
            about="font",
        )


def _needles(case: Case) -> Needles:
    """Give all that must not leave, and the words and dates that are said openly anyway."""
    request = case.request
    days = [request.received, request.clarification_asked, request.clarified, request.issued]
    days += [case.last_day, *(a.data_as_at for a in request.data().values())]
    days += [leaf.item.data_as_at for leaf in case.leaves()]
    blocks = list(blocks_of(request))
    return needles_of(
        [column for attachment in case.attachments.values() for column in attachment.withheld],
        also_withheld=[t for b in blocks if isinstance(b, Leaks) for t in b.also_withheld],
        private=[str(p) for b in blocks if (p := getattr(b, "private", None)) is not None],
        open_words=_open_words(case.authority),
        open_dates=[day for day in days if day is not None],
        released=[table for a in case.attachments.values() for table in a.tables],
    )


def _open_words(authority: Authority) -> frozenset[str]:
    """Give the words of the authority, the definitions and the templates: nobody's secret."""
    files: list[Path] = []
    for name, kind in (("exemptions", "*.yaml"), ("templates", "*.j2")):
        files += sorted(data_folder(name).rglob(kind))
    texts = [file.read_text("utf-8-sig", errors="replace") for file in files]
    texts += [text for block in blocks_of(authority) for text in texts_of_block(block)]
    return frozenset(word.lower() for text in texts for word in re.findall(r"\w+", text))


def _allowed(case: Case) -> list[AllowedText]:
    blocks = blocks_of(case.request)
    return [text for block in blocks if isinstance(block, Leaks) for text in block.allowed]
