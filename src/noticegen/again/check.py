"""A letter made as of its record: nothing may differ before, and no byte afterwards."""

import dataclasses
from collections.abc import Mapping
from typing import Any, Final

from noticegen.again.differences import Differences
from noticegen.again.ingredients import ingredients_of
from noticegen.again.seal import SEAL
from noticegen.errors import ChangedSinceError
from noticegen.model.dataclass import dataclass
from noticegen.model.finding import Problem
from noticegen.model.letter_record import LetterRecord, MadeAgain
from noticegen.model.place import Place
from noticegen.names_in_messages import in_a_sentence
from noticegen.pipeline import Understood

_COMPARED_BEFORE: Final = {"inputs", "made_with", "libraries", "noticegen", SEAL}
_COMPARED_AS_FILES: Final = {"sent", "record"}


@dataclass(frozen=True, slots=True)
class Since:
    """What changed without mattering: files written otherwise, definitions of other limbs."""

    written_otherwise: tuple[str, ...]
    definitions_changed: bool


def check_ingredients(record: LetterRecord, understood: Understood) -> tuple[Understood, Since]:
    """Give the case as of the record's day, if all that makes its letter is as it was then.

    Raises:
        ChangedSinceError: something differs; all of it is told, with how to mend it.
    """
    if understood.case.request.issued:  # then the day on which it was read decides nothing
        understood = dataclasses.replace(understood, today=record.today)
    written = [name.rpartition("/")[2] for name in _files(record.content)]
    now = ingredients_of(understood, record.formats, written)
    found = Differences(record, now, understood.case.approvals)
    if found.problems:
        raise ChangedSinceError(found.problems)
    return understood, Since(found.written_otherwise, found.definitions_changed)


def check_same_bytes(record: LetterRecord, made: Mapping[str, Any], since: Since) -> MadeAgain:
    """Compare every file that was made, and what the record says, with the record of then.

    Raises:
        ChangedSinceError: something came out otherwise.
    """
    then, now = _files(record.content), _files(made)
    names = dict.fromkeys((*then, *now))
    other = [name for name in names if then.get(name) != now.get(name)]
    place = Place(record.file)
    problems = []
    if other:
        verb = "comes" if len(other) == 1 else "come"
        what = f"{in_a_sentence(other)} {verb} out in other bytes than then, {_although(since)}"
        fix = (
            "look for what no record can know, such as another build of a library or other fonts "
            "on the system; what was sent is kept in `send`"
        )
        problems.append(Problem(place, what, fix))
    said = _other_keys(record.content, made, since)
    if said and not other:
        what = f"the record says otherwise of {in_a_sentence(said)} than comes out now"
        fix = f"compare it with a copy of the record as it was made; {_although(since)}"
        problems.append(Problem(place, what, fix))
    if problems:
        raise ChangedSinceError(problems)
    return MadeAgain(record.file, tuple(names), since.written_otherwise)


def _files(content: Mapping[str, Any]) -> dict[str, str]:
    return {
        f"{folder}/{entry['file']}": entry["digest"]
        for folder, part in (("send", "sent"), ("record", "record"))
        for entry in content[part]
    }


def _although(since: Since) -> str:
    if since.written_otherwise:
        return f"and nothing differs but this: {'; '.join(since.written_otherwise)}"
    return "although nothing that the record names differs"


def _other_keys(then: Mapping[str, Any], now: Mapping[str, Any], since: Since) -> list[str]:
    """Give the keys under which the two records differ, of what is not compared elsewhere.

    Which surnames are searched for alone depends on the words of all definitions.
    """
    without = (
        _COMPARED_BEFORE | _COMPARED_AS_FILES | ({"guard"} if since.definitions_changed else set())
    )
    names = dict.fromkeys((*then, *now))
    return [n for n in names if n not in without and then.get(n) != now.get(n)]
