"""A finished letter, by its own words alone → the obligatory statements that it lacks.

No case is looked at: the letter's words tell what it is, and `read_again` of the regime what it
must say then. So a statement is missed too that the other rules forgot to look for.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from noticegen.checks.letters_of import letters_of
from noticegen.checks.typed_words import typed_words
from noticegen.model.case import Case
from noticegen.model.read_again import KnownLetter, Obligatory
from noticegen.model.regime import Regime

_ANY = {"date": r"\d{1,2}[a-z]+\d{4}", "sum": r"\d+"}
_STANDS_FOR_ANY = re.compile(r"\{(\w+)\}")
AND_THE_WORDS = "; if it is worded anew, add its words to `read_again` of `regime.yaml`"
"""Ends the fix of what is found so: it is known by words, and words can be changed."""


class Lacking(NamedTuple):
    """A statement that a letter lacks: its name, what it says, and what prints it."""

    name: str
    what: str
    part: str


def lacks_by_itself(
    regime: Regime,
    text: str,
    obligations: Callable[[KnownLetter], Mapping[str, Obligatory]],
    quoted: Callable[[], Collection[str]] = tuple,
) -> Iterator[Lacking]:
    """Give the statements that a letter lacks, each once. `text` is its letters and digits.

    `quoted` gives the letters of what people typed and the letter repeats: words of ours that
    stand there, as where an earlier letter is quoted, do not tell what this one is.
    """
    sections = tuple(sorted({s for version in regime.versions for s in version.provisions}))
    told: set[str] = set()
    for known in regime.read_again:
        signs = [sign for sign in known.known_by if _stands(sign, text, sections)]
        lost = [
            Lacking(name, each.what, each.printed_by)
            for name, each in obligations(known).items()
            if signs and name not in told and not _any_stands(each.one_of, text, sections)
        ]
        if lost and all(_any_has(quoted(), sign, sections) for sign in signs):
            continue
        told |= {lacking.name for lacking in lost}
        yield from lost


def typed_for(case: Case) -> tuple[str, ...]:
    """Give the letters of everything that people typed for a case, a text each."""
    files = (case.request, case.authority)
    return tuple(letters_of(str(words)) for file in files for _, words, _ in typed_words(file))


def _any_stands(phrases: Iterable[str], text: str, sections: tuple[str, ...]) -> bool:
    return any(_stands(phrase, text, sections) for phrase in phrases)


def _any_has(texts: Iterable[str], phrase: str, sections: tuple[str, ...]) -> bool:
    return any(_stands(phrase, text, sections) for text in texts)


def _stands(phrase: str, text: str, sections: tuple[str, ...]) -> bool:
    if "{" not in phrase:
        return letters_of(phrase) in text
    return _pattern(phrase, sections).search(text) is not None


@cache
def _pattern(phrase: str, sections: tuple[str, ...]) -> re.Pattern[str]:
    """Give a phrase as a pattern; `{provision}` is a limb of a section that can be relied on."""
    limb = f"section(?:{'|'.join(section.casefold() for section in sections)})[1-9]"
    pieces = _STANDS_FOR_ANY.split(phrase)
    pieces[::2] = map(letters_of, pieces[::2])
    pieces[1::2] = [limb if name == "provision" else _ANY.get(name, name) for name in pieces[1::2]]
    return re.compile("".join(pieces))
