"""A person's name, as a source holds it → the ways in which a letter might say it."""

import re
from collections.abc import Iterator
from typing import Final

from noticegen.guard.normalise import normalise_words
from noticegen.model.dataclass import dataclass

LEAST_SURNAME: Final = 4
"""A shorter surname is not searched for alone: it stands in many a text by chance."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES: Final = _words(
    """mr mrs ms miss mx dr doctor prof professor sir dame lord lady rev reverend father sister
    pc wpc pcso sc dc wdc tdc ps ds tds dps sgt sergeant insp inspector di ci dci chief supt
    superintendent ch det detective constable officer commander commissioner assistant deputy
    acting temp temporary cllr councillor judge justice magistrate nurse matron capt captain
    major maj colonel col lieutenant lt private pte corporal cpl warden governor sheriff
    ambassador minister"""
)
_RIGHT_BEFORE: Final = _words(
    """mr mrs ms miss mx dr doctor prof professor sir dame lord lady rev reverend
    pc wpc pcso sc dc wdc tdc ps ds tds dps sgt sergeant insp inspector di ci dci supt
    superintendent constable officer commander cllr councillor judge nurse capt captain
    major colonel"""
)
_AFTER: Final = _words(
    """obe mbe cbe kbe qpm kpm bem gm jp mp msp ms kc qc phd ba bsc ma msc md frcs rgn
    jr jnr sr snr junior senior esq ii iii ltd limited plc llp holdings services group"""
)
_PARTICLES: Final = _words(
    "van von der den de del della di da dos du la le el al bin ibn ap mac st san ter ten"
)
_NO_NAMES: Final = _words(
    """unknown not known not recorded not stated not given not applicable none nil null n a na
    tbc tba redacted withheld anonymous anon vacant various other others blank x xx xxx nk
    deceased multiple unidentified undisclosed nobody no name given"""
)
ORDINARY_SURNAMES: Final = _words(
    """ball banks barn bell best bird bishop black blue bond book bridge bridges bright broad brown
    bull bush carpenter case chamber chambers chance church clay close coach coat cook cross
    daily dale dark dawn dean dear drink early east english fair farmer field fields fish flood
    flower flowers ford forest fox french frost gate gates gold good goods grace grant graves
    gray great green grey hall hand hands hard heard hill hills holiday hood hope horn house
    hunt hunter iron joiner joint jolly judge just keen kind king knight lamb lane large last
    law laws light little lock long lord love major march mark marks marsh masters mayor meadows
    miles mill miller mills mist money moon moor moss mount must neat nest new north page paid
    painter park parks part peace pearl penny plant pond poor pope porter post power powers
    price priest prince prior proud purchase quick rain read reader reason rich rise rivers
    robin rock rose rush sale sales salt sands save self sergeant sharp shepherd shore short
    silver simple singer small smart snow south spring staff steel stiff stock stone street
    strong summer swan sweet swift temple thorn tower town vale wade waiter wales wall walls
    ward warden waters weeks well wells west white whole wild winter wise wood woods worth write
    yard young"""
)
"""Surnames that are words as well: alone, they count with a capital letter within a sentence."""

_SEVERAL: Final = re.compile(r"[;&/\n|+]|\band\b", re.IGNORECASE)
_BRACKETED: Final = re.compile(r"[(\[]([^)\]]*)[)\]]")
_FORMERLY: Final = re.compile(r"^\W*(?:n[e\u00e9]e|formerly|was|prev\w*)\b\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Person:
    """One name: its first names and its surname, in the words that are compared."""

    firsts: tuple[str, ...]
    surname: str
    particles: str = ""
    parts: tuple[str, ...] = ()
    """The halves of a surname that is written with a hyphen or an apostrophe."""


def read_persons(value: str) -> Iterator[Person]:
    """Read the persons whom a cell names, titles and ranks taken away."""
    brackets = _BRACKETED.findall(value)
    for one in _SEVERAL.split(_BRACKETED.sub(" ", value)):
        if person := _read_person(one):
            yield person
    for inside in brackets:
        if _FORMERLY.match(inside) and (former := _read_person(_FORMERLY.sub("", inside))):
            yield former


def list_full_forms(person: Person) -> Iterator[str]:
    """List the forms that hold a first name and the surname."""
    if not person.firsts:
        return
    for surname in dict.fromkeys((person.surname, f"{person.particles} {person.surname}".strip())):
        first, all_firsts = person.firsts[0], " ".join(person.firsts)
        middles = " ".join(name[0] for name in person.firsts[1:])
        for names in dict.fromkeys((all_firsts, first, f"{first} {middles}".strip())):
            if len(names) > 1:
                yield f"{names} {surname}"
                yield f"{surname} {names}"


def list_initial_forms(person: Person) -> Iterator[str]:
    """List the forms that hold initials and the surname."""
    initials = [name[0] for name in person.firsts]
    if not initials:
        return
    for surname in dict.fromkeys((person.surname, f"{person.particles} {person.surname}".strip())):
        for before in dict.fromkeys((" ".join(initials), initials[0], "".join(initials))):
            yield f"{before} {surname}"
            yield f"{surname} {before}"


def list_titled_forms(person: Person) -> Iterator[str]:
    """List the forms that hold a title or a rank and the surname."""
    for title in sorted(_RIGHT_BEFORE):
        yield f"{title} {person.surname}"


def list_surnames(person: Person) -> Iterator[str]:
    """List the surname and the halves of a double one, long enough or not."""
    yield person.surname
    joined = person.surname.replace(" ", "")
    if joined != person.surname:
        yield joined
    yield from person.parts


def _read_person(text: str) -> Person | None:
    """Read one name; each token is the words of what stood between two spaces, maybe none."""
    before, comma, after = text.partition(",")
    tokens, given = _strip_title(_tokens(before)), _strip_title(_tokens(after))
    if comma and given and not all(token in _AFTER for token in given):
        return _make_person(_strip_after(given), tokens)
    tokens = _strip_after(tokens)
    at = len(tokens) - 1
    while at > 1 and tokens[at - 1] in _PARTICLES:
        at -= 1
    return _make_person(tokens[:at], tokens[at:])


def _tokens(text: str) -> list[str]:
    return [normalise_words(token) for token in text.replace(",", " ").split()]


def _make_person(firsts: list[str], lasts: list[str]) -> Person | None:
    given = tuple(filter(None, firsts))
    family = list(filter(None, lasts))
    if not family or all(w in _NO_NAMES for words in (*given, *family) for w in words.split()):
        return None
    cut = next((i for i, words in enumerate(family) if words not in _PARTICLES), len(family) - 1)
    surname = " ".join(family[cut:])
    parts = tuple(p for p in surname.split() if len(p) >= LEAST_SURNAME and p != surname)
    return Person(given, surname, " ".join(family[:cut]), parts)


def _strip_title(tokens: list[str]) -> list[str]:
    while len(tokens) > 1:
        if not all(word in TITLES or word.isdigit() for word in tokens[0].split()):
            break
        tokens = tokens[1:]
    return [token for token in tokens if not token.isdigit()]


def _strip_after(tokens: list[str]) -> list[str]:
    while len(tokens) > 1 and tokens[-1] in _AFTER:
        tokens = tokens[:-1]
    return tokens
