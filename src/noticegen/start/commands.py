"""What `noticegen init` and `noticegen new` do."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from noticegen.errors import UnknownLimbError
from noticegen.kept import law_of
from noticegen.law_sheet import limbs_of
from noticegen.long_dates import long_date, weekday_date
from noticegen.model.citation import text_to_citation
from noticegen.model.dataclass import dataclass
from noticegen.model.finding import Problem
from noticegen.model.law_in_force import LawInForce, LimbInForce
from noticegen.model.place import NOWHERE
from noticegen.names_in_messages import in_backticks
from noticegen.paths import shown_path
from noticegen.read.scalars import UnreadableValue, text_to_date
from noticegen.start.first_files import CASE_FILE, case_text, folder_files
from noticegen.start.new_files import write_new
from noticegen.working_days import working_day_after

_BEGINS_A_LIMB = re.compile(
    r",\s*|(?<! of)(?<! for)(?<! and)\s+(?=s(?:s|ec|ection)?[.\s-]*\d)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class NewCase:
    """A case file that was begun: its text, and what the caseworker must know of it."""

    text: str
    deadline: str


def make_folder(folder: Path) -> list[str]:
    """Make a working folder; give lines that say what was made, and what comes next.

    Raises:
        FileError: a file of it is there already, or it can't be written.
    """
    made = write_new(folder, folder_files(), "name another folder, or move it elsewhere first")
    case = shown_path(made[-1])
    return [
        *(shown_path(path) for path in made),
        "",
        f"Next: fill in {shown_path(made[0])} and {case}, then",
        f"noticegen check {case}",
    ]


def begin_case(limbs: Sequence[str], received: str | None, today: dt.date) -> NewCase:
    """Write a case file to fill in.

    Raises:
        ValueError: `received` is no date; its words say so.
        UnknownLimbError: a limb is not defined today; all such limbs are told.
    """
    day = _day(received) if received is not None else None
    law = law_of(today)
    found = _limbs(limbs, law)
    if day is None:
        return NewCase(case_text(found, day), "")
    last = working_day_after(day, law.version.working_days_to_answer)
    verb = "was" if last < today else "is"
    said = f"the last day for answering {verb} {weekday_date(last)}"
    return NewCase(case_text(found, day), said)


def write_case(case: NewCase, out: Path) -> list[str]:
    """Write a case file to a place where none is; give lines that say what comes next.

    Raises:
        FileError: a file is there already, or it can't be written.
    """
    if out.is_dir():
        out /= CASE_FILE
    write_new(out.parent, {out.name: case.text}, "name another file with `--out`")
    name = shown_path(out)
    return [name, *filter(None, [case.deadline]), f"Next: fill it in, then noticegen check {name}"]


def _day(received: str) -> dt.date:
    try:
        return text_to_date(received)
    except UnreadableValue as wrong:
        what = wrong.what.replace("{name}", "--received")
        raise ValueError(f"{what}: {wrong.fix}") from None


def _limbs(words: Sequence[str], law: LawInForce) -> list[LimbInForce]:
    """Find the limbs as people write them, over several words too; each once."""
    text = " ".join(" ".join(words).split())
    named = [part.strip() for part in _BEGINS_A_LIMB.split(text) if part.strip()]
    problems: list[Problem] = []
    found: dict[str, LimbInForce] = {}
    for name in named:
        limbs = _meant(name, law)
        if len(limbs) == 1:
            found[limbs[0].citation.key] = limbs[0]
        else:
            problems += _not_one(name, limbs, law)
    if problems:
        raise UnknownLimbError(problems)
    return list(found.values())


def _meant(name: str, law: LawInForce) -> list[LimbInForce]:
    citation = text_to_citation(name)
    return limbs_of(law, citation) if citation else []


def _not_one(name: str, limbs: Sequence[LimbInForce], law: LawInForce) -> Iterator[Problem]:
    if limbs:
        listed = in_backticks(limb.citation.key for limb in limbs)
        yield Problem(NOWHERE, f"`{name}` has several limbs", f"write one of {listed}")
        return
    citation = text_to_citation(name)
    known = law.version.provisions.get(citation.section, ()) if citation else ()
    if citation and any(key.startswith(citation.key) for key in known):
        what = f"{citation} exists, but no definition covers it on {long_date(law.day)}"
    else:
        what = f"`{name}` is not defined"
    listed = in_backticks(law.limbs)
    yield Problem(NOWHERE, what, f"write one of {listed}; - may stand for brackets")
