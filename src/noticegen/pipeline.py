"""Case file → release: the whole flow, in order. Everything is made in memory first."""

import dataclasses
import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from noticegen import kept
from noticegen.checks import run_checks, run_letter_checks
from noticegen.compose.data_notes import compose_data_notes, compose_data_schedule
from noticegen.compose.letter import compose_notice
from noticegen.compose.wording import Wording
from noticegen.errors import BlockedNoticeError, LeakError, RequestFileError
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
from noticegen.model.given import InputFile, Written
from noticegen.model.law import LawInForce
from noticegen.model.notice import Notice, texts_of
from noticegen.model.place import Place
from noticegen.model.release import Format, Output, digest_of
from noticegen.model.request import Event, Request
from noticegen.not_yet import refuse_not_yet
from noticegen.read.authority import find_authority, read_approvals, read_authority, read_logo
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
    """A case, read, joined to the law and checked; no file is opened after this."""

    case: Case
    findings: tuple[Finding, ...]
    inputs: tuple[InputFile, ...] = ()
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
    return kept.law_of(day, regime)


def understand(  # noqa: PLR0913 - each may be a file, or given instead
    case_file: Written,
    *,
    today: dt.date,
    progress: Progress,
    folder: Path | None = None,
    authority_file: Written | None = None,
    approvals_file: Written | None = None,
) -> Understood:
    """Read a case and all that belongs to it, each file once, and check it.

    `folder` is where other files are named from: else the case file's, or the current one.

    Raises:
        FileError: a file cannot be used.
        UnknownLimbError: the case relies on law that no definition covers.
    """
    progress("reading the case")
    beside = case_file.parent if isinstance(case_file, Path) else Path()
    request = read_request(case_file, beside if folder is None else folder)
    folder = _absolute(beside if folder is None else folder)
    authority_file = authority_file or find_authority(folder, request.authority)
    authority = read_authority(authority_file)
    beside = authority_file.parent if isinstance(authority_file, Path) else folder
    approvals = read_approvals(beside / "authority.yaml", approvals_file)
    law = law_of(decision_day(request, today), request.regime or authority.regime)
    refuse_not_yet(request, authority, law)
    case = resolve(request, authority, approvals, law)
    read = [b for b in (request, authority, approvals, *request.chain()) if b.file_digest]
    inputs = [InputFile(Path(b.at().file).name, f"sha256:{b.file_digest}") for b in read]
    attachments = {}
    for name, entry in request.data().items():
        progress(f"reading {entry.source.file}")
        source = read_source(entry, folder)
        inputs.append(InputFile(Path(source.file).name, f"sha256:{source.digest}"))
        groups = read_groups(entry, folder, inputs)
        attachments[name] = treat_source(name, entry, source, groups)
    documents = {}
    for name, document in request.documents().items():
        from noticegen.read.document import read_document  # noqa: PLC0415 - heavy

        progress(f"reading {document.file}")
        documents[name] = read_document(name, document, folder)
        inputs.append(InputFile(Path(document.file).name, f"sha256:{documents[name].digest}"))
    sent: list[Attachment | Document] = [*attachments.values(), *documents.values()]
    check_names((a, request.attachments[a.id].at("title")) for a in sent)
    case = dataclasses.replace(case, attachments=attachments, documents=documents)
    progress("checking the case")
    logo = read_logo(authority, beside)
    if logo and authority.logo:
        inputs.append(InputFile(Path(authority.logo).name, digest_of(logo)))
    return Understood(case, run_checks(case), tuple(dict.fromkeys(inputs)), logo)


def _absolute(folder: Path) -> Path:
    place, what = Place(folder.as_posix()), "there is no such folder"
    try:
        if folder.is_dir():
            return folder.absolute()
    except OSError:
        what = "this folder is not there any more, or is closed to you"
    raise RequestFileError([Problem(place, what, "check its name, or go to another folder")])


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
    wording = kept.wording()
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
    return compose_notice(understood.case, kept.wording(), understood.logo, draft=draft)


def search_again(
    understood: Understood, files: Sequence[Output], *, draft: bool
) -> tuple[Problem, ...]:
    """Search files that somebody edited after they were made for what the case withholds.

    Raises:
        WordingError: a template or wording cannot be rendered.
    """
    case = understood.case
    notice = compose(understood, draft=draft)
    _, plan = _write_data(case, kept.wording(), draft=draft)
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
    days += [day for r in request.joined_requests for day in (r.received, r.clarified)]
    days += [case.last_day, *(a.data_as_at for a in request.data().values())]
    days += [leaf.item.data_as_at for leaf in case.leaves()]
    blocks = list(blocks_of(request))
    days += [block.date for block in blocks if isinstance(block, Event)]
    days += [letter.issued for letter in request.chain()]
    days += [request.review.requested] if request.review else []
    days += [case.decision_expected_by([name]) for name in request.relied_on]
    return needles_of(
        [column for attachment in case.attachments.values() for column in attachment.withheld],
        also_withheld=[t for b in blocks if isinstance(b, Leaks) for t in b.also_withheld],
        private=_private(request),
        open_words=_open_words(case.authority),
        open_dates=[day for day in days if day is not None],
        released=[table for a in case.attachments.values() for table in a.tables],
    )


def _private(request: Request) -> list[str]:
    """Give the notes of a letter and of those before it, none of which ever leaves."""
    blocks = blocks_of((request, *request.chain()))
    return [str(note) for b in blocks if (note := getattr(b, "private", None)) is not None]


def _open_words(authority: Authority) -> frozenset[str]:
    """Give the words of the authority, the definitions and the templates: nobody's secret."""
    texts = [text for block in blocks_of(authority) for text in texts_of_block(block)]
    words = {word.lower() for text in texts for word in re.findall(r"\w+", text)}
    return kept.words_of_files() | words


def _allowed(case: Case) -> list[AllowedText]:
    blocks = blocks_of(case.request)
    return [text for block in blocks if isinstance(block, Leaks) for text in block.allowed]
