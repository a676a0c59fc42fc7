"""The public functions that tell of the law as it is defined; `noticegen` gives them on."""

import datetime as dt
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from noticegen.defaults import day_or_today, quietly
from noticegen.errors import UnknownLimbError
from noticegen.model.checked_definitions import CheckedDefinitions
from noticegen.model.finding import Problem
from noticegen.model.place import NOWHERE


def list_limbs(*, on: dt.date | None = None) -> list[dict[str, Any]]:
    """Give a record of each limb that can be relied on, as `exemptions/schemas/limbs.json` says.

    `on` (default: today) is the day whose law applies.

    Raises:
        FileError: a definition cannot be used.
        UnknownLimbError: no definition covers that day.
    """
    from noticegen import kept  # noqa: PLC0415
    from noticegen.law_list import limb_records  # noqa: PLC0415

    return limb_records(kept.law_of(day_or_today(on)))


def describe_law(
    limb: str | None = None, *, questions: bool = False, on: dt.date | None = None
) -> list[str]:
    """Describe what is defined, in lines for a terminal: all limbs, a section's, or one.

    `limb` is a limb or a section as people write it; `questions` gives an entry of
    `relied_on` ready to fill in, for each limb that is named; `on` (default: today) is the day
    whose law applies.

    Raises:
        FileError: a definition cannot be used.
        UnknownLimbError: no limb of that name is defined on that day.
    """
    from noticegen import kept, law_entry, law_list, law_sheet  # noqa: PLC0415
    from noticegen.model.citation import text_to_citation  # noqa: PLC0415

    law = kept.law_of(day_or_today(on))
    if limb is None:
        return list(law_list.list_lines(law.limbs.values()))
    citation = text_to_citation(limb)
    found = law_sheet.limbs_of(law, citation) if citation else []
    if not found:
        what, fix = f"`{limb}` is not defined", law_list.what_to_name(law, citation)
        raise UnknownLimbError([Problem(NOWHERE, what, fix)])
    if questions:
        entries = ["\n".join(law_entry.entry_lines(each)) for each in found]
        return "\n\n".join(entries).split("\n")
    if len(found) > 1:
        return list(law_list.section_lines(found))
    return list(law_sheet.sheet_lines(found[0], law))


def check_definitions(
    files: Iterable[Path] = (),
    *,
    today: dt.date | None = None,
    progress: Callable[[str], None] = quietly,
) -> CheckedDefinitions:
    """Say everything that is wrong with the definitions of the law, and how they read.

    `files` are those whose problems are wanted (default: all). `today` (default: the day it is)
    is the day after which nothing can have been read.
    """
    from noticegen.definitions.check import check_folder  # noqa: PLC0415
    from noticegen.definitions.told import tell  # noqa: PLC0415
    from noticegen.examples import mistakes_of_examples  # noqa: PLC0415
    from noticegen.paths import data_folder  # noqa: PLC0415

    progress("reading the definitions")
    return tell(
        check_folder(
            data_folder("exemptions"),
            today=day_or_today(today),
            files=[Path(file) for file in files],
            run_examples=mistakes_of_examples,
        )
    )
