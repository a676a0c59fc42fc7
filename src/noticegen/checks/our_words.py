"""A case → what the authority says in its own words, and where it stands.

That is neither what the applicant wrote, nor cells of tables, nor titles of what others
published, nor what is never sent.
"""

import dataclasses
from collections.abc import Iterator

from noticegen.checks.typed_words import typed_in
from noticegen.model.case import Case
from noticegen.model.dataclass import dataclass
from noticegen.model.form import Block, Id, blocks_of
from noticegen.model.particulars import Link
from noticegen.model.place import Place
from noticegen.model.request import Override
from noticegen.model.text import Prose, Quoted

_PRINTED = (
    *("what", "title", "subject", "about", "named", "heading", "when", "where", "owner"),
    *("procedure", "logo_shows", "attribution", "reviewer", "warns_about"),
)
"""Keys of one line that are printed as sentences or names of things."""
_NOT_OURS = ("private", "table", "rows", "applicant", "send_to", "their_reference")


@dataclass(frozen=True, slots=True)
class OurWords:
    """A text of ours under a key; in the argument of a reliance, or what every letter says."""

    key: str
    words: str
    place: Place
    reliance: Id | None = None
    in_every_letter: bool = False


def our_prose(case: Case) -> Iterator[OurWords]:
    """Give the sentences, and the short texts that are printed as they are."""
    for ours, value in _all(case):
        if isinstance(value, Prose) or ours.key in _PRINTED:
            yield ours


def our_particulars(case: Case) -> Iterator[OurWords]:
    """Give the same, and addresses, numbers and names too."""
    for ours, _ in _all(case):
        yield ours


def _all(case: Case) -> Iterator[tuple[OurWords, Prose | str]]:
    request = case.request
    elsewhere = dataclasses.replace(request, relied_on={}, overrides=())
    for key, value, place in _typed(elsewhere):
        yield OurWords(key, _spaced_once(value), place), value
    for name, entry in request.relied_on.items():
        for key, value, place in _typed(entry):
            yield OurWords(key, _spaced_once(value), place, name), value
    for key, value, place in _typed(case.authority):
        yield OurWords(key, _spaced_once(value), place, in_every_letter=True), value


def _spaced_once(value: Prose | str) -> str:
    return "\n".join(" ".join(line.split()) for line in str(value).split("\n") if line.strip())


def _typed(written: Block) -> Iterator[tuple[str, Prose | str, Place]]:
    for block in blocks_of(written):
        if isinstance(block, Override):
            continue
        for (key, words, place), _ in typed_in(block):
            is_title = isinstance(block, Link) and key == "title"
            if key not in _NOT_OURS and not is_title and not isinstance(words, Quoted):
                yield key, words, place
