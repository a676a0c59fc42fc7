"""Refusal notices under the Freedom of Information Act, beside data that can be sent.

The public names: `render` makes a release, `check` says what is wrong with a case,
`explain` how it is understood, `verify` what became of a release, `describe_law` what is
defined; they raise the errors of `noticegen.errors`.
Everything else may change.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from noticegen.errors import UnknownLimbError
from noticegen.model.clock import Clock
from noticegen.model.explanation import Explanation
from noticegen.model.finding import Finding, Problem, Severity
from noticegen.model.place import NOWHERE
from noticegen.model.release import Format
from noticegen.model.verification import Verification

__all__ = [
    "Explanation",
    "Finding",
    "Findings",
    "Format",
    "Problem",
    "Release",
    "Severity",
    "Verification",
    "check",
    "describe_law",
    "explain",
    "render",
    "verify",
]


@dataclass(frozen=True, slots=True)
class Release:
    """A release as it was written: `sent` is what goes out, `record` what stays."""

    folder: Path
    sent: tuple[Path, ...]
    record: tuple[Path, ...]
    findings: tuple[Finding, ...]
    draft: bool


class Findings(tuple[Finding, ...]):  # noqa: SLOT001 - a tuple can have none
    """The findings of a check; `clock` says how long there is still to answer."""

    clock: Clock


def _quietly(_doing: str) -> None:
    """Tell nobody what is being done."""


def check(
    case_file: Path,
    *,
    today: dt.date | None = None,
    progress: Callable[[str], None] = _quietly,
) -> Findings:
    """Say everything that is wrong with a case, and how long there is; write nothing.

    `today` (default: the day it is) is the day to which the clock is counted, and whose
    law applies to a case that has not been issued.

    Raises:
        FileError: a file cannot be used.
        UnknownLimbError: the case relies on law that no definition covers.
        WordingError: a template or wording cannot be rendered.
    """
    from noticegen import pipeline  # noqa: PLC0415 - `--help` needs none of it
    from noticegen.days_left import clock_of  # noqa: PLC0415

    day = today or dt.datetime.now(tz=dt.UTC).date()
    understood = pipeline.understand(Path(case_file), today=day, progress=progress)
    findings = Findings(pipeline.find_all(understood, progress=progress))
    findings.clock = clock_of(understood.case, day)
    return findings


def describe_law(
    limb: str | None = None, *, questions: bool = False, on: dt.date | None = None
) -> list[str]:
    """Describe what is defined, in lines for a terminal: all limbs, or those that are named.

    `limb` is a limb or a section as people write it; `questions` gives an entry of
    `relied_on` ready to fill in; `on` (default: today) is the day whose law applies.

    Raises:
        UnknownLimbError: no limb of that name is defined on that day.
    """
    from noticegen import law_sheet, pipeline  # noqa: PLC0415
    from noticegen.model.citation import text_to_citation  # noqa: PLC0415

    law = pipeline.law_of(on or dt.datetime.now(tz=dt.UTC).date())
    if limb is None:
        return list(law_sheet.list_lines(law))
    citation = text_to_citation(limb)
    found = law_sheet.limbs_of(law, citation) if citation else []
    if not found:
        known = ", ".join(f"`{key}`" for key in law.limbs)
        what = f"`{limb}` is not defined"
        raise UnknownLimbError([Problem(NOWHERE, what, f"write one of {known}, or a section")])
    write = law_sheet.entry_lines if questions else law_sheet.sheet_lines
    sheets = ["\n".join(write(each)) for each in found]
    return "\n\n".join(sheets).split("\n")


def explain(
    case_file: Path,
    *,
    today: dt.date | None = None,
    progress: Callable[[str], None] = _quietly,
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

    day = today or dt.datetime.now(tz=dt.UTC).date()
    understood = pipeline.understand(Path(case_file), today=day, progress=progress)
    progress("composing the letter")
    notice = pipeline.compose(understood)
    facts = case_facts(understood.case, understood.findings, notice, day)
    return Explanation(facts_to_lines(facts), facts_to_record(facts))


def render(  # noqa: PLR0913 - each is one thing that a caller may say
    case_file: Path,
    out: Path,
    formats: Sequence[Format] = (Format.DOCX, Format.PDF),
    *,
    draft: bool = False,
    replace: bool = False,
    today: dt.date | None = None,
    progress: Callable[[str], None] = _quietly,
) -> Release:
    """Make the release of a case: `out/send/` and `out/record/`, all files or none.

    With `draft` findings don't stop it, and every page and file name says that it is a
    draft. With `replace` a release that stands at `out` is swapped whole.

    Raises:
        ValueError: `formats` is empty.
        FileError: a file cannot be used, or the release cannot be written.
        UnknownLimbError: the case relies on law that no definition covers.
        WordingError: a template or wording cannot be rendered.
        BlockedNoticeError: a finding stops a final release.
        LeakError: something withheld stands in an output; nothing was written.
    """
    from noticegen import manifest, pipeline, publish  # noqa: PLC0415

    if not formats:
        raise ValueError("a release has a letter: name at least one format")
    day = today or dt.datetime.now(tz=dt.UTC).date()
    out = Path(out)
    publish.check_destination(out, replace=replace, draft=draft)
    understood = pipeline.understand(Path(case_file), today=day, progress=progress)
    made = pipeline.make(understood, formats, draft=draft, progress=progress)
    files = {f"send/{output.name}": output.data for output in made.outputs}
    record = manifest.manifest_bytes(understood, made, draft=draft)
    progress("writing the release")
    files[publish.LETTER] = manifest.letter_bytes(made)
    files[publish.MANIFEST] = record
    publish.publish(out, files, replace=replace, draft=draft)
    return Release(
        folder=out,
        sent=tuple(out / name for name in files if name not in publish.RECORD),
        record=tuple(out / name for name in publish.RECORD),
        findings=made.findings,
        draft=draft,
    )


def verify(
    folder: Path,
    *,
    case_file: Path | None = None,
    today: dt.date | None = None,
    progress: Callable[[str], None] = _quietly,
) -> Verification:
    """Say what became of the files of a release since it was made; change nothing.

    Files that were edited are searched again for what the case withholds. The case is
    `case_file`, or the file of its name beside `folder`.

    Raises:
        FileError: the folder is no release, or can't be read.
    """
    from noticegen.verified.folder import verify_folder  # noqa: PLC0415

    day = today or dt.datetime.now(tz=dt.UTC).date()
    return verify_folder(Path(folder), case_file, today=day, progress=progress)
