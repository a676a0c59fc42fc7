"""The CSV of groups beside a case → for each column, value by value, its group."""

from collections.abc import Mapping
from pathlib import Path

from noticegen.errors import RequestFileError
from noticegen.model.attachment import as_heading
from noticegen.model.attachment_entry import DataEntry
from noticegen.model.finding import Problem
from noticegen.model.given import InputFile
from noticegen.model.place import Place
from noticegen.model.release import digest_of
from noticegen.paths import shown_path
from noticegen.read.source import read_bytes
from noticegen.read.source_csv import decode_csv, read_records

_HEADINGS = ("value", "group")
_FIX = "give each line two cells: a value, and its group; a first line `value,group` is optional"


def read_groups(
    entry: DataEntry, folder: Path, inputs: list[InputFile] | None = None
) -> Mapping[str, Mapping[str, str]]:
    """Read the groups of every column that has some; groups keep the order of the file.

    Each file that was read is added to `inputs`.

    Raises:
        RequestFileError: a file is not there, has other than two columns, or puts one
            value into two groups.
    """
    groups: dict[str, Mapping[str, str]] = {}
    problems: list[Problem] = []
    for heading, column in entry.columns.items():
        if column.groups is None:
            continue
        file, where = column.groups, column.at("groups")
        try:
            data = read_bytes(folder / file, file, where)
            groups[heading] = _read_groups(data, file, where)
            if inputs is not None:
                shown = shown_path(folder / file)
                inputs.append(InputFile(Path(file).name, digest_of(data), "groups", shown))
        except RequestFileError as error:
            problems += error.problems
    if problems:
        raise RequestFileError(problems)
    return groups


def _read_groups(data: bytes, file: str, where: Place) -> Mapping[str, str]:
    text = decode_csv(data, None, where, file)
    records = read_records(text, 1, where, file)
    found: dict[str, str] = {}
    problems: list[Problem] = []
    for number, record in enumerate(records, 1):
        cells = tuple(as_heading(cell) for cell in record)
        if not any(cells) or (number == 1 and tuple(c.casefold() for c in cells) == _HEADINGS):
            continue
        if len(cells) != len(_HEADINGS) or not all(cells):
            problems.append(Problem(where, f"row {number} of `{file}` has not two cells", _FIX))
            continue
        value, group = cells
        if found.setdefault(value, group) != group:
            what = f"row {number} of `{file}` puts a value into a second group"
            problems.append(Problem(where, what, "keep one of the two rows"))
    if not found and not problems:
        problems.append(Problem(where, f"`{file}` has no groups", _FIX))
    if problems:
        raise RequestFileError(problems)
    return found
