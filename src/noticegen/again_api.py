"""Letters made again as of their records, for other programs: records, and what comes out."""

import dataclasses
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import noticegen
from noticegen.model.letter_record import LetterRecord
from noticegen.result import ReadCase, Result


def read_letter_record(path: Path) -> LetterRecord:
    """Read the record of a release: its folder, or `record/manifest.json` in it.

    Raises:
        FileError: it is none, was changed, or is too old to say what made its letter.
    """
    from noticegen.again.record import read_letter_record as read  # noqa: PLC0415

    return read(Path(path))


def render_again(
    case: ReadCase | Path | str | bytes | Mapping[str, Any],
    as_record: LetterRecord | Path,
    progress: Callable[[str], None],
) -> Result:
    """Make a release again, as `noticegen.render` does with `as_record`.

    Raises:
        ChangedSinceError: something differs from the record; all of it is told.
    """
    from noticegen.again.check import check_ingredients, check_same_bytes  # noqa: PLC0415

    record = as_record
    if not isinstance(record, LetterRecord):
        record = read_letter_record(record)
    if not isinstance(case, ReadCase):
        case = noticegen.read_case(case, today=record.today, progress=progress)
    progress("comparing what makes the letter with its record")
    understood, since = check_ingredients(record, case.understood)
    result = noticegen.render(
        ReadCase(understood), record.formats, draft=record.draft, progress=progress
    )
    progress("comparing the files with the record")
    return dataclasses.replace(result, again=check_same_bytes(record, result.manifest, since))
