"""Refusal notices under the Freedom of Information Act, beside data that can be sent.

The public names, in the order in which a program uses them:

- `read_case` reads a case from a file, from text or from a mapping;
- `check` says what is wrong with it;
- `render` makes the release in memory, and `Result.write` puts it into a folder;
- `read_letter_record` reads the record of one, as of which `render` makes it again;
- `check_destination` says beforehand whether it can be put there;
- `deadline` counts the last day for answering, and what else hangs on it;
- `explain` tells how a case is understood, `verify` what became of a release;
- `list_limbs` and `describe_law` say what is defined, `check_definitions` whether it is sound.

What they raise on purpose is in `noticegen.errors`. Everything else may change. Nothing is
kept between two calls that could change a result, and threads may call them at the same time.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from noticegen.again_api import read_letter_record, render_again
from noticegen.checks_api import as_sarif, describe_checks
from noticegen.clock_api import Day, deadline
from noticegen.defaults import day_or_today, quietly
from noticegen.law_api import check_definitions, describe_law, list_limbs
from noticegen.model.checked_definitions import CheckedDefinitions
from noticegen.model.clock import Clock
from noticegen.model.deadline import AlsoDue, CountedDay, Deadline, Together
from noticegen.model.explanation import Explanation
from noticegen.model.finding import Finding, Problem, Severity
from noticegen.model.given import source_to_written
from noticegen.model.letter_record import LetterRecord, MadeAgain
from noticegen.model.release import Format
from noticegen.model.verification import Verification
from noticegen.result import Document, ReadCase, Release, Result, output_to_document

__all__ = [
    "AlsoDue",
    "CaseSource",
    "CheckedDefinitions",
    "CountedDay",
    "Day",
    "Deadline",
    "Document",
    "Explanation",
    "Finding",
    "Findings",
    "Format",
    "LetterRecord",
    "MadeAgain",
    "Problem",
    "ReadCase",
    "Release",
    "Result",
    "Severity",
    "Together",
    "Verification",
    "as_sarif",
    "check",
    "check_definitions",
    "check_destination",
    "deadline",
    "describe_checks",
    "describe_law",
    "explain",
    "list_limbs",
    "read_case",
    "read_letter_record",
    "render",
    "verify",
]

CaseSource = Path | str | bytes | Mapping[str, Any]
"""A file, the text of one in YAML or JSON, or its keys and values as Python has them."""


class Findings(tuple[Finding, ...]):  # noqa: SLOT001 - a tuple can have none
    """The findings of a check; `clock` says how long there is still to answer."""

    clock: Clock


def read_case(  # noqa: PLR0913 - each is one thing that a program may say
    source: CaseSource,
    *,
    folder: Path | None = None,
    authority: CaseSource | None = None,
    approvals: CaseSource | None = None,
    name: str = "case",
    today: dt.date | None = None,
    progress: Callable[[str], None] = quietly,
) -> ReadCase:
    """Read a case and all that belongs to it: the authority, its approvals, the data.

    `folder` is where the case's other files lie (default: beside the case file; for text and
    mappings the current folder). `authority` and `approvals` stand for `authority.yaml`, else
    the file that the case names or the nearest, and for `approvals.yaml`, else the one beside
    that. `name` is what messages call a text or a mapping. `today` is the day whose law applies
    to a case that has not been issued. In a mapping values are `str`, `int`, `float`, `bool`
    or `date`, lists and mappings of these.

    Raises:
        FileError: something cannot be used; all its problems are told.
        UnknownLimbError: the case relies on law that no definition covers.
        TypeError: a source is of no such kind.
    """
    from noticegen import pipeline  # noqa: PLC0415 - `--help` needs none of it

    understood = pipeline.understand(
        source_to_written(source, name),
        today=day_or_today(today),
        progress=progress,
        folder=folder and Path(folder),
        authority_file=None if authority is None else source_to_written(authority, "authority"),
        approvals_file=None if approvals is None else source_to_written(approvals, "approvals"),
    )
    return ReadCase(understood)


def check(
    case: ReadCase | CaseSource,
    *,
    today: dt.date | None = None,
    progress: Callable[[str], None] = quietly,
) -> Findings:
    """Say everything that is wrong with a case, and how long there is; write nothing.

    What `read_case` takes is read first. `today` (default: the day it is) is the day to which
    the clock is counted, and whose law applies to a case that has not been issued.

    Raises:
        FileError: a file cannot be used.
        UnknownLimbError: the case relies on law that no definition covers.
        WordingError: a template or wording cannot be rendered.
    """
    from noticegen import pipeline  # noqa: PLC0415
    from noticegen.days_left import clock_of  # noqa: PLC0415

    understood = _read(case, today, progress).understood
    findings = Findings(pipeline.find_all(understood, progress=progress))
    findings.clock = clock_of(understood.case, day_or_today(today))
    return findings


def render(  # noqa: PLR0913 - each is one thing that a program may say
    case: ReadCase | CaseSource,
    formats: Iterable[Format | str] = (Format.DOCX, Format.PDF),
    *,
    draft: bool = False,
    today: dt.date | None = None,
    as_record: LetterRecord | Path | None = None,
    progress: Callable[[str], None] = quietly,
) -> Result:
    """Make the release of a case in memory.

    What `read_case` takes is read first, as of `today`. With `draft` findings don't stop it,
    and every page and file name says that it is a draft.

    `as_record`, the record of an earlier release or its path, makes that one again: `formats`,
    `draft` and `today` are then the record's, whatever is given here. Nothing is made if
    anything that makes the letter differs; what comes out is compared with the record, and
    `Result.again` tells of it.

    Raises:
        ValueError: `formats` is empty, or holds what is none.
        FileError: a file cannot be used.
        UnknownLimbError: the case relies on law that no definition covers.
        WordingError: a template or wording cannot be rendered.
        BlockedNoticeError: a finding stops a final release.
        LeakError: something withheld stands in an output.
        ChangedSinceError: something differs from the record; all of it is told.
    """
    from noticegen import manifest, pipeline  # noqa: PLC0415

    if as_record is not None:
        return render_again(case, as_record, progress)
    wanted = tuple(dict.fromkeys(Format(form) for form in formats))
    if not wanted:
        raise ValueError("a release has a letter: name at least one format")
    understood = _read(case, today, progress).understood
    made = pipeline.make(understood, wanted, draft=draft, progress=progress)
    documents = [output_to_document(output) for output in made.outputs]
    return Result(
        reference=understood.case.request.reference,
        draft=draft,
        findings=made.findings,
        documents=tuple(documents[: made.letters]),
        attachments=tuple(documents[made.letters :]),
        sheets=tuple(map(output_to_document, made.sheets)),
        letter_words=manifest.letter_bytes(made),
        manifest_bytes=manifest.manifest_bytes(understood, made, wanted, draft=draft),
    )


def _read(
    case: ReadCase | CaseSource, today: dt.date | None, progress: Callable[[str], None]
) -> ReadCase:
    if isinstance(case, ReadCase):
        return case
    return read_case(case, today=today, progress=progress)


def check_destination(out: Path, *, replace: bool = False, draft: bool = False) -> None:
    """Make sure that `Result.write` can put a release there; nothing is made or changed.

    Raises:
        FileError: it cannot.
    """
    from noticegen import publish  # noqa: PLC0415

    publish.check_destination(Path(out), replace=replace, draft=draft)


def explain(
    case: ReadCase | CaseSource,
    *,
    today: dt.date | None = None,
    progress: Callable[[str], None] = quietly,
) -> Explanation:
    """Tell a case as it is understood: what is decided, under what, and why; write nothing.

    It tells of a case with findings too, and never a value of a source. `today` is as in
    `check`.

    Raises:
        FileError: a file cannot be used.
        UnknownLimbError: the case relies on law that no definition covers.
        WordingError: a template or wording cannot be rendered.
    """
    from noticegen import pipeline  # noqa: PLC0415
    from noticegen.explained.case import case_facts, facts_to_record  # noqa: PLC0415
    from noticegen.explained.text import facts_to_lines  # noqa: PLC0415

    understood = _read(case, today, progress).understood
    progress("composing the letter")
    notice = pipeline.compose(understood)
    facts = case_facts(understood.case, understood.findings, notice, day_or_today(today))
    return Explanation(facts_to_lines(facts), facts_to_record(facts))


def verify(
    folder: Path,
    *,
    case_file: Path | None = None,
    today: dt.date | None = None,
    progress: Callable[[str], None] = quietly,
) -> Verification:
    """Say what became of the files of a release since it was made; change nothing.

    Files that were edited are searched again for what the case withholds. The case is
    `case_file`, or the file of its name beside `folder`.

    Raises:
        FileError: the folder is no release, or can't be read.
    """
    from noticegen.verified.folder import verify_folder  # noqa: PLC0415

    return verify_folder(Path(folder), case_file, today=day_or_today(today), progress=progress)
