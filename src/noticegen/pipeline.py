"""Case file → release: the whole flow, in order. Everything is made in memory first."""

import dataclasses
import datetime as dt
from collections.abc import Sequence
from dataclasses import field
from pathlib import Path

from noticegen import kept
from noticegen.beside import copy_documents, draft_name, write_data
from noticegen.checks import run_checks
from noticegen.compose.letter import compose_notice
from noticegen.errors import BlockedNoticeError, LeakError, RequestFileError
from noticegen.file_names import check_names
from noticegen.guard.guard import guard_release
from noticegen.guard.record import GuardRecord
from noticegen.guard.search import Searcher
from noticegen.guard.sheet import SheetSearch
from noticegen.model.attachment import Attachment
from noticegen.model.case import Case
from noticegen.model.choices import Kind
from noticegen.model.dataclass import dataclass
from noticegen.model.document import Document
from noticegen.model.finding import Finding, Problem, Severity
from noticegen.model.form import Block
from noticegen.model.given import InputFile, Written
from noticegen.model.notice import Notice
from noticegen.model.place import Place
from noticegen.model.release import Format, Output, digest_of
from noticegen.must_not_leave import allowed_texts, needles_of_case
from noticegen.named_files import Progress, input_file, read_data, read_documents
from noticegen.not_yet import refuse_not_yet
from noticegen.paths import shown_path
from noticegen.read.authority import find_authority, read_approvals, read_authority, read_logo
from noticegen.read.request import read_request
from noticegen.read_again import check_glyphs, check_letters
from noticegen.resolve import decision_day, resolve
from noticegen.sheet.texts import people_and_days, told_by_the_sheet_alone
from noticegen.write import LETTER_WRITERS


@dataclass(frozen=True, slots=True)
class Understood:
    """A case, read, joined to the law and checked; no file is opened after this."""

    case: Case
    findings: tuple[Finding, ...]
    today: dt.date
    inputs: tuple[InputFile, ...] = ()
    logo: bytes | None = field(repr=False, default=None)


@dataclass(frozen=True, slots=True)
class Made:
    """A release that has passed every check, not yet written anywhere."""

    notice: Notice
    outputs: tuple[Output, ...]
    findings: tuple[Finding, ...]
    guarded: GuardRecord
    letters: int
    """How many of the outputs, the first, are the letter; none where no notice is needed."""
    sheets: tuple[Output, ...] = ()
    """The checker's sheet in each form of the letter; it stays in the record."""


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
    law = kept.law_of(decision_day(request, today), request.regime or authority.regime)
    refuse_not_yet(request, authority, law)
    case = resolve(request, authority, approvals, law)
    read: list[tuple[str, Block]] = [("case", request), ("authority", authority)]
    read += [("approvals", approvals), *(("earlier letter", r) for r in request.chain())]
    inputs = [input_file(b.at().file, b.file_digest, kind) for kind, b in read if b.file_digest]
    attachments = read_data(request, folder, inputs, progress)
    documents = read_documents(request, folder, inputs, progress)
    sent: list[Attachment | Document] = [*attachments.values(), *documents.values()]
    check_names((a, request.attachments[a.id].at("title")) for a in sent)
    case = dataclasses.replace(case, attachments=attachments, documents=documents)
    progress("checking the case")
    logo = read_logo(authority, beside)
    if logo and authority.logo:
        shown = shown_path(beside / authority.logo)
        inputs.append(InputFile(Path(authority.logo).name, digest_of(logo), "logo", shown))
    return Understood(case, run_checks(case), today, tuple(dict.fromkeys(inputs)), logo)


def _absolute(folder: Path) -> Path:
    place, what = Place(folder.as_posix()), "there is no such folder"
    try:
        if folder.is_dir():
            return folder.absolute()
    except OSError:
        what = "this folder is not there any more, or is closed to you"
    raise RequestFileError([Problem(place, what, "check its name, or go to another folder")])


def make(
    understood: Understood,
    formats: Sequence[Format],
    *,
    draft: bool,
    progress: Progress,
    with_sheet: bool = True,
) -> Made:
    """Make every file of a release in memory, re-open each and search it.

    Without the sheet for the checker, the words that it alone would tell are searched.

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
    letters = _write_letters(case, notice, formats, draft=draft, progress=progress)
    progress("writing the data")
    data, plan = write_data(case, wording, draft=draft)
    progress("reading the letter again")
    findings = (
        *understood.findings,
        *check_letters(case, notice, letters, is_sound=_is_sound(understood)),
        *check_glyphs(case, notice),
    )
    _stop(findings, draft=draft)
    progress("searching every file for what is withheld")
    outputs = (*letters, *data, *copy_documents(case, draft=draft))
    needles, allowed = needles_of_case(case), allowed_texts(case)
    searcher = Searcher(needles)
    guarded = guard_release(outputs, plan, needles, allowed, notice=notice, searcher=searcher)
    search = SheetSearch(needles, searcher, allowed, kept.words_of_sheet())
    made = Made(notice, outputs, findings, guarded, len(letters))
    if not with_sheet:
        search.refuse(told_by_the_sheet_alone(case, findings), people_and_days(case))
        return made
    progress("writing the sheet for the checker")
    from noticegen.sheet.make import make_sheet  # noqa: PLC0415 - a check makes none

    sheets = make_sheet(
        case,
        wording,
        findings,
        outputs,
        plan,
        guarded=guarded,
        search=search,
        formats=formats,
        draft=draft,
    )
    return dataclasses.replace(made, sheets=sheets)


def _write_letters(
    case: Case, notice: Notice, formats: Sequence[Format], *, draft: bool, progress: Progress
) -> list[Output]:
    if case.request.kind is Kind.NO_NOTICE:  # then the words stay in the record
        return []
    letters = []
    for form in formats:
        progress(f"writing the letter as {form.value.upper()}")
        name = draft_name(f"letter.{form}", draft=draft)
        letters.append(Output(name, LETTER_WRITERS[form](notice)))
    return letters


def find_all(understood: Understood, *, progress: Progress) -> tuple[Finding, ...]:
    """Give all that is wrong with a case: what the checks find, and what a letter would leak.

    Raises:
        WordingError: a template or wording cannot be rendered.
    """
    try:
        form = (Format.TXT,)
        return make(understood, form, draft=True, progress=progress, with_sheet=False).findings
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
    _, plan = write_data(case, kept.wording(), draft=draft)
    names = {file.name for file in files}
    plan = [(name, table) for name, table in plan if name in names]
    try:
        guard_release(
            files, plan, needles_of_case(case), allowed_texts(case), notice=notice, edited=True
        )
    except LeakError as error:
        return error.problems
    return ()


def _is_sound(understood: Understood) -> bool:
    """Say whether nothing is wrong with a case, but that its wording is not approved yet."""
    stops = {finding.rule for finding in understood.findings if finding.stops}
    return understood.case.request.issued is not None and stops <= {"not-ready-to-send"}


def _stop(findings: Sequence[Finding], *, draft: bool) -> None:
    if not draft and any(f.stops for f in findings):
        raise BlockedNoticeError(findings)
