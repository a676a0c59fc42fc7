"""What makes a letter: what its files say, the program, its libraries, the day."""

import datetime as dt
from collections.abc import Mapping

from noticegen.model.dataclass import dataclass
from noticegen.model.given import InputFile
from noticegen.model.release import Format


@dataclass(frozen=True, slots=True)
class Says:
    """What a part of the files says: the digest of each of its keys.

    `name` is its name in the record. `files` are those that it stands in, by their
    names in the record. `words` is how a message names keys that differ: `{keys}` as they
    are written, or `{plain}` as plain words.
    """

    name: str
    parts: Mapping[str, str]
    files: tuple[str, ...]
    words: str = "{keys}"


@dataclass(frozen=True, slots=True)
class Ingredients:
    """All that makes a letter.

    `program` and `files` are digests, by name; `definitions` is one for all definitions,
    for their words decide which surnames are searched for alone.
    """

    today: dt.date
    formats: tuple[Format, ...]
    libraries: Mapping[str, str]
    system: Mapping[str, str]
    program: Mapping[str, str]
    files: Mapping[str, str]
    definitions: str
    says: tuple[Says, ...]
    inputs: tuple[InputFile, ...]

    def as_record(self) -> dict[str, object]:
        """Give, as plain values, what the record does not have elsewhere."""
        return {
            "today": str(self.today),
            "formats": [str(form) for form in self.formats],
            "system": dict(self.system),
            "program": dict(self.program),
            "files": dict(self.files),
            "definitions": self.definitions,
            "says": {said.name: dict(said.parts) for said in self.says},
        }


def names_of_inputs(kinds: list[str]) -> list[str]:
    """Name files by what each is: `case`, `data`, and a second one `data 2`."""
    return [
        kind if kinds.index(kind) == place else f"{kind} {kinds[: place + 1].count(kind)}"
        for place, kind in enumerate(kinds)
    ]
