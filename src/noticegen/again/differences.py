"""A record, and what would make the letter now → all that differs, and how to mend it."""

from collections.abc import Iterator, Mapping
from typing import Any

from noticegen.again.files import path_of
from noticegen.again.versions import list_other_versions
from noticegen.long_dates import long_date
from noticegen.model.authority import Approvals
from noticegen.model.finding import Problem
from noticegen.model.given import InputFile
from noticegen.model.ingredients import Ingredients, Says, names_of_inputs
from noticegen.model.letter_record import LetterRecord
from noticegen.model.place import Place
from noticegen.names_in_messages import in_a_sentence
from noticegen.paths import shown_path

_BY_WHAT_IT_SAYS = ("case", "earlier letter", "authority", "approvals")
"""Files that a letter may be made from again when they are only written otherwise."""


class Differences:
    """What differs since a letter was made: `problems`, and what does not matter to it."""

    def __init__(self, record: LetterRecord, now: Ingredients, approvals: Approvals) -> None:
        self._record = record
        self._now = now
        self._then = record.content["made_with"]
        self._inputs = dict(_named(now.inputs))
        digests = {name: file.digest for name, file in self._inputs.items()}
        self._digests_now = {**now.files, **digests}
        entries = record.content["inputs"]
        names = names_of_inputs([entry["what"] for entry in entries])
        self._given = dict(zip(names, entries, strict=True))
        given = {name: entry["digest"] for name, entry in self._given.items()}
        self._digests_then = {**self._then["files"], **given}
        self._told: set[str] = set()
        self.problems: tuple[Problem, ...] = (
            *self._day(),
            *self._what_files_say(),
            *self._approvals(approvals),
            *self._files_beside(),
            *self._files_of_the_program(),
            *list_other_versions(record, now),
        )
        self.written_otherwise = tuple(self._written_otherwise())
        self.definitions_changed: bool = now.definitions != self._then["definitions"]

    def _day(self) -> Iterator[Problem]:
        then, now = self._record.today, self._now.today
        if then != now:
            what = f"the case was read as of {long_date(now)}, and the letter was made as of "
            fix = f"read the case with `today` of {then}"
            yield Problem(Place(self._record.file), f"{what}{long_date(then)}", fix)

    def _what_files_say(self) -> Iterator[Problem]:
        """Report files that say something else, each with all that differs in it."""
        found: dict[str, list[str]] = {}
        for said in self._now.says:
            changed = [name for name in said.files if self._is_changed(name)]
            differs = _keys_that_differ(said, self._then["says"].get(said.name))
            if changed and differs:
                found.setdefault(changed[0], []).append(_in_words(said, differs))
                self._told.update(changed)
        for name, words in found.items():
            what = f"this has changed since the letter was made: {'; '.join(words)}"
            yield Problem(self._place(name), what, self._put_back(name))

    def _approvals(self, approvals: Approvals) -> Iterator[Problem]:
        """Report approvals on which the letter rested and that are not there any more."""
        there = {
            (a.limb.replace(" ", ""), a.digest, f"{a.name}, {a.role}, {a.date}")
            for a in approvals.approvals
        }
        gone = [
            f"of `{used['limb']}` by {used['approved_by']}"
            for used in self._record.content["law"]["wording"]
            if used.get("approved_by")
            and (used["limb"].replace(" ", ""), used["digest"], used["approved_by"]) not in there
        ]
        if gone:
            self._told.add("approvals")
            place = Place(approvals.at().file or "approvals.yaml")
            what = f"approvals are not there any more: {'; '.join(gone)}"
            yield Problem(place, what, self._put_back("approvals"))

    def _files_beside(self) -> Iterator[Problem]:
        """Report files of the case that are others, more or fewer."""
        for name, file in self._inputs.items():
            if file.what in _BY_WHAT_IT_SAYS:
                continue
            if name not in self._given:
                what = "the letter was made without this file"
                fix = "put back what named it: the case, or the authority's file"
                yield Problem(self._place(name), what, fix)
            elif self._is_changed(name):
                what = "this has changed since the letter was made"
                yield Problem(self._place(name), what, self._put_back(name))
        for name, entry in self._given.items():
            if name not in self._inputs and entry["what"] != "approvals":
                what = f"the letter was made with a file that nothing names now: `{entry['file']}`"
                fix = f"put it back, of digest {entry['digest']}, and what named it"
                yield Problem(Place(self._record.file), what, fix)

    def _files_of_the_program(self) -> Iterator[Problem]:
        """Report templates, fonts and style sheets; with another program all are others."""
        if self._record.content["noticegen"] != self._now.libraries["noticegen"]:
            return
        by_what_it_says = {name for said in self._now.says for name in said.files}
        names = dict.fromkeys((*self._then["files"], *self._now.files))
        for name in names:
            if name in by_what_it_says or not self._is_changed(name):
                continue
            if name not in self._then["files"]:
                fix = "take it away while the letter is made"
                yield Problem(self._place(name), "the letter was made without this file", fix)
            elif name in self._now.files:
                what = "this has changed since the letter was made"
                yield Problem(self._place(name), what, self._put_back(name))
            elif not path_of(name).is_file():
                what = "this was there when the letter was made, and is not there now"
                yield Problem(self._place(name), what, self._put_back(name))

    def _written_otherwise(self) -> Iterator[str]:
        """Tell of files that changed in nothing that the letter uses."""
        names = dict.fromkeys(name for said in self._now.says for name in said.files)
        for name in (*names, "approvals"):
            if name not in self._told and name in self._digests_then and self._is_changed(name):
                where = self._place(name)
                yield f"{where} has changed since, in nothing that makes this letter"

    def _is_changed(self, name: str) -> bool:
        return self._digests_now.get(name) != self._digests_then.get(name)

    def _place(self, name: str) -> Place:
        if name in self._inputs:
            return Place(self._inputs[name].shown)
        return Place(shown_path(path_of(name)) if "/" in name else name)

    def _put_back(self, name: str) -> str:
        digest = self._digests_then.get(name)
        if digest is None:
            return "take it away while the letter is made"
        if name in self._given:
            return f"put back the file as it was then, of digest {digest}"
        program = f"noticegen {self._record.content['noticegen']}"
        return f"put back the file as it was then, of digest {digest}, as from {program}"


def _named(inputs: tuple[InputFile, ...]) -> Iterator[tuple[str, InputFile]]:
    yield from zip(names_of_inputs([file.what for file in inputs]), inputs, strict=True)


def _keys_that_differ(said: Says, then: Mapping[str, Any] | None) -> list[str]:
    if then is None:  # what relies on it is new, and so the case differs
        return []
    keys = dict.fromkeys((*said.parts, *then))
    return [key for key in keys if said.parts.get(key) != then.get(key)]


def _in_words(said: Says, keys: list[str]) -> str:
    plain = [key.replace("_", " ") for key in keys]
    joined = " and ".join([", ".join(plain[:-1]), plain[-1]] if plain[1:] else plain)
    return said.words.format(keys=in_a_sentence(keys), plain=joined)
