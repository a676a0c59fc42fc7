"""The case of a release, if it is at hand: edited files searched and checked with it again."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from noticegen import pipeline
from noticegen.checks import run_letter_checks
from noticegen.checks.letters_of import Finished
from noticegen.errors import NoticegenError
from noticegen.manifest import inputs_of
from noticegen.model.dataclass import dataclass
from noticegen.model.release import Output
from noticegen.names_in_messages import in_backticks
from noticegen.paths import shown_path
from noticegen.verified.record import Record

_SEARCHABLE = ("docx", "pdf", "csv", "xlsx", "html", "txt")


@dataclass(frozen=True, slots=True)
class SearchedAgain:
    """What is wrong with each file, and whether and with what it was searched."""

    wrong: Mapping[str, tuple[str, ...]]
    says: str


def search_again(  # noqa: PLR0913 - each is one thing of a release
    record: Record,
    folder: Path,
    case_file: Path | None,
    files: Sequence[Output],
    letters: Mapping[str, str],
    *,
    today: dt.date,
    progress: Callable[[str], None],
) -> SearchedAgain:
    """Search edited files for what the case withholds, and check the edited letters.

    `letters` are the words of those files that are letters. A case that can't be found or
    read is no error: it is said that nothing was searched.
    """
    path = case_file or folder.absolute().parent / record.case_file
    if not record.case_file or not path.is_file():
        name = case_file or record.case_file
        why = f"not searched again for what is withheld: `{name}` is not there"
        return SearchedAgain({}, why if case_file else f"{why}; say where with `--case`")
    try:
        understood = pipeline.understand(path, today=today, progress=progress)
        progress("searching edited files for what is withheld")
        problems = pipeline.search_again(understood, files, draft=record.draft)
    except NoticegenError as error:
        first = error.problems[0]
        why = f"the case can't be used ({first.where}: {first.what})"
        return SearchedAgain({}, f"not searched again for what is withheld: {why}")
    wrong: dict[str, tuple[str, ...]] = {}
    for problem in problems:
        wrong[problem.where.file] = (*wrong.get(problem.where.file, ()), problem.what)
    for name, words in letters.items():
        lacks = run_letter_checks(understood.case, Finished(name, words, is_edited=True))
        wrong[name] = (*wrong.get(name, ()), *(finding.message for finding in lacks))
    says = f"searched again for what is withheld, and checked, with `{shown_path(path)}`"
    says += _since(record, inputs_of(understood))
    found = any(wrong.values())
    return SearchedAgain(wrong, f"{says}; {'see above' if found else 'nothing was found'}")


def _since(record: Record, inputs: Sequence[Mapping[str, str]]) -> str:
    """Say which inputs are no longer those that the release was made from."""
    now = {entry["file"]: entry["digest"] for entry in inputs}
    changed = [name for name in now if record.inputs.get(name) != now[name]]
    gone = [name for name in record.inputs if name not in now]
    names = in_backticks((*changed, *gone))
    return f"; since the release was made, {names} changed" if names else ""


def is_searchable(name: str) -> bool:
    """Say whether what a file holds can be read."""
    return name.rpartition(".")[2].casefold() in _SEARCHABLE
